import type { KnownLanguage } from "../known-language.ts";
import { plainWords } from "../plain-words.ts";

/** What the checks know of Arabic beyond CLDR, which has one of the ways to write “per cent”. */
export const ar: KnownLanguage = {
	tag: "ar",
	values: {
		...plainWords,
		shares: { "في المئة": "%", "في المائة": "%", بالمئة: "%", بالمائة: "%" },
	},
};
