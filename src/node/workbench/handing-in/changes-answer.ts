import type { TextFile } from "../../../core/content/files/site-files.ts";
import { findPage, type SiteModel } from "../../../core/model/site-model.ts";
import { textHunks } from "../../../core/workbench/text-hunks.ts";
import { translatedTitleOf } from "../../../core/workbench/translation-record.ts";
import type { Changes } from "../../../workbench/interface/handing-in.ts";
import type { WorkbenchContext } from "../workbench-context.ts";
import { changedTexts } from "./changed-files.ts";
import { repositoryState } from "./repository-state.ts";

/** What can be handed in: the files that were saved here, and differ from the last commit. */
export async function changesAnswer(context: WorkbenchContext): Promise<Changes> {
	const { root, now, keeper } = context;
	const { model } = await keeper.known();
	const [texts, repository] = await Promise.all([
		changedTexts(context),
		repositoryState(root, now().toISOString().slice(0, 10)),
	]);
	const files = texts.map(({ file, key, language, now, before }) => ({
		file,
		key,
		language,
		...titleOf(key, { language, now, model }),
		change: before === undefined ? ("new" as const) : ("changed" as const),
		blob: now.blob,
		hunks: textHunks(before ?? "", now.text),
	}));
	return { files, repository };
}

/** A draft isn't among the site's pages, so that its file tells its title; until it has one, it goes by the original's. */
function titleOf(
	key: string,
	{ language, now, model }: { readonly language: string; readonly now: TextFile; readonly model: SiteModel },
): { readonly title: string; readonly titleLanguage: string } {
	const own = translatedTitleOf(now);
	if (own !== undefined) return { title: own, titleLanguage: language };
	const source = model.settings.source.tag;
	return { title: findPage(model, key, source)?.title || key, titleLanguage: source };
}
