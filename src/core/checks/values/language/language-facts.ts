import { memoiseByText } from "../../../collections/memoise-by-text.ts";
import { knownLanguage } from "../../languages/known-languages.ts";
import type { LanguageWords } from "../../languages/language-words.ts";
import { type LiteralPatterns, literalPatterns } from "../readers/number-literal.ts";
import { cldrNames, weekdayNames } from "./cldr-names.ts";
import { buildLexicon, type Lexicon } from "./lexicon.ts";
import { createWordFilter, type WordFilter } from "./word-filter.ts";

/** How a language writes values: from CLDR, and from its own list of words where there is one. */
export interface LanguageFacts extends Lexicon {
	readonly locale: string;
	/** `.` or `,`. */
	readonly decimal: string;
	/** The mark between thousands that isn't a space; empty for none. */
	readonly group: string;
	/** Whether dates in digits have the day before the month. */
	readonly dayFirst: boolean;
	/** Whether the day and month of such a date each have a point after them: “9.10.”. */
	readonly pointedDates: boolean;
	/** Whether the code of a currency stands before the amount. */
	readonly currencyFirst: boolean;
	/** Whether names of months begin with a capital letter, so that “may” and “march” aren't among them. */
	readonly capitalMonths: boolean;
	/** Weekdays by their first three letters: a word that begins with the name is a form or compound of it. */
	readonly weekdays: ReadonlyMap<string, readonly { readonly name: string; readonly weekday: number }[]>;
	/** The words that may mean something. */
	readonly filter: WordFilter;
	/** Beginnings of words that may stand for a value, by their first four letters. */
	readonly weakStarts: ReadonlyMap<
		string,
		readonly { readonly start: string; readonly readings: readonly string[] }[]
	>;
	/** First three letters of number words that compounds begin with. */
	readonly numberStarts: ReadonlySet<string>;
	/** What stands with names without being part of them: “Ms”, “AB”. */
	readonly titles: ReadonlySet<string>;
	/** “a.m.” or “p.m.” from where an hour ends; sticky. The first group is the one before noon. */
	readonly meridiem: RegExp;
	readonly literals: LiteralPatterns;
	readonly numberWords: LanguageWords | undefined;
	/** Whether there are words for two and up among them. */
	readonly hasNumberWords: boolean;
	/** ISO 4217 code of the currency that an amount without one is in. */
	readonly currency: string | undefined;
	readonly formatNumber: (value: number) => string;
}

/**
 * The facts of a language.
 *
 * @param locale BCP 47 tag with region.
 */
export const languageFacts = memoiseByText(readFacts);

function readFacts(locale: string): LanguageFacts {
	const words = knownLanguage(locale).values;
	const names = cldrNames(locale);
	const separators = readSeparators(locale);
	const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 6, numberingSystem: "latn" });
	const lexicon = buildLexicon(names, words);
	const weekdays = startsOf(locale);
	const weakStarts = weakStartsOf(words);
	const numberStarts = numberStartsOf(words);
	return {
		...lexicon,
		...separators,
		locale,
		...dateHabits(locale),
		currencyFirst: isCurrencyFirst(locale),
		weekdays,
		weakStarts,
		numberStarts,
		filter: createWordFilter(
			[...lexicon.words.keys(), ...lexicon.phrases.keys()],
			[...weekdays.keys(), ...weakStarts.keys(), ...numberStarts],
		),
		titles: new Set([...(words?.honorifics ?? []), ...(words?.companyForms ?? [])]),
		meridiem: meridiemPattern(locale, words),
		literals: literalPatterns(separators),
		numberWords: words,
		hasNumberWords: Object.keys(words?.cardinals ?? {}).length > 0,
		currency: words?.regionalCurrencies[new Intl.Locale(locale).maximize().region ?? ""],
		formatNumber: (value) => number.format(value),
	};
}

function numberStartsOf(words: LanguageWords | undefined): Set<string> {
	if (!words?.joined) return new Set();
	const scales = words.bareScales ? Object.keys(words.scales) : [];
	return new Set(
		[...Object.keys(words.cardinals), ...Object.keys(words.ordinals), ...scales]
			.filter((word) => word.length > 2)
			.map((word) => word.slice(0, 3)),
	);
}

function readSeparators(locale: string): Pick<LanguageFacts, "decimal" | "group"> {
	const parts = new Intl.NumberFormat(locale, {
		useGrouping: "always",
		numberingSystem: "latn",
	}).formatToParts(1234567.8);
	const group = parts.find(({ type }) => type === "group")?.value ?? "";
	return {
		decimal: parts.find(({ type }) => type === "decimal")?.value ?? ".",
		group: /^\s*$/u.test(group) ? "" : group,
	};
}

function isCurrencyFirst(locale: string): boolean {
	const style = { style: "currency", currency: "EUR", currencyDisplay: "code" } as const;
	const order = new Intl.NumberFormat(locale, style).formatToParts(1).map(({ type }) => type);
	return order.indexOf("currency") < order.indexOf("integer");
}

function dateHabits(locale: string): Pick<LanguageFacts, "dayFirst" | "pointedDates" | "capitalMonths"> {
	const moment = new Date(Date.UTC(2001, 10, 22));
	const numeric = new Intl.DateTimeFormat(locale, {
		day: "numeric",
		month: "numeric",
		timeZone: "UTC",
		calendar: "gregory",
	});
	const order = numeric.formatToParts(moment).map(({ type }) => type);
	const month = new Intl.DateTimeFormat(locale, {
		month: "long",
		timeZone: "UTC",
		calendar: "gregory",
	}).format(moment);
	const cased = month.toLowerCase() !== month.toUpperCase();
	return {
		dayFirst: order.indexOf("day") < order.indexOf("month"),
		pointedDates: /^\d+\. ?\d+\.$/.test(numeric.format(moment)),
		capitalMonths: cased && month !== month.toLowerCase(),
	};
}

function startsOf(locale: string): LanguageFacts["weekdays"] {
	const starts = new Map<string, { name: string; weekday: number }[]>();
	for (const [name, weekday] of weekdayNames(locale)) {
		const start = name.slice(0, 3);
		starts.set(start, [...(starts.get(start) ?? []), { name, weekday }]);
	}
	return starts;
}

function weakStartsOf(words: LanguageWords | undefined): LanguageFacts["weakStarts"] {
	const starts = new Map<string, { start: string; readings: readonly string[] }[]>();
	for (const [start, readings] of Object.entries(words?.weakStarts ?? {})) {
		const letters = start.slice(0, 4);
		starts.set(letters, [...(starts.get(letters) ?? []), { start, readings }]);
	}
	return starts;
}

function meridiemPattern(locale: string, words: LanguageWords | undefined): RegExp {
	const format = new Intl.DateTimeFormat(locale, { hour: "numeric", hour12: true, timeZone: "UTC" });
	const name = (hour: number): string =>
		format.formatToParts(new Date(Date.UTC(2001, 0, 1, hour))).find(({ type }) => type === "dayPeriod")
			?.value ?? "";
	const source = (text: string, usual: string, others: readonly string[] = []): string =>
		[text, usual]
			.filter(Boolean)
			.map((form) =>
				[...form.replace(/[.\s]/g, "")]
					.map((letter) => letter.replace(/[\\^$*+?()[\]{}|]/, "\\$&"))
					.join(String.raw`\.?[ \u00a0\u202f]?`),
			)
			.concat(others)
			.join("|");
	return new RegExp(
		String.raw`[ \u00a0\u202f]?(?:(${source(name(9), "am", words?.clock.am)})|(${source(name(21), "pm", words?.clock.pm)}))\.?(?![\p{L}\d])`,
		"iuy",
	);
}
