import type { Rule } from "../../rule.ts";
import { reportDifferences } from "./report-differences.ts";

/**
 * What readers use to reach somebody: e-mail and web addresses, telephone numbers (`030 901820` = `+49 30 901820`) and
 * postal codes. Of a web address, the parts that name a language may differ.
 */
export const contacts: Rule = {
	id: "contacts",
	severity: "error",
	summary: "E-mail and web addresses, telephone numbers and postal codes are the same.",
	check: (pair) => reportDifferences(pair, { kind: "contact" }),
};
