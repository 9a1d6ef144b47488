import type { Code, InlineText, Piece } from "./inline-text.ts";

/**
 * Gives the codes of a text the ids of the codes that they stand for in another: first the same ones in order, then those of
 * the same kind in order. A code that the other lacks gets an id that it hasn't.
 */
export function matchCodes(text: InlineText, original: InlineText): InlineText {
	const free = [...original.codes.values()];
	const ids = new Map<string, string>();
	const take = (isSame: (code: Code, other: Code) => boolean): void => {
		for (const code of text.codes.values()) {
			if (ids.has(code.id)) continue;
			const index = free.findIndex((other) => isSame(code, other));
			const [other] = index === -1 ? [] : free.splice(index, 1);
			if (other) ids.set(code.id, other.id);
		}
	};
	take((code, other) => code.identity === other.identity);
	take(
		(code, other) => code.kind === other.kind && (code.close === undefined) === (other.close === undefined),
	);
	let next = original.codes.size;
	for (const { id } of text.codes.values()) if (!ids.has(id)) ids.set(id, String(++next));
	return renameCodes(text, ids);
}

function renameCodes({ pieces, codes }: InlineText, ids: ReadonlyMap<string, string>): InlineText {
	const renamed = (id: string): string => ids.get(id) ?? id;
	return {
		pieces: pieces.map(
			(piece): Piece => (piece.kind === "text" ? piece : { ...piece, id: renamed(piece.id) }),
		),
		codes: new Map([...codes.values()].map((code) => [renamed(code.id), { ...code, id: renamed(code.id) }])),
	};
}
