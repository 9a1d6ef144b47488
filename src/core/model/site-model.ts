import { memoise } from "../collections/memoise.ts";
import { memoiseByText } from "../collections/memoise-by-text.ts";
import type { MediaFile } from "../content/files/site-files.ts";
import type { Language, Settings } from "../content/settings/settings.ts";
import type { TranslationStatus } from "../drift/translation-status.ts";
import type { Term } from "../glossary/parse-glossary.ts";
import type { StringsFile } from "../strings/parse-strings.ts";
import type { Page, ReviewState, TranslationRecord } from "./page.ts";

/** A site, whole and checked: what everything after it is made from. */
export interface SiteModel {
	readonly settings: Settings;
	/** The languages that readers are offered, those that have a start page; in the order of the settings. */
	readonly languages: readonly Language[];
	/** Published pages by language and key. */
	readonly pages: ReadonlyMap<string, ReadonlyMap<string, Page>>;
	/** Keys of published pages by their paths. */
	readonly keyByPath: ReadonlyMap<string, string>;
	/** Keys of pages by their files, for those whose file has another name than its original's. */
	readonly keyByFile: ReadonlyMap<string, string>;
	/** Every original with every target language, drafts and translations without an original included. */
	readonly pairs: readonly Pair[];
	readonly redirects: readonly Redirect[];
	readonly strings: readonly StringsFile[];
	readonly terms: readonly Term[];
	/** Pictures by path relative to the root, in NFC. */
	readonly media: ReadonlyMap<string, MediaFile>;
	/** The addresses of the files of `public/`: `/reports/2023.pdf`. */
	readonly publicFiles: ReadonlySet<string>;
}

/** How an original and one target language stand. */
export interface Pair {
	readonly key: string;
	readonly language: string;
	/** The translation's file, or the one to create. */
	readonly file: string;
	readonly status: TranslationStatus | { readonly kind: "missing" } | { readonly kind: "orphan" };
	readonly state?: ReviewState;
	/** What the translator states; absent where there is no translation. */
	readonly record?: TranslationRecord;
	/** Words of the original that remain to be translated, or to be gone through because they changed. */
	readonly wordsLeft: number;
}

/** An old address that leads to a page. */
export interface Redirect {
	/** Path below the site's address: `/en/news/old-name/`. */
	readonly from: string;
	readonly to: Page;
}

/** The published page with a key in a language. */
export function findPage(model: Pick<SiteModel, "pages">, key: string, language: string): Page | undefined {
	return model.pages.get(language)?.get(key);
}

/** All published versions of a page, in the order of the languages in the settings. */
export function versionsOf(model: SiteModel, key: string): readonly Page[] {
	return versionsIn(model)(key);
}

/** Each page's head, menus and lists ask for them. */
const versionsIn = memoise((model: SiteModel) =>
	memoiseByText((key): readonly Page[] =>
		model.languages.flatMap(({ tag }) => findPage(model, key, tag) ?? []),
	),
);

/**
 * The page to send a reader of a language to: its version in that language, else the original, else the first version
 * there is.
 */
export function bestVersion(model: SiteModel, key: string, language: string): Page | undefined {
	return (
		findPage(model, key, language) ??
		findPage(model, key, model.settings.source.tag) ??
		versionsOf(model, key)[0]
	);
}
