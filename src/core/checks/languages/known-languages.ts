import { ar } from "./ar/language.ts";
import { de } from "./de/language.ts";
import { en } from "./en/language.ts";
import { es } from "./es/language.ts";
import { fi } from "./fi/language.ts";
import { fr } from "./fr/language.ts";
import { ja } from "./ja/language.ts";
import type { KnownLanguage } from "./known-language.ts";
import { lb } from "./lb/language.ts";
import { nl } from "./nl/language.ts";
import { sv } from "./sv/language.ts";

const languages: ReadonlyMap<string, KnownLanguage> = new Map(
	[ar, de, en, es, fi, fr, ja, lb, nl, sv].map((language) => [language.tag, language]),
);

/**
 * What is known of a language: a folder beside this file for each.
 *
 * @param tag BCP 47; a variety has its language's.
 */
export function knownLanguage(tag: string): KnownLanguage {
	const language = tag.split("-", 1)[0] ?? tag;
	return languages.get(language) ?? { tag: language };
}
