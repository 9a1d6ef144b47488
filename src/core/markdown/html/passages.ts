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

/** A loop without a list for each token, since it is gone through for every token of a site. */
function withPassages(tokens: readonly Token[], markdown: MarkdownIt): Token[] {
	const { Token: TokenClass } = new markdown.core.State("", markdown, {});
	const rendered: Token[] = [];
	let block = 0;
	let item = 0;
	let depth = 0;
	let isBlock = false;
	for (const token of tokens) {
		const { type, nesting } = token;
		const isOutermost = depth === 0 && nesting >= 0;
		depth += nesting;
		if (isOutermost) {
			isBlock = token.map !== null;
			if (isBlock) block++;
			item = 0;
			const start = new TokenClass(blockStart, "", 0);
			start.content = isBlock ? holes.block : holes.aside;
			rendered.push(start);
		}
		const isItem = type === "list_item_open";
		if (isItem) item++;
		const isPassage = isBlock && (isItem || isOutermost) && named.has(type);
		const isHolder = isBlock && isOutermost && unmarked.has(type);
		if (!(isPassage || isHolder) || token.attrGet("id") !== null) {
			rendered.push(token);
			continue;
		}
		const copy = Object.assign(new TokenClass(type, token.tag, nesting), token);
		const number = isItem ? `${block}-${item}` : String(block);
		copy.attrs = [["id", `\0${isPassage ? "p" : "q"}${number}\0`], ...(token.attrs ?? [])];
		rendered.push(copy);
	}
	return rendered;
}
