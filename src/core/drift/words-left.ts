import type { ParsedPage } from "../content/page/parsed-page.ts";
import { changedWords } from "./compare-blocks.ts";
import { countWords } from "./translatable-blocks.ts";
import type { TranslationStatus } from "./translation-status.ts";
import { unfinishedTexts } from "./unfinished.ts";

/** Words of an original that a translator has to translate: title, description and text. */
export function wordsOf(original: ParsedPage | undefined): number {
	if (!original) return 0;
	const { title, description = "" } = original.frontMatter.data;
	return countWords(title) + countWords(description) + original.body.words;
}

/**
 * Words of the original that remain to be translated or gone through: those of changed and added blocks and fields, of texts that
 * still wait for their translation, and all of them where the text that was translated isn't known.
 */
export function wordsLeft(
	status: TranslationStatus,
	{ original, translation }: { readonly original: ParsedPage; readonly translation: ParsedPage },
): number {
	const unfinished = unfinishedTexts(translation).reduce((sum, { words }) => sum + words, 0);
	switch (status.kind) {
		case "current":
		case "cosmetic":
			return unfinished;
		case "unpinned":
			return wordsOf(original);
		case "stale": {
			if (status.pinnedText === "gone") return wordsOf(original);
			const fields = status.fields.reduce((sum, { now = "" }) => sum + countWords(now), 0);
			return changedWords(status.blocks) + fields + unfinished;
		}
	}
}
