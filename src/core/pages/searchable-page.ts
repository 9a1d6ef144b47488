import { escapeHtml } from "../markdown/escape-html.ts";
import type { SearchablePage } from "../search/search-document.ts";
import { encodePath } from "../urls/encode-path.ts";
import type { ArticleView, GlossaryView, PageView, TermView } from "./page-view.ts";

/**
 * What a page gives to the search index, or `undefined` for a page that isn't in it: pages that only list or lead to
 * others, further addresses of a listing, and those that say `noindex`. Contacts are no part of it.
 */
export function searchablePage(view: PageView): SearchablePage | undefined {
	switch (view.kind) {
		case "start":
		case "section":
		case "search":
		case "translations":
		case "not-found":
		case "chooser":
		case "redirect":
			return undefined;
		case "article":
			return indexed(view, { ...articleParts(view), filters: view.filters });
		case "glossary":
			return indexed(view, { body: `${view.body}\n${glossaryText(view)}`, terms: termLinks(view) });
		case "municipality":
			return indexed(view, { body: view.county ? `${view.body}\n${paragraph(view.county)}` : view.body });
		case "topic":
		case "plain":
			return indexed(view, {});
	}
}

type IndexedView = Extract<PageView, { kind: "article" | "municipality" | "topic" | "glossary" | "plain" }>;

function indexed(view: IndexedView, own: Partial<SearchablePage>): SearchablePage | undefined {
	if ("pagination" in view && view.pagination && view.pagination.current > 1) return undefined;
	if (view.head.robots?.split(/[\s,]+/).includes("noindex")) return undefined;
	return {
		language: view.site.language.tag,
		url: view.site.basePath + encodePath(view.path),
		title: view.title,
		description: view.description,
		body: view.body,
		filters: { topic: [] },
		...own,
	};
}

function articleParts(view: ArticleView): Partial<SearchablePage> {
	const caption = view.picture?.caption;
	return {
		...(caption ? { body: `${view.body}\n${paragraph(caption)}` } : {}),
		...(view.published ? { date: view.published } : {}),
		...(view.municipality ? { municipality: view.municipality.title } : {}),
	};
}

/** The terms as headings, so that a result leads to the very term. */
function glossaryText(view: GlossaryView): string {
	return view.groups
		.flatMap((group) => group.terms)
		.map(termText)
		.join("\n");
}

function termLinks({ groups, path, site }: GlossaryView): { title: string; href: string }[] {
	const address = site.basePath + encodePath(path);
	return groups
		.flatMap((group) => group.terms)
		.map(({ term, id }) => ({ title: term, href: `${address}#${encodePath(id)}` }));
}

function termText(term: TermView): string {
	const equivalents = term.equivalents.flatMap((equivalent) => equivalent.terms);
	return [
		`<h2 id="${escapeHtml(term.id)}">${escapeHtml(term.term)}</h2>`,
		paragraph(term.definition),
		equivalents.length > 0 ? paragraph(equivalents.join(", ")) : "",
	].join("\n");
}

function paragraph(text: string): string {
	return `<p>${escapeHtml(text)}</p>`;
}
