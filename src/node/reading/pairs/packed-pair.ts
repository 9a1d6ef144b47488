import type { TranslatedPage } from "../../../core/checks/check-translations.ts";
import type { CheckedPage } from "../../../core/checks/rule.ts";
import type { Language } from "../../../core/content/settings/settings.ts";
import type { TextBlock } from "../../../core/markdown/extract/text-blocks.ts";
import type { Page } from "../../../core/model/page.ts";
import type { PackPlace } from "../../cache/pack.ts";
import { type PageStore, pageId } from "../../cache/page-store.ts";
import type { PackedPage, PackedPair } from "../../threads/jobs.ts";

/**
 * Packs a translation and its original.
 *
 * @param options `source` is the tag of the language whose pages are read as originals.
 * @returns `undefined` when the store doesn't have both.
 */
export function packPair(
	translation: TranslatedPage,
	{ store, source }: { readonly store: Pick<PageStore, "page">; readonly source: string },
): PackedPair | undefined {
	const { original, record, status } = translation.role;
	const pack = (page: Page, role: CheckedPage["role"]): PackedPage | undefined => {
		const { body: _, language, ...rest } = page;
		const stored = store.page(pageId(page.blob, language.tag === source));
		return stored?.texts && { page: { ...rest, role }, language: language.tag, texts: stored.texts };
	};
	const packed = {
		original: pack(original, { kind: "original" }),
		translation: pack(translation, { kind: "translation", record, status }),
	};
	return packed.original && packed.translation
		? { original: packed.original, translation: packed.translation }
		: undefined;
}

/**
 * A page as the rules look at it.
 *
 * @param options `languages` are the site's, by tag; `texts` reads what stands at a place in the pack.
 */
export function unpackPage(
	{ page, language: tag, texts: place }: PackedPage,
	{
		languages,
		texts,
	}: {
		readonly languages: ReadonlyMap<string, Language>;
		readonly texts: (place: PackPlace) => readonly TextBlock[];
	},
): CheckedPage {
	const language = languages.get(tag);
	if (!language) throw new RangeError(`No language ${tag} in the settings`);
	return { ...page, language, body: { texts: texts(place) } };
}
