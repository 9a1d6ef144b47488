import type { KnownLanguage } from "../known-language.ts";

/** What the checks know of Luxembourgish beyond CLDR. */
export const lb: KnownLanguage = {
	tag: "lb",
	writing: { nounCapitals: true },
	addressNames: ["ltz"],
};
