import { isScalar, isSeq, type Node, parseDocument } from "yaml";

/**
 * Settings with a language more, all else being as it was written.
 *
 * @param text `content/site.yaml`, which has a list of languages.
 * @param tag BCP 47 tag.
 */
export function listLanguage(text: string, tag: string): string {
	const listed = parseDocument(text).get("languages", true);
	const last = isSeq(listed) ? (listed.items.at(-1) as Node | undefined) : undefined;
	if (!isSeq(listed) || !last?.range) throw new Error("There is no list of languages.");
	if (listed.flow) return insert(text, { at: last.range[1], what: `, ${tag}` });
	const lineStart = text.lastIndexOf("\n", startOf(last)) + 1;
	const indent = /^[ \t]*/.exec(text.slice(lineStart))?.[0] ?? "";
	const lineEnd = text.indexOf("\n", last.range[1] - (isScalar(last) ? 0 : 1));
	const line = `${indent}- ${tag}`;
	return lineEnd < 0 ? `${text}\n${line}\n` : insert(text, { at: lineEnd, what: `\n${line}` });
}

function startOf({ range }: Node): number {
	return range?.[0] ?? 0;
}

function insert(text: string, { at, what }: { readonly at: number; readonly what: string }): string {
	return text.slice(0, at) + what + text.slice(at);
}
