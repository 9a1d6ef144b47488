import type { Language } from "../../content/settings/settings.ts";
import { findPage } from "../../model/site-model.ts";
import type { BaseView } from "../base/base-view.ts";
import { menu } from "../base/base-view.ts";
import { ownPolicy, type SiteView } from "../base/site-view.ts";
import { chooserOpenGraph, type HeadView } from "../head/head-view.ts";
import type { AssetsView } from "../parts/assets-view.ts";
import { absoluteUrl, hrefOf, type ViewContext } from "../parts/view-context.ts";

export interface NotFoundView extends BaseView {
	readonly base: "not-found";
}

/** The page at `/`, where a reader chooses a language. */
export interface ChooserView {
	readonly kind: "chooser";
	readonly base: "chooser";
	readonly layouts: readonly string[];
	readonly key: string;
	readonly path: string;
	readonly head: HeadView;
	readonly assets: AssetsView;
	/** See `SiteView`. */
	readonly policy?: string;
	readonly language: { readonly tag: string; readonly direction: "ltr" | "rtl" };
	/** Each language with its site's title and description. */
	readonly choices: readonly {
		readonly tag: string;
		readonly direction: "ltr" | "rtl";
		readonly name: string;
		readonly href: string;
		readonly title: string;
		readonly description: string;
		/** "Page not found" in that language, when this is the 404 page of the whole site. */
		readonly lost?: string;
	}[];
}

/** A page that sends old addresses on. */
export interface RedirectView {
	readonly kind: "redirect";
	readonly base: "redirect";
	readonly layouts: readonly string[];
	readonly key: string;
	readonly path: string;
	readonly language: { readonly tag: string; readonly direction: "ltr" | "rtl" };
	/** Address on the host, so that a preview's readers stay there. */
	readonly target: string;
	/** Absolute address. */
	readonly canonical: string;
	/** See `SiteView`. */
	readonly policy?: string;
	readonly title: string;
}

/** The page at `/` where a reader chooses a language. */
export function chooserView(context: ViewContext): ChooserView {
	const { languages } = context.model;
	const canonical = absoluteUrl(context, "/");
	const starts = languages.flatMap(({ tag }) => findPage(context.model, "index", tag) ?? []);
	const title = siteTitles(context);
	return {
		...chooser(context, "/"),
		head: {
			title,
			description: languages.map(({ tag }) => context.translator.in(tag)("chooser.title")).join(" / "),
			canonical,
			alternates: [
				...starts.map(({ language, path }) => ({ hreflang: language.tag, href: absoluteUrl(context, path) })),
				{ hreflang: "x-default", href: canonical },
			],
			openGraph: chooserOpenGraph(context, title),
		},
	};
}

/** The 404 page for addresses outside every language. */
export function siteNotFoundView(context: ViewContext): ChooserView {
	const view = chooser(context, "/404.html");
	const titles = context.model.languages.map(({ tag }) => context.translator.in(tag)("notFound.title"));
	return {
		...view,
		head: {
			title: titles.join(" / "),
			description: titles.join(" / "),
			robots: "noindex",
			alternates: [],
		},
		choices: view.choices.map((choice) => ({
			...choice,
			lost: context.translator.in(choice.tag)("notFound.title"),
		})),
	};
}

function chooser(context: ViewContext, path: string): Omit<ChooserView, "head"> {
	const { settings, languages } = context.model;
	return {
		kind: "chooser",
		base: "chooser",
		layouts: ["chooser"],
		key: "",
		path,
		assets: context.assets,
		...ownPolicy(context),
		language: { tag: settings.source.tag, direction: settings.source.direction },
		choices: languages.map(({ tag, name, direction }) => {
			const start = findPage(context.model, "index", tag);
			return {
				tag,
				name,
				direction,
				href: hrefOf(context, `/${tag}/`),
				title: start?.title ?? name,
				description: start?.description ?? "",
			};
		}),
	};
}

function siteTitles({ model }: ViewContext): string {
	const titles = model.languages.flatMap(({ tag }) => findPage(model, "index", tag)?.title ?? []);
	return [...new Set(titles)].join(" / ");
}

/** A language's 404 page. */
export function notFoundView(
	context: ViewContext,
	{ site, language }: { site: SiteView; language: Language },
): NotFoundView | undefined {
	const start = findPage(context.model, "index", language.tag);
	if (!start) return undefined;
	const t = context.translator.in(language.tag);
	const title = t("notFound.title");
	const page = { ...start, language, key: "404", path: `/${language.tag}/404.html` };
	const pageContext = { ...context, page, t };
	return {
		kind: "not-found",
		base: "not-found",
		layouts: ["not-found"],
		key: "404",
		path: page.path,
		site,
		head: {
			title: t("layout.pageTitle", { title, site: site.title }),
			description: t("notFound.text"),
			robots: "noindex",
			alternates: [],
		},
		navigation: menu(pageContext, context.model.settings.navigation),
		footer: menu(pageContext, context.model.settings.footer),
		versions: [],
		breadcrumb: [],
		title,
		description: t("notFound.text"),
		extra: {},
		body: "",
	};
}

/** Pages that send old addresses on, for hosts that take no redirects. */
export function redirectViews(context: ViewContext): RedirectView[] {
	return context.model.redirects.map(({ from, to }) => ({
		kind: "redirect",
		base: "redirect",
		layouts: ["redirect"],
		key: to.key,
		path: from,
		language: { tag: to.language.tag, direction: to.language.direction },
		target: hrefOf(context, to.path),
		canonical: absoluteUrl(context, to.path),
		...ownPolicy(context),
		title: context.translator.in(to.language.tag)("chooser.moved"),
	}));
}
