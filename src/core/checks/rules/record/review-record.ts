import type { CheckedPair, Finding, Rule } from "../../rule.ts";
import { recordLines, recordOf } from "./translation-record.ts";

/** What a state needs beside it: readers are told who reviewed a text and when, or which engine made it. */
const needed = {
	reviewed: ["reviewer", "reviewed"],
	machine: ["engine"],
} as const;

const wanted = {
	reviewer: { what: "the reviewer's name", example: "reviewer: Anna Berg" },
	reviewed: { what: "the day of the review", example: "reviewed: 2026-11-21" },
	engine: { what: "the engine's name", example: "engine: eTranslation" },
} as const;

/** A state of review without the facts that the page shows of it. */
export const reviewRecord: Rule = {
	id: "review-record",
	severity: "error",
	summary: "A reviewed translation names its reviewer and day, a machine translation its engine.",
	check: (pair) => {
		const record = recordOf(pair);
		if (record?.state !== "reviewed" && record?.state !== "machine") return [];
		return needed[record.state]
			.filter((field) => record[field] === undefined)
			.map((field) => lacking(field, pair));
	},
};

function lacking(field: keyof typeof wanted, pair: CheckedPair): Finding {
	const { what, example } = wanted[field];
	const state = recordOf(pair)?.state ?? "";
	return {
		message: `The state is “${state}”, but ${what} is missing.`,
		hint: `Add a line “${example}” below “translation:”, or write another state.`,
		lines: recordLines(pair, "state"),
		expected: field,
	};
}
