import { markdownText } from "../../../core/exchange/markdown/inline-text.ts";
import { createWordFinder } from "../../../core/workbench/word-finder.ts";
import type { AnswerOf, RequestOf } from "../../../workbench/interface/endpoints.ts";
import type { FoundText } from "../../../workbench/interface/searching.ts";
import type { WorkbenchContext } from "../workbench-context.ts";
import { WorkbenchFailure } from "../workbench-failure.ts";
import type { TranslatedText, TranslatedTexts } from "./translated-texts.ts";

/** Texts of an answer: more are slow to show, and nobody reads them. */
const mostTexts = 500;

/**
 * Looks for words in all that has been translated into a language, in the originals and in the translations.
 *
 * @throws WorkbenchFailure `unknown-page` for a language that the site isn't translated into.
 */
export async function searchTexts(
	{ language, ...search }: RequestOf<"search">,
	{ context, translated }: { readonly context: WorkbenchContext; readonly translated: TranslatedTexts },
): Promise<AnswerOf<"search">> {
	const known = await context.keeper.known();
	const { source, languages } = known.site.settings;
	if (language === source.tag || !languages.some(({ tag }) => tag === language))
		throw new WorkbenchFailure("unknown-page");
	const find = createWordFinder(search);
	if (!find) return { texts: [], all: 0 };
	const texts = (await translated(language, known)).flatMap((text): FoundText[] => {
		const found = { source: find(text.source), target: find(text.target) };
		return found.source.length + found.target.length === 0 ? [] : [foundText(text, found)];
	});
	return { texts: texts.slice(0, mostTexts), all: texts.length };
}

function foundText({ source, target, origin }: TranslatedText, found: FoundText["found"]): FoundText {
	return { source: markdownText(source), target: markdownText(target), found, origin };
}
