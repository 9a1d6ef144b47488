import type { Token } from "markdown-it";
import type { Page } from "../../model/page.ts";
import type { BlockShape, CheckedBlock } from "../rule.ts";

/** The blocks of a page's body as the rules see them, numbered like `page.body.blocks`. */
export function readBlocks(page: Page): CheckedBlock[] {
	const blocks: CheckedBlock[] = [];
	let heading = 0;
	let section: string | undefined;
	for (const group of groupByBlock(page.body.tokens)) {
		for (const token of group) {
			if (token.type !== "heading_open") continue;
			const id = page.headingIds[heading++];
			if (token.level === 0) section = id;
		}
		const block = page.body.blocks[blocks.length];
		if (block)
			blocks.push(
				readBlock(group, { number: blocks.length + 1, line: block.line, type: block.type, section }),
			);
	}
	return blocks;
}

/** The tokens of each top-level block. */
function groupByBlock(tokens: readonly Token[]): Token[][] {
	const groups: Token[][] = [];
	let group: Token[] = [];
	for (const token of tokens) {
		if (token.level === 0 && token.nesting >= 0 && token.type !== "inline") {
			group = [];
			groups.push(group);
		}
		group.push(token);
	}
	return groups;
}

function readBlock(
	tokens: readonly Token[],
	{
		section,
		...place
	}: {
		readonly number: number;
		readonly line: number;
		readonly type: string;
		readonly section: string | undefined;
	},
): CheckedBlock {
	const reading: Reading = { text: "", foreign: [], links: [], images: [], code: [] };
	for (const token of tokens) {
		if (token.type === "fence" || token.type === "code_block") reading.code.push(token.content);
		if (token.type === "inline") readInline(token.children ?? [], reading);
	}
	return {
		...place,
		...reading,
		text: reading.text.trimEnd(),
		shape: shapeOf(tokens),
		...(section === undefined ? {} : { section }),
	};
}

/** What is gathered while a block's tokens are read. */
interface Reading {
	text: string;
	readonly foreign: { readonly tag: string; readonly text: string }[];
	readonly links: string[];
	readonly images: { readonly src: string; readonly alt: string }[];
	readonly code: string[];
}

function readInline(tokens: readonly Token[], reading: Reading): void {
	const spans: { readonly tag: string; readonly start: number }[] = [];
	for (const token of tokens) {
		switch (token.type) {
			case "text":
				reading.text += token.content;
				break;
			case "code_inline":
				reading.text += token.content;
				reading.code.push(token.content);
				break;
			case "softbreak":
				reading.text += " ";
				break;
			case "hardbreak":
				reading.text += "\n";
				break;
			case "link_open":
				reading.links.push(decode(String(token.attrGet("href") ?? "")));
				break;
			case "image":
				reading.images.push({
					src: decode(String(token.attrGet("src") ?? "")),
					alt: plainText(token.children ?? []),
				});
				break;
			case "span_open":
				spans.push({ tag: String(token.attrGet("lang") ?? ""), start: reading.text.length });
				break;
			case "span_close": {
				const span = spans.pop();
				if (span) reading.foreign.push({ tag: span.tag, text: reading.text.slice(span.start) });
				break;
			}
		}
	}
	reading.text += "\n";
}

function plainText(tokens: readonly Token[]): string {
	return tokens
		.map(({ type, content, children }) =>
			type === "softbreak" ? " " : type === "image" ? plainText(children ?? []) : content,
		)
		.join("")
		.trim();
}

/** markdown-it percent-encodes addresses; the author's own spelling is what the file has. */
function decode(address: string): string {
	try {
		return decodeURI(address);
	} catch {
		return address;
	}
}

function shapeOf(tokens: readonly Token[]): BlockShape {
	const [first] = tokens;
	switch (first?.type) {
		case "heading_open":
			return { level: Number(first.tag.slice(1)) };
		case "bullet_list_open":
		case "ordered_list_open":
			return { ordered: first.type === "ordered_list_open", items: listLengths(tokens) };
		case "blockquote_open":
		case "figure_open":
			return {
				paragraphs: tokens.filter(({ type }) => type === "paragraph_open" || type === "figcaption_open")
					.length,
			};
		case "table_open": {
			const rows = tokens.filter(({ type }) => type === "tr_open").length;
			const cells = tokens.filter(({ type }) => type === "td_open" || type === "th_open").length;
			return { rows, columns: rows === 0 ? 0 : cells / rows };
		}
		default:
			return {};
	}
}

function listLengths(tokens: readonly Token[]): number[] {
	const lengths: number[] = [];
	const open: number[] = [];
	for (const { type } of tokens) {
		if (type === "bullet_list_open" || type === "ordered_list_open") open.push(lengths.push(0) - 1);
		else if (type === "bullet_list_close" || type === "ordered_list_close") open.pop();
		else if (type === "list_item_open") {
			const list = open.at(-1) ?? 0;
			lengths[list] = (lengths[list] ?? 0) + 1;
		}
	}
	return lengths;
}
