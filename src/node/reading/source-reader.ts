import type { MarkdownIt } from "markdown-it";
import type { SiteFiles, TextFile } from "../../core/content/files/site-files.ts";
import { pageFields } from "../../core/content/page/front-matter-schema.ts";
import { createPageReader, type PageReader } from "../../core/content/page/page-reader.ts";
import { type ParsedPage, pageFromReading } from "../../core/content/page/parsed-page.ts";
import type { ParsedSettings } from "../../core/content/settings/parse-settings.ts";
import { createMarkdownCache, type MarkdownCache } from "../../core/markdown/cached-markdown.ts";
import { ChangedFileError } from "../../core/problems/changed-file-error.ts";
import { isSettled } from "../cache/file-stamp.ts";
import { pageId } from "../cache/page-store.ts";
import type { StoredFile } from "../cache/stored-file.ts";
import type { ReadResult } from "../threads/jobs.ts";
import { knownFile } from "./cached/known-file.ts";
import { cachedSiteTexts } from "./cached/site-texts-cache.ts";
import {
	createLook,
	identities,
	type Look,
	type LookOptions,
	type SourceState,
	type TakenStamp,
} from "./files/look-at-files.ts";
import { readSiteFiles } from "./files/read-site-files.ts";
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
	let parsing:
		| { readonly settings: ParsedSettings; readonly cache: MarkdownCache; readonly parse: PageReader }
		| undefined;
	let used = new Set<string>();
	let pages = new Map<string, KeptPage>();
	let pagesBefore = pages;
	let taken = new Set<string>();
	const look = createLook(root, options);
	const readTexts = cachedSiteTexts();

	const readPage: PageReader = (source, place) => {
		if (!parsing) throw new Error("Pages are read before the sources are");
		const { cache, parse } = parsing;
		const before = pagesBefore.get(source.file);
		if (before && isSamePage(before, { source, place })) {
			used.add(before.id);
			pages.set(source.file, before);
			return { ok: true, value: before.page };
		}
		const id = pageId(source.blob, place.isSource);
		const stored = store.page(id);
		if (!stored) return parse(source, place);
		used.add(id);
		const page = pageFromReading(stored.reading, {
			source,
			...place,
			cache,
			template: () => {
				const found = store.page(id)?.template;
				return (found && store.template(found)) ?? parseBody(source, place).template;
			},
			texts: () => {
				const found = store.page(id)?.texts;
				return (found && store.texts(found)) ?? parseBody(source, place).texts;
			},
		});
		pages.set(source.file, { id, isSource: place.isSource, key: place.key, page });
		return { ok: true, value: page };
	};

	const parseBody = (source: TextFile, place: Parameters<PageReader>[1]): ParsedPage["body"] => {
		const page = parsing?.parse(source, place);
		if (!page?.ok) throw new ChangedFileError(source.file);
		return page.value.body;
	};

	return {
		look: (touched) => {
			taken = new Set();
			return look(touched);
		},
		take: ({ files, ...bytes }) => {
			const at = { reading: 0, template: 0, texts: 0 };
			const fresh = files.flatMap(({ page }) => {
				if (!page) return [];
				const reading = bytes.readings.subarray(at.reading, at.reading + page.reading);
				const template = bytes.templates.subarray(at.template, at.template + page.template);
				at.reading += page.reading;
				at.template += page.template;
				if (page.texts === undefined) return [{ id: page.id, reading, template }];
				const texts = bytes.texts.subarray(at.texts, at.texts + page.texts);
				at.texts += page.texts;
				return [{ id: page.id, reading, template, texts }];
			});
			store.add(fresh);
			for (const { file, stamp, takenAt, blob, unixBlob } of files) {
				taken.add(file);
				store.files.set(file, {
					stamp,
					settled: isSettled(stamp, takenAt),
					blob,
					...(unixBlob === undefined ? {} : { unixBlob }),
				});
			}
		},
		sources: async ({ listing, stamps, known, settings: parsed }, { markdown, withTexts }) => {
			if (parsed && parsing?.settings !== parsed) {
				parsing = {
					settings: parsed,
					cache: createMarkdownCache(markdown),
					parse: createPageReader(pageFields(parsed.settings), markdown),
				};
				pages = new Map();
			}
			pagesBefore = pages;
			pages = new Map();
			used = new Set();
			for (const file of store.files.keys()) {
				if (known.has(file) || taken.has(file)) continue;
				store.files.delete(file);
			}
			const files = await readSiteFiles(root, {
				listing,
				known: (file) => knownFile(root, { file, stored: store.files.get(file), withTexts }),
			});
			for (const [file, stored] of newlyRead(files, stamps))
				if (!known.has(file)) store.files.set(file, stored);
			return { files, readPage, readTexts, ...(parsed ? { settings: parsed } : {}) };
		},
		used: () => used,
		identities: ({ listing, known }) => identities(listing, known),
		readIdentities: ({ listing }) => identities(listing, store.files),
	};
}

/** A page as it was given last, which is given again while its file says the same: what is made of it needn't be made again either. */
interface KeptPage extends Pick<Parameters<PageReader>[1], "key" | "isSource"> {
	/** Names the reading. */
	readonly id: string;
	readonly page: ParsedPage;
}

function isSamePage(
	{ key, isSource, page }: KeptPage,
	{ source, place }: { readonly source: TextFile; readonly place: Parameters<PageReader>[1] },
): boolean {
	return (
		page.blob === source.blob &&
		key === place.key &&
		isSource === place.isSource &&
		page.language === place.language
	);
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
