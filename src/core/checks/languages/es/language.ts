import type { KnownLanguage } from "../known-language.ts";
import { roles } from "./name-roles.ts";
import { opposites } from "./opposites.ts";
import { values } from "./values.ts";

/** What the checks know of Spanish beyond CLDR. */
export const es: KnownLanguage = {
	tag: "es",
	values,
	opposites,
	// “nos nos”
	writing: { dialogueDash: true, doubledWords: new Set(["nos", "del"]) },
	roles,
	countries: [],
	addressNames: ["spa"],
};
