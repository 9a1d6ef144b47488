import type { Problem } from "../../problems/problem.ts";

/**
 * Git leaves both versions in a file when two people have changed the same lines.
 *
 * @returns The 1-based line where the first of them begins, unless it stands in a block of code, as an example does.
 */
export function mergeConflict(text: string): number | undefined {
	if (!text.includes("<<<<<<< ")) return undefined;
	let fence = "";
	let start: number | undefined;
	let isDivided = false;
	for (const [index, line] of text.split(/\r\n?|\n/).entries()) {
		const [, mark = ""] = /^ {0,3}(`{3,}|~{3,})/.exec(line) ?? [];
		if (fence !== "") {
			if (mark.startsWith(fence)) fence = "";
		} else if (mark !== "") fence = mark;
		else if (line.startsWith("<<<<<<< ")) {
			start = index + 1;
			isDivided = false;
		} else if (line === "=======") isDivided = true;
		else if (start !== undefined && isDivided && line.startsWith(">>>>>>> ")) return start;
	}
	return undefined;
}

/** @returns The error `content/merge-conflict`. */
export function mergeConflictProblem(file: string, line: number): Problem {
	return {
		code: "content/merge-conflict",
		severity: "error",
		message: "Git has left two versions of the text here, since two people have changed it.",
		hint: "Keep what is to stand, and remove the rest and the lines that begin with <<<<<<<, ======= and >>>>>>>.",
		file,
		line,
	};
}
