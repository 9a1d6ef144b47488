/**
 * The canonical form of a BCP 47 tag (`EN-gb` → `en-GB`), or `undefined` when the text isn't well-formed (RFC 5646) or
 * names a language that CLDR doesn't know.
 */
export function canonicalLanguageTag(text: string): string | undefined {
	try {
		const tag = Intl.getCanonicalLocales(text)[0];
		if (tag === undefined) return undefined;
		const known = new Intl.DisplayNames(["en"], { type: "language", fallback: "none" });
		return known.of(new Intl.Locale(tag).language) === undefined ? undefined : tag;
	} catch {
		return undefined;
	}
}

/** Scripts that CLDR's layout data gives as right to left. */
const rightToLeftScripts = new Set([
	"Adlm",
	"Arab",
	"Aran",
	"Hebr",
	"Mand",
	"Nkoo",
	"Rohg",
	"Samr",
	"Syrc",
	"Thaa",
]);

/** The direction in which a language is written, by its likely script (CLDR likely subtags). */
export function directionOf(tag: string): "ltr" | "rtl" {
	const { script } = new Intl.Locale(tag).maximize();
	return script !== undefined && rightToLeftScripts.has(script) ? "rtl" : "ltr";
}

/**
 * A language's name as another language writes it in running text: `svenska`, `Swedish`.
 *
 * @param tag The language that is named.
 * @param inLanguage The language that the name is in.
 */
export function languageName(tag: string, inLanguage: string): string {
	let names = displayNames.get(inLanguage);
	if (!names) {
		names = new Intl.DisplayNames([inLanguage], { type: "language" });
		displayNames.set(inLanguage, names);
	}
	return names.of(tag) ?? tag;
}

/** `Intl` objects are slow to make and are the same every time. */
const displayNames = new Map<string, Intl.DisplayNames>();
