import { languageName } from "../languages/language-tag.ts";
import { createMarkdown } from "../markdown/create-markdown.ts";
import { renderMarkdown } from "../markdown/render-rules.ts";
import { parentFolder } from "../model/infer-kind.ts";
import type { Page } from "../model/page.ts";
import { resolveImage, resolveLink } from "../model/resolve-references.ts";
import { bestVersion, findPage, versionsOf } from "../model/site-model.ts";
import { headView } from "./head-view.ts";
import { noticeView } from "./notice-view.ts";
import type { BaseView, LinkView, MenuItemView, SiteView, VersionView } from "./page-view.ts";
import { hrefOf, type PageContext, pageLink } from "./view-context.ts";

const markdown = createMarkdown();

/**
 * What every page shows, whatever its kind.
 *
 * @param options `site` is shared by all pages of the language; `numbered` see `headView`.
 */
export function baseView(
	context: PageContext,
	{
		site,
		numbered,
	}: { readonly site: SiteView; readonly numbered?: { readonly number: number; readonly suffix: string } },
): BaseView {
	const { page } = context;
	const notice = noticeView(context);
	return {
		key: page.key,
		path: page.path + (numbered?.suffix ?? ""),
		site,
		head: headView(context, numbered),
		navigation: menu(context, context.model.settings.navigation),
		footer: menu(context, context.model.settings.footer),
		versions: versions(context, numbered?.suffix ?? ""),
		breadcrumb: breadcrumb(context),
		title: page.title,
		description: page.description,
		body: numbered ? "" : renderBody(context),
		...(notice ? { notice } : {}),
	};
}

/** Menu items for pages by key; a page that the language lacks is linked in its own. */
export function menu(context: PageContext, keys: readonly string[]): MenuItemView[] {
	const { page, model } = context;
	return keys.flatMap((key): MenuItemView[] => {
		const target = bestVersion(model, key, page.language.tag);
		if (!target) return [];
		const link = pageLink(context, { page: target, shownIn: page.language, title: target.shortTitle });
		if (key === page.key) return [{ ...link, current: "page" }];
		const above = key.endsWith("/index") && page.key.startsWith(`${parentFolder(key)}/`);
		return [above ? { ...link, current: "true" } : link];
	});
}

function versions(context: PageContext, suffix: string): VersionView[] {
	return versionsOf(context.model, context.page.key).map(({ language, path }) => ({
		tag: language.tag,
		direction: language.direction,
		name: language.name,
		href: hrefOf(context, path + suffix),
		current: language === context.page.language,
	}));
}

/** The pages above: the start page and the folders' own pages, in this language only. */
function breadcrumb(context: PageContext): LinkView[] {
	const { page, model } = context;
	if (page.kind === "start") return [];
	const keys: string[] = [];
	for (let folder = parentFolder(page.key); folder !== ""; folder = parentFolder(folder))
		keys.unshift(`${folder}/index`);
	return ["index", ...keys]
		.filter((key) => key !== page.key)
		.flatMap((key) => findPage(model, key, page.language.tag) ?? [])
		.map((above: Page) =>
			pageLink(context, { page: above, shownIn: page.language, title: above.shortTitle }),
		);
}

function renderBody(context: PageContext): string {
	const { page, model, t } = context;
	return renderMarkdown(page.body, {
		markdown,
		environment: {
			headingIds: page.headingIds,
			resolveLink: (address) => resolveLink(model, address, page),
			resolveImage: (address) => resolveImage(model, address, page),
			foreignSuffix: (tag) =>
				` (${t("listing.inLanguage", { language: languageName(tag, page.language.tag) })})`,
		},
	});
}
