import type { Rule } from "../../rule.ts";
import { reportDifferences } from "./report-differences.ts";

/**
 * Amounts of money, by value and currency: `5.000 €` = `EUR 5,000`, `2 Mio. €` = `EUR 2 million`, `300 T€` = `EUR 300,000`. An amount
 * that has lost its currency is another amount.
 */
export const currency: Rule = {
	id: "currency",
	severity: "error",
	summary: "Amounts of money are the same, with their currency.",
	check: (pair) => reportDifferences(pair, { kind: "money" }),
};
