import type { MarkdownIt } from "markdown-it";
import type { SiteFiles } from "../../core/content/files/site-files.ts";
import { isSettled } from "../cache/file-stamp.ts";
import type { StoredFile } from "../cache/stored-file.ts";
import { readSiteFiles } from "../files/read-site-files.ts";
import type { ReadResult } from "../threads/jobs.ts";
import { knownFile } from "./cached/known-file.ts";
import { cachedSiteTexts } from "./cached/site-texts-cache.ts";
import { createKeptPages } from "./kept-pages.ts";
import {
	createLook,
	identities,
	type Look,
	type LookOptions,
	type SourceState,
	type TakenStamp,
} from "./look-at-files.ts";
import { pagesRead } from "./pages-read.ts";
import type { SiteSources } from "./understand-site.ts";

/** Reads a site's files as far as they have changed. */
export interface SourceReader {
	readonly look: Look;
	/** Takes in what was read elsewhere. */
	readonly take: (result: ReadResult) => void;
	/** Everything, read; `markdown` is the site's, the same at every call; the texts of all pages too where they are wanted, else each when it is asked for. */
	readonly sources: (
		state: SourceState,
		options: { readonly markdown: MarkdownIt; readonly withTexts: boolean },
	) => Promise<Pick<SiteSources, "files" | "readPage" | "readTexts" | "settings">>;
	/** Names of the readings in use, for the store to keep. */
	readonly used: () => ReadonlySet<string>;
	/** Name and content of every file, for a digest; `undefined` while some file isn't known. */
	readonly identities: (state: SourceState) => readonly string[] | undefined;
	/** The same once everything is read. */
	readonly readIdentities: (state: SourceState) => readonly string[] | undefined;
}

/**
 * Makes a reader of the site in a folder.
 */
export function createSourceReader(root: string, options: LookOptions): SourceReader {
	const { store } = options;
	let taken = new Set<string>();
	const look = createLook(root, options);
	const readTexts = cachedSiteTexts();
	const pages = createKeptPages(store);
	return {
		look: (touched) => {
			taken = new Set();
			return look(touched);
		},
		take: (result) => {
			store.add(pagesRead(result));
			for (const { file, takenAt, page: _, ...found } of result.files) {
				taken.add(file);
				store.files.set(file, { ...found, settled: isSettled(found.stamp, takenAt) });
			}
		},
		sources: async ({ listing, stamps, known, settings }, { markdown, withTexts }) => {
			pages.begin(settings, markdown);
			for (const file of store.files.keys())
				if (!known.has(file) && !taken.has(file)) store.files.delete(file);
			const files = await readSiteFiles(root, {
				listing,
				known: (file) => knownFile(root, { file, stored: store.files.get(file), withTexts }),
			});
			for (const [file, stored] of newlyRead(files, stamps))
				if (!known.has(file)) store.files.set(file, stored);
			return { files, readPage: pages.read, readTexts, ...(settings ? { settings } : {}) };
		},
		used: pages.used,
		identities: ({ listing, known }) => identities(listing, known),
		readIdentities: ({ listing }) => identities(listing, store.files),
	};
}

/** The files that were read because they weren't known: everything but pages, whose readers report them. */
function newlyRead(
	{ media, settings, glossary, strings }: SiteFiles,
	stamps: ReadonlyMap<string, TakenStamp>,
): [string, StoredFile][] {
	const texts = [settings, glossary, ...strings.values()].flatMap((text) =>
		text ? [{ file: text.file, blob: text.blob }] : [],
	);
	const pictures = [...media.values()].map(({ file, ...picture }) => ({ file, blob: picture.path, picture }));
	return [...texts, ...pictures].flatMap(({ file, ...rest }): [string, StoredFile][] => {
		const taken = stamps.get(file);
		if (!taken) return [];
		const { stamp, takenAt } = taken;
		return [[file, { stamp, settled: isSettled(stamp, takenAt), ...rest }]];
	});
}
