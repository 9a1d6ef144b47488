import { memoiseByText } from "../../../collections/memoise-by-text.ts";
import { knownLanguage } from "../../languages/known-languages.ts";
import { placeNames } from "../../languages/place-names.ts";
import { wordsOf } from "../words.ts";

/** What is known of two languages together. */
export interface LanguagePair {
	/** What a name is called in the target language, in lower case; by the source's, in lower case. */
	readonly exonyms: ReadonlyMap<string, string>;
	/** The other way round. */
	readonly endonyms: ReadonlyMap<string, string>;
	/** The words, in lower case, that names of the source language begin with, and those of the target's. */
	readonly firstWords: { readonly exonyms: ReadonlySet<string>; readonly endonyms: ReadonlySet<string> };
	/** Words of the source that the target's dictionaries have by accident. */
	readonly accidentalWords: ReadonlySet<string>;
	/** Words of both that the target's dictionaries lack. */
	readonly sharedWords: ReadonlySet<string>;
	/** Whether both are written in the same script, so that names look alike. */
	readonly sameScript: boolean;
}

/** The facts about a pair of languages, by BCP 47 tags. */
export function languagePair(source: string, target: string): LanguagePair {
	return intoFrom(source)(target);
}

const intoFrom = memoiseByText((source) => memoiseByText((target) => createPair(source, target)));

function createPair(source: string, target: string): LanguagePair {
	const facts = knownLanguage(source).into?.[languageOf(target)];
	const places = Object.entries(facts?.exonyms ?? {}).map(([from, to]) => [from, to.toLowerCase()] as const);
	const exonyms = new Map([
		...countries(source, target),
		...placeNames(languageOf(source), languageOf(target)),
		...places,
	]);
	return {
		exonyms,
		endonyms: new Map([...exonyms].map(([name, rendering]) => [rendering, name])),
		firstWords: { exonyms: firstWordsOf(exonyms.keys()), endonyms: firstWordsOf(exonyms.values()) },
		accidentalWords: facts?.accidentalWords ?? new Set(),
		sharedWords: facts?.sharedWords ?? new Set(),
		sameScript: scriptOf(source) === scriptOf(target),
	};
}

/** Africa, North America, South America, Oceania, the Americas, Northern America, Asia and Europe (UN M.49). */
const continents = ["002", "003", "005", "009", "019", "021", "142", "150"];

/** Names of continents, countries and regions in both languages (CLDR, through the codes of UN M.49 and ISO 3166-1). */
function* countries(source: string, target: string): Generator<readonly [string, string], void, undefined> {
	const names = (tag: string): Intl.DisplayNames =>
		new Intl.DisplayNames([tag], { type: "region", fallback: "none" });
	const [from, to] = [names(source), names(target)];
	const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
	const countryCodes = letters.flatMap((first) => letters.map((second) => first + second));
	for (const code of [...countryCodes, ...continents]) {
		const [name, rendering] = [from.of(code), to.of(code)];
		if (name !== undefined && rendering !== undefined) yield [name.toLowerCase(), rendering.toLowerCase()];
	}
}

function firstWordsOf(names: Iterable<string>): Set<string> {
	return new Set([...names].flatMap((name) => wordsOf(name)[0]?.lower ?? []));
}

function languageOf(tag: string): string {
	return new Intl.Locale(tag).language;
}

function scriptOf(tag: string): string | undefined {
	return new Intl.Locale(tag).maximize().script;
}
