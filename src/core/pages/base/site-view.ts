import type { Language } from "../../content/settings/settings.ts";
import { type ExplainedTerms, explainedTerms } from "../../glossary/explain-terms.ts";
import { policyInPages } from "../../hosting/policy-in-pages.ts";
import type { Page } from "../../model/page.ts";
import { termId } from "../../model/resolve-references.ts";
import { findPage } from "../../model/site-model.ts";
import type { AssetsView } from "../parts/assets-view.ts";
import type { ForeignView, LinkView } from "../parts/link-view.ts";
import { foreignView, hrefOf, pageLink, type ViewContext } from "../parts/view-context.ts";

/** What every page of a language shares. */
export interface SiteView {
	readonly title: string;
	readonly description: string;
	readonly home: string;
	readonly basePath: string;
	readonly language: {
		readonly tag: string;
		readonly direction: "ltr" | "rtl";
		readonly name: string;
		readonly locale: string;
	};
	/** The search page; absent on a site without one. */
	readonly search?: LinkView;
	/** Absent on a site that has nothing for it. */
	readonly feed?: string;
	/** The glossary, where texts explain its terms. */
	readonly explained?: ExplainedTerms;
	readonly publisher?: PublisherView;
	/** The address of the page of the repository that holds the site's files. */
	readonly repository?: string;
	readonly assets: AssetsView;
	/** The Content Security Policy that the page carries itself, for hosts that send none. */
	readonly policy?: string;
}

/** Who publishes the site, and how to reach them. */
export interface PublisherView {
	readonly name?: string;
	/** Present when the name's language isn't the page's. */
	readonly foreign?: ForeignView;
	readonly contact?: { readonly text: string; readonly href: string };
}

/** What all pages of a language share. */
export function siteView(context: ViewContext, language: Language): SiteView {
	const { model, assets } = context;
	const { tag, direction, name, locale } = language;
	const start = findPage(model, "index", tag);
	const publisher = publisherView(context, language);
	const { repository } = model.settings;
	const pages = [...(model.pages.get(tag)?.values() ?? [])];
	const search = pages.find((page) => page.base === "search");
	const glossary = pages.find((page) => page.base === "glossary");
	const explained = glossary && glossaryInText(context, glossary);
	return {
		title: start?.title ?? new URL(model.settings.url).host,
		description: start?.description ?? "",
		home: hrefOf(context, `/${tag}/`),
		basePath: model.settings.basePath,
		language: { tag, direction, name, locale },
		...(search ? { search: pageLink(context, { page: search, shownIn: language }) } : {}),
		...(context.listings(language).feedOf("index").length === 0
			? {}
			: { feed: hrefOf(context, `/${tag}/feed.xml`) }),
		...(explained ? { explained } : {}),
		...(publisher ? { publisher } : {}),
		...(repository === undefined ? {} : { repository }),
		assets,
		...ownPolicy(context),
	};
}

/** The policy that pages carry, where a host sends none. */
export function ownPolicy({ model }: ViewContext): { readonly policy?: string } {
	const policy = policyInPages(model.settings.hosts);
	return policy === undefined ? {} : { policy };
}

/** The terms that a language has words for, where its texts are to explain those that need it and have an explanation. */
function glossaryInText(context: ViewContext, { language, path }: Page): ExplainedTerms | undefined {
	const { settings, terms } = context.model;
	const { explainTerms: where, source } = settings;
	if (where === "never" || (where === "translations" && language === source)) return undefined;
	const listed = terms.flatMap((term) => {
		const renderings = term.renderings.get(language.tag) ?? [];
		const definition = term.definitions.get(language.tag) ?? "";
		const [name] = renderings;
		const isExplained = term.isExplained && definition !== "";
		return name === undefined ? [] : [{ id: termId(term), term: name, definition, renderings, isExplained }];
	});
	const more = context.translator.in(language.tag)("glossary.more");
	return explainedTerms(listed, { href: hrefOf(context, path), more });
}

function publisherView(context: ViewContext, language: Language): PublisherView | undefined {
	const { publisher: name, contact, source } = context.model.settings;
	if (name === undefined && contact === undefined) return undefined;
	const foreign = foreignView(context, source, language);
	const isEmail = contact !== undefined && !/^https?:/.test(contact);
	return {
		...(name === undefined ? {} : { name, ...(foreign ? { foreign } : {}) }),
		...(contact === undefined
			? {}
			: { contact: { text: contact, href: isEmail ? `mailto:${contact}` : contact } }),
	};
}
