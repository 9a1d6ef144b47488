import type { KnownLanguage } from "../known-language.ts";
import { inEnglish } from "./in-english.ts";
import { roles } from "./name-roles.ts";
import { opposites } from "./opposites.ts";
import { values } from "./values.ts";
import { writing } from "./writing.ts";

/** What the checks know of Swedish beyond CLDR. */
export const sv: KnownLanguage = {
	tag: "sv",
	writing,
	roles,
	into: { en: inEnglish },
	values,
	opposites,
	countries: ["SE", "FI"],
	addressNames: ["swe"],
};
