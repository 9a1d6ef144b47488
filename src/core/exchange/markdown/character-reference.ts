/** A character as Markdown reads it wherever it stands, and never as a mark: `&#x2A;` (CommonMark 0.31, section 2.5). */
export function characterReference(character: string): string {
	return `&#x${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()};`;
}
