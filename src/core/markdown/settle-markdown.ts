import type { MarkdownIt, StateCore, Token } from "markdown-it";
import { extractMarkdown } from "./extract/extract-markdown.ts";
import { fillTemplate } from "./html/body-template.ts";
import { renderPassages } from "./html/passages.ts";
import { leaveStrays } from "./strays/stray-markup.ts";

/**
 * Makes a parser that a site's configuration has amended fit for the rest of Brygga, whatever plugins were added: to be called once,
 * after them.
 */
export function settleMarkdown(markdown: MarkdownIt): void {
	if (knowsFootnotes(markdown)) markdown.disable("footnote_text", true);
	if (knowsAttributes(markdown)) leaveStrays(markdown, "attributes");
	markdown.core.ruler.push("lost_places", fillPlaces);
	markdown.core.ruler.push("footnote_blocks", footnoteBlocks);
	markdown.render = (source, environment = {}) =>
		renderAlone(markdown.parse(source, environment), { markdown, source });
}

/** Renders a text that is no page of the site, such as a template's: links and pictures lead where they say. */
function renderAlone(
	tokens: Token[],
	{ markdown, source }: { readonly markdown: MarkdownIt; readonly source: string },
): string {
	const { headings, links, images } = extractMarkdown(tokens, { source, lineOffset: 0 });
	return fillTemplate(renderPassages(tokens, markdown), {
		headingIds: headings.map(({ id }) => id),
		links: links.map(({ target }) => ({ href: target })),
		images: images.map(({ target }) => ({ href: target })),
	});
}

/** Whether a plugin reads footnotes, once nothing takes their texts before it. */
function knowsFootnotes(markdown: MarkdownIt): boolean {
	markdown.disable("footnote_text", true);
	const known = markdown
		.parse("Text.[^1]\n\n[^1]: Note.", {})
		.some(({ type }) => type.startsWith("footnote"));
	markdown.enable("footnote_text", true);
	return known;
}

/** Whether a plugin reads attributes of headings. */
function knowsAttributes(markdown: MarkdownIt): boolean {
	markdown.disable("stray_markup");
	const [heading] = markdown.parse("## Heading {.probe}", {});
	markdown.enable("stray_markup");
	return heading?.attrGet("class") === "probe";
}

/**
 * The notes that markdown-it-footnote gathers at the end are blocks of the page, like any other that is translated: each gets the lines
 * that it stands in, and what holds them all is no block itself.
 */
function footnoteBlocks({ tokens }: StateCore): void {
	let note: Token | undefined;
	for (const token of tokens) {
		if (token.type === "footnote_block_open" || token.type === "footnote_block_close") token.nesting = 0;
		else if (token.type === "footnote_open") note = token;
		else if (token.type === "footnote_close") note = undefined;
		else if (note) {
			if (token.map) note.map = [note.map?.[0] ?? token.map[0], token.map[1]];
			if (token.level === 0) token.level = 1;
		}
	}
}

/** A text that a plugin has made counts as standing where what comes before it does: whatever is read must have a place. */
function fillPlaces({ tokens }: StateCore): void {
	let last: readonly [number, number] = [0, 1];
	for (const token of tokens) {
		if (token.map) last = token.map;
		else if (token.type === "inline") token.map = [...last];
	}
}
