import type { KnownLanguage } from "../known-language.ts";
import { roles } from "./name-roles.ts";
import { opposites } from "./opposites.ts";
import { values } from "./values.ts";
import { writing } from "./writing.ts";

/** What the checks know of Finnish beyond CLDR. */
export const fi: KnownLanguage = {
	tag: "fi",
	values,
	opposites,
	writing,
	roles,
	addressNames: ["fin"],
};
