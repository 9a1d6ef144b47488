import { getOrInsert } from "../../../collections/get-or-insert.ts";
import { memoiseByText } from "../../../collections/memoise-by-text.ts";
import { knownLanguage } from "../../languages/known-languages.ts";
import { peopleStems } from "../../languages/people-names.ts";
import type { CheckedBlock, RuleContext } from "../../rule.ts";

/** A people or language that the translation lacks, and one that stands there in its place. */
export interface ExchangedPeople {
	readonly lost: string;
	readonly instead: string;
}

/**
 * Peoples, languages and countries that were exchanged for others: “Dutch” for `tyska`. A people counts as there whether its name, its language or its country
 * stands there. One that is missing alone may have been worded away, as may one that came in; both together are an exchange.
 */
export function exchangedPeoples(
	{ original, translation }: { readonly original: CheckedBlock; readonly translation: CheckedBlock },
	{ source, target }: RuleContext,
): ExchangedPeople[] {
	const ours = peoplesIn(original, source.tag);
	if (ours.size === 0) return [];
	const theirs = peoplesIn(translation, target.tag);
	const lost = [...ours].filter(([people]) => !theirs.has(people));
	const added = [...theirs].filter(([people]) => !ours.has(people));
	return lost.flatMap(([, word], index) => {
		const instead = added[index]?.[1];
		return instead === undefined ? [] : [{ lost: word, instead }];
	});
}

/** The peoples of a text by their number in the table, with the first word for each. */
function peoplesIn(block: CheckedBlock, tag: string): Map<number, string> {
	const found = new Map<number, string>();
	const { text, parts } = block.prose();
	const { stems, isSpaceless, peoplesOf } = peopleWords(tag);
	if (isSpaceless) {
		for (const { stem, people } of stems)
			if (!found.has(people) && text.includes(stem)) found.set(people, stem);
		return found;
	}
	for (const { text: word, lower } of parts)
		for (const people of peoplesOf(lower)) if (!found.has(people)) found.set(people, word);
	return found;
}

/** Whether a word names a people, a language or its country. */
export function isPeople(lower: string, tag: string): boolean {
	return peopleWords(tag).peoplesOf(lower).length > 0;
}

/** As many letters as every stem has that is looked for at the beginnings of words. */
const letters = 3;

interface Stem {
	readonly stem: string;
	readonly people: number;
}

/** A language's words for peoples. */
interface PeopleWords {
	readonly stems: readonly Stem[];
	readonly isSpaceless: boolean;
	/** Those that a word in lower case begins with. */
	readonly peoplesOf: (word: string) => readonly number[];
}

const peopleWords = memoiseByText((tag): PeopleWords => {
	const rows = peopleStems(new Intl.Locale(tag).language);
	const stems = rows.flatMap((row, people) => row.map((stem) => ({ stem, people })));
	const byLetters = new Map<string, Stem[]>();
	for (const each of stems) getOrInsert(byLetters, each.stem.slice(0, letters), () => []).push(each);
	const startsOf = (word: string): readonly Stem[] => byLetters.get(word.slice(0, letters)) ?? [];
	return {
		stems,
		isSpaceless: knownLanguage(tag).values?.spaceless === true,
		peoplesOf: memoiseByText((word) =>
			startsOf(word).flatMap(({ stem, people }) => (word.startsWith(stem) ? [people] : [])),
		),
	};
});
