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

/**
 * Names of one word that were exchanged for others: `Lilleby` for `Storby`. One that is missing alone may have been worded away; what
 * tells is that the translation has a name besides, which the original hasn't.
 *
 * @param options `isKnown` says of a word whether it isn't looked for: a common word, or one that another name has.
 */
export function exchangedNames(
	{ original, translation }: { readonly original: CheckedBlock; readonly translation: CheckedBlock },
	{
		context,
		spelling,
		isKnown,
	}: {
		readonly context: RuleContext;
		readonly spelling: () => NameSpelling;
		readonly isKnown: (word: Word) => boolean;
	},
): ExchangedName[] {
	const { source, target, isWord } = context;
	const { exonyms } = languagePair(source.tag, target.tag);
	const theirs = translation.prose().allWords;
	// Most stand there as they are, which is asked first, since it is told at once.
	const lost = namesIn(original).filter(
		(word) =>
			!theirs.some(({ lower }) => lower === word.lower) &&
			!exonyms.has(word.lower) &&
			!isPeople(word, source.tag) &&
			!isKnown(word) &&
			!spelling().has(word),
	);
	if (lost.length === 0) return [];
	const roles = { source: knownLanguage(source.tag).roles, target: knownLanguage(target.tag).roles };
	const fold = foldingFor(source.locale);
	const standing = [...original.prose().allWords, ...original.prose().parts].map(({ lower }) => fold(lower));
	// No dictionary has all the compounds of a language whose nouns have capitals: “Geburtsurkunde”.
	const { nounCapitals } = habitsOf(target.tag);
	const tellsNames = !nounCapitals && isWord("a", target.tag) !== undefined;
	const isKnownName = ({ text, lower }: Word): boolean =>
		nounCapitals && isWord(text, source.tag) === true && isWord(lower, source.tag) !== true;
	const isOurPlace = (word: Word): boolean => isPlace(word, original.prose(), roles.source);
	const isTheirPlace = (word: Word): boolean => isPlace(word, translation.prose(), roles.target);
	const added = namesIn(translation).filter((name) => {
		const { text, lower } = name;
		if (isPeople(name, target.tag)) return false;
		const own = fold(lower);
		if (standing.some((word) => word.length > 2 && (word.startsWith(own) || own.startsWith(word))))
			return false;
		if (!tellsNames) return true;
		// A name that only the translation's language knows may be what it calls the place.
		return (
			(isWord(lower, target.tag) !== true || isTheirPlace(name)) &&
			(isWord(text, target.tag) !== true || isWord(text, source.tag) === true)
		);
	});
	return lost.flatMap((word): ExchangedName[] => {
		const instead = added.find(
			(other) =>
				(tellsNames && (isWord(other.lower, target.tag) !== true || isOurPlace(word))) ||
				isKnownName(other) ||
				(!nounCapitals &&
					isOurPlace(word) &&
					isTheirPlace(other) &&
					areUnlike(fold(word.lower), fold(other.lower))) ||
				(isWord(word.text, source.tag) !== true && isSimilar(fold(word.lower), fold(other.lower))),
		);
		return instead ? [{ lost: word, instead }] : [];
	});
}

/** The number of a monarch or pope, whose name each language has in its own form. */
const regnal = /^[ \u00a0][IVX]+(?!\p{L})/u;

/** Words with capitals inside sentences. */
function namesIn(block: CheckedBlock): Word[] {
	const { text, capitals } = block.prose();
	return capitals.filter(
		(word) =>
			!word.digits &&
			word.text.length > 2 &&
			!isAcronym(word.text) &&
			!beginsSentence(text, word.start) &&
			!regnal.test(text.slice(word.end)),
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
