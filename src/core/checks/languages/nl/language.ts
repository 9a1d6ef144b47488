import type { KnownLanguage } from "../known-language.ts";

/** What the checks know of Dutch beyond CLDR. */
export const nl: KnownLanguage = {
	tag: "nl",
	writing: { doubledWords: new Set(["dat", "die", "ze", "je", "zij"]) },
	addressNames: ["nld", "dut"],
};
