import type { CheckedBlock, RuleContext } from "../../rule.ts";
import type { Word } from "../words.ts";
import { type Exchange, exchangesOf } from "./exchange.ts";
import { languagePair } from "./language-pair.ts";
import { foldingFor } from "./letter-folding.ts";

/** As many words as a name of a country has that is looked for. */
const mostWords = 3;

/** Letters that an ending may take the place of. */
const ending = 2;

/**
 * Countries, and the places that the pair of languages lists, that were exchanged for others: `Nordkorea` for “South Korea”.
 */
export function exchangedCountries(
	{ original, translation }: { readonly original: CheckedBlock; readonly translation: CheckedBlock },
	{ source, target }: RuleContext,
): Exchange[] {
	const { exonyms, endonyms, firstWords } = languagePair(source.tag, target.tag);
	const ours = namesAmong(original, { list: exonyms, firstWords: firstWords.exonyms });
	if (ours.length === 0) return [];
	const standing = wordsOf(translation, target.locale);
	const lost = ours.filter(({ lower }) => !standing(exonyms.get(lower) ?? lower) && !standing(lower));
	if (lost.length === 0) return [];
	const known = wordsOf(original, source.locale);
	const added = namesAmong(translation, { list: endonyms, firstWords: firstWords.endonyms }).filter(
		({ lower }) => !known(endonyms.get(lower) ?? lower) && !known(lower),
	);
	return exchangesOf(textsOf(lost), textsOf(added));
}

/** Tells of a name whether a text has its words, whatever their endings. */
function wordsOf(block: CheckedBlock, locale: string): (name: string) => boolean {
	const fold = foldingFor(locale);
	const words = block.prose().allWords.map(({ lower }) => fold(lower));
	return (name) =>
		fold(name)
			.split(" ")
			.every((part) => {
				const stem = part.slice(0, Math.max(3, part.length - ending));
				return words.some((word) => word.startsWith(stem));
			});
}

interface Named {
	readonly text: string;
	readonly lower: string;
}

function textsOf(names: readonly Named[]): string[] {
	return names.map(({ text }) => text);
}

/** The names in a text that a list has, the longest where they overlap. */
function namesAmong(
	block: CheckedBlock,
	{
		list,
		firstWords,
	}: { readonly list: ReadonlyMap<string, string>; readonly firstWords: ReadonlySet<string> },
): Named[] {
	const { text, words, capitals } = block.prose();
	const found: Named[] = [];
	let end = 0;
	for (const first of capitals) {
		if (first.start < end || !firstWords.has(first.lower)) continue;
		const index = words.indexOf(first);
		const last = lastOf(words.slice(index, index + mostWords), { text, list });
		if (!last) continue;
		const name = text.slice(first.start, last.end);
		found.push({ text: name, lower: name.toLowerCase() });
		({ end } = last);
	}
	return found;
}

/** The last word of the name that begins with the first. */
function lastOf(
	words: readonly Word[],
	{ text, list }: { readonly text: string; readonly list: ReadonlyMap<string, string> },
): Word | undefined {
	return words.findLast(({ end }) => list.has(text.slice(words[0]?.start, end).toLowerCase()));
}
