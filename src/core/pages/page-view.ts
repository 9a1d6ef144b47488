/**
 * What the layouts show: ready values, plain data that survives JSON, one object a page. A page's bytes follow from its
 * view and the layouts alone, so any page can be rendered on its own, left out when its view is unchanged, or
 * rendered in another process.
 */

import type { BodyParts } from "../markdown/body-template.ts";

/** A link with its text. `foreign` is there only when the target's language isn't the page's. */
export interface LinkView {
	readonly title: string;
	readonly href: string;
	readonly foreign?: ForeignView;
}

/** How a text in another language is marked: `lang`, `dir`, `hreflang` and the words "in Swedish". */
export interface ForeignView {
	readonly tag: string;
	readonly direction: "ltr" | "rtl";
	/** For example "in Swedish", in the page's language. */
	readonly label: string;
}

/** A link in a menu. */
export interface MenuItemView extends LinkView {
	/** `page` on that very page, `true` on pages below it: the values of `aria-current`. */
	readonly current?: "page" | "true";
}

/** A date for a `<time>`. */
export interface DateView {
	/** HTML `datetime` value: `2023-02-03`, `2023-10` or `2020`. */
	readonly iso: string;
	/** As the page's language writes it, "about" and the like included. */
	readonly text: string;
}

/** One item of a listing of articles or pages. */
export interface CardView extends LinkView {
	readonly description: string;
	readonly date?: DateView;
	readonly municipality?: LinkView;
	readonly topics: readonly LinkView[];
}

/** A published version of the page in some language, for the switcher. */
export interface VersionView {
	readonly tag: string;
	readonly direction: "ltr" | "rtl";
	/** The language's own name. */
	readonly name: string;
	readonly href: string;
	readonly current: boolean;
}

/** What stands in `<head>`. All addresses are absolute. */
export interface HeadView {
	/** Page and site. */
	readonly title: string;
	readonly description: string;
	readonly canonical?: string;
	readonly robots?: string;
	readonly alternates: readonly { readonly hreflang: string; readonly href: string }[];
	/** Absent from pages that nobody links to. */
	readonly openGraph?: OpenGraphView;
	/** A JSON-LD document, safe inside `<script>`. */
	readonly jsonLd?: string;
}

/** What a page says to those who show links to it (ogp.me), besides what its head says anyway. */
export interface OpenGraphView {
	readonly type: "article" | "website";
	readonly title: string;
	readonly locale: string;
	/** Locales of the page's other versions. */
	readonly otherLocales: readonly string[];
	/** ISO date; absent where the day isn't known, since Open Graph has no other dates. */
	readonly published?: string;
}

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
	readonly feed: string;
	readonly publisher?: PublisherView;
	/** The address of the page of the repository that holds the site's files. */
	readonly repository?: string;
	readonly assets: AssetsView;
}

/** Who publishes the site, and how to reach them. */
export interface PublisherView {
	readonly name?: string;
	/** Present when the name's language isn't the page's. */
	readonly foreign?: ForeignView;
	readonly contact?: { readonly text: string; readonly href: string };
}

/** Addresses of the bundled assets, with Subresource Integrity values. */
export interface AssetsView {
	readonly stylesheet: AssetView;
	readonly script: AssetView;
	readonly icon: AssetView;
}

export interface AssetView {
	readonly href: string;
	readonly integrity: string;
}

/** The notice on a translation: what the reader needs to know about the text. */
export interface NoticeView {
	/** `attention` when the original says something else by now. */
	readonly tone: "calm" | "attention";
	readonly lines: readonly string[];
	readonly original: LinkView;
	/** Sections of the original that changed since; headings of this page where it has them. */
	readonly changedSections: readonly LinkView[];
}

/** The common part of every page. */
export interface BaseView {
	readonly key: string;
	/** Address below the site's own, without base path; ends with `/` or a file name. */
	readonly path: string;
	readonly site: SiteView;
	readonly head: HeadView;
	readonly navigation: readonly MenuItemView[];
	readonly footer: readonly MenuItemView[];
	/** More than one only when another version is published. */
	readonly versions: readonly VersionView[];
	/** From the start page to the parent, without the page itself. */
	readonly breadcrumb: readonly LinkView[];
	readonly title: string;
	/** Empty where none is written: the text says it. */
	readonly description: string;
	/** Fields of front matter that Brygga doesn't know, as they are written. */
	readonly extra: Readonly<Record<string, unknown>>;
	/** Rendered Markdown. */
	readonly body: string;
	/** What the body is made of, in a view whose body is still to be filled in. */
	readonly bodyParts?: BodyPartsView;
	readonly notice?: NoticeView;
}

/** What a body's template is filled with, and the Git blob id of the file that it was made from. */
export interface BodyPartsView extends BodyParts {
	readonly blob: string;
}

export interface StartView extends BaseView {
	readonly kind: "start";
	readonly latest: readonly CardView[];
	readonly municipalities: readonly CardView[];
	readonly topics: readonly LinkView[];
	/** The section that holds the articles. */
	readonly more?: LinkView;
}

export interface SectionView extends BaseView {
	readonly kind: "section";
	readonly cards: readonly CardView[];
	readonly pagination?: PaginationView;
}

export interface PaginationView {
	readonly current: number;
	readonly total: number;
	readonly previous?: string;
	readonly next?: string;
	readonly pages: readonly { readonly number: number; readonly href: string; readonly current: boolean }[];
}

export interface ArticleView extends BaseView {
	readonly kind: "article";
	readonly published?: DateView;
	readonly updated?: DateView;
	readonly readingMinutes: number;
	readonly municipality?: LinkView;
	readonly topics: readonly LinkView[];
	readonly publisher?: string;
	/** Present when the publisher's name isn't in the page's language. */
	readonly publisherForeign?: ForeignView;
	readonly source?: string;
	readonly picture?: PictureView;
	/** What is said of a picture that the site doesn't have. */
	readonly pictureTexts?: PictureTextsView;
	readonly contacts: readonly ContactView[];
	/** Whether the contacts' phone numbers and addresses have been shown for long enough. */
	readonly contactsWithdrawn: boolean;
	/** The municipality's own page that says how to reach it, in their place. */
	readonly contactPage?: LinkView;
	readonly filters: ArticleFiltersView;
	/** Level 2 headings; empty on short pages. */
	readonly contents: readonly LinkView[];
	readonly previous?: LinkView;
	readonly next?: LinkView;
}

/** What the search narrows by: keys that are the same in every language, the values of `FilterOptionView`. */
export interface ArticleFiltersView {
	readonly municipality?: string;
	readonly topic: readonly string[];
	/** Four digits. */
	readonly year?: string;
}

export interface PictureTextsView {
	readonly alt?: string;
	readonly caption?: string;
	readonly credit?: string;
}

export interface PictureView {
	readonly src: string;
	readonly width: number;
	readonly height: number;
	readonly alt: string;
	readonly caption?: string;
	readonly credit?: string;
}

export interface ContactView {
	readonly name: string;
	readonly role?: string;
	readonly phone?: { readonly text: string; readonly href: string };
	readonly email?: { readonly text: string; readonly href: string };
}

export interface MunicipalityView extends BaseView {
	readonly kind: "municipality";
	readonly county?: string;
	readonly website?: string;
	readonly map?: MapView;
	readonly cards: readonly CardView[];
	readonly pagination?: PaginationView;
}

/** A country's outline with one place marked, in SVG user units. */
export interface MapView {
	readonly width: number;
	readonly height: number;
	/** SVG path data of the country. */
	readonly outline: string;
	readonly x: number;
	readonly y: number;
	/** What the picture says, for those who don't see it. */
	readonly label: string;
}

export interface TopicView extends BaseView {
	readonly kind: "topic";
	readonly cards: readonly CardView[];
	readonly pagination?: PaginationView;
}

export interface GlossaryView extends BaseView {
	readonly kind: "glossary";
	readonly groups: readonly { readonly letter: string; readonly terms: readonly TermView[] }[];
}

export interface TermView {
	/** Id for links to the term. */
	readonly id: string;
	readonly term: string;
	/** Present when the glossary lacks the term in the page's language. */
	readonly foreign?: ForeignView;
	/** May be empty. */
	readonly definition: string;
	/** The same of the definition. */
	readonly definitionForeign?: ForeignView;
	/** The same term in the other languages that have one. */
	readonly equivalents: readonly {
		readonly tag: string;
		readonly direction: "ltr" | "rtl";
		/** The language's name in the page's language. */
		readonly language: string;
		readonly terms: readonly string[];
	}[];
	readonly source?: string;
}

export interface SearchView extends BaseView {
	readonly kind: "search";
	/** Where the search form leads: the page itself. */
	readonly action: string;
	readonly filters: SearchFiltersView;
	/** The latest articles, for readers without scripts. */
	readonly cards: readonly CardView[];
	/** The section that lists all of them, when there are more. */
	readonly more?: LinkView;
	/** Configuration of the search script: JSON, safe inside `<script>`. */
	readonly configuration: string;
}

export interface SearchFiltersView {
	readonly municipality: readonly FilterOptionView[];
	readonly topic: readonly FilterOptionView[];
	readonly year: readonly FilterOptionView[];
}

export interface FilterOptionView {
	/** The same in every language, so that an address with filters can be handed on. */
	readonly value: string;
	readonly title: string;
}

/** How far the translations have come, per language. */
export interface TranslationsView extends BaseView {
	readonly kind: "translations";
	/** Every target language; empty on a site in one language. */
	readonly languages: readonly LanguageCoverageView[];
}

export interface LanguageCoverageView {
	/** BCP 47 tag. */
	readonly tag: string;
	/** The language's name in the page's language, as a heading writes it. */
	readonly name: string;
	/** "20 of 24 pages have an up-to-date translation." */
	readonly summary: string;
	readonly wordsLeft: string;
	/** The whole language, then each section of the site. */
	readonly sections: readonly CoverageView[];
	/** Published translations whose original has changed, those of the oldest originals first; likewise the others. */
	readonly stale: readonly TranslationEntryView[];
	readonly drafts: readonly TranslationEntryView[];
	readonly missing: readonly TranslationEntryView[];
}

/** One bar of the chart. */
export interface CoverageView {
	/** A section's page; a group of pages that have none has a title only. */
	readonly title: string;
	readonly link?: LinkView;
	/** Statuses that occur, in a fixed order. */
	readonly parts: readonly CoveragePartView[];
}

export interface CoveragePartView {
	readonly status: "current" | "stale" | "draft" | "missing";
	/** "20 up to date" */
	readonly label: string;
	/** Per cent of the bar, from its left end. */
	readonly start: number;
	readonly width: number;
}

/** A page that waits for a translator. */
export interface TranslationEntryView {
	readonly link: LinkView;
	/** The original's date. */
	readonly date?: DateView;
	/** What is wrong, in a sentence. */
	readonly note?: string;
	/** What changed in the original. */
	readonly changes: readonly LinkView[];
}

export interface PlainView extends BaseView {
	readonly kind: "plain";
	readonly contents: readonly LinkView[];
	readonly updated?: DateView;
}

export interface NotFoundView extends BaseView {
	readonly kind: "not-found";
}

/** The page at `/`, where a reader chooses a language. */
export interface ChooserView {
	readonly kind: "chooser";
	readonly key: string;
	readonly path: string;
	readonly head: HeadView;
	readonly assets: AssetsView;
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
	readonly key: string;
	readonly path: string;
	readonly language: { readonly tag: string; readonly direction: "ltr" | "rtl" };
	/** Absolute address. */
	readonly target: string;
	readonly title: string;
}

/** Every page that a layout shows. */
export type PageView =
	| StartView
	| SectionView
	| ArticleView
	| MunicipalityView
	| TopicView
	| GlossaryView
	| SearchView
	| TranslationsView
	| PlainView
	| NotFoundView
	| ChooserView
	| RedirectView;
