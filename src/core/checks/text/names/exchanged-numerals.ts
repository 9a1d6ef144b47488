import type { CheckedBlock, RuleContext } from "../../rule.ts";
import { type Exchange, exchangesOf } from "./exchange.ts";

/** Up to XXXIX. With an ending after a colon or apostrophe, as in “Karl XII:s”. */
const numbered = /(\p{Lu}\p{Ll}+)[ \u00a0](X{0,3}(?:IX|IV|V?I{0,3}))(?![\p{L}\d])/gu;

/**
 * Names of monarchs and popes that differ in their number: `Elisabet II` for “Elizabeth I”. The names themselves have forms of their own in each
 * language, and a number may be worded away: “Charles the Twelfth”.
 */
export function exchangedNumerals(
	{ original, translation }: { readonly original: CheckedBlock; readonly translation: CheckedBlock },
	{ source, target, isWord }: RuleContext,
): Exchange[] {
	const ours = numberedNames(original, (word) => isWord(word, source.tag) === true);
	if (ours.length === 0) return [];
	const theirs = numberedNames(translation, (word) => isWord(word, target.tag) === true);
	return exchangesOf(textsWithout(ours, theirs), textsWithout(theirs, ours));
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

/** The names whose number a list has more often than the other. */
function textsWithout(names: readonly NumberedName[], others: readonly NumberedName[]): string[] {
	const left = others.map(({ numeral }) => numeral);
	return names.flatMap(({ text, numeral }) => {
		const at = left.indexOf(numeral);
		if (at < 0) return [text];
		left.splice(at, 1);
		return [];
	});
}
