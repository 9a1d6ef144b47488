import type { Rule } from "../../rule.ts";
import { reportDifferences } from "./report-differences.ts";

/**
 * What is looked up by its number: laws (`SFS 2009:724`), government bills, acts of the Union, diary and case numbers,
 * organisation numbers. They are repeated to the letter; only spaces and the kind of hyphen may differ.
 */
export const references: Rule = {
	id: "references",
	severity: "error",
	summary: "Numbers of laws, cases and organisations are repeated to the letter.",
	check: (pair) => reportDifferences(pair, { kind: "reference" }),
};
