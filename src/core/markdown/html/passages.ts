/**
 * Paragraphs, items and quotations that can be linked to. Each has an id in the page, by the number of its block in the original:
 * `p12`, and `p12-3` for the third item in it. Which numbers a page has is left open until its template is filled, since a translation has those of its
 * original's blocks.
 */
import type { MarkdownIt, Token } from "markdown-it";
import { holes } from "./body-template.ts";

/** Blocks that have an id, and those of them that say so with a mark: what a list or table holds is marked instead. */
const named = new Set(["paragraph_open", "figure_open", "blockquote_open", "list_item_open"]);
const unmarked = new Set(["bullet_list_open", "ordered_list_open", "table_open"]);

/** What an element's id is while markdown-it renders it: it is turned into a hole together with its tag. */
const placeholder = / id="\0([pq])([\d-]+)\0"([^>]*)>/g;

/** Renders tokens to HTML with holes, those of `ParsedMarkdown.blocks` each with a hole before it. */
export function renderPassages(tokens: readonly Token[], markdown: MarkdownIt): string {
	const html = markdown.renderer.render(withPassages(tokens, markdown), markdown.options, {});
	return html.replace(placeholder, (_, sort: string, number: string, attributes: string) =>
		sort === "p" ? holes.passage(number, attributes) : holes.list(number, attributes),
	);
}

/** The name of the token that is rendered as a hole. */
export const blockStart = "block_start";

function withPassages(tokens: readonly Token[], markdown: MarkdownIt): Token[] {
	const { Token: TokenClass } = new markdown.core.State("", markdown, {});
	let block = 0;
	let item = 0;
	let depth = 0;
	let isBlock = false;
	return tokens.flatMap((token): Token[] => {
		const isOutermost = depth === 0 && token.nesting >= 0;
		depth += token.nesting;
		if (isOutermost) {
			isBlock = token.map !== null;
			if (isBlock) block++;
			item = 0;
		}
		const number =
			token.type === "list_item_open" ? `${block}-${++item}` : isOutermost ? String(block) : undefined;
		const isPassage = isBlock && number !== undefined && named.has(token.type);
		const isHolder = isBlock && number !== undefined && unmarked.has(token.type);
		const start = isOutermost ? [new TokenClass(blockStart, "", 0)] : [];
		for (const mark of start) mark.content = isBlock ? holes.block : holes.aside;
		if (token.attrGet("id") !== null || !(isPassage || isHolder)) return [...start, token];
		const copy = Object.assign(new TokenClass(token.type, token.tag, token.nesting), token);
		copy.attrs = [["id", `\0${isPassage ? "p" : "q"}${number}\0`], ...(token.attrs ?? [])];
		return [...start, copy];
	});
}
