import { foldWord } from "../words/fold-word.ts";
import type { WordSources } from "./read-word.ts";

/** The shortest part, in letters. */
const shortestPart = 3;
/** The same where the other part is no word of the texts. */
const shortestAlone = 4;
/** What may link a part to the next (`arbets|`), or stand for the vowel that a word ends in by itself (`skol|`). */
const linked = /^(?:[aeiouy]|er?|en|n|s|es)?$/;

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
	const splits: Split[] = [];
	const first = await lookup.startingWith(own.slice(0, shortestPart));
	for (let cut = shortestPart; cut <= own.length - shortestPart; cut++) {
		const [start, end] = [own.slice(0, cut), own.slice(cut)];
		const modifier = best(first, (other) => isModifier(start, other));
		const heads = await lookup.startingWith(end.slice(0, Math.max(shortestPart, end.length - 3)));
		const head = best(heads, (other) => other === end || (language.areForms?.(other, end) ?? false));
		if (modifier && head) splits.push({ parts: [modifier, head], score: 100 + end.length });
		else if (head && head.length >= shortestAlone && end.length >= shortestAlone)
			splits.push({ parts: [head], score: 20 + end.length });
		else if (modifier && start.length >= shortestAlone && end.length >= shortestAlone)
			splits.push({ parts: [modifier], score: start.length });
	}
	return splits.sort((a, b) => b.score - a.score)[0]?.parts ?? [];
}

function best(words: readonly string[], fits: (folded: string) => boolean): string | undefined {
	return words.filter((word) => fits(foldWord(word))).sort((a, b) => a.length - b.length)[0];
}

/** Whether a beginning is the word as it stands in compounds. */
function isModifier(start: string, word: string): boolean {
	if (word.length < shortestPart) return false;
	if (word.startsWith(start)) return linked.test(word.slice(start.length));
	return start.startsWith(word) && linked.test(start.slice(word.length));
}
