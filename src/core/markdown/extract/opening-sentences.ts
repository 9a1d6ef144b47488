import type { Token } from "markdown-it";
import { strayBlock } from "../strays/stray-blocks.ts";

/** Characters that search engines and lists have room for. */
const longest = 200;
/** An opening shorter than this takes in the next sentence. */
const shortest = 60;

/** Characters behind a sentence that tell that it ends there: a space and a letter, of two units at most. */
const behind = 3;

/** After a mark that ends a sentence: with a space and no small letter behind it, or of a script without spaces. */
const boundary = /(?<=[.!?…]["'”’»)\]]*)\s+(?!\p{Ll})|(?<=[。！？][」』”）]*)/u;

/**
 * The first sentences of a text: what stands for a description that isn't written. A paragraph with markup that Brygga doesn't know
 * is passed over.
 *
 * @returns At most 200 characters; empty when the text has no paragraph.
 */
export function openingSentences(tokens: readonly Token[]): string {
	for (const [index, token] of tokens.entries()) {
		if (token.type !== "inline" || token.level !== 1 || !isPlainParagraph(tokens, index)) continue;
		const text = textOf(token);
		if (/[\p{L}\p{N}]/u.test(text)) return firstSentences(text);
	}
	return "";
}

function isPlainParagraph(tokens: readonly Token[], index: number): boolean {
	const children = tokens[index]?.children ?? [];
	return (
		tokens[index - 1]?.type === "paragraph_open" &&
		!children.some(({ type }) => type === "stray_markup") &&
		strayBlock(tokens, index).length === 0
	);
}

function textOf(token: Token): string {
	const text = (token.children ?? [])
		.map(({ type, content }) =>
			type === "text" || type === "code_inline" ? content : /break$/.test(type) ? " " : "",
		)
		.join("");
	// Most texts have single spaces alone, and putting each of them in anew takes long.
	return (/[^\S ]| {2}/.test(text) ? text.replace(/\s+/g, " ") : text).trim();
}

function firstSentences(text: string): string {
	let taken = "";
	for (const sentence of text.slice(0, longest + behind).split(boundary)) {
		const longer = taken === "" ? sentence : `${taken}${/[。！？]$/.test(taken) ? "" : " "}${sentence}`;
		if (taken.length >= shortest || longer.length > longest) break;
		taken = longer;
	}
	return taken === "" ? cut(text) : taken;
}

/** The beginning of a long sentence, up to a space where there is one. */
function cut(text: string): string {
	const start = text.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, "");
	const space = start.lastIndexOf(" ");
	return `${space > longest / 2 ? start.slice(0, space) : start}…`;
}
