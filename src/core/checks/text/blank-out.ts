import type { CheckedBlock } from "../rule.ts";

/** Stands in a text for every character that isn't looked at: Unicode's object replacement character. */
export const blank = "\uFFFC";

/** A block's text with its code spans blanked, each at its place, so that offsets stay the same. */
export function withoutCode({ text, code }: Pick<CheckedBlock, "text" | "code">): string {
	return code.length === 0 ? text : blankOut(text, code);
}

/** Blanks phrases of a text, each where it stands; those without a place aren't in the text. */
export function blankOut(
	text: string,
	phrases: readonly { readonly text: string; readonly start?: number }[],
): string {
	let result = text;
	for (const { text: phrase, start } of phrases) {
		if (start === undefined) continue;
		result = result.slice(0, start) + blank.repeat(phrase.length) + result.slice(start + phrase.length);
	}
	return result;
}
