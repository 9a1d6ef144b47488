import { foldWord } from "../words/fold-word.ts";
import { formsOf } from "./forms-of.ts";
import type { WordSources } from "./word-sources.ts";

/** The shortest part, in letters. */
const shortestPart = 3;
/** The same where the other part is no word of the texts, or the part is a form of one. */
const shortestAlone = 4;
/** The least share of a word's letters that its known parts have; with less it counts as made up. */
const tellingShare = 0.4;
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
	/** Letters of the word that are a part's. */
	readonly length: number;
	readonly score: number;
}

/**
 * Takes apart a compound that no text has, into words that texts do have: all parts, or the first and the last, or else the longer of those that are
 * known.
 */
export async function splitUnknown(word: string, sources: WordSources): Promise<CompoundParts> {
	const { letters, ...parts } = await partsOf(word, sources);
	return letters >= word.length * tellingShare ? parts : { parts: [], isWhole: false };
}

interface Parts extends CompoundParts {
	/** Letters of the word that the parts are. */
	readonly letters: number;
}

async function partsOf(word: string, sources: WordSources): Promise<Parts> {
	const splits = (await splitsOf(word, sources)).sort((a, b) => b.score - a.score);
	const [best] = splits;
	if (best === undefined) return { parts: [], isWhole: false, letters: 0 };
	if (best.parts.length > 1) return { parts: best.parts, isWhole: true, letters: word.length };
	// Of three parts or more, the middle one may be none that texts have.
	const begun = splits.find(({ rest }) => rest !== undefined);
	const ended = splits.find(({ rest }) => rest === undefined);
	const others = begun?.rest ? await partsOf(begun.rest, sources) : { parts: [], letters: 0 };
	const isLonger = (ended?.parts[0]?.length ?? 0) > (others.parts.at(-1)?.length ?? 0);
	const within = isLonger && ended ? { parts: ended.parts, letters: ended.length } : others;
	if (begun === undefined || within.parts.length === 0 || begun.length + within.letters > word.length)
		return { parts: best.parts, isWhole: false, letters: best.length };
	return { parts: [...begun.parts, ...within.parts], isWhole: false, letters: begun.length + within.letters };
}

async function splitsOf(word: string, sources: WordSources): Promise<Split[]> {
	const own = foldWord(word);
	if (sources.language.isSpaceless || own.length < 2 * shortestPart || /\p{N}/u.test(own)) return [];
	const splits: Split[] = [];
	for (let cut = shortestPart; cut <= word.length - shortestPart; cut++) {
		const [start, end] = [word.slice(0, cut), word.slice(cut)];
		const modifier = await modifierOf(start, { sources, isPlain: own === word });
		const [nearest] = await knownForms(end, sources);
		// Alone, a head tells too little to stand for forms of words with diacritics: `stad` isn't `städet`.
		const head = modifier || nearest === undefined || isLike(nearest, end) ? nearest : undefined;
		if (modifier && head)
			splits.push({ parts: [modifier, head], length: word.length, score: 100 + end.length });
		else if (head && head.length >= shortestAlone && end.length >= shortestAlone)
			splits.push({ parts: [head], length: end.length, score: 20 + end.length });
		else if (modifier && start.length >= shortestAlone && end.length >= shortestAlone)
			splits.push({ parts: [modifier], rest: end, length: start.length, score: start.length });
	}
	return splits;
}

/** The shortest word of the texts that a beginning is the shape of before another part, or that is a form of it. */
async function modifierOf(
	start: string,
	{ sources, isPlain }: { readonly sources: WordSources; readonly isPlain: boolean },
): Promise<string | undefined> {
	const { lookup, language } = sources;
	// Without diacritics a word stands for words with them.
	const comparable = isPlain ? foldWord : (text: string): string => text;
	const irregular = language.irregular?.find((group) =>
		group.some((form) => foldWord(form) === foldWord(start)),
	);
	const words = (await lookup.startingWith(foldWord(start).slice(0, shortestPart))).filter(
		(other) =>
			!language.stopWords?.has(other) && (isModifier(start, comparable(other)) || irregular?.includes(other)),
	);
	if (start.length < shortestAlone) return shortest(words);
	const forms = await knownForms(start, sources);
	return shortest([
		...words,
		...forms.filter((form) => language.isOftenInflected || !form.startsWith(start)),
	]);
}

/** The forms of a word that texts have, as far as the language's are known. */
async function knownForms(word: string, sources: WordSources): Promise<readonly string[]> {
	const forms = await formsOf(word, sources);
	return sources.language.areForms ? forms : forms.filter((form) => foldWord(form) === foldWord(word));
}

/** Whether a word has its diacritics where another has them, as far as both go. */
function isLike(word: string, other: string): boolean {
	return foldWord(word) === word || foldWord(other) !== other;
}

function shortest(words: readonly string[]): string | undefined {
	return words.toSorted((a, b) => a.length - b.length)[0];
}

/** Whether a beginning is the word as it stands in compounds. */
function isModifier(start: string, word: string): boolean {
	if (word.length < shortestPart) return false;
	if (word.startsWith(start)) return linked.test(word.slice(start.length));
	if (start.startsWith(word)) return linked.test(start.slice(word.length));
	// A vowel that stands for the word's own: `kvinno` for `kvinna`.
	return start.length >= shortestAlone && otherVowel(start) === otherVowel(word);
}

function otherVowel(word: string): string {
	return word.replace(/(?<=[^aeiouyåäö])[aeiou]$/, "*");
}
