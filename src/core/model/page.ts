import type { OwnFields } from "../content/parse-page.ts";
import type { Language } from "../content/settings.ts";
import type { TranslationStatus } from "../drift/translation-status.ts";
import type { EdtfDate } from "../languages/edtf.ts";
import type { ParsedMarkdown } from "../markdown/parse-markdown.ts";

/** What a page is, which decides its layout and what lists it. */
export type PageKind =
	| "start"
	| "section"
	| "article"
	| "municipality"
	| "topic"
	| "glossary"
	| "search"
	| "translations"
	| "plain";

/** How far the work on a translation has come, as its translator states it. */
export type ReviewState = "draft" | "machine" | "in-review" | "reviewed";

/** A picture's texts, and its file where there is one. */
export interface Picture {
	readonly alt?: string;
	readonly caption?: string;
	readonly credit?: string;
	/** Path below the content folder of the language. */
	readonly file?: string;
}

/** Somebody whom readers may contact about an article. */
export interface Contact {
	readonly name: string;
	readonly role?: string;
	readonly phone?: string;
	readonly email?: string;
}

/** WGS 84 position in degrees. */
export interface Location {
	readonly latitude: number;
	readonly longitude: number;
}

/** The translator's record in a translation's front matter. */
export interface TranslationRecord {
	/** Git blob id of the original that the translation was made from. */
	readonly pin?: string;
	readonly state: ReviewState;
	readonly translator?: string;
	readonly reviewer?: string;
	/** ISO date. */
	readonly reviewed?: string;
	/** Name of the engine, for `machine`. */
	readonly engine?: string;
	readonly ignore: readonly { readonly rule: string; readonly block?: number; readonly reason: string }[];
}

/** A page as everything after the content model sees it: whole, inherited, with its address. */
export interface Page {
	/** Path below `content/<language>/` without `.md`. */
	readonly key: string;
	readonly language: Language;
	readonly kind: PageKind;
	/** Path relative to the site's root. */
	readonly file: string;
	readonly title: string;
	/** What menus, breadcrumbs and tables call it. */
	readonly shortTitle: string;
	/** What lists and search engines show; the text's first sentences where none is written. */
	readonly description: string;
	/** Whether the description is written, not taken from the text. */
	readonly isDescribed: boolean;
	/** Address below the site's own, without base path: `/sv/nyheter/eu-delegater/`. */
	readonly path: string;
	readonly date?: EdtfDate;
	readonly updated?: EdtfDate;
	/** Key of the municipality's page. */
	readonly municipality?: string;
	/** Keys of the topics' pages. */
	readonly topics: readonly string[];
	readonly publisher?: string;
	/** Where the text was first published. */
	readonly source?: string;
	readonly image?: Picture;
	/** Without phone numbers and addresses once these have been shown for as long as the settings say. */
	readonly contacts: readonly Contact[];
	/** Whether that is so. */
	readonly contactsWithdrawn: boolean;
	readonly location?: Location;
	readonly county?: string;
	readonly website?: string;
	/** Where a municipality says how to reach it. */
	readonly contactPage?: string;
	readonly noindex: boolean;
	/** Fields of front matter that Brygga doesn't know, the original's included. */
	readonly extra: OwnFields;
	readonly body: ParsedMarkdown;
	/** Ids of the headings, in order: in a translation those of the original's headings. */
	readonly headingIds: readonly string[];
	/** Git blob id of the file's content. */
	readonly blob: string;
	readonly role: PageRole;
}

/** Whether a page is an original or a translation, with what is known of it. */
export type PageRole =
	| { readonly kind: "original" }
	| {
			readonly kind: "translation";
			readonly record: TranslationRecord;
			readonly status: TranslationStatus;
			readonly original: Page;
	  };
