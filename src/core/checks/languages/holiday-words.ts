/** A holiday's names: whole words and phrases, beginnings of words, and what is always on one date. */
interface Names {
	readonly words?: readonly string[];
	/** Of four letters and more. */
	readonly starts?: readonly string[];
	/** Words for one of its days, by month and day. */
	readonly days?: Readonly<Record<string, string>>;
}

/** Holidays in one language. One may be left out or explained by its date, but not become another. CLDR has none. */
export type HolidayNames = Readonly<
	Partial<
		Record<
			"christmas" | "new-year" | "epiphany" | "easter" | "whitsun" | "ascension" | "midsummer" | "all-saints",
			Names
		>
	>
>;

/** The holidays of a language as words and beginnings of words with their readings. Longer phrases come first. */
export function holidayWords(holidays: HolidayNames): {
	readonly words: Readonly<Record<string, readonly string[]>>;
	readonly starts: Readonly<Record<string, readonly string[]>>;
} {
	const named = Object.entries(holidays).map(([holiday, names]) => ({
		reading: `holiday:${holiday}`,
		...names,
	}));
	return {
		words: Object.fromEntries(
			named.flatMap(({ reading, words = [], days = {} }) => [
				...Object.entries(days).map(([word, date]) => [word, [reading, `date:--${date}`]]),
				...words.map((word) => [word, [reading]]),
			]),
		),
		starts: Object.fromEntries(
			named.flatMap(({ reading, starts = [] }) => starts.map((start) => [start, [reading]])),
		),
	};
}
