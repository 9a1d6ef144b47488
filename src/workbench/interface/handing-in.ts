import { z } from "zod";

/** A line of a file before or after. */
const diffLine = z.object({ kind: z.enum(["same", "added", "removed"]), text: z.string() });

/** A file that was saved in the workbench and isn't what the last commit has. */
export const changedFile = z.object({
	file: z.string(),
	key: z.string(),
	language: z.string(),
	/** The translation's, or while it has none the original's. */
	title: z.string(),
	/** BCP 47 tag of the title. */
	titleLanguage: z.string(),
	change: z.enum(["new", "changed"]),
	/** Git blob id of the file: it is handed in only when it still is. */
	blob: z.string(),
	/** The changed lines with three lines around them; between two hunks something is left out. */
	hunks: z.array(z.object({ line: z.number().int(), lines: z.array(diffLine) })),
});

/** Whether there is a Git that can be asked to commit. */
export const repository = z.discriminatedUnion("kind", [
	z.object({
		kind: z.literal("ready"),
		/** The branch that is checked out; absent on none. */
		branch: z.string().optional(),
		/** Proposed: the branch at hand when it isn't the one that everybody has, else a new one. */
		suggestedBranch: z.string(),
		/** What Git would push to. */
		remote: z.object({ name: z.string(), address: z.string() }).optional(),
		/** Who commits; absent while Git doesn't know. */
		person: z.object({ name: z.string(), email: z.string() }).optional(),
	}),
	/** Only a ZIP or a patch can be made; the code says why. */
	z.object({
		kind: z.literal("none"),
		code: z.enum(["git-absent", "no-repository", "not-trusted", "merge-needed", "git-failed"]),
		details: z.string().optional(),
	}),
]);

/** `POST changes`. */
export const changes = z.object({
	files: z.array(changedFile),
	repository,
});

export type Changes = z.infer<typeof changes>;
export type ChangedFile = z.infer<typeof changedFile>;

const files = z
	.array(z.object({ file: z.string().max(2000), blob: z.string().max(100) }))
	.min(1)
	.max(5000);

/** `POST hand-in`: commits these files and no others. */
export const handInRequest = z.object({
	files,
	message: z.string().trim().min(1).max(5000),
	/** The branch to commit on; made from what is checked out when there is none. It is checked out afterwards. */
	branch: z.string().trim().min(1).max(200),
	/** Who commits, where Git doesn't know. */
	person: z
		.object({ name: z.string().trim().min(1).max(200), email: z.string().trim().min(1).max(200) })
		.optional(),
	push: z.boolean(),
});

export const handInAnswer = z.object({
	commit: z.string(),
	branch: z.string(),
	/** The commit is made even where pushing failed; then it can be pushed again with `POST push`. */
	pushed: z.discriminatedUnion("kind", [
		z.object({
			kind: z.literal("pushed"),
			/** Its address, as where it was asked whether to push. */
			remote: z.string(),
			/** Where the host offers to go on. */
			link: z.string().optional(),
			/** The branch, where it is another than the one that was asked for. */
			branch: z.string().optional(),
		}),
		z.object({ kind: z.literal("not-asked") }),
		z.object({
			kind: z.literal("failed"),
			code: z.enum([
				"no-remote",
				"remote-ahead",
				"push-denied",
				"push-unreachable",
				"hook-refused",
				"git-busy",
				"git-failed",
			]),
			details: z.string().optional(),
		}),
	]),
});

export type HandInAnswer = z.infer<typeof handInAnswer>;

/** `POST push`: pushes the branch that is checked out; answered with `pushed` alone. */
export const pushRequest = z.object({
	/** First makes a branch of it that nobody else has: where others have handed in on the same one. */
	onOwnBranch: z.boolean().optional(),
});
export const pushAnswer = handInAnswer.shape.pushed;

/** `POST download`: answered with the bytes, `application/zip` or `text/x-patch`. */
export const downloadRequest = z.object({ files, as: z.enum(["zip", "patch"]) });
