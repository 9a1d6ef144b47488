import { memoiseByText } from "../../../collections/memoise-by-text.ts";
import { knownLanguage } from "../../languages/known-languages.ts";
import { peopleStems } from "../../languages/people-names.ts";
import type { CheckedBlock, RuleContext } from "../../rule.ts";
import { type BeginningIndex, createBeginningIndex, findBeginnings } from "../phrases/beginning-index.ts";
import type { Word } from "../words.ts";
import { type Exchange, exchangesOf } from "./exchange.ts";

/**
 * Peoples, languages and countries that were exchanged for others: “Dutch” for `tyska`. A people counts as there whether its name, its language or its country
 * stands there.
 */
export function exchangedPeoples(
	{ original, translation }: { readonly original: CheckedBlock; readonly translation: CheckedBlock },
	{ source, target }: RuleContext,
): Exchange[] {
	const ours = peoplesIn(original, source.tag);
	if (ours.size === 0) return [];
	const theirs = peoplesIn(translation, target.tag);
	return exchangesOf(wordsWithout(ours, theirs), wordsWithout(theirs, ours));
}

/** The words for the peoples that another text hasn't. */
function wordsWithout(peoples: ReadonlyMap<number, string>, others: ReadonlyMap<number, string>): string[] {
	return [...peoples].flatMap(([people, word]) => (others.has(people) ? [] : [word]));
}

/** The peoples of a text by their number in the table, with the first word for each. */
function peoplesIn(block: CheckedBlock, tag: string): Map<number, string> {
	const found = new Map<number, string>();
	const { text, parts } = block.prose();
	const { stems, isSpaceless, beginnings } = peopleWords(tag);
	if (isSpaceless) {
		for (const { start, meaning: people } of stems)
			if (!found.has(people) && text.includes(start)) found.set(people, start);
		return found;
	}
	for (const { word, meaning: people } of findBeginnings(beginnings, parts))
		if (!found.has(people)) found.set(people, word.text);
	return found;
}

/** Whether a word names a people, a language or its country. */
export function isPeople(word: Word, tag: string): boolean {
	return findBeginnings(peopleWords(tag).beginnings, [word]).length > 0;
}

/** A language's words for peoples. */
interface PeopleWords {
	readonly stems: readonly { readonly start: string; readonly meaning: number }[];
	readonly isSpaceless: boolean;
	readonly beginnings: BeginningIndex<number>;
}

const peopleWords = memoiseByText((tag): PeopleWords => {
	const rows = peopleStems(new Intl.Locale(tag).language);
	const stems = rows.flatMap((row, people) => row.map((start) => ({ start, meaning: people })));
	return {
		stems,
		isSpaceless: knownLanguage(tag).values?.spaceless === true,
		beginnings: createBeginningIndex(stems),
	};
});
