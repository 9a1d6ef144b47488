import { german } from "./de/language.ts";
import { english } from "./en/language.ts";
import { spanish } from "./es/language.ts";
import { finnish } from "./fi/language.ts";
import { french } from "./fr/language.ts";
import { japanese } from "./ja/language.ts";
import type { KnownLanguage } from "./known-language.ts";
import { luxembourgish } from "./lb/language.ts";
import { dutch } from "./nl/language.ts";
import { swedish } from "./sv/language.ts";

const languages: ReadonlyMap<string, KnownLanguage> = new Map(
	[dutch, english, finnish, french, german, japanese, luxembourgish, spanish, swedish].map((language) => [
		language.tag,
		language,
	]),
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
