import type { Token } from "markdown-it";
import type { Range } from "../../markdown/places/range.ts";
import { type Code, type CodeKind, type InlineText, joinTexts, type Piece } from "./inline-text.ts";
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

/** Adds tokens to a text that is being read. */
function readChildren(
	children: readonly Token[],
	{
		content,
		traced,
		codes,
		pieces,
	}: {
		readonly content: string;
		readonly traced: TracedMarkdown;
		readonly codes: Map<string, Code>;
		readonly pieces: Piece[];
	},
): void {
	const opened: { readonly id: string; readonly from: number }[] = [];
	let at = 0;
	const textUpTo = (end: number): void => {
		if (end > at) addText(pieces, content.slice(at, end));
	};
	const add = (code: Omit<Code, "id">): string => {
		const id = String(codes.size + 1);
		codes.set(id, { id, ...code });
		return id;
	};
	for (const [index, child] of children.entries()) {
		const place = traced.rangeOf(child);
		if (child.type === "text" || !place || (child.markup === "autolink" && child.nesting < 0)) continue;
		const range = widen(place, { child, content, from: at });
		if (range.start < at) continue;
		const raw = content.slice(range.start, range.end);
		if (child.type === "softbreak") {
			addText(pieces, content.slice(at, range.start).replace(/ +$/, ""));
			addText(pieces, " ");
		} else {
			textUpTo(range.start);
			if (child.type === "html_comment") {
				at = range.end;
				continue;
			}
			if (child.type === "hardbreak") trimLast(pieces);
			if (child.type === "text_special") addText(pieces, child.content, raw);
			else if (child.type === "image") {
				const id = add(imageCode(child, raw));
				pieces.push({ kind: "open", id });
				addText(pieces, alternative(child.children ?? []), child.content);
				pieces.push({ kind: "close", id });
			} else if (child.type === "footnote_ref" && child.children) {
				const id = add({ kind: "note", open: "^[", close: "]", identity: "note" });
				pieces.push({ kind: "open", id });
				readChildren(child.children, { content: child.content, traced, codes, pieces });
				pieces.push({ kind: "close", id });
			} else if (
				child.nesting === 0 ||
				child.markup === "autolink" ||
				(child.nesting > 0 && !closesAtPlace(children, { index, traced }))
			) {
				pieces.push({ kind: "whole", id: add(wholeCode(child, raw)) });
			} else if (child.nesting > 0) {
				const id = add({ kind: kindOf(child), open: raw, close: "", identity: identityOf(child) });
				opened.push({ id, from: range.end });
				pieces.push({ kind: "open", id });
			} else {
				const { id, from } = opened.pop() ?? { id: "", from: range.start };
				const code = codes.get(id);
				if (code) {
					codes.set(id, { ...code, close: closeOf(raw, content.slice(from, range.start)) });
					pieces.push({ kind: "close", id });
				}
			}
		}
		at = range.end;
	}
	textUpTo(content.length);
}

/** Whether what a token opens is closed at a known place; a rule of a plugin that tells none is one code with all that is in it. */
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

function kindOf({ type }: Token): CodeKind {
	return kinds[type] ?? "mark";
}

/** By the types of markdown-it's tokens that open. */
const kinds: Readonly<Record<string, CodeKind>> = {
	link_open: "link",
	strong_open: "strong",
	em_open: "emphasis",
	s_open: "strike",
	span_open: "language",
};

function identityOf(token: Token): string {
	const kind = kindOf(token);
	if (kind === "link") return `link ${token.attrGet("href") ?? ""}`;
	if (kind === "language") return `language ${token.attrGet("lang") ?? ""}`;
	return kind === "mark" ? `mark ${token.type}` : kind;
}

function imageCode(token: Token, raw: string): Omit<Code, "id"> {
	const label = token.content;
	return {
		kind: "image",
		open: "![",
		close: closeOf(raw.slice(2 + label.length), label),
		identity: `image ${token.attrGet("src") ?? ""}`,
	};
}

function wholeCode(token: Token, raw: string): Omit<Code, "id"> {
	if (token.type === "hardbreak")
		return { kind: "break", open: raw.startsWith("\\") ? "\\\n" : "  \n", identity: "break" };
	if (token.type === "code_inline")
		return { kind: "code", open: raw.replaceAll("\n", " "), identity: `code ${token.content}` };
	if (token.type === "footnote_ref")
		return { kind: "note", open: raw, identity: `note ${String(token.meta?.["label"] ?? "")}` };
	if (token.type === "link_open")
		return { kind: "address", open: raw, identity: `link ${token.attrGet("href") ?? ""}` };
	const content = token.nesting === 0 ? ` ${token.content}` : "";
	return { kind: "mark", open: raw, identity: `mark ${token.type}${content}` };
}

/** `[text]` and `[text][]` refer by their text: once that is another, the label has to be written out. */
function closeOf(raw: string, label: string): string {
	return raw === "]" || raw === "][]"
		? `][${label.replace(/\s+/g, " ")}]`
		: raw.replace(/[ \t]*\n[ \t]*/g, " ");
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
