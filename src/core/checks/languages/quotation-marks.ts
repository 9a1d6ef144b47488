/** How a language marks quotations: the pairs in use, outer ones first. */
export interface QuotationMarks {
	readonly pairs: readonly (readonly [open: string, close: string])[];
}

/** Pairs by language: CLDR's `delimiters`, with the other pair in use where a language has two. */
const pairs: Readonly<Record<string, string>> = {
	ar: "”“ ’‘ «»",
	bg: "„“ ‚‘ «»",
	cs: "„“ ‚‘ »«",
	da: "”” ’’ »« „“ “”",
	de: "„“ ‚‘ »« ›‹",
	el: "«» “”",
	en: "“” ‘’",
	es: "«» “” ‘’",
	et: "„“ ‚‘ «» „”",
	fa: "«» ‹›",
	fi: "”” ’’ »»",
	fr: "«» “” ‘’",
	ga: "“” ‘’",
	he: "”” ’’ „”",
	hr: "„” ‚’ »«",
	hu: "„” »«",
	it: "«» “” ‘’",
	ja: "「」 『』",
	lt: "„“ ‚‘",
	lv: "“” ‘’ „” «»",
	nb: "«» ‘’ ’’",
	nl: "‘’ “”",
	nn: "«» ‘’ ’’",
	no: "«» ‘’ ’’",
	pl: "„” «» ‚’",
	pt: "“” ‘’ «»",
	ro: "„” «»",
	ru: "«» „“",
	sk: "„“ ‚‘ »«",
	sl: "„“ ‚‘ »«",
	sv: "”” ’’ »»",
	tr: "“” ‘’",
	uk: "«» „“ “”",
	zh: "“” ‘’ 「」",
};

/** The quotation marks of a language, by its BCP 47 tag; `undefined` for languages not listed. */
export function quotationMarks(tag: string): QuotationMarks | undefined {
	return marks.get(tag) ?? marks.get(tag.split("-", 1)[0] ?? tag);
}

const marks: ReadonlyMap<string, QuotationMarks> = new Map(
	Object.entries(pairs).map(([language, listed]) => [
		language,
		{ pairs: listed.split(" ").map((pair) => [pair.charAt(0), pair.charAt(1)]) },
	]),
);
