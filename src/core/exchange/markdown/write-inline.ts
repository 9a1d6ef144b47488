import type { InlineText } from "./inline-text.ts";
import { attributionMark, type References, readBlocks, type Segment, sameText } from "./read-blocks.ts";

/** Where a text is to stand. */
export interface InlinePlace extends Pick<Segment, "kind" | "prefix"> {
	/** The page's link definitions. */
	readonly references: References;
}

/** Characters that are marks in most places: not underscores in words, nor `&` and `<` that begin neither entity nor address. */
const likelyMarks =
	/\\(?=[!-/:-@[-`{-~])|[`*]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|~(?=~)|&(?=#|[A-Za-z][A-Za-z0-9]*;)|<(?=[A-Za-z][A-Za-z0-9.+-]*[:@])/gu;

/** How characters that could be read as marks are kept from it, the mildest way first. */
const escapings: readonly ((text: string, place: { readonly first: boolean }) => string)[] = [
	(text) => text,
	(text, { first }) => escapeStart(text.replace(likelyMarks, "\\$&"), first),
	(text, { first }) => escapeStart(text.replace(/[\\`*_[\]<~&]/g, "\\$&"), first),
	(text) => text.replace(/[!-/:-@[-`{-~]/g, "\\$&"),
];

/**
 * Writes a text as Markdown that is read as that text again: characters are escaped only as far as that needs.
 *
 * @param text Its raw texts are disregarded.
 * @returns `undefined` when there is no such Markdown: a text that would begin or end a block.
 */
export function writeInline(text: InlineText, place: InlinePlace): string | undefined {
	return escapings
		.map((escaping) => render(text, escaping))
		.map((markdown) => finish(markdown, place))
		.find((markdown) => readsAs(markdown, { text, place }));
}

/** Markdown that a translator wrote, in its place; `undefined` when it isn't read as the text that it seems to be. */
export function placeMarkdown(
	markdown: string,
	{ text, place }: { readonly text: InlineText; readonly place: InlinePlace },
): string | undefined {
	const finished = finish(markdown, place);
	return readsAs(finished, { text, place }) ? finished : undefined;
}

function render(
	{ pieces, codes }: InlineText,
	escaping: (text: string, place: { readonly first: boolean }) => string,
): string {
	return pieces
		.map((piece, index) => {
			const next = pieces[index + 1];
			if (piece.kind === "text") {
				const escaped = escaping(piece.text, { first: index === 0 });
				return next?.kind === "open" && escaped.endsWith("!") ? `${escaped.slice(0, -1)}\\!` : escaped;
			}
			const code = codes.get(piece.id);
			return (piece.kind === "close" ? code?.close : code?.open) ?? "";
		})
		.join("")
		.trim();
}

/** What begins a block when it begins a line. */
function escapeStart(text: string, first: boolean): string {
	if (!first) return text;
	return text.replace(/^([ \t]*)([#>+=:|-])/, "$1\\$2").replace(/^([ \t]*\d{1,9})([.)])/, "$1\\$2");
}

function finish(markdown: string, { kind, prefix }: InlinePlace): string {
	const piped = kind === "cell" ? markdown.replace(/\\?\|/g, "\\|") : markdown;
	return piped.replaceAll("\n", `\n${prefix}`);
}

function readsAs(
	markdown: string,
	{ text, place }: { readonly text: InlineText; readonly place: InlinePlace },
): boolean {
	const { kind, references, prefix } = place;
	const unprefixed = prefix === "" ? markdown : markdown.replaceAll(`\n${prefix}`, "\n");
	const { blocks } = readBlocks(frame(unprefixed, kind), references);
	const segments = blocks.flatMap((block) => block.segments);
	const segment = segments.at(-1);
	if (!segment || blocks.length > 1 || segments.length !== (kind === "attribution" ? 2 : 1)) return false;
	const expected = kind === "item" || kind === "quote" ? "paragraph" : kind;
	return segment.kind === expected && sameText(segment.text, text);
}

/** The smallest Markdown in which a text is of a kind. */
function frame(markdown: string, kind: Segment["kind"]): string {
	switch (kind) {
		case "heading":
			return markdown.includes("\n") ? `${markdown}\n---` : `## ${markdown}`;
		case "cell":
			return `| ${markdown} |\n| --- |`;
		case "attribution":
			return `> x\n>\n> ${attributionMark}${markdown.replaceAll("\n", "\n> ")}`;
		default:
			return markdown;
	}
}
