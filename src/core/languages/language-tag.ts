/**
 * The canonical form of a BCP 47 tag (`EN-gb` → `en-GB`), or `undefined` when the text isn't well-formed (RFC 5646) or
 * names a language that CLDR doesn't know.
 */
export function canonicalLanguageTag(text: string): string | undefined {
	if (!canonicalTags.has(text)) canonicalTags.set(text, canonicalise(text));
	return canonicalTags.get(text);
}

function canonicalise(text: string): string | undefined {
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
	const known = directions.get(tag);
	if (known) return known;
	const { script } = new Intl.Locale(tag).maximize();
	const direction = script !== undefined && rightToLeftScripts.has(script) ? "rtl" : "ltr";
	directions.set(tag, direction);
	return direction;
}

/**
 * A language's name as another language writes it in running text: `suomi`, `Finnish`.
 *
 * @param tag The language that is named.
 * @param inLanguage The language that the name is in.
 */
export function languageName(tag: string, inLanguage: string): string {
	const id = `${tag} ${inLanguage}`;
	const known = names.get(id);
	if (known !== undefined) return known;
	const display = displayNames.get(inLanguage) ?? new Intl.DisplayNames([inLanguage], { type: "language" });
	displayNames.set(inLanguage, display);
	const name = display.of(tag) ?? tag;
	names.set(id, name);
	return name;
}

/** `Intl` objects are slow to make and are the same every time. */
const displayNames = new Map<string, Intl.DisplayNames>();
const names = new Map<string, string>();
const canonicalTags = new Map<string, string | undefined>();
const directions = new Map<string, "ltr" | "rtl">();
