import type { Term } from "../../../glossary/parse-glossary.ts";
import { habitsOf } from "../../languages/habits-of.ts";
import { splitHyphens, wordsOf } from "../../text/words.ts";
import { isOfficialName } from "./official-name.ts";
import type { TermMatch, TermReading } from "./term-reading.ts";

/** Whether a term is rendered in a way that needs no entry in the glossary. */
export function isCovered(term: Term, reading: TermReading): boolean {
	const { terms, renderedBefore, targetWords, context } = reading;
	const habits = { source: habitsOf(context.source.tag), target: habitsOf(context.target.tag) };
	const matches = terms.get(term) ?? [];
	const refersBack =
		renderedBefore.has(term) && targetWords.some(({ lower }) => habits.target.pronouns.has(lower));
	return (
		matches.every(
			(match) =>
				isKept(match, reading) ||
				belongsToName(match, reading) ||
				(refersBack && habits.source.isDefinite(reading.sourceWords[match.last]?.lower ?? "")),
		) || hasFamily(term, reading)
	);
}

/** The term itself stands in the translation, where a marked phrase or a name keeps it. */
function isKept({ first, last }: TermMatch, { sourceWords, targetWords }: TermReading): boolean {
	const words = sourceWords.slice(first, last + 1).map(({ lower }) => lower);
	return targetWords.some((_, index) =>
		words.every((word, offset) => targetWords[index + offset]?.lower === word),
	);
}

/** `Turun kaupunki` may be just Turku: the word before the term is a name that the translation has. */
function belongsToName(
	{ first, start }: TermMatch,
	{ block, sourceWords, targetWords, context }: TermReading,
): boolean {
	const before = sourceWords[first - 1];
	if (!before?.capital || block.original.prose().text.slice(before.end, start) !== " ") return false;
	const { genitives } = habitsOf(context.source.tag);
	const spellings = [
		before.lower,
		...genitives.flatMap((ending) =>
			before.lower.endsWith(ending) ? [before.lower.slice(0, -ending.length)] : [],
		),
	];
	return targetWords.some(({ lower, capital }) => capital && spellings.includes(lower.replace(/'s?$/, "")));
}

/** Words of the same family as a rendering's: `integrating` for `integration`, `socially excluded` for `social exclusion`. */
function hasFamily(term: Term, { targetWords, context }: TermReading): boolean {
	const { familyOf } = habitsOf(context.target.tag);
	const families = new Set(targetWords.flatMap(({ lower }) => [lower, familyOf(lower) ?? lower]));
	return (term.renderings.get(context.target.tag) ?? []).some((rendering) => {
		if (isOfficialName(rendering)) return false;
		const words = splitHyphens(wordsOf(rendering));
		return words.every(({ lower }) => families.has(lower) || families.has(familyOf(lower) ?? lower));
	});
}
