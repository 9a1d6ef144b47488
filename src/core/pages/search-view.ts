import { languageName } from "../languages/language-tag.ts";
import type { SiteModel } from "../model/site-model.ts";
import { searchConfiguration, searchConfigurationJson } from "../search/search-configuration.ts";
import { cards, filterOption, linkToAll } from "./listing-views.ts";
import type { Listings } from "./listings.ts";
import type { BaseView, SearchView } from "./page-view.ts";
import { hrefOf, type PageContext } from "./view-context.ts";

/** The search page: what results can be narrowed by, and for readers without scripts the latest articles and the way to all. */
export function searchView(
	context: PageContext,
	{ base, listings }: { readonly base: BaseView; readonly listings: Listings },
): SearchView {
	const { page, model } = context;
	const { tag, locale } = page.language;
	const years = new Set<string>();
	const used = new Set<string | undefined>();
	for (const { language, date, topics, municipality } of listings.articles) {
		if (language !== page.language) continue;
		if (date) years.add(String(date.year));
		for (const topic of topics) used.add(topic);
		used.add(municipality);
	}
	const { t, translator } = context;
	const configuration = searchConfiguration(
		{
			basePath: model.settings.basePath,
			language: tag,
			name: page.language.name,
			locale,
			others: model.languages
				.filter((other) => other !== page.language && hasSearch(model, other.tag))
				.map((other) => ({ ...other, nameHere: languageName(other.tag, tag) })),
		},
		{ text: t, forms: (key) => translator.forms(tag, key) },
	);
	const more =
		listings.articles.length > model.settings.pageSize ? linkToAll(context, listings.articles) : undefined;
	return {
		...base,
		kind: "search",
		action: hrefOf(context, page.path),
		filters: {
			municipality: listings.municipalities.filter(({ key }) => used.has(key)).map(filterOption),
			topic: listings.topics.filter(({ key }) => used.has(key)).map(filterOption),
			year: [...years]
				.sort()
				.reverse()
				.map((year) => ({ value: year, title: year })),
		},
		cards: cards(context, listings.articles.slice(0, model.settings.pageSize)),
		...(more ? { more } : {}),
		configuration: searchConfigurationJson(configuration),
	};
}

function hasSearch({ pages }: SiteModel, tag: string): boolean {
	return [...(pages.get(tag)?.values() ?? [])].some(({ kind }) => kind === "search");
}
