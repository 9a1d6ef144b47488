/** Tags that stand around something, and are closed by one of the same name after “end”. */
const paired = new Set(
	"asyncAll asyncEach block call filter for if ifAsync macro reuse set switch".split(" "),
);

/** A tag, a value or a comment, to its end or to that of the file. */
const pieces = /\{%-?\s*(end)?(\w*)[\s\S]*?(?:%\}|$)|\{\{[\s\S]*?(?:\}\}|$)|\{#[\s\S]*?(?:#\}|$)/g;

/**
 * Finds what a template that ends too early leaves open: the innermost tag that isn't closed, or a tag, value or comment without its end.
 *
 * @param text A template that Nunjucks reads to its end without finding what it waits for.
 * @returns How it is written, and its offset; only the offset of the file's end when nothing is found.
 */
export function unclosedTag(text: string): { readonly tag?: string; readonly index: number } {
	const open: { readonly tag: string; readonly name: string; readonly index: number }[] = [];
	for (const { 0: piece, 1: end, 2: name = "", index } of text.matchAll(pieces)) {
		if (!/[%}#]\}$/.test(piece)) return { tag: piece.slice(0, 2), index };
		// What is set to a value has no end.
		const isWhole = name === "set" && piece.includes("=");
		if (end === undefined && paired.has(name) && !isWhole) open.push({ tag: piece, name, index });
		const opened = end === undefined ? -1 : open.findLastIndex((other) => other.name === name);
		if (opened >= 0) open.splice(opened);
	}
	return open.at(-1) ?? { index: text.length };
}
