import { habitsOf } from "../../languages/habits-of.ts";
import type { RuleContext } from "../../rule.ts";
import { isAcronym, type Word } from "../words.ts";
import { languagePair } from "./language-pair.ts";
import { type NameSpelling, without } from "./name-spelling.ts";

/** A name of several words. */
export interface Name {
	readonly text: string;
	readonly words: readonly Word[];
}

/** Whether the dictionary has a word as a name. */
export function isName({ text }: Word, { source, isWord }: RuleContext): boolean {
	return isWord(text, source.tag) === true;
}

/** Whether a word may be a common word of its language, which a name's translation may translate. */
export function isCommon({ text, lower, hyphenated }: Word, { source, isWord }: RuleContext): boolean {
	const { respell = () => [] } = habitsOf(source.tag);
	const isKnown = (word: string): boolean =>
		[word, ...respell(word)].some((form) => isWord(form, source.tag) !== false);
	if (isKnown(lower)) return true;
	// Of “Exchange-server” a part may be translated, of “Self-Test” all.
	const parts = hyphenated ? text.split(/[-‑]/).filter(Boolean) : [];
	return (
		parts.some((part) => part === part.toLowerCase() && isKnown(part)) ||
		(parts.length > 1 && parts.every((part) => part.length === 1 || isKnown(part.toLowerCase())))
	);
}

/** The number of a monarch or pope, whose name each language has in its own form. */
const regnal = /^(?:I{1,3}|I?V|VI{1,3}|I?X|XI{0,3}|XI?V|XVI{0,3})$/;

/** How a name differs in the translation. */
export type Alteration = { readonly kind: "missing"; readonly word: Word } | { readonly kind: "order" };

/** How a name differs in the translation; `undefined` where it stands there as it should. */
export function alterationOf(
	name: Name,
	{ spelling, context }: { readonly spelling: NameSpelling; readonly context: RuleContext },
): Alteration | undefined {
	const { exonyms } = languagePair(context.source.tag, context.target.tag);
	const { genitives } = habitsOf(context.source.tag);
	const inPairs = name.words.flatMap((word, index): Word[] => {
		const next = name.words[index + 1];
		const isExonym =
			next !== undefined &&
			without(next.lower, genitives).some((form) => exonyms.has(`${word.lower} ${form}`));
		return isExonym ? [word, next] : [];
	});
	if (exonyms.has(name.text.toLowerCase()) || name.words.some(({ text }) => regnal.test(text)))
		return undefined;
	const fixed = untranslatableWords(name, { spelling, context }).filter((word) => !inPairs.includes(word));
	const missing = isPhrase(name, context)
		? undefined
		: fixed.find((word) => !spelling.has(word) && (isName(word, context) || !spelling.isWordOf(word)));
	if (missing) return { kind: "missing", word: missing };
	if (fixed.some((word, index) => isSwapped(word, { before: fixed[index - 1], spelling })))
		return { kind: "order" };
	const words = name.words.filter(({ text }) => !isAcronym(text));
	const misspelt =
		words.some(spelling.has) &&
		words.find((word) => !spelling.has(word) && isMisspelt(word, { near: spelling.near(word), context }));
	return misspelt ? { kind: "missing", word: misspelt } : undefined;
}

/**
 * “Show Menubar”, “Dockable Dialogs”: a label of a program, all of whose words are common ones or made of two. Of a language that lends its words:
 * in others, names are made so too.
 */
function isPhrase({ words }: Name, context: RuleContext): boolean {
	if (!habitsOf(context.source.tag).lendsWords) return false;
	return words.every((word) => isAcronym(word.text) || isCommon(word, context) || isMadeOfTwo(word, context));
}

function isMadeOfTwo({ text, lower }: Word, { source, isWord }: RuleContext): boolean {
	if (isWord(text, source.tag) !== false) return false;
	return Array.from(
		{ length: Math.max(0, lower.length - 2 * leastPart + 1) },
		(_, index) => leastPart + index,
	).some((cut) => [lower.slice(0, cut), lower.slice(cut)].every((part) => isWord(part, source.tag) === true));
}

/** Letters that a part of a word has at least. */
const leastPart = 3;

/** “Verde Sonar” for “Verde Solar”; but “Formato” is the Spanish word for “Format”. */
function isMisspelt(
	word: Word,
	{ near, context }: { readonly near: string | undefined; readonly context: RuleContext },
): boolean {
	return near !== undefined && (!isCommon(word, context) || near.at(-1) === word.text.at(-1));
}

function isSwapped(
	word: Word,
	{ before, spelling }: { readonly before: Word | undefined; readonly spelling: NameSpelling },
): boolean {
	return before !== undefined && spelling.swapped(before, word);
}

/**
 * The words of a name that aren't common words of its language, and those that are but belong to a person's name: all
 * words of the name are in the dictionary as names, and the one before is kept (“Julian Day” may be `julianska dagen`), or they end
 * as family names do.
 */
function untranslatableWords(
	{ words }: Name,
	{ spelling, context }: { readonly spelling: NameSpelling; readonly context: RuleContext },
): Word[] {
	const { exonyms } = languagePair(context.source.tag, context.target.tag);
	const { nameEndings, genitives, surnames } = habitsOf(context.source.tag);
	const isProper = (word: Word): boolean => isName(word, context) || !isCommon(word, context);
	const own = words.filter(({ text }) => !isAcronym(text));
	const isPerson = own.length > 1 && own.every(isProper);
	return own.filter((word, index) => {
		if (without(word.lower, genitives).some((spelling) => exonyms.has(spelling))) return false;
		const before = own[index - 1];
		const isSurname =
			before !== undefined &&
			isProper(before) &&
			(nameEndings?.test(word.lower) === true ||
				(surnames?.has(word.lower) === true && !genitives.some((ending) => before.lower.endsWith(ending))));
		// “Queen” of “Queen Mary” may be translated.
		const isPersons = isPerson && before !== undefined && spelling.stands(before);
		return !isCommon(word, context) || isPersons || isSurname;
	});
}
