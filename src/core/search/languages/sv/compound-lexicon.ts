import { memoiseByText } from "../../../collections/memoise-by-text.ts";
import type { CompoundDictionary, DictionaryWord } from "../../../dictionary/compound-dictionary.ts";
import type { CompoundLexicon } from "../../compounds/compound-splitter.ts";
import {
	moreHeads,
	moreModifiers,
	nameHeads,
	nameModifiers,
	prefixes,
	suffixes,
	wholeWords,
} from "./compound-words.ts";

/** What is known of Swedish words, apart from the lists of this folder. */
export interface SwedishSources {
	/** Without one, the corpus and the lists must do, and fewer compounds are found. */
	readonly dictionary?: CompoundDictionary;
	/** Words that stand by themselves in the texts: names and new words that no dictionary has. */
	readonly corpus: ReadonlySet<string>;
}

/** Parts of so many letters or fewer must be on a list. */
const shortWord = 3;

/** What tells Swedish words from chance runs of letters. */
export function swedishLexicon(sources: SwedishSources): CompoundLexicon {
	const longestWhole = longestFrom(wholeWords);
	return {
		losesThird: true,
		isModifier: memoiseByText((form) => isModifier(form, sources)),
		isHead: memoiseByText((form) => isHead(form, sources)),
		basesOf: (form) => basesOf(form, sources),
		wholeAt: (word, start) =>
			start === 0 && isName(word, sources)
				? word.length
				: Math.max(longestWhole(word, start), verbalNounAt(word, { start, sources })),
	};
}

/**
 * The length of a noun in `-ering` that begins at a place, if it is made from a verb (`värdering` of `värdera`) that is no compound
 * itself (`sop|sortera`); otherwise 0.
 */
function verbalNounAt(
	word: string,
	{ start, sources }: { readonly start: number; readonly sources: SwedishSources },
): number {
	const stem = /^.{2,}?er(?=ing)/u.exec(word.slice(start))?.[0];
	if (stem === undefined || !isVerb(`${stem}a`, sources)) return 0;
	for (let cut = 2; cut <= stem.length - longNoun; cut++)
		if (isVerb(`${stem.slice(cut)}a`, sources) && isModifier(stem.slice(0, cut), sources)) return 0;
	return stem.length + "ing".length;
}

function isVerb(word: string, { dictionary }: SwedishSources): boolean {
	return dictionary?.wordsOf(word).some((known) => known.word === word) === true;
}

function isModifier(form: string, sources: SwedishSources): boolean {
	if (moreModifiers.has(form)) return true;
	if (form.length <= shortWord || prefixes.has(form) || suffixes.has(form)) return false;
	return (
		sources.dictionary?.begins(form) === true ||
		isProductive(form, sources) ||
		isPrefixed(form, sources) ||
		modifiedWords(form).some((word) => isCorpusWord(word, sources))
	);
}

/** A beginning of so many compounds of the dictionary is one, though the dictionary doesn't say so. */
const productive = 8;

function isProductive(form: string, { dictionary }: SwedishSources): boolean {
	return (dictionary?.countBeginning(form) ?? 0) >= productive;
}

/** Whether a form is a prefix with a modifier: `antidiskriminerings`. */
function isPrefixed(form: string, sources: SwedishSources): boolean {
	return [...prefixes].some(
		(prefix) =>
			prefix.length >= shortWord &&
			form.startsWith(prefix) &&
			form.length - prefix.length >= longNoun &&
			isModifier(form.slice(prefix.length), sources),
	);
}

/** Flag of words with a genitive: nouns and names. */
const genitive = "A";
/** Nouns of so many letters are words, wherever they stand. */
const longNoun = 6;

function mayEnd({ word, ends, flags, isName }: DictionaryWord): boolean {
	return ends || (word.length >= longNoun && !isName && flags.includes(genitive));
}

/** The words of which a form may be the shape before another part: `arbets` of `arbete`, `flick` of `flicka`. */
function modifiedWords(form: string): string[] {
	const linked = /^(.{3,}?)[soue]$/u.exec(form)?.[1];
	return [form, `${form}a`, `${form}e`, ...(linked ? [linked, `${linked}a`, `${linked}e`] : [])];
}

function isHead(form: string, sources: SwedishSources): boolean {
	if (moreHeads.has(form)) return true;
	if (suffixes.has(form)) return false;
	return (
		uninflected(form).some((word) => moreHeads.has(word)) ||
		sources.dictionary
			?.wordsOf(form)
			.some((word) => word.word.length > shortWord && !suffixes.has(word.word) && mayEnd(word)) === true ||
		isCorpusWord(form, sources)
	);
}

/** Endings of nouns, and what they may have taken the place of. */
const inflection = /(?:s|(?:e?n|e?t|ar|or|er|na|arna|orna|erna)s?)$/u;

function uninflected(form: string): string[] {
	const stem = form.replace(inflection, "");
	return stem === form ? [] : [stem, `${stem}a`, `${stem}e`, stem.replace(/([mn])\1$/, "$1")];
}

function basesOf(form: string, { dictionary }: SwedishSources): string[] {
	const words = dictionary?.wordsOf(form).map(({ word }) => word) ?? [];
	return words.includes(form) ? [] : [...new Set(words)];
}

function isName(word: string, { dictionary }: SwedishSources): boolean {
	const words = dictionary?.wordsOf(word) ?? [];
	return (
		words.length > 0 &&
		words.every((known) => known.isName) &&
		![...nameModifiers].some((modifier) => word.startsWith(modifier)) &&
		![...nameHeads].some((head) => word.endsWith(head))
	);
}

/** Words of the texts count where no dictionary knows them: one that does says better whether they are parts. */
function isCorpusWord(word: string, { dictionary, corpus }: SwedishSources): boolean {
	return word.length > shortWord && corpus.has(word) && !dictionary?.wordsOf(word).length;
}

function longestFrom(words: ReadonlySet<string>): CompoundLexicon["wholeAt"] {
	const lengths = [...new Set([...words].map((word) => word.length))].sort((a, b) => b - a);
	return (word, start) =>
		lengths.find((length) => start + length <= word.length && words.has(word.slice(start, start + length))) ??
		0;
}
