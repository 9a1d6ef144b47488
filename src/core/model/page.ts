import type { OwnFields } from "../content/page/parsed-page.ts";
import type { Language } from "../content/settings/settings.ts";
import type { TranslationStatus } from "../drift/translation-status.ts";
import type { FieldValues } from "../fields/field-value.ts";
import type { ShippedKind } from "../kinds/kind.ts";
import type { EdtfDate } from "../languages/edtf.ts";
import type { ParsedMarkdown } from "../markdown/parse-markdown.ts";

/** How far the work on a translation has come, as its translator states it. */
export type ReviewState = "draft" | "machine" | "in-review" | "reviewed";

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
	readonly ignore: readonly Dismissal[];
}

/** What isn't a fault: the findings of a rule on a page, or in a block of it, or those about one value. */
export interface Dismissal {
	readonly rule: string;
	/** 1-based number of the translation's block; the whole page without one. */
	readonly block?: number;
	/** Words that the finding is about, as one of the two texts has them; all of the rule's without one. */
	readonly value?: string;
	readonly reason: string;
}

/** A page as everything after the content model sees it: whole, inherited, with its address. */
export interface Page {
	/** Path below `content/<language>/` without `.md`. */
	readonly key: string;
	readonly language: Language;
	/** Name of its kind, which decides its layout and what lists it. */
	readonly kind: string;
	/** The shipped kind that its kind comes down to. */
	readonly base: ShippedKind;
	/** Path relative to the site's root. */
	readonly file: string;
	readonly title: string;
	/** What menus, breadcrumbs and tables call it. */
	readonly shortTitle: string;
	/** What lists and search engines show; the text's first sentences where none is written. */
	readonly description: string;
	/** Whether the description is written, not taken from the text. */
	readonly isDescribed: boolean;
	/** Address below the site's own, without base path: `/en/news/new-bridge/`. */
	readonly path: string;
	readonly date?: EdtfDate;
	readonly updated?: EdtfDate;
	/** Where it stands in lists that are in order. */
	readonly order?: number;
	/** What it has in the fields of its kind; what a translation doesn't word itself is its original's. */
	readonly fields: FieldValues;
	/** Whether it says how to reach people; `withdrawn` once that has been shown for as long as the settings say, and isn't in `fields` any more. */
	readonly contactDetails: "none" | "shown" | "withdrawn";
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
