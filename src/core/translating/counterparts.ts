import { alignTranslation, type Piece, plainAnchors } from "../alignment/align-translation.ts";
import type { TranslatableBlock } from "../drift/translatable-blocks.ts";

/** The blocks of a translation by the number of the original's block that each translates, as far as there is one. */
export function counterparts(
	original: readonly TranslatableBlock[],
	translation: readonly TranslatableBlock[],
): Map<number, TranslatableBlock> {
	const matches = alignTranslation(original.map(pieceOf), translation.map(pieceOf));
	return new Map(
		original.flatMap(({ number }, index): [number, TranslatableBlock][] => {
			const match = translation[matches[index] ?? -1];
			return match ? [[number, match]] : [];
		}),
	);
}

function pieceOf({ type, source, targets }: TranslatableBlock): Piece {
	return {
		type,
		level: type === "heading" ? (/^#*/.exec(source)?.[0].length ?? 0) : 0,
		traits: () => ({ anchors: new Set([...plainAnchors(source), ...targets]), length: source.length }),
	};
}
