import type { Token } from "markdown-it";
import type { Range } from "../../markdown/places/range.ts";
import { closeOf, imageCode, openingCode, wholeCode } from "./inline-codes.ts";
import { type Code, type InlineText, joinTexts, type Piece } from "./inline-text.ts";
import type { TracedMarkdown } from "./traced-markdown.ts";

/**
 * Reads the children of an `inline` token. Codes are numbered in the order in which they stand.
 *
 * @param content The token's content, which the places are in.
 */
export function readInline(
	token: Token,
	{ content, traced }: { readonly content: string; readonly traced: TracedMarkdown },
): InlineText {
	const codes = new Map<string, Code>();
	const pieces: Piece[] = [];
	readChildren(token.children ?? [], { content, traced, codes, pieces });
	return { pieces: joinTexts(pieces), codes };
}

/** A text that is being read, and what has been read of it. */
interface Reading {
	readonly content: string;
	readonly traced: TracedMarkdown;
	readonly codes: Map<string, Code>;
	readonly pieces: Piece[];
}

/** Adds tokens to a text that is being read. */
function readChildren(children: readonly Token[], reading: Reading): void {
	const { content, traced, pieces } = reading;
	const opened: Opened[] = [];
	let at = 0;
	for (const [index, child] of children.entries()) {
		const place = traced.rangeOf(child);
		if (child.type === "text" || !place || (child.markup === "autolink" && child.nesting < 0)) continue;
		const range = widen(place, { child, content, from: at });
		if (range.start < at) continue;
		const before = content.slice(at, range.start);
		addText(pieces, child.type === "softbreak" ? before.replace(/ +$/, "") : before);
		readChild(child, { range, opened, reading, whole: isWhole(children, { index, traced }) });
		at = range.end;
	}
	addText(pieces, content.slice(at));
}

/** A code whose end hasn't come yet. */
interface Opened {
	readonly id: string;
	/** Where what stands in it begins. */
	readonly from: number;
}

/** Adds what one token says. */
function readChild(
	child: Token,
	{
		range,
		opened,
		reading,
		whole,
	}: {
		readonly range: Range;
		readonly opened: Opened[];
		readonly reading: Reading;
		/** Whether it is one code, with all that is in it. */
		readonly whole: boolean;
	},
): void {
	const { content, pieces } = reading;
	const raw = content.slice(range.start, range.end);
	if (child.type === "html_comment") return;
	if (child.type === "hardbreak") trimLast(pieces);
	if (child.type === "softbreak") addText(pieces, " ");
	else if (child.type === "text_special") addText(pieces, child.content, raw);
	else if (child.type === "image")
		addAround(imageCode(child, raw), reading, () =>
			addText(pieces, alternative(child.children ?? []), child.content),
		);
	else if (child.type === "footnote_ref" && child.children) {
		const { children, content: note } = child;
		const code = { kind: "note", open: "^[", close: "]", identity: "note" } as const;
		addAround(code, reading, () => readChildren(children, { ...reading, content: note }));
	} else if (whole) pieces.push({ kind: "whole", id: addCode(wholeCode(child, raw), reading) });
	else if (child.nesting > 0) {
		const id = addCode(openingCode(child, raw), reading);
		opened.push({ id, from: range.end });
		pieces.push({ kind: "open", id });
	} else close(opened.pop(), { raw, end: range.start, reading });
}

/** Whether a token is one code, with all that is in it: a rule of a plugin may tell no place where what it opens is closed. */
function isWhole(
	children: readonly Token[],
	{ index, traced }: { readonly index: number; readonly traced: TracedMarkdown },
): boolean {
	const child = children[index];
	if (!child || child.nesting === 0 || child.markup === "autolink") return true;
	return child.nesting > 0 && !closesAtPlace(children, { index, traced });
}

/** Numbers a code. */
function addCode(code: Omit<Code, "id">, { codes }: Reading): string {
	const id = String(codes.size + 1);
	codes.set(id, { id, ...code });
	return id;
}

/** Adds a code with what stands in it. */
function addAround(code: Omit<Code, "id">, reading: Reading, addContent: () => void): void {
	const id = addCode(code, reading);
	reading.pieces.push({ kind: "open", id });
	addContent();
	reading.pieces.push({ kind: "close", id });
}

/** Ends a code, whose content has been read. */
function close(
	opened: Opened | undefined,
	{ raw, end, reading }: { readonly raw: string; readonly end: number; readonly reading: Reading },
): void {
	const { codes, pieces, content } = reading;
	const code = opened && codes.get(opened.id);
	if (!code) return;
	codes.set(code.id, { ...code, close: closeOf(raw, content.slice(opened.from, end)) });
	pieces.push({ kind: "close", id: code.id });
}

/** Whether what a token opens is closed at a known place. */
function closesAtPlace(
	children: readonly Token[],
	{ index, traced }: { readonly index: number; readonly traced: TracedMarkdown },
): boolean {
	let depth = 0;
	const close = children.slice(index).find(({ nesting }) => {
		depth += nesting;
		return depth === 0;
	});
	return close !== undefined && traced.rangeOf(close) !== undefined;
}

/**
 * markdown-it makes a token of one of two stars, and of an odd number of tildes lets the last two close, though it is the first
 * two that do. The spaces before a hard break belong to it.
 *
 * @param options `from` is where the piece before ends.
 */
function widen(
	{ start, end }: Range,
	{ child, content, from }: { readonly child: Token; readonly content: string; readonly from: number },
): Range {
	switch (child.type) {
		case "strong_open":
			return { start: start - 1, end };
		case "strong_close":
			return { start, end: end + 1 };
		case "s_close": {
			const run = /~*$/.exec(content.slice(from, start))?.[0].length ?? 0;
			const first = Math.max(from, start - run);
			return { start: first, end: first + 2 };
		}
		case "hardbreak": {
			const spaces = / *$/.exec(content.slice(from, start))?.[0].length ?? 0;
			return { start: start - spaces, end };
		}
		default:
			return { start, end };
	}
}

/** The text of a picture, of which its marks are no part (CommonMark 0.31, section 6.4). */
function alternative(tokens: readonly Token[]): string {
	return tokens
		.map(({ type, content, children }) => {
			if (type === "softbreak" || type === "hardbreak") return " ";
			return type === "image" ? alternative(children ?? []) : content;
		})
		.join("");
}

function addText(pieces: Piece[], text: string, raw: string = text): void {
	if (text !== "") pieces.push({ kind: "text", text, raw });
}

/** The spaces before a break aren't shown. */
function trimLast(pieces: Piece[]): void {
	for (let last = pieces.at(-1); last?.kind === "text" && /^ +$/.test(last.raw); last = pieces.at(-1))
		pieces.pop();
	const last = pieces.at(-1);
	if (last?.kind === "text")
		pieces[pieces.length - 1] = {
			kind: "text",
			text: last.text.replace(/ +$/, ""),
			raw: last.raw.replace(/ +$/, ""),
		};
}
