import type { Rule } from "../../rule.ts";
import { reportDifferences } from "./report-differences.ts";

/**
 * Times of the day: `kl. 14.30` = `2.30 p.m.` = `14:30`, `halv tre` = `half past two`, `kl. 9–16` = `9 a.m. to 4 p.m.`.
 */
export const times: Rule = {
	id: "times",
	severity: "error",
	summary: "Times of the day are the same.",
	check: (pair) => reportDifferences(pair, { kind: "time" }),
};
