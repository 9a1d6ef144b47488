import type { CheckedPage } from "../../core/checks/rule.ts";
import type { PageFields } from "../../core/content/page/front-matter-schema.ts";
import type { Language } from "../../core/content/settings/settings.ts";
import type { Term } from "../../core/glossary/parse-glossary.ts";
import type { ShareCard } from "../../core/share-pictures/share-card.ts";
import type { StringsFile } from "../../core/strings/parse-strings.ts";
import type { FileStamp } from "../cache/file-stamp.ts";
import type { PackPlace } from "../cache/pack.ts";
import type { SiteCode } from "../configuration/site-code.ts";

/** A Markdown file to read. */
export interface FileToRead {
	/** Path relative to the root. */
	readonly file: string;
	readonly key: string;
	/** Tag of its tree. */
	readonly language: string;
	readonly isSource: boolean;
}

/** Reads and parses files. */
export interface ReadJob {
	readonly kind: "read";
	readonly files: readonly FileToRead[];
	/** Absent when it is that of the job before. */
	readonly setup?: ReadSetup;
}

/** What reading takes besides the files. */
export interface ReadSetup {
	readonly root: string;
	/** What may stand in their front matter. */
	readonly fields: PageFields;
	/** Readings that needn't be made again; see `pageId`. */
	readonly known: ReadonlySet<string>;
	/** Whether the texts are wanted too. */
	readonly texts: boolean;
	/** What decides the site's Markdown. */
	readonly code: SiteCode;
}

/**
 * What a file was when it was read. `page` is absent for one whose reading is known, or that has problems, which are found when
 * it is read again.
 */
export interface ReadFile {
	readonly file: string;
	readonly stamp: FileStamp;
	/** Milliseconds since 1970 when the stamp was taken. */
	readonly takenAt: number;
	readonly blob: string;
	readonly unixBlob?: string;
	readonly page?: {
		readonly id: string;
		readonly reading: number;
		readonly template: number;
		/** Absent when they weren't wanted. */
		readonly texts?: number;
	};
}

/** Files in the order of the job; the readings, templates and texts of their pages one after another, with their lengths in `page`. */
export interface ReadResult {
	readonly files: readonly ReadFile[];
	/** JSON. */
	readonly readings: Uint8Array;
	readonly templates: Uint8Array;
	/** JSON. */
	readonly texts: Uint8Array;
}

/** A page on its way to another thread, without its text. */
export interface PackedPage {
	readonly page: Omit<CheckedPage, "body" | "language">;
	readonly language: string;
	/** Where its texts stand in the pack. */
	readonly texts: PackPlace;
}

/** An original and a translation on their way to another thread. */
export interface PackedPair {
	readonly original: PackedPage;
	readonly translation: PackedPage;
}

/** Runs the translation rules over pairs. */
export interface CheckJob {
	readonly kind: "check";
	readonly pairs: readonly PackedPair[];
	/** Absent when it is that of the job before. */
	readonly setup?: CheckSetup;
}

/** What checking takes besides the pairs. */
export interface CheckSetup {
	readonly root: string;
	/** The pack of texts. */
	readonly pack: string;
	readonly languages: readonly Language[];
	readonly terms: readonly Term[];
}

/** JSON of values that many views share, by the number that {@link PackedView} calls them. */
export type SharedValues = readonly string[];

/** A view on its way to be rendered. */
export interface PackedView {
	/** The file to write, below the output folder. */
	readonly path: string;
	/** JSON of the view without the members that are in `shared`. */
	readonly json: string;
	/** Members by number of the shared value, and lists of such. */
	readonly shared: Readonly<Record<string, number | readonly number[]>>;
	/** The template of its text, for a view that has one. */
	readonly template?: PackPlace;
	/** The template of the original that stands beside its text. */
	readonly original?: PackPlace;
}

/** Loads what rendering needs, so that it is there when the first pages come. */
export interface PrepareJob {
	readonly kind: "prepare";
}

/** Renders views and writes them. */
export interface RenderJob {
	readonly kind: "render";
	/** The folder to write to, whose folders are made. */
	readonly folder: string;
	readonly views: readonly PackedView[];
	/** Shared values that the thread hasn't been told yet; they go after the first `known`. */
	readonly shared: { readonly known: number; readonly values: SharedValues };
	readonly setup: RenderSetup;
}

/** What a renderer is made from. Jobs with the same `id` use the same renderer. */
export interface RenderSetup {
	readonly id: number;
	readonly strings: readonly StringsFile[];
	/** The pack of templates. */
	readonly pack: string;
	/** The site's folder, whose layouts come before the generator's. */
	readonly root: string;
	readonly code: SiteCode;
	/** The file of the data that all templates have; see `keepData`. */
	readonly data: string | undefined;
}

/** A file that was written. */
export interface WrittenFile {
	readonly path: string;
	readonly size: number;
	/** Of its bytes, in hexadecimal. */
	readonly sha256: string;
	readonly stamp: FileStamp;
}

/** A card to draw, and its digest. */
export interface DigestedCard {
	readonly card: ShareCard;
	readonly digest: string;
}

/** Draws cards, and keeps their pictures. */
export interface DrawJob {
	readonly kind: "draw";
	/** The folder of what is kept. */
	readonly cache: string;
	readonly cards: readonly DigestedCard[];
}

/** What threads are asked to do. */
export type Job = ReadJob | CheckJob | PrepareJob | RenderJob | DrawJob;
