import { type Code, type InlineText, markdownText, type Piece } from "../exchange/markdown/inline-text.ts";

/** A text as Markdown, and the same taken apart: the raw texts and codes of the pieces, joined, are the Markdown. */
export interface MarkedText {
	readonly markdown: string;
	readonly pieces: Piece[];
	readonly codes: Pick<Code, "id" | "kind" | "open" | "close">[];
}

/** An {@link InlineText} as plain data. */
export function markedText(text: InlineText): MarkedText {
	return {
		markdown: markdownText(text),
		pieces: [...text.pieces],
		codes: [...text.codes.values()].map(({ id, kind, open, close }) => ({
			id,
			kind,
			open,
			...(close === undefined ? {} : { close }),
		})),
	};
}

/** A stretch of a text, in UTF-16 code units. */
export interface TextRange {
	readonly start: number;
	readonly end: number;
}

/** What tells where characters of a text stand in its Markdown, with what they are written by (`\*`, `&amp;`). Offsets are in UTF-16 code units. */
export function markdownRanges({ pieces, codes }: InlineText): (range: TextRange) => TextRange {
	const places: TextRange[] = [];
	let at = 0;
	for (const piece of pieces) {
		if (piece.kind !== "text") {
			const code = codes.get(piece.id);
			at += ((piece.kind === "close" ? code?.close : code?.open) ?? "").length;
			continue;
		}
		for (const { start, end } of placesIn(piece)) places.push({ start: at + start, end: at + end });
		at += piece.raw.length;
	}
	return ({ start, end }) => ({
		start: places[start]?.start ?? at,
		end: places[Math.max(start, end - 1)]?.end ?? at,
	});
}

/** Where each code unit of a piece's text stands in what it is written by. */
function placesIn({ text, raw }: { readonly text: string; readonly raw: string }): TextRange[] {
	let at = 0;
	return [...text].flatMap((character) => {
		const place =
			text === raw ? { start: at, end: at + character.length } : placeOf(character, { raw, from: at });
		at = place.end;
		return Array.from(character.split(""), () => place);
	});
}

/** A character reference (CommonMark 0.31.2, 2.5). */
const reference = /&(?:#x[\da-f]+|#\d+|[a-z][a-z\d]*);/iy;
const ampersand = /^&(?:amp|#38|#x26);$/i;

/** Where a character stands, or what it is written by; marks before it that a text without them leaves out are passed over. */
function placeOf(
	character: string,
	{ raw, from }: { readonly raw: string; readonly from: number },
): TextRange {
	if (/[!-/:-@[-`{-~]/.test(character) && raw.startsWith(`\\${character}`, from))
		return { start: from, end: from + 2 };
	reference.lastIndex = from;
	const [written] = reference.exec(raw) ?? [];
	if (written !== undefined && (character !== "&" || ampersand.test(written)))
		return { start: from, end: from + written.length };
	const found = raw.indexOf(character, from);
	return found === -1 ? { start: from, end: from } : { start: found, end: found + character.length };
}
