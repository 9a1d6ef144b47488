/** Characters that nobody sees, but for those that join and part the letters of emoji, Persian and Indic words. */
const unseen = /[\p{Cc}\p{Cs}\u2028\u2029]|(?![\u200c\u200d])\p{Cf}/gu;

/** A text that can be read as it stands: with `[U+202E]` in the place of a character that can't be seen. */
export function visibleText(text: string): string {
	return text.replace(unseen, (character) => (character === "\n" ? character : `[${codePoint(character)}]`));
}

/** A name that can be read as it stands, on one line. */
export function visibleName(name: string): string {
	return visibleText(name).replaceAll("\n", `[${codePoint("\n")}]`);
}

/** How Unicode writes a character: `U+202E`. */
export function codePoint(character: string): string {
	return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
