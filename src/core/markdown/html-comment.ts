/**
 * HTML comments are notes of authors and translators to each other: they are left out, as a block of their own, over several lines,
 * and inside a text. One that has no end stays text, and is told as such (see `stray-markup.ts`).
 *
 * @see https://spec.commonmark.org/0.31.2/#html-comment
 */
import type { MarkdownIt, StateBlock, StateInline } from "markdown-it";

/** markdown-it plugin. */
export function htmlComment(markdown: MarkdownIt): void {
	markdown.block.ruler.before("html_block", "html_comment", commentBlock, {
		alt: ["paragraph", "reference", "blockquote"],
	});
	markdown.inline.ruler.before("html_inline", "html_comment", inlineComment);
	markdown.renderer.rules["html_comment"] = () => "";
}

const opening = "<!--";
const closing = "-->";

/** Position after the comment that begins at `start`, or -1. `<!-->` and `<!--->` are whole comments. */
function commentEnd(text: string, start: number): number {
	const end = text.indexOf(closing, start + 2);
	return end < 0 ? -1 : end + closing.length;
}

/** Lines with nothing but comments; where text follows on the last one, the comment belongs to a paragraph. */
function commentBlock(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
	const { src, bMarks, tShift, sCount, eMarks, blkIndent } = state;
	if (src[(bMarks[startLine] ?? 0) + (tShift[startLine] ?? 0)] !== "<") return false;
	const startOf = (line: number): number => (bMarks[line] ?? 0) + (tShift[line] ?? 0);
	const indentOf = (line: number): number => (sCount[line] ?? 0) - blkIndent;
	const start = startOf(startLine);
	if (!src.startsWith(opening, start) || indentOf(startLine) >= 4 || commentEnd(src, start) < 0) return false;
	let text = "";
	for (let line = startLine; line < endLine; line++) {
		if (line > startLine && indentOf(line) < 0 && !state.isEmpty(line)) return false;
		const content = src.slice(startOf(line), eMarks[line]);
		text += `${content}\n`;
		if (!content.includes(closing)) continue;
		const rest = withoutComments(text);
		if (rest.startsWith(opening)) continue;
		if (rest !== "") return false;
		if (!silent) state.line = line + 1;
		return true;
	}
	return false;
}

/** What follows the comments that a text begins with. */
function withoutComments(text: string): string {
	let rest = text;
	while (rest.startsWith(opening)) {
		const end = commentEnd(rest, 0);
		if (end < 0) return rest;
		rest = rest.slice(end).trimStart();
	}
	return rest;
}

/** A comment inside a text, with the space after it where there is space before it. */
function inlineComment(state: StateInline, silent: boolean): boolean {
	const { src, pos, posMax } = state;
	if (!src.startsWith(opening, pos)) return false;
	const end = commentEnd(src, pos);
	if (end < 0 || end > posMax) return false;
	let next = end;
	if (pos === 0 || isSpace(src[pos - 1])) while (next < posMax && isSpace(src[next])) next++;
	if (!silent) {
		state.pending = state.pending.replace(/ +$/, next === posMax ? "" : " ");
		state.push("html_comment", "", 0);
	}
	state.pos = next;
	return true;
}

function isSpace(character: string | undefined): boolean {
	return character === " " || character === "\t" || character === "\n";
}
