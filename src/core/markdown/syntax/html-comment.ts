/**
 * HTML comments are notes of authors and translators to each other: they are left out, as a block of their own, over several lines,
 * and inside a text. One that has no end stays text, and is reported as such (see `stray-markup.ts`). Whoever parses may ask for them
 * (see {@link CommentEnvironment}); those inside a text are the content of the tokens `html_comment`, as `meta.comment`.
 *
 * @see https://spec.commonmark.org/0.31.2/#html-comment
 */
import type { Env, MarkdownIt, StateBlock, StateInline } from "markdown-it";

/** Lines with nothing but comments. */
export interface CommentLines {
	/** The first line in the parsed text, from 0. */
	readonly line: number;
	/** From the first `<!--` to the last `-->`, without what the lines are indented by. */
	readonly markdown: string;
}

/** What a parser's environment has for those who ask for comments: an empty list, to be filled. */
export interface CommentEnvironment extends Env {
	comments?: CommentLines[];
}

/** markdown-it plugin. */
export function htmlComment(markdown: MarkdownIt): void {
	const commentEnd = createCommentEnd();
	markdown.block.ruler.before("html_block", "html_comment", createCommentBlock(commentEnd), {
		alt: ["paragraph", "reference", "blockquote"],
	});
	markdown.inline.ruler.before("html_inline", "html_comment", (state, silent) =>
		inlineComment(state, { silent, commentEnd }),
	);
	markdown.renderer.rules["html_comment"] = () => "";
}

const opening = "<!--";
const closing = "-->";

/** Position after the comment that begins at `start`, or -1. `<!-->` and `<!--->` are whole comments. */
type CommentEnd = (text: string, start: number) => number;

/** Remembers the last end, which many beginnings before it may have in common: each part of a text is searched once. */
function createCommentEnd(): CommentEnd {
	let last = { text: "", from: 0, end: -1 };
	return (text, start) => {
		const from = start + 2;
		const isKnown = text === last.text && from >= last.from && (last.end < 0 || from <= last.end);
		if (!isKnown) last = { text, from, end: text.indexOf(closing, from) };
		return last.end < 0 ? -1 : last.end + closing.length;
	};
}

/** Lines with nothing but comments; where text follows on the last one, the comment belongs to a paragraph. */
function createCommentBlock(
	commentEnd: CommentEnd,
): (state: StateBlock, startLine: number, endLine: number, silent: boolean) => boolean {
	// Where text has been found to follow on the last line, it follows all comments that begin in between.
	let followed = { src: "", from: 0, to: -1 };
	return (state, startLine, endLine, silent) => {
		const { src, bMarks, tShift, sCount, eMarks, blkIndent } = state;
		if (src[(bMarks[startLine] ?? 0) + (tShift[startLine] ?? 0)] !== "<") return false;
		const startOf = (line: number): number => (bMarks[line] ?? 0) + (tShift[line] ?? 0);
		const indentOf = (line: number): number => (sCount[line] ?? 0) - blkIndent;
		const start = startOf(startLine);
		if (!src.startsWith(opening, start) || indentOf(startLine) >= 4) return false;
		const end = commentEnd(src, start);
		if (end < 0 || end > (eMarks[endLine - 1] ?? 0)) return false;
		if (followed.src === src && start >= followed.from && start <= followed.to) return false;
		let rest = "";
		for (let line = startLine; line < endLine; line++) {
			if (line > startLine && indentOf(line) < 0 && !state.isEmpty(line)) return false;
			const content = src.slice(startOf(line), eMarks[line]);
			rest += `${content}\n`;
			if (!content.includes(closing)) continue;
			rest = withoutComments(rest);
			if (rest.startsWith(opening)) continue;
			if (rest === "") {
				if (!silent) {
					state.line = line + 1;
					noteComments(state, startLine);
				}
				return true;
			}
			followed = { src, from: start, to: eMarks[line] ?? start };
			return false;
		}
		return false;
	};
}

/** Tells those who ask of the lines from `line` to where the parser is now. */
function noteComments({ env, line: end, src, bMarks, tShift, eMarks }: StateBlock, line: number): void {
	const { comments }: CommentEnvironment = env;
	if (!comments) return;
	const lines = Array.from({ length: end - line }, (_, index) =>
		src.slice((bMarks[line + index] ?? 0) + (tShift[line + index] ?? 0), eMarks[line + index]),
	);
	comments.push({ line, markdown: lines.join("\n").trimEnd() });
}

/** What follows the comments that a text begins with. */
function withoutComments(text: string): string {
	let rest = text;
	while (rest.startsWith(opening)) {
		const end = rest.indexOf(closing, 2);
		if (end < 0) return rest;
		rest = rest.slice(end + closing.length).trimStart();
	}
	return rest;
}

/** A comment inside a text, with the space after it where there is space before it. */
function inlineComment(
	state: StateInline,
	{ silent, commentEnd }: { readonly silent: boolean; readonly commentEnd: CommentEnd },
): boolean {
	const { src, pos, posMax } = state;
	if (!src.startsWith(opening, pos)) return false;
	const end = commentEnd(src, pos);
	if (end < 0 || end > posMax) return false;
	let next = end;
	if (pos === 0 || isSpace(src[pos - 1])) while (next < posMax && isSpace(src[next])) next++;
	if (!silent) {
		state.pending = state.pending.replace(/ +$/, next === posMax ? "" : " ");
		state.push("html_comment", "", 0).meta = { comment: src.slice(pos, end) };
	}
	state.pos = next;
	return true;
}

function isSpace(character: string | undefined): boolean {
	return character === " " || character === "\t" || character === "\n";
}
