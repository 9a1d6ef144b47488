import { searchConfiguration, searchConfigurationJson } from "../search/search-configuration.ts";
import { cards, filterOption } from "./listing-views.ts";
import type { Listings } from "./listings.ts";
import type { BaseView, SearchView } from "./page-view.ts";
import type { PageContext } from "./view-context.ts";

/** The search page: what results can be narrowed by, and every article for readers without scripts. */
export function searchView(
	context: PageContext,
	{ base, listings }: { readonly base: BaseView; readonly listings: Listings },
): SearchView {
	const { page, model } = context;
	const { tag, locale } = page.language;
	const found = listings.articles.filter(({ language }) => language === page.language);
	const years = new Set(found.flatMap(({ date }) => (date ? [String(date.year)] : [])));
	const used = new Set(found.flatMap(({ topics, municipality }) => [...topics, municipality]));
	const { t, translator } = context;
	const configuration = searchConfiguration(
		{ basePath: model.settings.basePath, language: tag, locale },
		{ text: t, forms: (key) => translator.forms(tag, key) },
	);
	return {
		...base,
		kind: "search",
		filters: {
			municipality: listings.municipalities.filter(({ key }) => used.has(key)).map(filterOption),
			topic: listings.topics.filter(({ key }) => used.has(key)).map(filterOption),
			year: [...years]
				.sort()
				.reverse()
				.map((year) => ({ value: year, title: year })),
		},
		cards: cards(context, listings.articles),
		configuration: searchConfigurationJson(configuration),
	};
}
