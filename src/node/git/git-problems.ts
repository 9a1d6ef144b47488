import type { Problem } from "../../core/problems/problem.ts";
import type { GitFailure } from "./git-failure.ts";

/** Whether a problem is that Git didn't say what it was asked. */
export function isGitProblem({ code }: Problem): boolean {
	return code.startsWith("git/");
}

/**
 * Tells of a failure of Git.
 *
 * @param unknown What isn't known because of it: the end of a sentence after "so".
 * @returns A warning `git/<kind of failure>`.
 */
export function gitProblem(failure: GitFailure, unknown: string): Problem {
	const { what, hint } = describe(failure);
	return { code: `git/${failure.kind}`, severity: "warning", message: `${what}, so ${unknown}.`, hint };
}

const checkGit = "See whether “git log -1” answers in the site's folder.";

function describe(failure: GitFailure): { readonly what: string; readonly hint: string } {
	switch (failure.kind) {
		case "not-installed":
			return { what: "Git isn't installed", hint: "Install it: https://git-scm.com/downloads" };
		case "no-answer":
			return {
				what: `Git didn't answer for ${failure.seconds} ${failure.seconds === 1 ? "second" : "seconds"}`,
				hint: checkGit,
			};
		case "unexpected-output":
			return { what: "What Git wrote doesn't answer what it was asked", hint: checkGit };
		case "no-repository":
			return {
				what: "The site isn't in a Git repository",
				hint: "Work in a clone of the site's repository; only its history has the older texts.",
			};
		case "not-trusted":
			return {
				what: "Git doesn't read the repository, which belongs to another user",
				hint: `If you trust it: git config --global --add safe.directory ${failure.folder}`,
			};
		case "shallow-clone":
			return {
				what: "This clone has the latest commits only (it is shallow)",
				hint: "Fetch the whole history: git fetch --unshallow; in a workflow of GitHub Actions, give actions/checkout “fetch-depth: 0”.",
			};
		case "partial-clone":
			return {
				what: "This clone leaves older texts out (it is partial)",
				hint: "Fetch them: git fetch --refetch --no-filter",
			};
		case "failed":
			return { what: `Git stopped: “${failure.said}”`, hint: "“git fsck” may tell more." };
	}
}
