import type { Problem } from "../../problems/problem.ts";

/** A text file of a site, decoded. */
export interface TextFile {
	/** Path relative to the site's root, with `/`, as the disk has it: macOS may write `å` as two characters. */
	readonly file: string;
	/** May be read from disk only when it is asked for. */
	readonly text: string;
	/** Git blob id of the bytes. */
	readonly blob: string;
	/** Git blob id with the line ends of Unix, for a text that has those of Windows. */
	readonly unixBlob?: string;
}

/** A picture in the content folder. */
export interface MediaFile {
	/** Path relative to the site's root, with `/`, as the disk has it. */
	readonly file: string;
	/** Path in the output, from its bytes: `/media/3f2a9c01-torget.jpg`. */
	readonly path: string;
	/** Pixels. */
	readonly width: number;
	readonly height: number;
	/** Whether it is published in several widths and formats, whose paths are made from its own, instead of as it is. */
	readonly resized?: true;
}

/** Everything that a site consists of, as read from disk and not yet understood. */
export interface SiteFiles {
	/** `content/site.yaml`; `undefined` when there is none. */
	readonly settings?: TextFile;
	/** Markdown files below `content/<folder>/`, by folder. */
	readonly trees: ReadonlyMap<string, readonly TextFile[]>;
	/** `i18n/<language>.json`, by language. */
	readonly strings: ReadonlyMap<string, TextFile>;
	/** `i18n/glossary.csv`. */
	readonly glossary?: TextFile;
	/** Pictures by path relative to the root, in NFC. */
	readonly media: ReadonlyMap<string, MediaFile>;
	/** What couldn't be read: wrong encoding, symbolic links, broken pictures. */
	readonly problems: readonly Problem[];
}

/** A problem about files that belong to the site but aren't there. */
export function missingFile(file: string, { hint, language }: { hint: string; language?: string }): Problem {
	return {
		code: "content/missing-file",
		severity: "error",
		message: `${file} is missing.`,
		hint,
		file,
		...(language === undefined ? {} : { language }),
	};
}
