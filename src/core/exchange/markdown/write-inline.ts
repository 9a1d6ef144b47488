import { characterReference } from "./character-reference.ts";
import type { InlineText } from "./inline-text.ts";
import { sameText } from "./inline-text.ts";
import { readBlocks } from "./read-blocks.ts";
import { attributionMark, type Segment } from "./read-segment.ts";
import { type Escaping, renderInline } from "./render-inline.ts";
import type { Surroundings } from "./surroundings.ts";

/** Where a text is to stand. */
export interface InlinePlace extends Pick<Segment, "kind" | "prefix"> {
	/** The page's link definitions. */
	readonly surroundings: Surroundings;
}

/** Characters that are marks in most places: not underscores in words, nor `&` and `<` that begin neither entity nor address. */
const likelyMarks =
	/\\(?=[!-/:-@[-`{-~])|[`*]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|~(?=~)|&(?=#|[A-Za-z][A-Za-z0-9]*;)|<(?=[A-Za-z][A-Za-z0-9.+-]*[:@])/gu;

/** How characters that could be read as marks are kept from it, the mildest way first. */
const escapings: readonly Escaping[] = [
	(text) => text,
	(text, place) => escapeEnds(text, place),
	(text, place) => escapeEnds(text.replace(likelyMarks, "\\$&"), place),
	(text, place) => escapeEnds(text.replace(/[\\`*_[\]<~&|]/g, "\\$&"), place),
	(text) => text.replace(/[!-/:-@[-`{-~]/g, "\\$&"),
	(text) => text.replace(/[!-/:-@[-`{-~]/g, characterReference),
];

/** How marks are written: as they were; with the letters beside them as references; in turn with stars and underscores. */
const markStyles = [
	{ alternating: false, references: false },
	{ alternating: false, references: true },
	{ alternating: true, references: true },
] as const;

/**
 * Writes a text as Markdown that is read as that text again: characters are escaped only as far as that needs.
 *
 * @param text Its raw texts are disregarded.
 * @returns `undefined` when there is no such Markdown.
 */
export function writeInline(text: InlineText, place: InlinePlace): string | undefined {
	for (const style of markStyles) {
		for (const escaping of escapings) {
			const markdown = finish(renderInline(text, { escaping, ...style }), place);
			if (readsAs(markdown, { text, place })) return markdown;
		}
	}
	return undefined;
}

/** Markdown that a translator wrote, in its place; rewritten when it would be read as something else there, but for empty lines. */
export function placeMarkdown(
	markdown: string,
	{ text, place }: { readonly text: InlineText; readonly place: InlinePlace },
): string | undefined {
	if (/\n[ \t]*\n/.test(markdown)) return undefined;
	const finished = finish(markdown, place);
	return readsAs(finished, { text, place }) ? finished : writeInline(text, place);
}

/** What begins a block when it begins a line, and the number signs that close a heading. */
function escapeEnds(text: string, { first, last }: Parameters<Escaping>[1]): string {
	const start = first
		? text.replace(/^([ \t]*)([#>+=:|*_~-])/, "$1\\$2").replace(/^([ \t]*\d{1,9})([.)])/, "$1\\$2")
		: text;
	return last ? start.replace(/#(?=#*$)/, "\\#") : start;
}

function finish(markdown: string, { kind, prefix }: InlinePlace): string {
	const piped = kind === "cell" ? markdown.replace(/\\?\|/g, "\\|") : markdown;
	return piped.replaceAll("\n", `\n${prefix}`);
}

function readsAs(
	markdown: string,
	{ text, place }: { readonly text: InlineText; readonly place: InlinePlace },
): boolean {
	const { kind, surroundings, prefix } = place;
	const unprefixed = prefix === "" ? markdown : markdown.replaceAll(`\n${prefix}`, "\n");
	return frames(unprefixed, kind).every((framed) => {
		const { blocks } = readBlocks(framed, surroundings);
		const segments = blocks.flatMap((block) => block.segments);
		const segment = segments.at(-1);
		if (!segment || blocks.length > 1 || segments.length !== (kind === "attribution" ? 2 : 1)) return false;
		const expected = kind === "quote" ? "paragraph" : kind;
		return segment.kind === expected && sameText(segment.text, text);
	});
}

/** The smallest pieces of Markdown in which a text is of a kind. A list's item may stand after any mark. */
function frames(markdown: string, kind: Segment["kind"]): readonly string[] {
	switch (kind) {
		case "heading":
			return [markdown.includes("\n") ? `${markdown}\n---` : `## ${markdown}`];
		case "cell":
			return [`| ${markdown} |\n| --- |`];
		case "attribution":
			return [`> x\n>\n> ${attributionMark}${markdown.replaceAll("\n", "\n> ")}`];
		case "item":
			return ["- ", "* ", "+ ", "1. "].map(
				(mark) => mark + markdown.replaceAll("\n", `\n${" ".repeat(mark.length)}`),
			);
		default:
			return [markdown];
	}
}
