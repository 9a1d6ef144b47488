import type { FoundText } from "../../interface/searching.ts";
import type { WordPart } from "../../interface/texts.ts";

/** What is to take the place of words that were looked for. */
export interface Replacement {
	readonly words: string;
	/** Spaces around it don't count, as around `words`. */
	readonly by: string;
	/** BCP 47 tag of the translations' language. */
	readonly language: string;
	/** Whether capital and small letters were told apart. */
	readonly matchCase: boolean;
}

/** A translation as it will be. */
export interface ReplacedText {
	readonly text: string;
	/** From the text as it is. */
	readonly difference: readonly WordPart[];
}

/**
 * Whether all of a translation's places can take other words: a page's, and no mark divides them. A text whose original has changed would
 * be taken for brought up to date, with nothing changed but a word.
 */
export function isReplaceable({ origin, found: { target } }: FoundText): boolean {
	return (
		origin.kind === "page" &&
		origin.state !== "changed" &&
		target.length > 0 &&
		target.every(({ divided }) => !divided)
	);
}

/** A translation with the words at its places replaced; a capital letter at their beginning stays one. */
export function replaceWords({ target, found }: FoundText, replacement: Replacement): ReplacedText {
	const difference: WordPart[] = [];
	let at = 0;
	const add = (kind: WordPart["kind"], text: string): void => {
		if (text !== "") difference.push({ kind, text });
	};
	for (const { start, end } of found.target) {
		const before = target.slice(start, end);
		add("same", target.slice(at, start));
		add("removed", before);
		add("added", inCaseOf(before, replacement));
		at = end;
	}
	add("same", target.slice(at));
	const text = difference.map((part) => (part.kind === "removed" ? "" : part.text)).join("");
	return { text, difference };
}

function inCaseOf(before: string, { words, matchCase, language, ...replacement }: Replacement): string {
	const by = replacement.by.trim();
	const [first = ""] = by;
	const wasCapital = isCapital(before) && !isCapital(words.trim());
	return wasCapital && !matchCase ? first.toLocaleUpperCase(language) + by.slice(first.length) : by;
}

function isCapital(text: string): boolean {
	return /^\p{Lu}/u.test(text);
}
