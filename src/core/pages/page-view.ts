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

/** How a text in another language is marked: `lang`, `dir`, `hreflang` and the words "in Finnish". */
export interface ForeignView {
	readonly tag: string;
	readonly direction: "ltr" | "rtl";
	/** For example "in Finnish", in the page's language. */
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
	/** Terms of which a page has one: they stand above its title. */
	readonly kicker: readonly LinkView[];
	/** Terms of which a page may have several. */
	readonly tags: readonly LinkView[];
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
	/** The site's own; absent on a site without one. */
	readonly logo?: AssetView;
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
	/** The page's kind. */
	readonly kind: string;
	/** Names of layouts, of which the first that there is shows the page: its kind, the one that that extends, and so on. */
	readonly layouts: readonly string[];
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

/** A place in the tree of a section. */
export interface TreeItemView extends LinkView {
	readonly current?: "page";
	/** What stands below it, on the way to the page that shows the tree. */
	readonly items?: readonly TreeItemView[];
}

/** The tree of a section, open down to the page that shows it. */
export interface TreeView extends TreeItemView {
	readonly items: readonly TreeItemView[];
}

/** What pages of every kind show of what stands in their front matter. */
export interface ContentView extends BaseView {
	/** What the page has in fields, by name; dates and terms too. */
	readonly fields: Readonly<Record<string, FieldView>>;
	/** Names of the fields that the box of facts shows, in order. */
	readonly facts: readonly string[];
	/** Above the box of facts. */
	readonly factsHeading: string;
	/** See {@link CardView}. */
	readonly kicker: readonly LinkView[];
	/** Level 2 headings; empty on short pages. */
	readonly contents: readonly LinkView[];
	readonly readingMinutes: number;
	/** The tree of the section that the page is in, where that shows itself as one. */
	readonly tree?: TreeView;
	/** The pages before and after: in the tree; of an article, by date within its section. */
	readonly previous?: LinkView;
	readonly next?: LinkView;
	/** What the search knows of the page besides its text; absent for one that isn't searched. */
	readonly search?: SearchedView;
}

export interface SearchedView {
	/** Texts of fields. */
	readonly texts: readonly string[];
	/** What results are narrowed by: values that are the same in every language, those of `FilterOptionView`, by name of the filter. */
	readonly filters: Readonly<Record<string, readonly string[]>>;
}

/** A field, ready to be shown. */
export interface FieldView {
	/** What readers call it. */
	readonly label: string;
	/** One, or those of a list, or the terms. */
	readonly values: readonly ValueView[];
	/** Whether contact details in it have been shown for long enough. */
	readonly withdrawn?: true;
	/** Where those who look for them are sent. */
	readonly instead?: LinkView;
}

/** A value; which members it has is told by the field's type. */
export interface ValueView {
	/** Absent where there is only a picture, a map or members. */
	readonly text?: string;
	/** Present when the text isn't in the page's language. */
	readonly foreign?: ForeignView;
	/** Where the text leads. */
	readonly href?: string;
	/** HTML `datetime` value, of a date. */
	readonly iso?: string;
	/** Rendered Markdown. */
	readonly html?: string;
	readonly picture?: PictureView;
	/** What is said of a picture that the site doesn't have. */
	readonly pictureTexts?: PictureTextsView;
	readonly map?: MapView;
	/** The fields of a group, by name. */
	readonly members?: Readonly<Record<string, FieldView>>;
}

export interface StartView extends ContentView {
	readonly base: "start";
	readonly sections: readonly StartSectionView[];
}

/** A part of the start page. */
export interface StartSectionView {
	/** For its heading. */
	readonly id: string;
	readonly heading: string;
	/** How the cards stand. */
	readonly style: "lead-first" | "columns" | "dated";
	readonly cards: readonly CardView[];
	readonly links: readonly LinkView[];
	/** The section that holds all of them. */
	readonly more?: LinkView;
}

export interface SectionView extends ContentView {
	readonly base: "section";
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

export interface ArticleView extends ContentView {
	readonly base: "article";
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

/** A page that others are grouped by. */
export interface TermView extends ContentView {
	readonly base: "term";
	/** Above the list of its pages. */
	readonly heading: string;
	/** The address of its feed, where it has one. */
	readonly feed?: string;
	/** How the cards stand: `local` leaves out what stands above their titles, since it is this page. */
	readonly style: "" | "local";
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

export interface GlossaryView extends ContentView {
	readonly base: "glossary";
	readonly groups: readonly { readonly letter: string; readonly terms: readonly GlossaryTermView[] }[];
}

export interface GlossaryTermView {
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

export interface FilterOptionView {
	/** The same in every language, so that an address with filters can be handed on. */
	readonly value: string;
	readonly title: string;
}

/** How far the translations have come, per language. */
export interface TranslationsView extends ContentView {
	readonly base: "translations";
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

/** A page that is only itself. */
export interface PlainView extends ContentView {
	readonly base: "page";
}

export interface NotFoundView extends BaseView {
	readonly base: "not-found";
}

/** The page at `/`, where a reader chooses a language. */
export interface ChooserView {
	readonly kind: "chooser";
	readonly base: "chooser";
	readonly layouts: readonly string[];
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
	readonly base: "redirect";
	readonly layouts: readonly string[];
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
	| TermView
	| GlossaryView
	| SearchView
	| TranslationsView
	| PlainView
	| NotFoundView
	| ChooserView
	| RedirectView;
