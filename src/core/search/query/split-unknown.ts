import { foldWord } from "../words/fold-word.ts";
import type { WordSources } from "./read-word.ts";

/** The shortest part, in letters. */
const shortestPart = 3;
/** The same where the other part is no word of the texts. */
const shortestAlone = 4;
/** What may link a part to the next (`arbets|`), or stand for the vowel that a word ends in by itself (`skol|`). */
const linked = /^(?:[aeiouyåäö]|er?|en|n|s|es)?$/;

interface Split {
	readonly parts: readonly string[];
	readonly score: number;
}

/**
 * Takes apart a compound that no text has, into words that texts do have: both parts, or else the longer of those that are known. Each part comes back
 * as a word of the texts.
 */
export async function splitUnknown(
	word: string,
	{ lookup, language }: WordSources,
): Promise<readonly string[]> {
	const own = foldWord(word);
	if (language.isSpaceless || own.length < 2 * shortestPart || /\p{N}/u.test(own)) return [];
	// Without diacritics a word stands for words with them.
	const asTyped = (text: string): string => text;
	const comparable = own === word ? foldWord : asTyped;
	const isHead = (end: string, other: string): boolean =>
		other === end || (language.areForms?.(other, end) ?? false);
	const splits: Split[] = [];
	const first = await lookup.startingWith(own.slice(0, shortestPart));
	for (let cut = shortestPart; cut <= word.length - shortestPart; cut++) {
		const [start, end] = [word.slice(0, cut), word.slice(cut)];
		const heads = await lookup.startingWith(foldWord(end).slice(0, Math.max(shortestPart, end.length - 3)));
		const irregular = language.irregular?.find((group) =>
			group.some((form) => foldWord(form) === foldWord(start)),
		);
		const modifier = shortest(
			first.filter((other) => isModifier(start, comparable(other)) || irregular?.includes(other)),
		);
		// Alone, a head tells too little to stand for forms of words with diacritics: `stad` isn't `städet`.
		const comparableHead = modifier ? comparable : asTyped;
		const head =
			heads.find((other) => other === end) ??
			shortest(heads.filter((other) => isHead(end, comparableHead(other))));
		if (modifier && head) splits.push({ parts: [modifier, head], score: 100 + end.length });
		else if (head && head.length >= shortestAlone && end.length >= shortestAlone)
			splits.push({ parts: [head], score: 20 + end.length });
		else if (modifier && start.length >= shortestAlone && end.length >= shortestAlone)
			splits.push({ parts: [modifier], score: start.length });
	}
	return splits.sort((a, b) => b.score - a.score)[0]?.parts ?? [];
}

function shortest(words: readonly string[]): string | undefined {
	return words.toSorted((a, b) => a.length - b.length)[0];
}

/** Whether a beginning is the word as it stands in compounds. */
function isModifier(start: string, word: string): boolean {
	if (word.length < shortestPart) return false;
	if (word.startsWith(start)) return linked.test(word.slice(start.length));
	return start.startsWith(word) && linked.test(start.slice(word.length));
}
