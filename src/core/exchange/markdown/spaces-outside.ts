import { type Code, type InlineText, joinTexts, type Piece } from "./inline-text.ts";

/** Whether a mark is written as a run of characters before and after a text, which may not hold a space at its edges. */
export function isDelimited({ kind }: Code): boolean {
	return kind === "emphasis" || kind === "strong" || kind === "strike" || kind === "mark";
}

/**
 * A text whose spaces and line breaks at the edges of bold, italic and struck text stand outside of these: `** bold **` isn't bold in
 * Markdown (CommonMark 0.31, section 6.2). Spaces beside line breaks go. Nothing that a reader sees changes.
 */
export function spacesOutside(text: InlineText): InlineText {
	const { codes } = text;
	let pieces = [...text.pieces];
	for (let at = 0; at < pieces.length; at++) {
		const moved = moveOut(pieces, { at, codes });
		if (!moved) continue;
		pieces = moved;
		at = -1;
	}
	return { codes, pieces: withoutIndents(joinTexts(pieces), codes) };
}

/** Spaces beside a line break, which Markdown doesn't show. */
function withoutIndents(pieces: readonly Piece[], codes: InlineText["codes"]): Piece[] {
	const isBreak = (piece: Piece | undefined): boolean =>
		piece?.kind === "whole" && codes.get(piece.id)?.kind === "break";
	return pieces.flatMap((piece, index): Piece[] => {
		if (piece.kind !== "text") return [piece];
		const start = isBreak(pieces[index - 1]) ? piece.text.replace(/^[ \t]+/, "") : piece.text;
		const text = isBreak(pieces[index + 1]) ? start.replace(/[ \t]+$/, "") : start;
		if (text === piece.text) return [piece];
		return text === "" ? [] : [plain(text)];
	});
}

/** The pieces with a space beside the mark at an index moved to its other side; `undefined` when there is none. */
function moveOut(
	pieces: readonly Piece[],
	{ at, codes }: { readonly at: number; readonly codes: InlineText["codes"] },
): Piece[] | undefined {
	const mark = pieces[at];
	const code = mark && mark.kind !== "text" ? codes.get(mark.id) : undefined;
	if (!mark || !code || mark.kind === "whole" || !isDelimited(code)) return undefined;
	const isOpen = mark.kind === "open";
	const inside = pieces[isOpen ? at + 1 : at - 1];
	if (!inside) return undefined;
	const [space, rest] = edgeOf(inside, { isOpen, codes });
	if (!space) return undefined;
	const outside = pieces[isOpen ? at - 1 : at + 1];
	const out = isSpaceMet(outside, { space, isOpen }) ? [] : [space];
	return isOpen
		? [...pieces.slice(0, at), ...out, mark, ...rest, ...pieces.slice(at + 2)]
		: [...pieces.slice(0, at - 1), ...rest, mark, ...out, ...pieces.slice(at + 1)];
}

/** Whether there is a space already where another is to go. */
function isSpaceMet(
	outside: Piece | undefined,
	{ space, isOpen }: { readonly space: Piece; readonly isOpen: boolean },
): boolean {
	if (outside?.kind !== "text" || space.kind !== "text") return false;
	return isOpen ? /\s$/.test(outside.text) : /^\s/.test(outside.text);
}

/** The space or break at the edge of a piece, and what is left of it. */
function edgeOf(
	piece: Piece,
	{ isOpen, codes }: { readonly isOpen: boolean; readonly codes: InlineText["codes"] },
): readonly [Piece | undefined, readonly Piece[]] {
	if (piece.kind === "whole" && codes.get(piece.id)?.kind === "break") return [piece, []];
	if (piece.kind !== "text") return [undefined, []];
	const [space = ""] = (isOpen ? /^\s+/ : /\s+$/).exec(piece.text) ?? [];
	if (space === "") return [undefined, []];
	const left = isOpen ? piece.text.slice(space.length) : piece.text.slice(0, -space.length);
	return [plain(space), left === "" ? [] : [plain(left)]];
}

function plain(text: string): Piece {
	return { kind: "text", text, raw: text };
}
