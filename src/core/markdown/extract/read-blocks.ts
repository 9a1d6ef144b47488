import type { Token } from "markdown-it";
import type { MarkdownText } from "../places/markdown-text.ts";
import type { Heading } from "./read-headings.ts";

/** One top-level block: heading, paragraph, list, quotation, table, code. */
export interface Block {
	readonly type: string;
	/** The block's Markdown with white space folded: two blocks are the same when these are. */
	readonly text: string;
	/** 1-based first line in the file. */
	readonly line: number;
	/** Id of the heading that the block stands under, or is; `undefined` above the first. */
	readonly section?: string;
}

/** Reads the top-level blocks of a text, in order. */
export function readBlocks(
	tokens: readonly Token[],
	{ source, lineOffset, headings }: MarkdownText & { readonly headings: readonly Heading[] },
): Block[] {
	const lines = source.split("\n");
	const blocks: Block[] = [];
	let section: string | undefined;
	let heading = 0;
	let depth = 0;
	for (const token of tokens) {
		const outermost = depth === 0;
		depth += token.nesting;
		if (token.type === "heading_open") {
			const id = headings[heading++]?.id;
			if (outermost) section = id;
		}
		if (!outermost || !token.map) continue;
		const [start, end] = token.map;
		blocks.push({
			type: token.type.replace(/_open$/, ""),
			text: lines.slice(start, end).join(" ").replace(/\s+/g, " ").trim(),
			line: start + lineOffset + 1,
			...(section === undefined ? {} : { section }),
		});
	}
	return blocks;
}
