import type { Problem } from "../../problems/problem.ts";
import { codePoint } from "../../problems/visible-text.ts";

/** A character that nobody sees, where it does harm. */
export interface HiddenCharacter {
	readonly character: string;
	/** 1-based. */
	readonly line: number;
	/** 1-based, in units of UTF-16. */
	readonly column: number;
}

/** Anything but what texts consist of: tells at once of most that nothing is hidden in them. Also half of what isn't in the BMP. */
const suspects =
	/[^\t\n\r -~\u00a0-\u061b\u061d-\u200a\u2010-\u2027\u202f-\u2065\u2070-\udb3f\udb41-\ufefe\uff00-\ufff8\ufffc-\uffff]/;

const hidden =
	/(?![\t\n\r])\p{Cc}|[\u061c\u200b-\u200f\u2028-\u202e\u2066-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/** Letters that are written from right to left. */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * Finds characters that can't be seen and change how a text is read, found or ordered: control characters, zero-width spaces,
 * marks and embeddings of the writing direction (Unicode Technical Report 36, 2.5; Standard Annex 9). Those that a script needs
 * aren't reported: direction marks beside right-to-left letters, isolates that are closed, joiners in emoji and in Persian or
 * Indic words, zero-width spaces in Thai, Lao, Khmer and Burmese.
 *
 * @param singleLines How many lines from the top are each a paragraph of its own; after them, paragraphs end at empty lines.
 * @returns Each character once a line, the first.
 */
export function findHiddenCharacters(
	text: string,
	singleLines = Number.POSITIVE_INFINITY,
): HiddenCharacter[] {
	if (!suspects.test(text)) return [];
	const found: HiddenCharacter[] = [];
	let paragraph: string[] = [];
	const lines = text.replace(/^\ufeff/, "").split(/\r\n|\r|\n/);
	lines.forEach((line, index) => {
		paragraph.push(line);
		const ends = index < singleLines || lines[index + 1]?.trim() === "" || index === lines.length - 1;
		if (!ends) return;
		found.push(...findInParagraph(paragraph, index + 2 - paragraph.length));
		paragraph = [];
	});
	return found;
}

function findInParagraph(lines: readonly string[], first: number): HiddenCharacter[] {
	const whole = lines.join("\n");
	if (!suspects.test(whole)) return [];
	const unbalanced = unbalancedIsolates(whole);
	const hasRightToLeft = rightToLeft.test(whole);
	let start = 0;
	return lines.flatMap((line, index) => {
		const seen = new Set<string>();
		const found: HiddenCharacter[] = [];
		for (const { 0: character, index: at } of line.matchAll(hidden)) {
			const isNeeded = /[\u2066-\u2069]/.test(character)
				? !unbalanced.has(start + at)
				: /[\u061c\u200e\u200f]/.test(character)
					? hasRightToLeft
					: isNeededBeside(character, {
							before: line.slice(0, at),
							after: line.slice(at + character.length),
						});
			if (isNeeded || seen.has(character)) continue;
			seen.add(character);
			found.push({ character, line: first + index, column: at + 1 });
		}
		start += line.length + 1;
		return found;
	});
}

/** Whether the text beside a character needs it. */
function isNeededBeside(
	character: string,
	{ before, after }: { readonly before: string; readonly after: string },
): boolean {
	const southEast = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
	if (character === "\u200b") return southEast.test(before.slice(-1)) || southEast.test(after.slice(0, 1));
	if (/[\u200c\u200d]/.test(character))
		return !/(?:^|[\p{ASCII}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])$/u.test(before);
	// The flags of England, Scotland and Wales are a black flag and letters that aren't shown.
	return /[\u{e0020}-\u{e007f}]/u.test(character) && /\u{1f3f4}[\u{e0020}-\u{e007e}]*$/u.test(before);
}

/** Where isolates stand that aren't closed, and ends of isolates that weren't opened. */
function unbalancedIsolates(text: string): ReadonlySet<number> {
	const open: number[] = [];
	const loose = new Set<number>();
	for (const { 0: character, index } of text.matchAll(/[\u2066-\u2069]/g)) {
		if (character !== "\u2069") open.push(index);
		else if (open.pop() === undefined) loose.add(index);
	}
	for (const index of open) loose.add(index);
	return loose;
}

/** @returns Warnings `content/hidden-character`. */
export function hiddenProblems(found: readonly HiddenCharacter[], file: string): Problem[] {
	return found.map(({ character, line, column }) => ({
		code: "content/hidden-character",
		severity: "warning",
		message: `${nameOf(character)} stands here, which nobody sees and which ${effectOf(character)}.`,
		hint: /[\u2066-\u2069]/.test(character)
			? "Remove it, or open and close what it isolates in the same paragraph (U+2068 … U+2069)."
			: "Remove it: such characters come along with copied text.",
		file,
		line,
		column,
		actual: codePoint(character),
	}));
}

/** The warnings for a file that isn't a page: each of its lines is a text. */
export function hiddenInFile({ file, text }: { readonly file: string; readonly text: string }): Problem[] {
	return hiddenProblems(findHiddenCharacters(text), file);
}

const names: Readonly<Record<string, string>> = {
	"\u00ad": "soft hyphen",
	"\u061c": "Arabic letter mark",
	"\u200b": "zero-width space",
	"\u200c": "zero-width non-joiner",
	"\u200d": "zero-width joiner",
	"\u200e": "left-to-right mark",
	"\u200f": "right-to-left mark",
	"\u2028": "line separator",
	"\u2029": "paragraph separator",
	"\u202a": "left-to-right embedding",
	"\u202b": "right-to-left embedding",
	"\u202c": "end of an embedding",
	"\u202d": "left-to-right override",
	"\u202e": "right-to-left override",
	"\u2066": "left-to-right isolate",
	"\u2067": "right-to-left isolate",
	"\u2068": "first strong isolate",
	"\u2069": "end of an isolate",
	"\ufeff": "byte order mark",
};

/** `U+202E (right-to-left override)`. */
export function nameOf(character: string): string {
	const isControl = /\p{Cc}/u.test(character);
	const name = names[character] ?? (isControl ? "control character" : "format character");
	return `${codePoint(character)} (${name})`;
}

function effectOf(character: string): string {
	return /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(character)
		? "changes the order in which the text beside it is shown"
		: "keeps the word that it stands in from being found";
}
