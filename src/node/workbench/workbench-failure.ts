import type { Problem } from "../../core/problems/problem.ts";
import type { Failure, FailureCode } from "../../workbench/interface/failure.ts";
import type { GitFailure } from "../git/git-failure.ts";
import { hasCode } from "../system/has-code.ts";

/** What keeps the workbench from doing what it was asked: a person can mend it, or has to know. */
export class WorkbenchFailure extends Error {
	readonly code: FailureCode;
	/** Another program's words, or a name. */
	readonly details: string | undefined;
	/** What is wrong with a file. */
	readonly problem: Problem | undefined;

	constructor(
		code: FailureCode,
		details?: string,
		{ problem, ...options }: ErrorOptions & { readonly problem?: Problem | undefined } = {},
	) {
		super(code, options);
		this.code = code;
		this.details = details;
		this.problem = problem;
	}
}

/** What each failure says, and what to do. */
const wording: Readonly<
	Record<FailureCode, { readonly message: string; readonly hint?: string; readonly status?: number }>
> = {
	"not-allowed": {
		message: "This request doesn't come from the workbench's own page.",
		hint: "Load the page again.",
		status: 403,
	},
	"bad-request": { message: "The server doesn't understand the request.", hint: "Load the page again." },
	"too-large": { message: "That is more text than a page or one of its texts has.", status: 413 },
	"unknown-page": {
		message: "There is no such page to translate into this language.",
		hint: "Go back to the overview.",
		status: 404,
	},
	"unreadable-page": {
		message: "The page's file can't be read.",
		hint: "Mend the file in an editor; the page opens then.",
	},
	"two-versions": {
		message: "A merge has left two versions in the page's file.",
		hint: "Keep what is to stand in an editor; the page opens then.",
	},
	"unknown-unit": {
		message: "The original has changed: this text isn't part of it any longer.",
		hint: "Load the page again.",
	},
	"unknown-state": { message: "This earlier state isn't known any longer." },
	"unreadable-site": {
		message: "The site can't be read at present.",
		hint: "See in the terminal, or with “brygga check”, what is wrong with content/site.yaml.",
	},
	"disk-full": {
		message: "The disk is full: nothing was written.",
		hint: "Make room, then save again. The text stays in this window.",
		status: 507,
	},
	"no-permission": {
		message: "The file may not be written.",
		hint: "Give yourself the right to write in the site's folder, then save again.",
	},
	"in-use": {
		message: "Another Brygga is writing to content/.",
		hint: "Save again in a moment.",
		status: 409,
	},
	"disk-failed": {
		message: "The disk failed.",
		hint: "The text stays in this window; see the terminal for what the system said.",
		status: 500,
	},
	"git-absent": {
		message: "Git isn't installed.",
		hint: "Send the files as a ZIP or patch; or install Git: https://git-scm.com/downloads",
	},
	"no-repository": { message: "The site isn't in a Git repository.", hint: "Send the files as a ZIP." },
	"not-trusted": {
		message: "Git doesn't read the repository, which belongs to another user.",
		hint: "If you trust it, run the command that is shown; or send the files as a ZIP.",
	},
	"nothing-to-hand-in": { message: "These files are as they were handed in." },
	"no-identity": { message: "Git doesn't know who you are.", hint: "Fill in your name and e-mail address." },
	"merge-needed": {
		message: "A merge isn't finished in this copy of the site.",
		hint: "Somebody who knows Git has to finish it; meanwhile, send the files as a ZIP or patch.",
	},
	"remote-ahead": {
		message: "Others have handed in to the same branch, which this copy doesn't have.",
		hint: "Hand in on another branch; or have somebody who knows Git merge them.",
	},
	"hook-refused": {
		message: "The repository's own checks refused it.",
		hint: "Mend what they say, then hand in again.",
	},
	"bad-branch": { message: "A branch can't have that name.", hint: "Use letters, digits and hyphens." },
	"branch-exists": {
		message: "There is a branch of that name already, with other work on it.",
		hint: "Choose another name.",
	},
	"no-remote": {
		message: "The repository isn't connected with any other.",
		hint: "The commit is made. Send it as a patch; or have somebody connect the repository.",
	},
	"push-denied": {
		message: "The other repository doesn't let you in.",
		hint: "The commit is made. Ask for access, or send it as a patch.",
	},
	"push-unreachable": {
		message: "The other repository can't be reached.",
		hint: "The commit is made. Push again when the network is there.",
	},
	"git-failed": { message: "Git stopped.", hint: "Send the files as a ZIP or patch." },
	"git-busy": {
		message: "Another Git program is using the repository.",
		hint: "Hand in again in a moment.",
		status: 409,
	},
	"changed-meanwhile": {
		message: "A file has changed since the list was made.",
		hint: "Look at the list again.",
		status: 409,
	},
	"no-machine": { message: "No machine translation is set up." },
	"machine-unreachable": {
		message: "The machine translation can't be reached.",
		hint: "Start it; or translate by hand.",
		status: 502,
	},
	"machine-slow": {
		message: "The machine translation didn't answer in time.",
		hint: "Try fewer texts at once.",
		status: 504,
	},
	"machine-failed": { message: "The machine translation gave no translation.", status: 502 },
	"no-preview": { message: "The page can't be shown as it is." },
	internal: {
		message: "The workbench has a fault.",
		hint: "The text stays in this window. See the terminal, and report it.",
		status: 500,
	},
};

/** The answer that tells a failure, with its status. */
export function failureAnswer(failure: WorkbenchFailure): {
	readonly status: number;
	readonly body: Failure;
} {
	const { code, details, problem } = failure;
	const { message, hint, status = 400 } = wording[code];
	return {
		status,
		body: {
			failure: {
				code,
				message,
				...(hint === undefined ? {} : { hint }),
				...(details === undefined ? {} : { details }),
				...(problem ? { problem: toldProblem(problem) } : {}),
			},
		},
	};
}

function toldProblem({ code, message, hint }: Problem): NonNullable<Failure["failure"]["problem"]> {
	return { code, message, ...(hint === undefined ? {} : { hint }) };
}

/** A failure for whatever was thrown. */
export function asFailure(error: unknown): WorkbenchFailure {
	if (error instanceof WorkbenchFailure) return error;
	const details = error instanceof Error ? error.message : String(error);
	if (hasCode(error, "ENOSPC", "EDQUOT"))
		return new WorkbenchFailure("disk-full", undefined, { cause: error });
	if (hasCode(error, "EACCES", "EPERM", "EROFS"))
		return new WorkbenchFailure("no-permission", details, { cause: error });
	if (hasCode(error, "EIO", "EMFILE", "ENFILE", "ENOTDIR", "EISDIR", "ENAMETOOLONG"))
		return new WorkbenchFailure("disk-failed", details, { cause: error });
	return new WorkbenchFailure("internal", details, { cause: error });
}

/** A failure of Git. */
export function gitWorkbenchFailure(failure: GitFailure): WorkbenchFailure {
	switch (failure.kind) {
		case "not-installed":
			return new WorkbenchFailure("git-absent");
		case "no-repository":
			return new WorkbenchFailure("no-repository");
		case "not-trusted":
			return new WorkbenchFailure(
				"not-trusted",
				`git config --global --add safe.directory ${failure.folder}`,
			);
		case "failed":
			return new WorkbenchFailure("git-failed", failure.said);
		case "no-answer":
			return new WorkbenchFailure("git-failed", `no answer for ${failure.seconds} s`);
		default:
			return new WorkbenchFailure("git-failed", failure.kind);
	}
}
