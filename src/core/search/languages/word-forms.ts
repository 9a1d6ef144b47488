/** Forms of one word a group. */
export function wordForms(text: string): string[][] {
	return text.split(";").map((group) => group.trim().split(/\s+/));
}

/** Words that white space divides. */
export function wordList(text: string): ReadonlySet<string> {
	return new Set(text.trim().split(/\s+/));
}
