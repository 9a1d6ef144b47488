import type { PageView } from "../../core/pages/page-view.ts";
import type { StringsFile } from "../../core/strings/parse-strings.ts";
import type { FileStamp } from "../cache/file-stamp.ts";
import type { TemplatePlace } from "../cache/page-store.ts";

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
	readonly root: string;
	readonly files: readonly FileToRead[];
	/** Readings that needn't be made again; see `pageId`. */
	readonly known: ReadonlySet<string>;
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
	readonly page?: { readonly id: string; readonly reading: number; readonly template: number };
}

/** Files in the order of the job; the readings (JSON) and templates of their pages one after another, with their lengths in `page`. */
export interface ReadResult {
	readonly files: readonly ReadFile[];
	readonly readings: Uint8Array;
	readonly templates: Uint8Array;
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
	readonly template?: TemplatePlace;
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
	/** Absent when they are those of the job before. */
	readonly shared?: SharedValues;
	readonly setup: RenderSetup;
}

/** What a renderer is made from. Jobs with the same `id` use the same renderer. */
export interface RenderSetup {
	readonly id: number;
	readonly strings: readonly StringsFile[];
	/** The pack of templates. */
	readonly pack: string;
	/** The folder of the layouts. */
	readonly layouts: string;
}

/** A file that was written. */
export interface WrittenFile {
	readonly path: string;
	readonly size: number;
	/** Of its bytes, in hexadecimal. */
	readonly sha256: string;
	readonly stamp: FileStamp;
}

/** Puts packed views together again, each shared value once. */
export function createUnpacker(
	values: SharedValues,
): (packed: Pick<PackedView, "json" | "shared">) => PageView {
	const known: unknown[] = [];
	const shareOf = (number: number): unknown => {
		known[number] ??= JSON.parse(values[number] ?? "null");
		return known[number];
	};
	return ({ json, shared }) => {
		const view = JSON.parse(json) as Record<string, unknown>;
		for (const [member, numbers] of Object.entries(shared))
			view[member] = typeof numbers === "number" ? shareOf(numbers) : numbers.map(shareOf);
		return view as unknown as PageView;
	};
}
