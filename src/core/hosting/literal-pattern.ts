/** A pattern that matches a text and nothing else, in PCRE, RE2 and JavaScript. */
export function literalPattern(text: string): string {
	return text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}
