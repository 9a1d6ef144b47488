/** Values nested deeper than this are a mistake or an attack: the parser, which calls itself for each level, could bring the process down. */
const deepest = 100;

const marksInLine = new RegExp(`^[ \\t]*(?:[-?:][ \\t]+){${deepest}}`, "m");

/**
 * Finds where the values of a YAML or JSON text are nested deeper than anybody writes, as far as its brackets and the marks at
 * the beginnings of lines tell.
 *
 * @returns 1-based line.
 */
export function lineNestedTooDeep(text: string): number | undefined {
	const at = text.search(marksInLine);
	if (at !== -1) return lineAt(text, at);
	let depth = 0;
	for (const { 0: bracket, index } of text.matchAll(/[[\]{}]/g)) {
		depth = Math.max(0, depth + ("[{".includes(bracket) ? 1 : -1));
		if (depth > deepest) return lineAt(text, index);
	}
	return undefined;
}

function lineAt(text: string, index: number): number {
	return text.slice(0, index).split("\n").length;
}
