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

/**
 * Tells where a place in a text's characters stands in its Markdown. Both are offsets in UTF-16 code units; of a place between two pieces it
 * is the one before the second.
 */
export function markdownPlaces({ pieces, codes }: InlineText): (offset: number) => number {
	/** For each character where it stands, and where the last one ends. */
	const places: number[] = [];
	let at = 0;
	for (const piece of pieces) {
		if (piece.kind !== "text") {
			const code = codes.get(piece.id);
			at += ((piece.kind === "close" ? code?.close : code?.open) ?? "").length;
			continue;
		}
		const { text, raw } = piece;
		let inRaw = 0;
		for (let index = 0; index < text.length; index++) {
			// What is written otherwise, as `\*` and `&amp;` are, is passed over up to the same character.
			const found = raw.indexOf(text.charAt(index), inRaw);
			inRaw = found === -1 ? Math.min(inRaw, raw.length) : found;
			places.push(at + inRaw);
			if (found !== -1) inRaw++;
		}
		at += raw.length;
	}
	return (offset) => places[offset] ?? (offset > 0 ? (places[offset - 1] ?? 0) + 1 : 0);
}
