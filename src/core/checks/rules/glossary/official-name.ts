import { nameSequences } from "../../text/names/name-sequences.ts";
import { wordsOf } from "../../text/words.ts";
import type { TermReading } from "./term-reading.ts";

/** A rendering of several words, all of them with capitals but for the small ones. */
export function isOfficialName(rendering: string): boolean {
	const words = rendering.split(/\s+/);
	return words.length > 1 && words.every((word) => /^\p{Lu}/u.test(word) || /^\p{Ll}{1,3}$/u.test(word));
}

/** A name in the translation that shares half its words with an official one, and isn't the rendering of another term. */
export function alteredName(rendering: string, { block, renderings }: TermReading): string | undefined {
	if (!isOfficialName(rendering)) return undefined;
	const expected = capitalised(rendering);
	const { text } = block.translation;
	const names = nameSequences({ text, words: block.translation.prose().allWords });
	for (const name of names) {
		const [start] = name.words;
		const words = name.initial && start && !expected.has(start.lower) ? name.words.slice(1) : name.words;
		const [first] = words;
		const last = words.at(-1);
		if (!first || !last || renderings.some((match) => match.start < last.end && match.end > first.start))
			continue;
		const shared = words.filter((word) => expected.has(word.lower.replace(/'s?$/, ""))).length;
		if (shared > 0 && shared * 2 >= Math.max(words.length, expected.size))
			return text.slice(first.start, last.end);
	}
	return undefined;
}

function capitalised(name: string): ReadonlySet<string> {
	return new Set(wordsOf(name).flatMap(({ lower, capital }) => (capital ? [lower] : [])));
}
