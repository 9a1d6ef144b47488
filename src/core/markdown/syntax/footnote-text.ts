/**
 * `[^1]: Source.` is a footnote elsewhere, and a link's definition by the letter of CommonMark, which would leave the word out and make
 * each `[^1]` lead to it. Here it is a paragraph, so that nothing is lost, and reported as a footnote (see `stray-markup.ts`).
 */
import type { MarkdownIt, StateBlock } from "markdown-it";

/** markdown-it plugin. */
export function footnoteText(markdown: MarkdownIt): void {
	const [paragraph] = markdown.block.ruler.getRules("").slice(-1);
	markdown.block.ruler.before(
		"reference",
		"footnote_text",
		(state: StateBlock, startLine, endLine, silent) => {
			const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
			const isNote =
				state.src.startsWith("[^", start) &&
				/^\[\^[^[\]]+\]:/.test(state.src.slice(start, state.eMarks[startLine]));
			return isNote && (paragraph?.(state, startLine, endLine, silent) ?? false);
		},
	);
}
