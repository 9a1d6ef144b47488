import type { Token } from "markdown-it";
import type { Part } from "../../alignment/align-parts.ts";
import { readSegment, type Segment, type Source } from "./read-segment.ts";

/** A part that is being read. */
interface OpenPart {
	readonly type: string;
	readonly texts: string[];
	readonly parts: Part[];
	segment?: number;
}

/** Reads the texts of a block, and the parts that hold them. */
export function readSegments(
	tokens: readonly Token[],
	source: Source,
): { readonly segments: readonly Segment[]; readonly part: Part } {
	const segments: Segment[] = [];
	const containers: Token[] = [];
	const open: OpenPart[] = [{ type: "block", texts: [], parts: [] }];
	let column = -1;
	tokens.forEach((token, index) => {
		if (token.nesting > 0) containers.push(token);
		if (token.nesting < 0) containers.pop();
		if (token.type === "tr_open") column = -1;
		if (token.type === "th_open" || token.type === "td_open") column++;
		followPart(token, open);
		if (token.type !== "inline" || token.content === "") return;
		const [before, after] = [tokens[index - 2], tokens[index + 2]];
		const last = after?.type === "blockquote_close" && before?.type !== "blockquote_open";
		const item = before?.type === "list_item_open" ? before : undefined;
		const segment = readSegment(token, { ...source, containers, column, last, item });
		const part = open.at(-1);
		if (segment && part) part.segment = segments.push(segment) - 1;
	});
	return { segments, part: closed(open[0]) };
}

/** What tokens are parts of their own as, by their type without `_open`; a table's head and body aren't. */
const partNames: Readonly<Record<string, string>> = {
	tr: "row",
	th: "cell",
	td: "cell",
	thead: "",
	tbody: "",
};

function followPart(token: Token, open: OpenPart[]): void {
	const bare = token.type.replace(/_(?:open|close)$/, "");
	const type = partNames[bare] ?? bare;
	if (type === "") return;
	if (token.nesting > 0) open.push({ type, texts: [], parts: [] });
	else if (token.nesting < 0) {
		const part = closed(open.pop());
		const holder = open.at(-1);
		holder?.parts.push(part);
		holder?.texts.push(part.text);
	} else if (type === "inline") open.at(-1)?.texts.push(token.content);
	else {
		open.at(-1)?.parts.push({ type, text: token.content, parts: [] });
		open.at(-1)?.texts.push(token.content);
	}
}

function closed({ type, texts, parts, segment }: OpenPart = { type: "", texts: [], parts: [] }): Part {
	const text = texts.join(" ").replace(/\s+/g, " ").trim();
	return { type, text, parts, ...(segment === undefined ? {} : { segment }) };
}
