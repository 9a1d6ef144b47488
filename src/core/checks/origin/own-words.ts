import { habitsOf } from "../languages/habits-of.ts";
import type { AlignedBlock, CheckedPair, RuleContext } from "../rule.ts";
import { languagePair } from "../text/names/language-pair.ts";
import { foldingFor } from "../text/names/letter-folding.ts";
import { nameParticles } from "../text/names/name-sequences.ts";
import { findPhrases } from "../text/phrases/phrase-index.ts";
import { termIndex } from "../text/phrases/term-index.ts";
import { beginsSentence, isAcronym, type Word } from "../text/words.ts";
import { compareBlock } from "../values/compare-block.ts";
import type { OriginOf, WordOrigin } from "./word-origin.ts";

/** A word of a translation that isn't a name, an abbreviation or a term kept by the glossary, with where it comes from. */
export interface OwnWord {
	readonly word: Word;
	readonly origin: WordOrigin;
	/** Whether it begins a sentence and is no known name, but might be one. */
	readonly doubtful: boolean;
}

/** What telling words apart takes. */
export interface WordKnowledge {
	readonly pair: CheckedPair;
	readonly context: RuleContext;
	readonly origin: OriginOf;
	/** See {@link namesOf}; of the pair. */
	readonly names: () => ReadonlySet<string>;
}

/**
 * The words of a translated block by which its language can be told; none where every word is one of the translation's
 * language.
 */
export function ownWords(block: AlignedBlock, knowledge: WordKnowledge): OwnWord[] {
	const { context, origin } = knowledge;
	const { accidentalWords } = languagePair(context.source.tag, context.target.tag);
	const { text, words } = block.translation.prose();
	const candidates: OwnWord[] = [];
	let isSuspicious = false;
	words.forEach((word, index) => {
		if (!canTell(word, { text, next: words[index + 1], accidentalWords })) return;
		const found = origin(word.lower);
		candidates.push({ word, origin: found, doubtful: false });
		isSuspicious ||= !isTargets(found) || accidentalWords.has(word.lower);
	});
	return isSuspicious ? judge(candidates, { block, knowledge, accidentalWords }) : [];
}

/** Looks closer at words that aren't the translation's, and leaves out those that rightly stand there. */
function judge(
	candidates: readonly OwnWord[],
	{
		block,
		knowledge,
		accidentalWords,
	}: {
		readonly block: AlignedBlock;
		readonly knowledge: WordKnowledge;
		readonly accidentalWords: ReadonlySet<string>;
	},
): OwnWord[] {
	const standing = new Set<string>();
	for (const { lower, capital } of block.original.prose().words) if (!capital) standing.add(lower);
	const judged: OwnWord[] = [];
	for (const candidate of candidates) {
		const own = judgeWord(candidate, { standing, knowledge, accidentalWords });
		if (own) judged.push(own);
	}
	if (judged.every(({ origin }) => isTargets(origin))) return [];
	const { context } = knowledge;
	const kept = [...keptPlaces(block, context), ...keptNames(block, knowledge), ...valuesOf(block, knowledge)];
	return judged.filter(({ word }) => !kept.some(({ start, end }) => word.start < end && word.end > start));
}

function isTargets(origin: WordOrigin): boolean {
	return origin === "target" || origin === "both";
}

/**
 * Tells whose a word is by the words that stand in the original; `undefined` for names and the like.
 *
 * @param options `standing` are the original's words without capitals.
 */
function judgeWord(
	own: OwnWord,
	{
		standing,
		knowledge,
		accidentalWords,
	}: {
		readonly standing: ReadonlySet<string>;
		readonly knowledge: WordKnowledge;
		readonly accidentalWords: ReadonlySet<string>;
	},
): OwnWord | undefined {
	const { word, origin } = own;
	const stands = standing.has(word.lower);
	if (stands && accidentalWords.has(word.lower)) return { word, origin: "source", doubtful: false };
	if (isTargets(origin)) return own;
	if (isPluralOf(word, standing)) return undefined;
	const doubtful = word.capital && !stands && !isCommonTerm(word.lower, knowledge.context);
	if (doubtful && isName(word, knowledge)) return undefined;
	// “safe-mode” of the original is a name or a term that has been kept.
	if (word.hyphenated && stands) return undefined;
	const foreign = origin === "unknown" && stands && hasForeignLetters(word.lower, knowledge);
	return { word, doubtful, origin: foreign ? "source" : origin };
}

/** “nanograms” of “nanogram”: what both languages share may have the translation's plural without being in its dictionary. */
function isPluralOf({ lower }: Word, standing: ReadonlySet<string>): boolean {
	return lower.length > 5 && lower.endsWith("s") && !standing.has(lower) && standing.has(lower.slice(0, -1));
}

/** Whether a word can tell a language: abbreviations, names, letters and figures don't. */
function canTell(
	word: Word,
	{
		text,
		next,
		accidentalWords,
	}: {
		readonly text: string;
		readonly next: Word | undefined;
		readonly accidentalWords: ReadonlySet<string>;
	},
): boolean {
	if (word.capital) return !word.digits && !isAcronym(word.text) && beginsSentence(text, word.start);
	if (word.text.length < 2) {
		return accidentalWords.has(word.text) && / . /.test(text.slice(word.start - 1, word.end + 1));
	}
	if (consonants.test(word.text) || isInIdentifier(text, word)) return false;
	if (isUnitSymbol(text, word)) return false;
	return !word.digits && !(next?.capital === true && nameParticles.has(word.text));
}

/** “http”, “ssh”: without a vowel it is an abbreviation. */
const consonants = /^[b-df-hj-np-tv-xz]+$/;

/** “/etc”, “com.sun.star”, “boot=…”: part of a path, a name or a command. */
function isInIdentifier(text: string, { start, end }: Word): boolean {
	if (!identifierMarks.has(text.charAt(start - 1)) && !identifierMarks.has(text.charAt(end))) return false;
	return (
		/(?:[/\\_=$#<|+{]|\S[.:@])$/.test(text.slice(Math.max(0, start - 2), start)) ||
		/^(?:[/\\_=#+{]|[.:@]\p{L})/u.test(text.slice(end, end + 2))
	);
}

/** One of these joins a word to the rest of an identifier; most words stand between spaces. */
const identifierMarks = new Set("/\\_=$#<|.:@+{");

/** “2 dl”: a unit's symbol after a figure. */
function isUnitSymbol(text: string, { text: symbol, start }: Word): boolean {
	const figure = text.charAt(start - 2);
	if (figure < "0" || figure > "9" || symbol.length > longestSymbol) return false;
	return /[ \u00a0]/.test(text.charAt(start - 1)) && unitSymbol.test(symbol);
}

const longestSymbol = 4;

/** Symbols of units that every language shares (SI brochure). */
const unitSymbol = /^(?:[kMGhdcmµn]|da)?(?:g|l|L|m|W|Wh|V|A|Hz|Pa|J|B|b|Bq|Sv|s|t|ha)$/;

interface Place {
	readonly start: number;
	readonly end: number;
}

/** Amounts and dates that were understood in the translation's language: “50 öre” is an amount in English too, “1. Juni” a day in German. */
function valuesOf(block: AlignedBlock, { pair }: WordKnowledge): readonly Place[] {
	return compareBlock(block, pair).translation.values.filter(
		({ kind }) => kind === "money" || kind === "date",
	);
}

/** Places of words that rightly stand as in the original: renderings such as Komvux, and names between quotation marks, which don't end as speech does. */
function keptPlaces({ original, translation }: AlignedBlock, { terms, target }: RuleContext): Place[] {
	const { text } = translation;
	const index = termIndex(terms, { language: target.tag, parts: "apart" });
	const words = translation.prose().parts;
	const renderings = findPhrases(index, { text, words }).filter(
		({ meaning }) => meaning.kind === "rendering",
	);
	const quoted = [
		...text.matchAll(/["“”„«»‘’'](\p{Lu}[^"“”„«»‘’'\n]{1,60})(?<![,.])(?=["“”„«»‘’'])/gu),
	].filter(({ 1: name = "" }) => original.text.includes(name));
	const glosses = [...text.matchAll(/[(["“”„«‘’']([^()[\]"“”„«»‘’'\n]{2,60})[)\]"“”»‘’']/gu)].filter(
		({ 1: phrase = "" }) => phrase.split(" ").length <= glossWords && hasUnmarked(original.text, phrase),
	);
	const letters = postalCode.test(text) ? [...text.matchAll(postalAddress)] : [];
	const addresses = letters.flatMap(({ 1: lines = "", index: start }) =>
		[...lines.matchAll(/[^,:;\n]+/g)]
			.filter(({ 0: line }) => original.text.includes(line.trim()))
			.map(({ 0: line, index: at }) => ({ start: start + at, end: start + at + line.length })),
	);
	return [
		...renderings,
		...addresses,
		...[...quoted, ...glosses].map(({ 0: name, index: start }) => ({ start, end: start + name.length })),
	];
}

/** A postal code, without which there is no address: quicker to look for than the address. */
const postalCode = /\d{3}[ \u00a0]?\d{2}[ \u00a0]\p{Lu}/u;

/** Whom and where to, before the postal code: “Deutsches Museum, 80538 München”. */
const postalAddress =
	/((?:[^,:;.\n]{2,50}[,\n] ?){1,4})(?:\p{Lu}{1,2}-)?\d{3}[ \u00a0]?\d{2}[ \u00a0]\p{Lu}/gu;

/** As many words as a term has that is given in the original's language besides: “a building permit (bygglov)”. */
const glossWords = 4;

/** Whether a phrase stands in the original, but not between marks: there it is what the text says. */
function hasUnmarked(original: string, phrase: string): boolean {
	const at = original.toLowerCase().indexOf(phrase.toLowerCase());
	return at >= 0 && !/[(["“”„«‘’']$/.test(original.slice(0, at));
}

/**
 * Places of names that are words of the original's language, such as Steg framåt: a word with a capital inside a sentence,
 * and after it small words that stand so in the original.
 */
function keptNames({ original, translation }: AlignedBlock, { context, origin }: WordKnowledge): Place[] {
	const { text, words, capitals } = translation.prose();
	const isOriginals = ({ lower }: Word): boolean =>
		origin(lower) === "source" || context.isWord(lower, context.source.tag) === undefined;
	return capitals.flatMap((word): Place[] => {
		if (!isOriginals(word)) return [];
		const isAfterColon = /:\s$/.test(text.slice(Math.max(0, word.start - 2), word.start));
		if (!isAfterColon && beginsSentence(text, word.start)) return [];
		let { end } = word;
		for (const next of words.slice(words.indexOf(word) + 1)) {
			if (!original.text.includes(text.slice(word.start, next.end))) break;
			end = next.end;
		}
		return end === word.end ? [] : [{ start: word.start, end }];
	});
}

/** Whether a word at the beginning of a sentence is a name: by the dictionary, by its ending, or by the rest of the page. */
function isName({ text, lower }: Word, { names, context }: WordKnowledge): boolean {
	const { nameEndings, genitives } = habitsOf(context.source.tag);
	if (context.isWord(text, context.source.tag) === true || nameEndings?.test(lower) === true) return true;
	return [lower, ...genitives.map((ending) => lower + ending)].some((form) => names().has(form));
}

/** A term that the glossary writes without a capital is no name. */
function isCommonTerm(word: string, { terms, source }: RuleContext): boolean {
	const index = termIndex(terms, { language: source.tag, parts: "together" });
	return index.byFirst.get(word)?.alone.some(({ listed }) => /^\p{Ll}/u.test(listed)) === true;
}

/** Words with capitals inside the sentences of an original. */
export function namesOf({ blocks }: CheckedPair): ReadonlySet<string> {
	const names = new Set<string>();
	for (const { original } of blocks) {
		const { text, capitals } = original.prose();
		for (const { lower, start } of capitals) if (!beginsSentence(text, start)) names.add(lower);
	}
	return names;
}

/** Whether a word has letters that its own language has and the translation's hasn't: `å` in English. */
function hasForeignLetters(word: string, { context }: WordKnowledge): boolean {
	const own = foldingFor(context.source.locale)(word);
	return /[^ -~]/u.test(own) && own !== foldingFor(context.target.locale)(word);
}
