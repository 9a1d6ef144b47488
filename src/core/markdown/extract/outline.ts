import type { Token } from "markdown-it";

/** A top-level block by its form alone. */
export interface OutlinedBlock {
	/** `heading`, `quotation`, `code`, `picture` (a paragraph of pictures alone), `bullet_list` … */
	readonly type: string;
	/** 1–6 for headings, else 0. */
	readonly level: number;
	/** Items of the lists in it, those of inner lists included. */
	readonly items: number;
}

/** Quotations with and without attribution are one type, as are code blocks of both kinds. */
const types: Readonly<Record<string, string>> = {
	figure: "quotation",
	blockquote: "quotation",
	fence: "code",
	code_block: "code",
};

/**
 * The form of a text on one line, small enough to be kept with every page: `heading2 paragraph bullet_list:5`, a word for each of
 * `ParsedMarkdown.blocks`. Texts with the same outline have their blocks and items in the same places.
 */
export function outlineOf(tokens: readonly Token[]): string {
	const words: string[] = [];
	let items = 0;
	let depth = 0;
	const endBlock = (): void => {
		if (items > 0) words.push(`${words.pop() ?? ""}:${items}`);
		items = 0;
	};
	tokens.forEach((token, index) => {
		if (depth === 0 && token.nesting >= 0) endBlock();
		if (depth === 0 && token.map) words.push(wordOf(token, tokens[index + 1]));
		if (token.type === "list_item_open") items++;
		depth += token.nesting;
	});
	endBlock();
	return words.join(" ");
}

function wordOf(token: Token, next: Token | undefined): string {
	const type = token.type.replace(/_open$/, "");
	if (type === "heading") return `heading${token.tag.slice(1)}`;
	if (type === "paragraph" && holdsPicturesAlone(next)) return "picture";
	return types[type] ?? type;
}

function holdsPicturesAlone(inline: Token | undefined): boolean {
	const children = inline?.children ?? [];
	return (
		children.some(({ type }) => type === "image") &&
		children.every(
			({ type, content }) =>
				type === "image" || type === "softbreak" || (type === "text" && content.trim() === ""),
		)
	);
}

/** The blocks of an outline, in order. */
export function readOutline(outline: string): OutlinedBlock[] {
	if (outline === "") return [];
	return outline.split(" ").map((word) => {
		const [name = "", items = "0"] = word.split(":");
		const level = /^heading(\d)$/.exec(name)?.[1];
		return {
			type: level === undefined ? name : "heading",
			level: Number(level ?? 0),
			items: Number(items),
		};
	});
}
