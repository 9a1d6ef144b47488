import type { SiteModel } from "../../../core/model/site-model.ts";
import { textHunks } from "../../../core/workbench/text-hunks.ts";
import type { Changes } from "../../../workbench/interface/handing-in.ts";
import type { WorkbenchContext } from "../workbench-context.ts";
import { changedTexts } from "./changed-files.ts";
import { repositoryState } from "./repository-state.ts";

/** What can be handed in: the files that were saved here, and differ from the last commit. */
export async function changesAnswer(context: WorkbenchContext): Promise<Changes> {
	const { root, now, keeper } = context;
	const { model } = await keeper.known();
	const source = model.settings.source.tag;
	const [texts, repository] = await Promise.all([
		changedTexts(context),
		repositoryState(root, now().toISOString().slice(0, 10)),
	]);
	const files = texts.map(({ file, key, language, now: { blob, text }, before }) => ({
		file,
		key,
		language,
		title: titleOf(key, { model, languages: [language, source] }),
		change: before === undefined ? ("new" as const) : ("changed" as const),
		blob,
		hunks: textHunks(before ?? "", text),
	}));
	return { files, repository };
}

/** A page's title in the first language that has one: a faulty file may have none that can be read. */
function titleOf(
	key: string,
	{ model, languages }: { readonly model: SiteModel; readonly languages: readonly string[] },
): string {
	const titles = languages.map((language) => model.pages.get(language)?.get(key)?.title ?? "");
	return titles.find((title) => title !== "") ?? key;
}
