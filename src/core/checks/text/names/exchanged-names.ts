import { editDistance } from "../../../alignment/edit-distance.ts";
import { habitsOf } from "../../languages/habits-of.ts";
import { knownLanguage } from "../../languages/known-languages.ts";
import type { RoleMarks } from "../../languages/name-roles.ts";
import type { CheckedBlock, RuleContext } from "../../rule.ts";
import type { Prose } from "../prose.ts";
import { beginsSentence, isAcronym, type Word } from "../words.ts";
import { isPeople } from "./exchanged-peoples.ts";
import { languagePair } from "./language-pair.ts";
import { foldingFor } from "./letter-folding.ts";
import type { NameSpelling } from "./name-spelling.ts";

/** A name of one word that the translation lacks, and one that stands there in its place. */
export interface ExchangedName {
	readonly lost: Word;
	readonly instead: Word;
}

type Blocks = Readonly<Record<"original" | "translation", CheckedBlock>>;

interface Options {
	readonly context: RuleContext;
	readonly spelling: () => NameSpelling;
	/** Whether a word isn't looked for: a common word, or one that another name has. */
	readonly isKnown: (word: Word) => boolean;
}

/**
 * Names of one word that were exchanged for others: `Lilleby` for `Storby`. One that is missing alone may have been worded away; what
 * tells is that the translation has a name besides, which the original hasn't.
 */
export function exchangedNames(blocks: Blocks, options: Options): ExchangedName[] {
	const lost = lostNames(blocks, options);
	if (lost.length === 0) return [];
	const places = namedPlaces(blocks, options.context);
	const added = addedNames(blocks, { ...options, places });
	return lost.flatMap((word): ExchangedName[] => {
		const instead = added.find((other) => mayReplace(other, { word, places, context: options.context }));
		return instead ? [{ lost: word, instead }] : [];
	});
}

/** The names of the original that the translation lacks. */
function lostNames(
	{ original, translation }: Blocks,
	{ context: { source, target }, spelling, isKnown }: Options,
): Word[] {
	const { exonyms } = languagePair(source.tag, target.tag);
	const theirs = translation.prose().allWords;
	// Most stand there as they are, which is asked first, since it is told at once.
	return namesIn(original).filter(
		(word) =>
			!theirs.some(({ lower }) => lower === word.lower) &&
			!exonyms.has(word.lower) &&
			!isPeople(word, source.tag) &&
			!isKnown(word) &&
			!spelling().has(word),
	);
}

/** The names of the translation that the original hasn't. */
function addedNames(
	{ original, translation }: Blocks,
	{ context, places }: { readonly context: RuleContext; readonly places: NamedPlaces },
): Word[] {
	const { source, target, isWord } = context;
	const fold = foldingFor(source.locale);
	const { allWords, parts } = original.prose();
	const standing = [...allWords, ...parts].map(({ lower }) => fold(lower)).filter((word) => word.length > 2);
	const isStanding = ({ lower }: Word): boolean => {
		const own = fold(lower);
		return standing.some((word) => word.startsWith(own) || own.startsWith(word));
	};
	// A name that only the translation's language knows may be what it calls the place.
	const isOfOriginal = (name: Word): boolean =>
		(isWord(name.lower, target.tag) !== true || places.inTranslation(name)) &&
		(isWord(name.text, target.tag) !== true || isWord(name.text, source.tag) === true);
	const tells = tellsNames(context);
	// “Plug-In”
	const isOfWords = ({ lower, hyphenated }: Word): boolean =>
		hyphenated && lower.split(/[-‑]/).every((part) => isWord(part, target.tag) === true);
	return namesIn(translation).filter(
		(name) =>
			!isPeople(name, target.tag) && !isStanding(name) && !isOfWords(name) && (!tells || isOfOriginal(name)),
	);
}

/** Whether a name of the translation stands where the original has another one. */
function mayReplace(
	other: Word,
	{
		word,
		places,
		context,
	}: { readonly word: Word; readonly places: NamedPlaces; readonly context: RuleContext },
): boolean {
	const { source, target, isWord } = context;
	const fold = foldingFor(source.locale);
	const [own, instead] = [fold(word.lower), fold(other.lower)];
	if (tellsNames(context) && (isWord(other.lower, target.tag) !== true || places.inOriginal(word)))
		return true;
	if (isWord(word.text, source.tag) !== true && isSimilar(own, instead)) return true;
	return habitsOf(target.tag).nounCapitals
		? isWord(other.text, source.tag) === true && isWord(other.lower, source.tag) !== true
		: places.inOriginal(word) && places.inTranslation(other) && areUnlike(own, instead);
}

/** Whether what a dictionary hasn't is a name: none has all the compounds of a language whose nouns have capitals, such as “Geburtsurkunde”. */
function tellsNames({ target, isWord }: RuleContext): boolean {
	return !habitsOf(target.tag).nounCapitals && isWord("a", target.tag) !== undefined;
}

/** Which words of two texts are places, by what stands before them. */
interface NamedPlaces {
	readonly inOriginal: (word: Word) => boolean;
	readonly inTranslation: (word: Word) => boolean;
}

function namedPlaces({ original, translation }: Blocks, { source, target }: RuleContext): NamedPlaces {
	return {
		inOriginal: (word) => isPlace(word, original.prose(), knownLanguage(source.tag).roles),
		inTranslation: (word) => isPlace(word, translation.prose(), knownLanguage(target.tag).roles),
	};
}

/** The number of a monarch or pope, whose name each language has in its own form. */
const regnal = /[ \u00a0][IVX]+(?!\p{L})/uy;

function isRegnal(text: string, { end }: Word): boolean {
	regnal.lastIndex = end;
	return regnal.test(text);
}

/** Words with capitals inside sentences. */
function namesIn(block: CheckedBlock): Word[] {
	const { text, capitals } = block.prose();
	return capitals.filter(
		(word) =>
			!word.digits &&
			word.text.length > 2 &&
			!isAcronym(word.text) &&
			!beginsSentence(text, word.start) &&
			!isRegnal(text, word),
	);
}

/** Whether a name stands alone after a preposition, as places do. */
function isPlace({ start, end }: Word, { text, words }: Prose, roles: RoleMarks | undefined): boolean {
	if (!roles) return false;
	const preposition = words.findLast((word) => word.end < start);
	const head = words.findLast((word) => word.end < (preposition?.start ?? 0));
	const after = words.find((word) => word.start > end);
	const isBeside = (gap: string): boolean => /^[ \u00a0]$/.test(gap);
	if (after?.capital && isBeside(text.slice(end, after.start))) return false;
	return (
		preposition !== undefined &&
		isBeside(text.slice(preposition.end, start)) &&
		(roles.before.has(preposition.lower) || roles.others.has(preposition.lower)) &&
		// “National Board of Housing” is one name.
		(head?.capital !== true || beginsSentence(text, head.start))
	);
}

/** Names that languages have in forms of their own mostly begin alike: “Geneva”, “Ginebra”. */
function areUnlike(a: string, b: string): boolean {
	const least = Math.ceil(Math.max(a.length, b.length) * 0.6);
	return a.charAt(0) !== b.charAt(0) && editDistance(a, b, least) >= least;
}

function isSimilar(a: string, b: string): boolean {
	const most = Math.ceil(Math.max(a.length, b.length) * 0.34);
	// Names that languages have in forms of their own end differently: “Thuringia”, “Thüringen”.
	return a.charAt(0) === b.charAt(0) && a.at(-1) === b.at(-1) && editDistance(a, b, most + 1) <= most;
}
