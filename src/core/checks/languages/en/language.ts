import type { KnownLanguage } from "../known-language.ts";
import { roles } from "./name-roles.ts";
import { opposites } from "./opposites.ts";
import { values } from "./values.ts";
import { writing } from "./writing.ts";

/** What the checks know of English beyond CLDR. */
export const en: KnownLanguage = {
	tag: "en",
	values,
	opposites,
	writing,
	roles,
	countries: [],
	addressNames: ["eng", "in-english"],
};
