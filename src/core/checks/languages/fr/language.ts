import type { KnownLanguage } from "../known-language.ts";

/** What the checks know of French beyond CLDR. */
export const fr: KnownLanguage = {
	tag: "fr",
	writing: { dialogueDash: true, spacedMarks: ":;!?»", doubledWords: new Set(["nous", "vous"]) },
	countries: [],
	addressNames: ["fra", "fre"],
};
