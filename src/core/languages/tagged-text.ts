import { canonicalLanguageTag } from "./language-tag.ts";

/** Unicode's own marks of a language in plain text (Core Specification 23.9): U+E0001 and the tag in tag characters; what ends it. */
const begin = "\u{e0001}";
const end = `${begin}\u{e007f}`;
const tagCharacters = 0xe0000;
const tags = /\u{e0001}(?:\u{e007f}|([\u{e002d}-\u{e007a}]+))?/gu;

/**
 * A text that says which language it is in, for places where it becomes part of another text: the words around it may be another
 * language's. `markLanguages` makes elements of it in HTML; elsewhere `withoutLanguageTags` takes the tags out.
 *
 * @param tag BCP 47 tag.
 */
export function taggedText(text: string, tag: string): string {
	const letters = Array.from(tag, (letter) => String.fromCodePoint(tagCharacters + letter.charCodeAt(0)));
	return begin + letters.join("") + text + end;
}

/** Whether any part of a text says its language. */
export function hasLanguageTags(text: string): boolean {
	return text.includes(begin);
}

/** Where the next part of a text begins or ends that says its language, from a place on; -1 when none does. */
export function nextLanguageTag(text: string, from: number): number {
	return text.indexOf(begin, from);
}

/** A text without the tags of its parts. */
export function withoutLanguageTags(text: string): string {
	return hasLanguageTags(text) ? text.replace(tags, "") : text;
}

/**
 * A text with something else in place of the tags of its parts.
 *
 * @param replace Is given the language of a part that begins; `undefined` where one ends, and where what is there is no tag.
 */
export function replaceLanguageTags(text: string, replace: (tag: string | undefined) => string): string {
	return text.replace(tags, (_, letters?: string) => {
		const tag = Array.from(letters ?? "", (letter) =>
			String.fromCharCode((letter.codePointAt(0) ?? 0) - tagCharacters),
		).join("");
		return replace(letters === undefined ? undefined : canonicalLanguageTag(tag));
	});
}
