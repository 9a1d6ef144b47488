import type { Rule } from "../../rule.ts";
import { pinCommand, recordLines, recordOf, statusOf } from "./translation-record.ts";

/** The pin isn't that of the original, and the text that it stands for can't be had: another repository, or a shallow clone. */
export const pinUnknown: Rule = {
	id: "pin-unknown",
	severity: "warning",
	summary: "The text that the translation was made from can be found.",
	check: (pair) => {
		const status = statusOf(pair);
		if (status.kind !== "stale" || status.pinnedText === "known") return [];
		const { pin = "" } = recordOf(pair) ?? {};
		return [
			{
				message: `The original isn't the version that this translation was made from, whose text (${pin.slice(0, 10)}) can't be had: what differs isn't known.`,
				hint: `Compare the two pages, then renew the pin: ${pinCommand(pair)}`,
				lines: recordLines(pair, "pin"),
				actual: pin,
			},
		];
	},
};
