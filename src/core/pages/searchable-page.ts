import { withoutLanguageTags } from "../languages/tagged-text.ts";
import { escapeHtml } from "../markdown/html/escape-html.ts";
import type { SearchablePage } from "../search/search-document.ts";
import { encodePath } from "../urls/encode-path.ts";
import type { GlossaryTermView, GlossaryView } from "./kinds/glossary-view.ts";
import type { PageView } from "./page-view.ts";

/**
 * What a page gives to the search index, or `undefined` for a page that isn't in it: pages of kinds that aren't searched, further
 * addresses of a listing, and those that say `noindex`. Contact details are no part of it.
 */
export function searchablePage(view: PageView): SearchablePage | undefined {
	if (!("search" in view) || !view.search) return undefined;
	const { texts, filters } = view.search;
	const isGlossary = view.base === "glossary";
	const [date] = view.fields["date"]?.values ?? [];
	const [kicker] = view.kicker;
	return {
		language: view.site.language.tag,
		url: view.site.basePath + encodePath(view.path),
		title: view.title,
		description: view.description,
		body: [view.body, ...texts.map(paragraph), ...(isGlossary ? [glossaryText(view)] : [])].join("\n"),
		filters,
		...(isGlossary ? { terms: termLinks(view) } : {}),
		...(date?.iso === undefined
			? {}
			: { date: { iso: date.iso, text: withoutLanguageTags(date.text ?? date.iso) } }),
		...(kicker ? { kicker: kicker.title } : {}),
		...(kicker?.foreign ? { kickerLanguage: kicker.foreign.tag } : {}),
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

function termText(term: GlossaryTermView): string {
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
