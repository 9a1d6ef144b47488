import { foldWord } from "../words/fold-word.ts";
import type { WordSources } from "./read-word.ts";

/** The shortest part, in letters. */
const shortestPart = 3;
/** The same where the other part is no word of the texts, or the part is a form of one. */
const shortestAlone = 4;
/** What may link a part to the next (`arbets|`), or stand for the vowel that a word ends in by itself (`skol|`). */
const linked = /^(?:[aeiouyåäö]|er?|en|n|s|es)?$/;

/** A compound's parts, each as a word of the texts. */
export interface CompoundParts {
	readonly parts: readonly string[];
	/** Whether they are two that make all of it. */
	readonly isWhole: boolean;
}

interface Split {
	readonly parts: readonly string[];
	/** What follows a first part and is no word of the texts. */
	readonly rest?: string;
	readonly score: number;
}

/**
 * Takes apart a compound that no text has, into words that texts do have: all parts, or the first and the last, or else the longer of those that are
 * known.
 */
export async function splitUnknown(word: string, sources: WordSources): Promise<CompoundParts> {
	const splits = (await splitsOf(word, sources)).sort((a, b) => b.score - a.score);
	const [best] = splits;
	if (best === undefined) return { parts: [], isWhole: false };
	if (best.parts.length > 1) return { parts: best.parts, isWhole: true };
	// Of three parts or more, the middle one may be none that texts have.
	const begun = splits.find(({ rest }) => rest !== undefined);
	const { parts: others } = begun?.rest ? await splitUnknown(begun.rest, sources) : { parts: [] };
	return { parts: begun && others.length > 0 ? [...begun.parts, ...others] : best.parts, isWhole: false };
}

async function splitsOf(word: string, { lookup, language }: WordSources): Promise<Split[]> {
	const own = foldWord(word);
	if (language.isSpaceless || own.length < 2 * shortestPart || /\p{N}/u.test(own)) return [];
	// Without diacritics a word stands for words with them.
	const asTyped = (text: string): string => text;
	const comparable = own === word ? foldWord : asTyped;
	const isForm = (part: string, other: string): boolean =>
		other === part || (language.areForms?.(other, part) ?? false);
	const first = (await lookup.startingWith(own.slice(0, shortestPart))).filter(
		(other) => !language.stopWords?.has(other),
	);
	const modifierOf = (start: string): string | undefined => {
		const irregular = language.irregular?.find((group) =>
			group.some((form) => foldWord(form) === foldWord(start)),
		);
		return shortest(
			first.filter(
				(other) =>
					isModifier(start, comparable(other)) ||
					(start.length >= shortestAlone && !other.startsWith(start) && isForm(start, comparable(other))) ||
					irregular?.includes(other),
			),
		);
	};
	const splits: Split[] = [];
	for (let cut = shortestPart; cut <= word.length - shortestPart; cut++) {
		const [start, end] = [word.slice(0, cut), word.slice(cut)];
		const heads = await lookup.startingWith(foldWord(end).slice(0, Math.max(shortestPart, end.length - 3)));
		const modifier = modifierOf(start);
		// Alone, a head tells too little to stand for forms of words with diacritics: `stad` isn't `städet`.
		const comparableHead = modifier ? comparable : asTyped;
		const head =
			heads.find((other) => other === end) ??
			shortest(heads.filter((other) => isForm(end, comparableHead(other))));
		if (modifier && head) splits.push({ parts: [modifier, head], score: 100 + end.length });
		else if (head && head.length >= shortestAlone && end.length >= shortestAlone)
			splits.push({ parts: [head], score: 20 + end.length });
		else if (modifier && start.length >= shortestAlone && end.length >= shortestAlone)
			splits.push({ parts: [modifier], rest: end, score: start.length });
	}
	return splits;
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
