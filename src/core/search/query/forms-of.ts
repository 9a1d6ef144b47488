import { foldWord } from "../words/fold-word.ts";
import type { WordSources } from "./word-sources.ts";

/** Forms searched for each word, at most: a Finnish noun has fifteen cases. */
const mostForms = 20;
/** Letters of an irregular form from which on it is known by its inflections too, as `böcker` in `böckerna`: shorter ones look like other words (`band`, `bandet`). */
const tellingForm = 5;

/** The word where texts have it, and the words of texts that are forms of it. Without diacritics it stands for words with them, unless texts have it so. */
export async function formsOf(word: string, { lookup, language }: WordSources): Promise<string[]> {
	const own = foldWord(word);
	const asTyped = (text: string): string => text;
	const isAsTyped = own !== word || (await lookup.startingWith(own)).includes(word);
	const comparable = isAsTyped ? asTyped : foldWord;
	const { areForms = shareBeginning, areVerbForms = () => false } = language;
	const irregular = (language.irregular ?? [])
		.map((group) => group.map(comparable))
		.filter((group) =>
			group.some(
				(form) =>
					form === word || (form.length >= tellingForm && (areForms(form, word) || areVerbForms(form, word))),
			),
		);
	const lemmas = [...new Set([word, ...irregular.flat()])];
	const found = new Map<string, number>();
	const beginnings = lemmas
		.map((lemma) => beginningOf(foldWord(lemma)))
		.flatMap((beginning) => language.beginningsOf?.(beginning) ?? [beginning]);
	for (const beginning of new Set(beginnings))
		for (const other of await lookup.startingWith(beginning)) {
			const form = comparable(other);
			if (form === word) found.set(other, 0);
			else if (
				!language.stopWords?.has(other) &&
				lemmas.some((lemma) => form === lemma || areForms(lemma, form) || areVerbForms(lemma, form))
			)
				found.set(other, other.length);
		}
	const nearest = [...found].sort(([, a], [, b]) => a - b).map(([other]) => other);
	return nearest.slice(0, mostForms);
}

/** Whether two words differ by their ends alone, in a language of which no more is known. */
function shareBeginning(one: string, other: string): boolean {
	let shared = 0;
	while (shared < one.length && one[shared] === other[shared]) shared++;
	return shared >= 4 && one.length - shared <= 2 && other.length - shared <= 3;
}

/** What all forms of a word share. */
function beginningOf(word: string): string {
	return word.slice(0, Math.max(3, Math.ceil(word.length / 2)));
}
