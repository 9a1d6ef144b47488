import type { Rule } from "../../rule.ts";
import { pinCommand, recordLines, statusOf } from "./translation-record.ts";

/** A translation that doesn't say which version of the original it was made from. */
export const unpinned: Rule = {
	id: "unpinned",
	severity: "error",
	summary: "Every translation is pinned to a version of its original.",
	check: (pair) =>
		statusOf(pair).kind === "unpinned"
			? [
					{
						message: "The translation has no pin, so nobody can tell whether it is up to date.",
						hint: `Compare it with the original, then: ${pinCommand(pair)}`,
						lines: recordLines(pair),
					},
				]
			: [],
};
