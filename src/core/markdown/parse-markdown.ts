import type { MarkdownIt, Token } from "markdown-it";
import { slugify } from "../urls/slug.ts";

/** A Markdown text, parsed once, with what the model asks of it. Lines are those of the whole file. */
export interface ParsedMarkdown {
	readonly tokens: readonly Token[];
	readonly headings: readonly Heading[];
	/** Top-level blocks in order. */
	readonly blocks: readonly Block[];
	readonly links: readonly Reference[];
	readonly images: readonly Reference[];
	/** Tags given with `{lang=…}`. */
	readonly languageTags: readonly { readonly tag: string; readonly line: number }[];
	readonly words: number;
}

export interface Heading {
	/** 1–6. */
	readonly level: number;
	readonly text: string;
	/** Unique on the page, made from the text. */
	readonly id: string;
	readonly line: number;
}

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

/** An address that the text refers to. */
export interface Reference {
	readonly target: string;
	readonly line: number;
}

/**
 * Parses a page's Markdown.
 *
 * @param source The Markdown below the front matter.
 * @param lineOffset Lines of the file before it.
 */
export function parseMarkdown(
	source: string,
	{ markdown, lineOffset }: { readonly markdown: MarkdownIt; readonly lineOffset: number },
): ParsedMarkdown {
	const tokens = markdown.parse(source, {});
	const lines = source.split("\n");
	const collected = collectInline(tokens, { lines, lineOffset });
	const headings = collectHeadings(tokens, lineOffset);
	return {
		tokens,
		headings,
		blocks: collectBlocks(tokens, { lines, lineOffset, headings }),
		...collected,
		words: collected.text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length,
	};
}

function collectInline(
	tokens: readonly Token[],
	{ lines, lineOffset }: { readonly lines: readonly string[]; readonly lineOffset: number },
): Pick<ParsedMarkdown, "links" | "images" | "languageTags"> & { readonly text: string } {
	const links: Reference[] = [];
	const images: Reference[] = [];
	const languageTags: { tag: string; line: number }[] = [];
	const text: string[] = [];
	for (const token of tokens) {
		if (token.type === "fence" || token.type === "code_block") text.push(token.content);
		if (token.type !== "inline" || !token.map) continue;
		const [start, end] = token.map;
		const place = (needle: string): number => {
			for (let line = start; line < end; line++)
				if (lines[line]?.includes(needle)) return line + lineOffset + 1;
			return start + lineOffset + 1;
		};
		for (const child of token.children ?? []) {
			if (child.type === "link_open") links.push(reference(child.attrGet("href"), place));
			if (child.type === "image") images.push(reference(child.attrGet("src"), place));
			if (child.type === "span_open") {
				const tag = String(child.attrGet("lang") ?? "");
				languageTags.push({ tag, line: place(`{lang=${tag}}`) });
			}
			text.push(
				child.type === "text" || child.type === "code_inline"
					? child.content
					: child.type === "softbreak"
						? " "
						: "",
			);
		}
		text.push("\n");
	}
	return { links, images, languageTags, text: text.join("") };
}

function reference(target: string | number | null, place: (needle: string) => number): Reference {
	const address = String(target ?? "");
	return { target: address, line: place(decode(address)) };
}

/** markdown-it percent-encodes addresses; the author's own spelling is what the file has. */
function decode(address: string): string {
	try {
		return decodeURI(address);
	} catch {
		return address;
	}
}

function collectHeadings(tokens: readonly Token[], lineOffset: number): Heading[] {
	const taken = new Set<string>();
	const headings: Heading[] = [];
	tokens.forEach((token, index) => {
		if (token.type !== "heading_open") return;
		const text = plainText(tokens[index + 1]);
		headings.push({
			level: Number(token.tag.slice(1)),
			text,
			id: uniqueId(text, taken),
			line: (token.map?.[0] ?? 0) + lineOffset + 1,
		});
	});
	return headings;
}

/**
 * The id of a heading. The prefix keeps ids apart from those of the layouts and from names that `document` and `window`
 * resolve (DOM clobbering).
 */
export function uniqueId(text: string, taken: Set<string>): string {
	const base = `s-${slugify(text) || "1"}`;
	let id = base;
	for (let number = 2; taken.has(id); number++) id = `${base}-${number}`;
	taken.add(id);
	return id;
}

function collectBlocks(
	tokens: readonly Token[],
	context: {
		readonly lines: readonly string[];
		readonly lineOffset: number;
		readonly headings: readonly Heading[];
	},
): Block[] {
	const { lines, lineOffset, headings } = context;
	const blocks: Block[] = [];
	let section: string | undefined;
	let heading = 0;
	for (const token of tokens) {
		if (token.type === "heading_open") {
			const id = headings[heading++]?.id;
			if (token.level === 0) section = id;
		}
		if (token.level !== 0 || token.nesting < 0 || !token.map || token.type === "inline") continue;
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

/** The text of an inline token without its marks. */
function plainText(token: Token | undefined): string {
	return (token?.children ?? [])
		.map((child) =>
			child.type === "text" || child.type === "code_inline"
				? child.content
				: child.type === "softbreak"
					? " "
					: "",
		)
		.join("")
		.trim();
}
