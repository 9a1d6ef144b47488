import type { Rule } from "../../rule.ts";
import { pinCommand, recordLines, statusOf } from "./translation-record.ts";

/** The original changed in its form only: re-wrapped lines, an address that the translation doesn't repeat. */
export const cosmetic: Rule = {
	id: "cosmetic",
	severity: "warning",
	summary: "The pin is that of the original as it is now.",
	check: (pair) =>
		statusOf(pair).kind === "cosmetic"
			? [
					{
						message:
							"The original's file has changed since this translation, but nothing that is translated.",
						hint: `Renew the pin: ${pinCommand(pair)}`,
						lines: recordLines(pair, "pin"),
					},
				]
			: [],
};
