/** `Intl` objects are slow to make and are the same every time. */
const names = new Map<string, string | undefined>();

/**
 * A country's name in a language; `undefined` where CLDR has none.
 *
 * @param code ISO 3166-1 numeric code, which CLDR knows as an alias of the code of two letters.
 * @param inLanguage BCP 47 tag.
 */
export function countryName(code: string, inLanguage: string): string | undefined {
	const id = `${code} ${inLanguage}`;
	if (!names.has(id)) {
		const { region } = new Intl.Locale(`und-${code}`);
		const display = new Intl.DisplayNames([inLanguage], { type: "region", fallback: "none" });
		names.set(id, region === undefined ? undefined : display.of(region));
	}
	return names.get(id);
}
