import { german } from "./de.ts";
import { english } from "./en.ts";
import { spanish } from "./es.ts";
import { finnish } from "./fi.ts";
import { japanese } from "./ja.ts";
import type { LanguageWords } from "./language-words.ts";
import { swedish } from "./sv.ts";

/** The languages whose number words are known, by language subtag. */
export const knownLanguages: ReadonlyMap<string, LanguageWords> = new Map([
	["sv", swedish],
	["en", english],
	["de", german],
	["fi", finnish],
	["es", spanish],
	["ja", japanese],
]);
