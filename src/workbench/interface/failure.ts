import { z } from "zod";
import { problem } from "./texts.ts";

/**
 * What can keep the server from doing what it was asked. The codes are permanent: the application words each in its own languages.
 * What people should know beyond the code is in `details`.
 */
export const failureCode = z.enum([
	/** The request isn't of this page of this server: token, `Origin` or `Host` are others. */
	"not-allowed",
	/** Not the JSON that the interface describes; a fault of the application. */
	"bad-request",
	"too-large",
	/** No original with that key, or the site isn't translated into that language. */
	"unknown-page",
	/** The original or the translation can't be read as a page; `problem` says why, `details` where. */
	"unreadable-page",
	/** A merge has left two versions in the original or the translation; `details` says where. */
	"two-versions",
	/** The unit isn't one of the page as it is now: the original has changed. */
	"unknown-unit",
	/** There is no such earlier state in this session. */
	"unknown-state",
	/** The site's settings can't be read at present. */
	"unreadable-site",
	"disk-full",
	/** The file or folder may not be written. */
	"no-permission",
	/** Another Brygga is writing to `content/`. */
	"in-use",
	/** The disk failed otherwise. */
	"disk-failed",
	"git-absent",
	"no-repository",
	/** The repository belongs to another user; `details` has the command that trusts it. */
	"not-trusted",
	"nothing-to-hand-in",
	/** Git doesn't know who commits: name and address are needed. */
	"no-identity",
	/** A merge, rebase or cherry-pick is under way. */
	"merge-needed",
	/** The remote has commits that this copy lacks. */
	"remote-ahead",
	/** A hook said no; `details` has its words. */
	"hook-refused",
	/** The branch's name isn't one that Git takes. */
	"bad-branch",
	/** There is a branch of that name already that goes another way. */
	"branch-exists",
	"no-remote",
	/** The remote wants a password or key that Git hasn't. */
	"push-denied",
	"push-unreachable",
	/** Git failed otherwise; `details` has its words. */
	"git-failed",
	/** Another program holds the repository's lock. */
	"git-busy",
	/** A file that is to be handed in has changed since the list was made. */
	"changed-meanwhile",
	"no-machine",
	"machine-unreachable",
	"machine-slow",
	/** The machine answered what can't be used; `details` has its words. */
	"machine-failed",
	/** The page can't be rendered as it is; `problem` says why. */
	"no-preview",
	/** A fault of the program. */
	"internal",
]);

export type FailureCode = z.infer<typeof failureCode>;

/** The answer to every request that couldn't be carried out, with a status of 400 or above. */
export const failure = z.object({
	failure: z.object({
		code: failureCode,
		/** A sentence in English, and what to do. */
		message: z.string(),
		hint: z.string().optional(),
		/** Another program's words, or a name: shown as it is. */
		details: z.string().optional(),
		/** What is wrong with a file, as `brygga check` says it. */
		problem: problem.pick({ code: true, message: true, hint: true }).optional(),
	}),
});

export type Failure = z.infer<typeof failure>;
