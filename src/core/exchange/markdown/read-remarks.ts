import type { Token } from "markdown-it";
import type { Range } from "../../markdown/places/range.ts";
import type { CommentLines } from "../../markdown/syntax/html-comment.ts";

/** What an author or a translator says to the other, or to the next one, in a comment. */
export interface Remark {
	readonly text: string;
	/** Index of the block that it stands in, or before; absent after the last one. */
	readonly block?: number;
}

/**
 * The remarks of a Markdown text in their order.
 *
 * @param comments Those that are lines of their own.
 * @param options `tokens` are the text's, whose texts hold the others; `lines` is where each line begins; `ranges` are the blocks'.
 */
export function readRemarks(
	comments: readonly CommentLines[],
	{
		tokens,
		lines,
		ranges,
	}: {
		readonly tokens: readonly Token[];
		readonly lines: readonly number[];
		readonly ranges: readonly Range[];
	},
): Remark[] {
	return [...comments, ...commentsWithin(tokens)]
		.sort((one, other) => one.line - other.line)
		.flatMap(({ line, markdown }) => {
			const block = blockAt(lines[line] ?? 0, ranges);
			return remarkTexts(markdown).map((text) => ({ text, ...(block === undefined ? {} : { block }) }));
		});
}

/** Comments inside texts, with the lines that those begin on. */
function commentsWithin(tokens: readonly Token[]): CommentLines[] {
	let line = 0;
	return tokens.flatMap(({ map, children }) => {
		line = map?.[0] ?? line;
		return commentTokens(children ?? []).map(({ meta }) => ({ line, markdown: String(meta?.["comment"]) }));
	});
}

function commentTokens(tokens: readonly Token[]): Token[] {
	return tokens.flatMap((token) =>
		token.type === "html_comment" ? [token] : commentTokens(token.children ?? []),
	);
}

/** The block that a place is in, otherwise the next one; footnotes stand last, wherever they are written. */
function blockAt(place: number, ranges: readonly Range[]): number | undefined {
	const from = ranges
		.map(({ start, end }, index) => ({ start, end, index }))
		.filter(({ end }) => place < end)
		.sort((one, other) => one.start - other.start);
	return from[0]?.index;
}

/** What comments say; `<!-->` and `<!--->` are whole ones, which say nothing. */
function remarkTexts(comments: string): string[] {
	return [...comments.matchAll(/<!--(?:-?>|([\s\S]*?)-->)/g)]
		.map(([, said = ""]) => said.replace(/[ \t]*\n[ \t]*/g, "\n").trim())
		.filter((text) => text !== "");
}
