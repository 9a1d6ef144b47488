import type { FilePiece } from "../exchange-file.ts";

/** A stretch of a unit that a tool has divided: one of its parts, or what stands between two. */
export interface Stretch {
	readonly isPart: boolean;
	readonly pieces: readonly FilePiece[];
}

/** The sentences of these scripts stand without a space between them. */
const spaceless =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u3000-\u303f\uff00-\uffef]/u;

/**
 * Joins the parts of a translation. Tools that keep the space between two sentences outside of both lose it, or leave it where it was when
 * they change the order: where the original's parts have spaces between them and two of the translation's have none, one is put there.
 */
export function joinParts(
	stretches: readonly Stretch[],
	{ source }: { readonly source: readonly Stretch[] },
): FilePiece[] {
	const isSpaced = source.some(
		(stretch, index) =>
			index > 0 && (/^\s/.test(textOf(stretch)) || /\s$/.test(textOf(source[index - 1] ?? stretch))),
	);
	return stretches.flatMap((stretch, index) => {
		const before = stretches[index - 1];
		const isTight = isSpaced && before?.isPart === true && stretch.isPart && needSpace(before, stretch);
		return isTight ? [{ kind: "text", text: " " }, ...stretch.pieces] : stretch.pieces;
	});
}

function needSpace(before: Stretch, after: Stretch): boolean {
	const [last] = /.$/su.exec(textOf(before)) ?? [];
	const [first] = /^./su.exec(textOf(after)) ?? [];
	return [last, first].every((edge) => edge !== undefined && !/\s/u.test(edge) && !spaceless.test(edge));
}

function textOf({ pieces }: Stretch): string {
	return pieces.map((piece) => (piece.kind === "text" ? piece.text : "")).join("");
}
