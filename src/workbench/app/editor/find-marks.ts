import type { MarkedText } from "../../interface/page.ts";

type Code = MarkedText["codes"][number];

/** Where one side of a code stands in a text's Markdown, in UTF-16 code units. */
export interface FoundMark {
	readonly code: Code;
	readonly side: "open" | "close" | "whole";
	readonly from: number;
	readonly to: number;
}

/** The places of a text's codes, by its pieces. */
export function marksOf({ pieces, codes }: MarkedText): FoundMark[] {
	const byId = new Map(codes.map((code) => [code.id, code]));
	const marks: FoundMark[] = [];
	let at = 0;
	for (const piece of pieces) {
		if (piece.kind === "text") {
			at += piece.raw.length;
			continue;
		}
		const code = byId.get(piece.id);
		const written = (piece.kind === "close" ? code?.close : code?.open) ?? "";
		if (code) marks.push({ code, side: piece.kind, from: at, to: at + written.length });
		at += written.length;
	}
	return marks;
}

/** A mark that has been opened: which of several codes it is, its end tells. */
interface Opened {
	readonly candidates: readonly Code[];
	readonly from: number;
}

/**
 * Looks for codes in Markdown that has been typed: each at most once, as it is spelled in the list, both sides or none.
 *
 * @returns In the order in which they stand.
 */
export function findMarks(markdown: string, codes: readonly Code[]): FoundMark[] {
	const found: FoundMark[] = [];
	const opened: Opened[] = [];
	const left = new Set(codes);
	let at = 0;
	while (at < markdown.length) {
		const closing = closedAt(markdown, at, opened);
		if (closing) {
			const { code, depth } = closing;
			const { from } = opened[depth] ?? { from: at };
			opened.splice(depth);
			left.delete(code);
			found.push({ code, side: "open", from, to: from + code.open.length });
			found.push({ code, side: "close", from: at, to: at + (code.close ?? "").length });
			at += (code.close ?? "").length;
			continue;
		}
		const starting = startingAt(markdown, at, left);
		const [first] = starting;
		if (!first) {
			at += markdown[at] === "\\" ? 2 : 1;
			continue;
		}
		if (first.close === undefined) {
			left.delete(first);
			found.push({ code: first, side: "whole", from: at, to: at + first.open.length });
		} else opened.push({ candidates: starting.filter(({ close }) => close !== undefined), from: at });
		at += first.open.length;
	}
	return found.sort((one, other) => one.from - other.from);
}

/** The innermost opened code that ends at a place. */
function closedAt(
	markdown: string,
	at: number,
	opened: readonly Opened[],
): { readonly code: Code; readonly depth: number } | undefined {
	for (let depth = opened.length - 1; depth >= 0; depth--) {
		const code = opened[depth]?.candidates.find(({ close = "" }) => isWrittenAt(markdown, at, close));
		if (code) return { code, depth };
	}
	return undefined;
}

/** Codes that begin at a place with the same mark, the longest that there is. */
function startingAt(markdown: string, at: number, codes: ReadonlySet<Code>): Code[] {
	const starting = [...codes].filter(({ open }) => isWrittenAt(markdown, at, open));
	const longest = Math.max(0, ...starting.map(({ open }) => open.length));
	return starting.filter(({ open }) => open.length === longest);
}

/** Whether a mark stands at a place; one star isn't half of two. */
function isWrittenAt(markdown: string, at: number, mark: string): boolean {
	if (mark === "" || !markdown.startsWith(mark, at)) return false;
	if (!/^(?:\*+|_+|~+)$/.test(mark)) return true;
	return markdown[at - 1] !== mark[0] && markdown[at + mark.length] !== mark[0];
}
