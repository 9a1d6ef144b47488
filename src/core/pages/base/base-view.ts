import { getOrInsert } from "../../collections/get-or-insert.ts";
import type { MenuEntry } from "../../content/settings/settings.ts";
import { kindNamed } from "../../kinds/kind.ts";
import { type BodyParts, fillTemplate } from "../../markdown/html/body-template.ts";
import { bodyParts, type RenderEnvironment, renderMarkdown } from "../../markdown/render-rules.ts";
import { accessibilityPage } from "../../model/accessibility-page.ts";
import type { Page } from "../../model/page.ts";
import { pagePassages } from "../../model/page-passages.ts";
import { sideBySidePath } from "../../model/side-by-side-path.ts";
import { bestVersion, findPage, type SiteModel, versionsOf } from "../../model/site-model.ts";
import type { DeclaredKey } from "../../strings/declared-keys.ts";
import { parentFolder, sectionsAbove } from "../../urls/key-parts.ts";
import type { HeadView } from "../head/head-view.ts";
import { headView } from "../head/head-view.ts";
import type { LinkView } from "../parts/link-view.ts";
import { renderEnvironment } from "../parts/render-text.ts";
import { hrefOf, type PageContext, pageLink, textOnPage } from "../parts/view-context.ts";
import { changesView } from "../translation/changes-view.ts";
import type { NoticeView } from "../translation/notice-view.ts";
import { noticeView } from "../translation/notice-view.ts";
import { type ProvenanceView, provenanceView } from "../translation/provenance-view.ts";
import type { SiteView } from "./site-view.ts";

/** A link in a menu. */
export interface MenuItemView extends LinkView {
	/** `page` on that very page, `true` on pages below it: the values of `aria-current`. */
	readonly current?: "page" | "true";
}

/** A published version of the page in some language, for the switcher. */
export interface VersionView {
	readonly tag: string;
	readonly direction: "ltr" | "rtl";
	/** The language's own name. */
	readonly name: string;
	readonly href: string;
	readonly current: boolean;
}

/** The common part of every page. */
export interface BaseView {
	/** The page's kind. */
	readonly kind: string;
	/** Names of layouts, of which the first that there is shows the page: its kind, the one that that extends, and so on. */
	readonly layouts: readonly string[];
	readonly key: string;
	/** Address below the site's own, without base path; ends with `/` or a file name. */
	readonly path: string;
	readonly site: SiteView;
	readonly head: HeadView;
	readonly navigation: readonly MenuItemView[];
	readonly footer: readonly MenuItemView[];
	/** More than one only when another version is published. */
	readonly versions: readonly VersionView[];
	/** From the start page to the parent, without the page itself. */
	readonly breadcrumb: readonly LinkView[];
	readonly title: string;
	/** Empty where none is written: the text says it. */
	readonly description: string;
	/** Fields of front matter that Brygga doesn't know, as they are written. */
	readonly extra: Readonly<Record<string, unknown>>;
	/**
	 * The page on which it stands beside its original, or an original beside the one translation that it has. `close` is for the script that brings
	 * the original to a translation.
	 */
	readonly sideBySide?: LinkView & {
		readonly current?: "page";
		readonly hreflang?: string;
		readonly close?: string;
	};
	/** Rendered Markdown. */
	readonly body: string;
	/** What the body is made of, in a view whose body is still to be filled in. */
	readonly bodyParts?: BodyPartsView;
	readonly notice?: NoticeView;
	/** Absent on further addresses of a listing, too. */
	readonly provenance?: ProvenanceView;
}

/** What a body's template is filled with, and the Git blob id of the file that it was made from. */
export interface BodyPartsView extends BodyParts {
	readonly blob: string;
}

/**
 * What every page shows, whatever its kind. To be spread last: V8 makes a hidden class for each single object that is given further
 * members after others were spread into it, which costs time and memory.
 *
 * @param options `site` is shared by all pages of the language; `numbered` see `headView`.
 */
export function baseView(
	context: PageContext,
	{
		site,
		numbered,
	}: { readonly site: SharedViews; readonly numbered?: { readonly number: number; readonly suffix: string } },
): BaseView {
	const { page } = context;
	const notice = noticeView(context);
	const beside = numbered ? undefined : sideBySideLink(context);
	const provenance = numbered ? undefined : provenanceView(context);
	return {
		kind: page.kind,
		layouts: kindNamed(context.model.settings, page.kind).lineage,
		key: page.key,
		path: page.path + (numbered?.suffix ?? ""),
		site: site.view,
		head: headView(context, numbered),
		navigation: site.menu(context, "navigation"),
		footer: site.menu(context, "footer"),
		versions: versions(context, numbered?.suffix ?? ""),
		breadcrumb: site.breadcrumb(context),
		title: page.title,
		description: page.isDescribed ? page.description : "",
		extra: page.extra,
		...(numbered ? { body: "" } : bodyView(context)),
		...(notice ? { notice } : {}),
		...(beside ? { sideBySide: beside } : {}),
		...(provenance ? { provenance } : {}),
	};
}

function sideBySideLink(context: PageContext): BaseView["sideBySide"] {
	const { page, model, t } = context;
	const isOriginal = page.role.kind === "original";
	const [translation, another] = isOriginal
		? versionsOf(model, page.key).filter((version) => version !== page)
		: [page];
	if (!translation || another) return undefined;
	const path = sideBySidePath(translation, model.settings);
	if (path === undefined) return undefined;
	const link = { title: t("sideBySide.open"), href: hrefOf(context, path) };
	return isOriginal
		? { ...link, hreflang: translation.language.tag }
		: { ...link, close: t("sideBySide.close") };
}

/** What the pages of a language have in common; a menu is the same object on all pages that show the same. */
export interface SharedViews {
	readonly view: SiteView;
	readonly menu: (context: PageContext, name: "navigation" | "footer") => readonly MenuItemView[];
	/** The pages above, in the page's language only; the same object for all pages that stand in the same place. */
	readonly breadcrumb: (context: PageContext) => readonly LinkView[];
}

/** Makes what the pages of a language share. */
export function sharedViews(view: SiteView): SharedViews {
	const menus = new Map<string, readonly MenuItemView[]>();
	const entriesOf: { navigation?: readonly MenuEntry[]; footer?: readonly MenuEntry[] } = {};
	const breadcrumbs = new Map<string, readonly LinkView[]>();
	return {
		view,
		breadcrumb: (context) => {
			const { page, model } = context;
			const keys = page.base === "start" ? [] : sectionsAbove(page.key);
			return getOrInsert(breadcrumbs, keys.join(" "), () =>
				keys.flatMap((key) => {
					const above = findPage(model, key, page.language.tag);
					return above
						? [pageLink(context, { page: above, shownIn: page.language, title: above.shortTitle })]
						: [];
				}),
			);
		},
		menu: (context, name) => {
			entriesOf[name] ??= menuEntries(context.model, name);
			const entries = entriesOf[name];
			const id = `${name} ${entries.map((entry) => currentValue(context.page, entry) ?? "").join(" ")}`;
			return getOrInsert(menus, id, () => menu(context, entries));
		},
	};
}

/** The entries of a menu: the accessibility statement can be reached from each page, also where no menu of the site's names it. */
function menuEntries(model: SiteModel, name: "navigation" | "footer"): readonly MenuEntry[] {
	const { navigation, footer, source } = model.settings;
	if (name === "navigation") return navigation;
	const key = accessibilityPage(model, source.tag)?.key;
	return key === undefined || [...navigation, ...footer].includes(key) ? footer : [...footer, key];
}

/** Menu items; a page that the language lacks is linked in its own. */
export function menu(context: PageContext, entries: readonly MenuEntry[]): MenuItemView[] {
	const { page, model } = context;
	return entries.flatMap((entry): MenuItemView[] => {
		if (typeof entry !== "string") {
			// The check of the interface texts asks for it in every language.
			const title =
				"title" in entry
					? textOnPage({ text: entry.title, language: model.settings.source.tag }, context)
					: context.t(entry.text as DeclaredKey);
			return [{ title, href: entry.href }];
		}
		const target = bestVersion(model, entry, page.language.tag);
		if (!target) return [];
		const link = pageLink(context, { page: target, shownIn: page.language, title: target.shortTitle });
		const current = currentValue(page, entry);
		return [current ? { ...link, current } : link];
	});
}

function currentValue(page: Page, key: MenuEntry): MenuItemView["current"] {
	if (typeof key !== "string") return undefined;
	if (key === page.key) return "page";
	return key.endsWith("/index") && page.key.startsWith(`${parentFolder(key)}/`) ? "true" : undefined;
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

/** The page's text: filled, or its parts where the renderer fills it. */
function bodyView(context: PageContext): Pick<BaseView, "body" | "bodyParts"> {
	const parts = bodyPartsView(context);
	return context.bodiesApart
		? { body: "", bodyParts: parts }
		: { body: fillTemplate(context.page.body.template, parts) };
}

/** What the text of a page is filled with. */
export function bodyPartsView(context: PageContext): BodyPartsView {
	const { page } = context;
	const parts = bodyParts(page.body, bodyEnvironment(context));
	return { blob: page.blob, ...parts, passages: pagePassages(page), ...changesView(context) };
}

/** The page's text as HTML, in which nothing can be linked to but headings. */
export function renderBody(context: PageContext): string {
	return renderMarkdown(context.page.body, { environment: bodyEnvironment(context) });
}

/** The page's own picture comes before those of its text. */
function bodyEnvironment(context: PageContext): RenderEnvironment {
	const { image } = context.page.fields;
	return { ...renderEnvironment(context), beginsPictures: image === undefined };
}
