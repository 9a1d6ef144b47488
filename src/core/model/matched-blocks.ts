import type { Matches } from "../alignment/align-sequences.ts";
import { alignTranslation, nameAnchors, type Piece, plainAnchors } from "../alignment/align-translation.ts";
import { readOutline } from "../markdown/extract/outline.ts";
import type { ParsedMarkdown } from "../markdown/parse-markdown.ts";

/**
 * The blocks of a text that translate those of the original; see {@link alignTranslation}. Where both have the same outline, which is
 * kept, neither text is looked at.
 *
 * @returns For each block of the original the index of its translation.
 */
export function matchedBlocks(original: ParsedMarkdown, translation: ParsedMarkdown): Matches {
	const blocks = readOutline(original.outline);
	if (original.outline === translation.outline) return blocks.map((_, index) => index);
	return alignTranslation(piecesOf(original), piecesOf(translation));
}

function piecesOf(text: ParsedMarkdown): Piece[] {
	return readOutline(text.outline).map(({ type, level }, index) => ({
		type,
		level,
		traits: () => {
			const { text: words = "", links = [], images = [], code = [] } = text.texts[index] ?? {};
			return {
				length: words.length,
				anchors: new Set([
					...plainAnchors(words),
					...nameAnchors(words),
					...links,
					...images.map(({ src }) => src),
					...code.map((each) => each.text),
				]),
			};
		},
	}));
}
