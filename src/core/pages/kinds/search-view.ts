import { valueKeys } from "../../fields/value-keys.ts";
import { languageName } from "../../languages/language-tag.ts";
import type { SiteModel } from "../../model/site-model.ts";
import { searchConfiguration, searchConfigurationJson } from "../../search/search-configuration.ts";
import type { ContentView } from "../base/content-view.ts";
import type { Listings } from "../listings/listings.ts";
import type { CardView } from "../parts/card-view.ts";
import type { LinkView } from "../parts/link-view.ts";
import { hrefOf, type PageContext } from "../parts/view-context.ts";
import { cards, type FilterOptionView, filterOption, linkToAll } from "./listing-views.ts";

export interface SearchView extends ContentView {
	readonly base: "search";
	/** Where the search form leads: the page itself. */
	readonly action: string;
	readonly filters: readonly SearchFilterView[];
	/** The latest articles, for readers without scripts. */
	readonly cards: readonly CardView[];
	/** The section that lists all of them, when there are more. */
	readonly more?: LinkView;
	/** Configuration of the search script: JSON, safe inside `<script>`. */
	readonly configuration: string;
}

/** What results can be narrowed by. */
export interface SearchFilterView {
	/** What addresses and the index call it. */
	readonly name: string;
	readonly label: string;
	readonly options: readonly FilterOptionView[];
}

/** The search page: what results can be narrowed by, and for readers without scripts the latest articles and the way to all. */
export function searchView(
	context: PageContext,
	{ content, listings }: { readonly content: ContentView; readonly listings: Listings },
): SearchView {
	const { page, model } = context;
	const { tag, locale } = page.language;
	const articles = listings.latest("article");
	const { t, translator } = context;
	const configuration = searchConfiguration(
		{
			basePath: model.settings.basePath,
			language: tag,
			locale,
			others: model.languages
				.filter((other) => other !== page.language && hasSearch(model, other.tag))
				.map((other) => ({ ...other, nameHere: languageName(other.tag, tag) })),
		},
		{ text: t, forms: (key) => translator.forms(tag, key) },
	);
	const more = articles.length > model.settings.pageSize ? linkToAll(context, articles) : undefined;
	return {
		...content,
		base: "search",
		action: hrefOf(context, page.path),
		filters: searchFilters(context, listings),
		cards: cards(context, articles.slice(0, model.settings.pageSize)),
		...(more ? { more } : {}),
		configuration: searchConfigurationJson(configuration),
	};
}

/** What the pages of the language can be narrowed by: terms that they name, then years. */
function searchFilters(context: PageContext, listings: Listings): SearchFilterView[] {
	const { page, model, t } = context;
	const years = new Set<string>();
	const used = new Set<string>();
	for (const { language, date, fields } of listings.latest("page")) {
		if (language !== page.language) continue;
		if (date) years.add(String(date.year));
		for (const { key, taxonomy } of valueKeys(fields)) if (taxonomy !== undefined) used.add(key);
	}
	const terms = model.settings.taxonomies.flatMap(({ name, filter }): SearchFilterView[] =>
		filter === undefined
			? []
			: [
					{
						name: filter,
						label: t(`field.${filter}`),
						options: listings
							.terms(name)
							.filter(({ key }) => used.has(key))
							.map((term) => filterOption(term, context)),
					},
				],
	);
	const ofYears = [...years].sort().reverse();
	return [
		...terms,
		{ name: "year", label: t("search.year"), options: ofYears.map((year) => ({ value: year, title: year })) },
	];
}

function hasSearch({ pages }: SiteModel, tag: string): boolean {
	return [...(pages.get(tag)?.values() ?? [])].some(({ base }) => base === "search");
}
