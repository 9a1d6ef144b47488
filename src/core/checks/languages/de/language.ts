import type { KnownLanguage } from "../known-language.ts";
import { roles } from "./name-roles.ts";
import { opposites } from "./opposites.ts";
import { values } from "./values.ts";

/** What the checks know of German beyond CLDR. */
export const de: KnownLanguage = {
	tag: "de",
	values,
	opposites,
	// “die, die die Seite”
	writing: {
		nounCapitals: true,
		doubledWords: new Set("der die das den dem des sie ihr ihnen es was ein eine".split(" ")),
	},
	roles,
	countries: ["DE", "AT", "CH"],
	addressNames: ["deu", "ger"],
};
