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
	/** The site's other languages, which are searched as well. */
	readonly others: readonly OtherLanguage[];
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
		readonly noneHelpFiltered: string;
		readonly failed: string;
		readonly shownInstead: string;
		readonly shownParts: string;
		readonly shownSome: string;
		readonly searchInstead: string;
		readonly didYouMean: string;
	};
}

/** Another language of the site, as the search page of one language speaks of it. */
export interface OtherLanguage {
	readonly bundle: string;
	/** BCP 47 tag. */
	readonly language: string;
	readonly direction: "ltr" | "rtl";
	/** What the language calls itself. */
	readonly name: string;
	/** Heading of its results. */
	readonly heading: string;
	/** Text of the button that searches it. */
	readonly search: string;
	/** Text of the button that shows further results. */
	readonly more: string;
	/** What is said when it can't be searched. */
	readonly failed: string;
}

/** The interface texts of one language. */
export interface SearchTexts {
	readonly text: Translate;
	/** The forms of a text by CLDR plural category, variables unfilled. */
	readonly forms: (key: StringKey) => Readonly<Record<string, string>>;
}

/** A language as its own name and the page's language call it. */
interface NamedLanguage {
	readonly tag: string;
	readonly name: string;
	readonly direction: "ltr" | "rtl";
	/** In running text of the page's language: `suomi`, `Finnish`. */
	readonly nameHere: string;
}

/**
 * The configuration of one language's search page.
 *
 * @param page `basePath` is empty or `/some/path`; `others` have a search page of their own.
 */
export function searchConfiguration(
	page: {
		readonly basePath: string;
		readonly language: string;
		readonly locale: string;
		readonly others: readonly NamedLanguage[];
	},
	{ text, forms }: SearchTexts,
): SearchConfiguration {
	const bundleOf = (tag: string): string => `${page.basePath}/${searchBundlePath(tag)}`;
	return {
		bundle: bundleOf(page.language),
		language: page.language,
		locale: page.locale,
		others: page.others.map(({ tag, name, direction, nameHere }) => ({
			bundle: bundleOf(tag),
			language: tag,
			direction,
			name,
			heading: text("search.alsoIn", { language: nameHere }),
			search: text("search.searchIn", { language: nameHere }),
			more: text("search.more"),
			failed: text("search.failedIn", { language: nameHere }),
		})),
		strings: {
			loading: text("search.loading"),
			results: forms("search.results"),
			articles: forms("listing.articles"),
			none: text("search.none", { query: "{{query}}" }),
			noneFiltered: text("search.noneFiltered"),
			noneHelp: text("search.noneHelp"),
			noneHelpFiltered: text("search.noneHelpFiltered"),
			failed: text("search.failed"),
			shownInstead: text("search.shownInstead", { query: "{{query}}", count: "{{count}}" }),
			shownParts: text("search.shownParts", { asked: "{{asked}}", query: "{{query}}", count: "{{count}}" }),
			shownSome: text("search.shownSome", { asked: "{{asked}}", count: "{{count}}" }),
			searchInstead: text("search.searchInstead", { query: "{{query}}" }),
			didYouMean: text("search.didYouMean", { query: "{{query}}" }),
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
