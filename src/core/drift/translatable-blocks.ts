import type { Token } from "markdown-it";
import type { Block } from "../markdown/extract/read-blocks.ts";
import type { ParsedMarkdown } from "../markdown/parse-markdown.ts";
import { decodeAddress } from "../urls/decode-address.ts";

/** One block of a page as a translator sees it. */
export interface TranslatableBlock extends Pick<Block, "type" | "line" | "section"> {
	/** 1-based number of the block in its page. */
	readonly number: number;
	/** Its Markdown on one line, without the marks of quotations and the indentation of lists. */
	readonly source: string;
	/** The same as readers see it, without markup. */
	readonly plain: string;
	/**
	 * What a translation has to follow: two blocks with the same signature need the same translation. Line breaks, white space,
	 * the choice between marks that mean the same, the language marks of phrases and the addresses of links don't
	 * count.
	 */
	readonly signature: string;
	/** Addresses of links and pictures, in order, as written. */
	readonly targets: readonly string[];
}

/** The blocks of a parsed text, numbered like `ParsedMarkdown.blocks`. */
export function translatableBlocks({
	tokens,
	blocks,
}: Pick<ParsedMarkdown, "tokens" | "blocks">): TranslatableBlock[] {
	return groupByBlock(tokens).flatMap((group, index): TranslatableBlock[] => {
		const block = blocks[index];
		if (!block) return [];
		const { type, line, section } = block;
		return [
			{
				number: index + 1,
				type,
				line,
				...(section === undefined ? {} : { section }),
				source: fold(group.map(sourceOf).filter(Boolean).join(" ")),
				plain: fold(group.map(plainOf).filter(Boolean).join(" ")),
				signature: `${type} ${fold(group.map(signatureOf).join(""))}`,
				targets: group.flatMap((token) => (token.children ?? []).flatMap(targetOf)),
			},
		];
	});
}

/** Words of a text: runs without white space that hold a letter or a digit. */
export function countWords(text: string): number {
	return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** The tokens of each top-level block; what stands in no line of the file is none. */
function groupByBlock(tokens: readonly Token[]): Token[][] {
	const groups: Token[][] = [];
	let depth = 0;
	for (const token of tokens) {
		if (depth === 0) groups.push([]);
		groups.at(-1)?.push(token);
		depth += token.nesting;
	}
	return groups.filter(([first]) => first?.map);
}

function sourceOf(token: Token): string {
	switch (token.type) {
		case "inline":
		case "fence":
		case "code_block":
			return token.content;
		case "list_item_open":
			return token.info === "" ? token.markup : `${token.info}${token.markup}`;
		case "heading_open":
			return "#".repeat(Number(token.tag.slice(1)));
		case "td_open":
		case "th_open":
			return "|";
		case "hr":
			return token.markup;
		default:
			return "";
	}
}

function plainOf(token: Token): string {
	switch (token.type) {
		case "inline":
			return (token.children ?? []).map(inlineText).join("");
		case "fence":
		case "code_block":
			return token.content;
		case "list_item_open":
			return token.info === "" ? "–" : `${token.info}${token.markup}`;
		case "td_open":
		case "th_open":
			return "|";
		default:
			return "";
	}
}

function inlineText({ type, content }: Token): string {
	if (type === "softbreak" || type === "hardbreak") return " ";
	return type === "text" || type === "code_inline" || type === "image" ? content : "";
}

function signatureOf(token: Token): string {
	switch (token.type) {
		case "inline":
			return (token.children ?? []).map(inlineSignature).join("");
		case "fence":
		case "code_block":
			return `<code ${token.info}>${token.content}`;
		case "ordered_list_open":
			return `<ol ${token.attrGet("start") ?? 1}>`;
		default:
			return token.nesting < 0 ? `</${token.tag}>` : `<${token.tag}>`;
	}
}

function inlineSignature(token: Token, index: number, siblings: readonly Token[]): string {
	switch (token.type) {
		case "text":
			// The text of an autolink is its address.
			return siblings[index - 1]?.markup === "autolink" ? "" : token.content;
		case "softbreak":
			return " ";
		case "code_inline":
			return `<code>${token.content}</code>`;
		case "image":
			return `<img>${token.content}${token.attrGet("title") ?? ""}</img>`;
		case "span_open":
		case "span_close":
		case "html_comment":
		case "stray_markup":
			return "";
		case "link_open":
			return `<a>${token.attrGet("title") ?? ""}`;
		default:
			return token.nesting < 0 ? `</${token.tag}>` : `<${token.tag}>`;
	}
}

function targetOf(token: Token): string[] {
	if (token.type === "link_open") return [decodeAddress(String(token.attrGet("href") ?? ""))];
	return token.type === "image" ? [decodeAddress(String(token.attrGet("src") ?? ""))] : [];
}

function fold(text: string): string {
	return text.normalize("NFC").replace(/\s+/g, " ").trim();
}
