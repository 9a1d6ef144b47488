import type { KnownLanguage } from "../known-language.ts";
import { roles } from "./name-roles.ts";
import { values } from "./values.ts";
import { writing } from "./writing.ts";

/** What the checks know of English beyond CLDR. */
export const en: KnownLanguage = {
	tag: "en",
	values,
	writing,
	roles,
	countries: [],
	addressNames: ["eng", "in-english"],
};
