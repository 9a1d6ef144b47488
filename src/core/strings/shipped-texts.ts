import ar from "../../theme/i18n/ar.json" with { type: "json" };
import da from "../../theme/i18n/da.json" with { type: "json" };
import de from "../../theme/i18n/de.json" with { type: "json" };
import en from "../../theme/i18n/en.json" with { type: "json" };
import es from "../../theme/i18n/es.json" with { type: "json" };
import fi from "../../theme/i18n/fi.json" with { type: "json" };
import fr from "../../theme/i18n/fr.json" with { type: "json" };
import ja from "../../theme/i18n/ja.json" with { type: "json" };
import nb from "../../theme/i18n/nb.json" with { type: "json" };
import sv from "../../theme/i18n/sv.json" with { type: "json" };

/** Texts by key, or groups of them. */
interface Texts {
	readonly [key: string]: string | Texts;
}

/** The English texts, whose keys and variables those of the other languages have too. */
export type EnglishTexts = typeof en;

const shipped: Readonly<Record<string, Texts>> = { ar, da, de, en, es, fi, fr, ja, nb, sv };

/** Languages that are shipped under another tag: CLDR takes Norwegian for Bokmål. */
const sameAs: Readonly<Record<string, string>> = { no: "nb" };

/** The tags of the languages that interface texts are shipped in. */
export const shippedLanguages: readonly string[] = Object.keys(shipped);

/**
 * The interface texts that the generator ships for a language, by full key: `listing.articles_one`.
 *
 * @param tag BCP 47 tag; a variety such as `en-IE` has the texts of its language.
 * @returns Empty when there are none.
 */
export function shippedTexts(tag: string): ReadonlyMap<string, string> {
	const { language } = new Intl.Locale(tag);
	return new Map(flat(shipped[tag] ?? shipped[sameAs[language] ?? language] ?? {}));
}

function flat(texts: Texts, prefix = ""): [string, string][] {
	return Object.entries(texts).flatMap(([key, value]) =>
		typeof value === "string" ? [[prefix + key, value]] : flat(value, `${prefix}${key}.`),
	);
}
