import type { CurrencyWord, LanguageWords, Share, Unit } from "../../languages/language-words.ts";

/** All that a word may mean for values. */
export interface WordFacts {
	readonly month?: number;
	/** 0 is Sunday. */
	readonly weekday?: number;
	readonly cardinal?: number;
	readonly one?: true;
	readonly scale?: number;
	readonly half?: true;
	readonly ordinal?: number;
	readonly dayOrdinal?: number;
	readonly lastDay?: true;
	readonly firstOrdinal?: number;
	readonly fraction?: number;
	readonly weak?: readonly string[];
	readonly decade?: number;
	readonly century?: true;
	readonly every?: true;
	readonly vague?: true;
	readonly share?: Share;
	readonly currency?: CurrencyWord;
	readonly unit?: Unit;
	readonly clock?: "before" | "after" | "halfTo" | "halfPast" | "quarter";
	/** The hour of a compound for a time about it: “fyratiden”. */
	readonly hour?: number;
	/** Minutes of the day: “noon”. */
	readonly time?: number;
}

/** Words of a language, and phrases by their first word. */
export interface Lexicon {
	readonly words: ReadonlyMap<string, WordFacts>;
	/** The rest of the phrase with the space before it: “per” → “ cent”. */
	readonly phrases: ReadonlyMap<string, readonly { readonly rest: string; readonly facts: WordFacts }[]>;
}

/** Names that CLDR has for a language, in lower case. */
export interface CldrNames {
	readonly months: ReadonlyMap<string, number>;
	readonly scales: ReadonlyMap<string, number>;
	readonly shares: ReadonlyMap<string, Share>;
	readonly currencies: ReadonlyMap<string, CurrencyWord>;
	readonly units: ReadonlyMap<string, Unit>;
}

/** Joins what CLDR knows of a language with its own list; the list prevails. */
export function buildLexicon(names: CldrNames, words: LanguageWords | undefined): Lexicon {
	const facts = new Map<string, WordFacts>();
	const add = (word: string, fact: WordFacts): void => {
		facts.set(word, { ...facts.get(word), ...fact });
	};
	const addAll = <Item>(
		items: Readonly<Record<string, Item>> | ReadonlyMap<string, Item>,
		fact: (item: Item) => WordFacts,
	): void => {
		for (const [word, item] of items instanceof Map ? items : Object.entries(items)) add(word, fact(item));
	};
	const list = (items: readonly string[], fact: WordFacts): void => {
		for (const word of items) add(word, fact);
	};
	addAll(names.months, (month) => ({ month }));
	addAll(names.scales, (scale) => ({ scale }));
	addAll(names.shares, (share) => ({ share }));
	addAll(names.currencies, (currency) => ({ currency }));
	// “a second”, “segundo” may be an ordinal, “EUR” an amount.
	const isOther = (word: string): boolean =>
		facts.get(word)?.currency !== undefined || words?.firstOrdinals[word] !== undefined;
	for (const [word, unit] of names.units) if (!isOther(word)) add(word, { unit });
	if (words) {
		addAll(words.cardinals, (cardinal) => ({ cardinal }));
		addAll(words.scales, (scale) => ({ scale }));
		addAll(words.ordinals, (ordinal) => ({ ordinal, dayOrdinal: ordinal }));
		addAll(words.dayOrdinals, (dayOrdinal) => ({ dayOrdinal }));
		addAll(words.firstOrdinals, (firstOrdinal) => ({ firstOrdinal }));
		addAll(words.fractions, (fraction) => ({ fraction }));
		addAll(words.weak, (weak) => ({ weak }));
		addAll(words.decades, (decade) => ({ decade }));
		addAll(words.shares, (share) => ({ share }));
		addAll(words.currencies, (currency) => ({ currency }));
		addAll(words.units, (unit) => ({ unit }));
		if (words.unitGenitive !== undefined) {
			// Symbols have none: “ms” isn't of “m”.
			const known = [...facts].filter(([word, { unit }]) => unit && word.length > 2 && !word.endsWith("s"));
			for (const [word, { unit }] of known) if (unit) add(word + words.unitGenitive, { unit });
		}
		addAll(words.months, (month) => ({ month }));
		addAll(words.weekdays, (weekday) => ({ weekday }));
		addAll(words.clock.named, (time) => ({ time }));
		list(words.one, { one: true });
		list(words.half, { half: true });
		list(words.lastDay, { lastDay: true });
		list(words.century, { century: true });
		list(words.every, { every: true });
		list(words.vague, { vague: true });
		for (const place of ["before", "after", "halfTo", "halfPast", "quarter"] as const) {
			list(words.clock[place], { clock: place });
		}
	}
	return split(facts);
}

function split(facts: ReadonlyMap<string, WordFacts>): Lexicon {
	const words = new Map<string, WordFacts>();
	const phrases = new Map<string, { rest: string; facts: WordFacts }[]>();
	for (const [name, fact] of facts) {
		const end = name.search(/[^\p{L}\p{M}]/u);
		if (end === -1) {
			words.set(name, fact);
			continue;
		}
		const first = name.slice(0, end);
		if (first === "") continue;
		phrases.set(first, [...(phrases.get(first) ?? []), { rest: name.slice(end), facts: fact }]);
	}
	return { words, phrases };
}
