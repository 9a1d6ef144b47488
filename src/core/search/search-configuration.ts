import type { StringKey } from "../strings/interface-keys.ts";
import type { Translate } from "../strings/translator.ts";

/** What the search script needs to know of its page; passed as JSON in the page. */
export interface SearchConfiguration {
	/** Address of the language's Pagefind bundle, base path included, with a last slash. */
	readonly bundle: string;
	/** BCP 47 tag of the page. */
	readonly language: string;
	/** Locale for numbers and plural forms. */
	readonly locale: string;
	/** Texts, with `{{variable}}` where the script fills in. */
	readonly strings: {
		readonly loading: string;
		/** Found by words; by CLDR plural category. */
		readonly results: Readonly<Record<string, string>>;
		/** Found by filters alone; by CLDR plural category. */
		readonly articles: Readonly<Record<string, string>>;
		readonly none: string;
		readonly noneFiltered: string;
		readonly noneHelp: string;
		readonly failed: string;
	};
}

/** The interface texts of one language. */
export interface SearchTexts {
	readonly text: Translate;
	/** The forms of a text by CLDR plural category, variables unfilled. */
	readonly forms: (key: StringKey) => Readonly<Record<string, string>>;
}

/**
 * The configuration of one language's search page.
 *
 * @param page `basePath` is empty or `/some/path`.
 */
export function searchConfiguration(
	page: { readonly basePath: string; readonly language: string; readonly locale: string },
	{ text, forms }: SearchTexts,
): SearchConfiguration {
	return {
		bundle: `${page.basePath}/${searchBundlePath(page.language)}`,
		language: page.language,
		locale: page.locale,
		strings: {
			loading: text("search.loading"),
			results: forms("search.results"),
			articles: forms("listing.articles"),
			none: text("search.none", { query: "{{query}}" }),
			noneFiltered: text("search.noneFiltered"),
			noneHelp: text("search.noneHelp"),
			failed: text("search.failed"),
		},
	};
}

/** Where a language's Pagefind bundle lies below the site's root. */
export function searchBundlePath(language: string): string {
	return `${language}/pagefind/`;
}

/** The configuration as JSON that can stand inside `<script>`: no `<`, so neither an end tag nor a comment. */
export function searchConfigurationJson(configuration: SearchConfiguration): string {
	return JSON.stringify(configuration).replaceAll("<", "\\u003c");
}
