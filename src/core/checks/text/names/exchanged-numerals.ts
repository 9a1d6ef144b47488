import type { CheckedBlock, RuleContext } from "../../rule.ts";

/** A name with the number of a monarch or pope, and one with another number that stands in its place. */
export interface ExchangedNumeral {
	readonly lost: string;
	readonly instead: string;
}

/** Up to XXXIX. With an ending after a colon or apostrophe, as in “Karl XII:s”. */
const numbered = /(\p{Lu}\p{Ll}+)[ \u00a0](X{0,3}(?:IX|IV|V?I{0,3}))(?![\p{L}\d])/gu;

/**
 * Names that differ in their Roman number: `Elisabet II` for “Elizabeth I”. The names themselves have forms of their own in each language, and a
 * number may be worded away (“Charles the Twelfth”), so one that is lost counts only where another has come in.
 */
export function exchangedNumerals(
	{ original, translation }: { readonly original: CheckedBlock; readonly translation: CheckedBlock },
	{ source, target, isWord }: RuleContext,
): ExchangedNumeral[] {
	const ours = numberedNames(original, (word) => isWord(word, source.tag) === true);
	if (ours.length === 0) return [];
	const theirs = numberedNames(translation, (word) => isWord(word, target.tag) === true);
	const lost = without(ours, theirs);
	const added = without(theirs, ours);
	return lost.flatMap(({ text }, index) => {
		const instead = added[index];
		return instead ? [{ lost: text, instead: instead.text }] : [];
	});
}

interface NumberedName {
	readonly text: string;
	readonly numeral: string;
}

/** `isCommon` tells words of every day: “Then I went” has no name, but “Karl XII” has, though “karl” is a man. */
function numberedNames(block: CheckedBlock, isCommon: (word: string) => boolean): NumberedName[] {
	const { text } = block.prose();
	// Cheaper than to look at every word with a capital.
	if (!/[ \u00a0][IVX]+(?![\p{L}\d])/u.test(text)) return [];
	return [...text.matchAll(numbered)].flatMap(({ 0: found, 1: name = "", 2: numeral = "" }) =>
		numeral === "" || (numeral === "I" && isCommon(name.toLowerCase())) ? [] : [{ text: found, numeral }],
	);
}

/** What a list has more often than the other. */
function without(names: readonly NumberedName[], others: readonly NumberedName[]): NumberedName[] {
	const left = others.map(({ numeral }) => numeral);
	return names.filter(({ numeral }) => {
		const at = left.indexOf(numeral);
		if (at >= 0) left.splice(at, 1);
		return at < 0;
	});
}
