import { existsSync, lstatSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import type { MarkdownIt } from "markdown-it";
import { type PageFields, pageFields } from "../../core/content/front-matter-schema.ts";
import { createPageReader, type PageReader } from "../../core/content/page-reader.ts";
import { type ParsedPage, recallPage } from "../../core/content/parse-page.ts";
import { type ParsedSettings, parseSettings } from "../../core/content/parse-settings.ts";
import { keyOf } from "../../core/content/parse-site.ts";
import type { MediaFile, SiteFiles, TextFile } from "../../core/content/site-files.ts";
import { blobId } from "../../core/drift/blob-id.ts";
import { createMarkdownMemory, type MarkdownMemory } from "../../core/markdown/parse-markdown.ts";
import { type FileStamp, isSameStamp, isSettled, stampOf } from "../cache/file-stamp.ts";
import { type PageStore, pageId, type StoredFile } from "../cache/page-store.ts";
import { listSiteFiles, type SiteListing } from "../reading/list-site-files.ts";
import type { SiteSources } from "../reading/read-parsed-site.ts";
import { readSiteFiles, readText } from "../reading/read-site-files.ts";
import type { FileToRead, ReadResult } from "../rendering/jobs.ts";

/** The state of a site's files. */
export interface SourceState {
	readonly listing: SiteListing;
	readonly stamps: ReadonlyMap<string, TakenStamp>;
	/** What is known of each file that is as it was when it was last read. */
	readonly known: ReadonlyMap<string, StoredFile>;
	/** Markdown files that have to be read. */
	readonly unread: readonly FileToRead[];
	readonly settings: ParsedSettings | undefined;
}

/** Reads a site's files as far as they have changed. */
export interface SourceReader {
	/**
	 * Finds out what has changed.
	 *
	 * @param touched Paths that alone may have changed, come or gone since the last look, relative to the root, when they are known.
	 */
	readonly look: (touched?: readonly string[]) => Promise<SourceState>;
	/** Takes in what was read elsewhere. */
	readonly take: (result: ReadResult) => void;
	/** Everything, read; with the site's Markdown, the same at every call. */
	readonly sources: (state: SourceState, markdown: MarkdownIt) => Promise<Omit<SiteSources, "problems">>;
	/** Names of the readings in use, for the store to keep. */
	readonly used: () => ReadonlySet<string>;
	/** Name and content of every file, for a digest; `undefined` while some file isn't known. */
	readonly identities: (state: SourceState) => readonly string[] | undefined;
	/** The same once everything is read. */
	readonly readIdentities: (state: SourceState) => readonly string[] | undefined;
}

const settingsFile = "content/site.yaml";

/**
 * Makes a reader of the site in a folder.
 *
 * @param options `store` keeps what is read; `expectUnread` is told early when that is everything: how many files, about, are to be read.
 */
export function createSourceReader(
	root: string,
	{ store, expectUnread }: { readonly store: PageStore; readonly expectUnread: (files: number) => void },
): SourceReader {
	let fields: PageFields | undefined;
	let used = new Set<string>();
	let taken = new Set<string>();
	let last: SourceState | undefined;

	const readSettings = ({ files }: SiteListing): ParsedSettings | undefined => {
		const text = files.includes(settingsFile) ? readText(root, settingsFile) : undefined;
		if (!text || "code" in text) return undefined;
		const parsed = parseSettings(text);
		if (!parsed.ok) return undefined;
		fields = pageFields(parsed.value.settings);
		store.readBy(fields);
		return parsed.value;
	};

	let parsing:
		| { readonly fields: PageFields; readonly memory: MarkdownMemory; readonly parse: PageReader }
		| undefined;

	const readPage: PageReader = (source, place) => {
		if (!parsing) throw new Error("Pages are read before the sources are");
		const { memory, parse } = parsing;
		const id = pageId(source.blob, place.isSource);
		const stored = store.page(id);
		if (!stored) return parse(source, place);
		used.add(id);
		const page = recallPage(stored.reading, {
			source,
			...place,
			memory,
			template: () => store.template(stored.template) ?? parseBody(source, place).template,
			texts: () => (stored.texts && store.texts(stored.texts)) ?? parseBody(source, place).texts,
		});
		return { ok: true, value: page };
	};

	const lookAtAll = async (): Promise<SourceState> => {
		const listing = await listSiteFiles(root);
		if (store.files.size === 0) expectUnread(listing.files.length);
		const parsed = readSettings(listing);
		const stamps = stampsOf(root, listing.files);
		const known = new Map<string, StoredFile>();
		for (const [file, { stamp }] of stamps) {
			const stored = store.files.get(file);
			if (stored?.settled && isSameStamp(stamp, stored.stamp)) known.set(file, stored);
		}
		const unread = parsed ? unreadPages(listing.files, { known, parsed, store }) : [];
		return { listing, stamps, known, settings: parsed, unread };
	};

	/**
	 * Looks only at files that were touched, and at those that may have been while they were read.
	 *
	 * @returns `undefined` when others came or went, or the settings changed, so that all has to be looked at.
	 */
	const lookAgain = (before: SourceState, touched: readonly string[]): SourceState | undefined => {
		const { listing, settings: parsed } = before;
		const doubtful = new Set(before.unread.map(({ file }) => file));
		for (const path of touched) {
			if (path === settingsFile) return undefined;
			if (before.stamps.has(path)) doubtful.add(path);
			else if (existsSync(join(root, path))) return undefined;
		}
		const known = new Map<string, StoredFile>();
		for (const file of listing.files) {
			const stored = store.files.get(file);
			if (stored?.settled && !doubtful.has(file)) known.set(file, stored);
			else doubtful.add(file);
		}
		const fresh = stampsOf(root, doubtful);
		if (!parsed || fresh.size < doubtful.size) return undefined;
		for (const [file, { stamp }] of fresh) {
			const stored = store.files.get(file);
			if (stored?.settled && isSameStamp(stamp, stored.stamp)) known.set(file, stored);
		}
		const unread = unreadPages(doubtful, { known, parsed, store });
		return { listing, stamps: new Map([...before.stamps, ...fresh]), known, settings: parsed, unread };
	};

	const parseBody = (source: TextFile, place: Parameters<PageReader>[1]): ParsedPage["body"] => {
		const page = parsing?.parse(source, place);
		if (!page?.ok) throw new Error(`${source.file} changed while the site was being built`);
		return page.value.body;
	};

	return {
		look: async (touched) => {
			last = (touched && last && lookAgain(last, touched)) ?? (await lookAtAll());
			taken = new Set();
			return last;
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
		sources: async ({ listing, stamps, known, settings: parsed }, markdown) => {
			if (fields && parsing?.fields !== fields)
				parsing = {
					fields,
					memory: createMarkdownMemory(markdown),
					parse: createPageReader(fields, markdown),
				};
			used = new Set();
			for (const file of store.files.keys()) {
				if (known.has(file) || taken.has(file)) continue;
				store.files.delete(file);
			}
			const files = await readSiteFiles(root, {
				listing,
				known: (file) => knownFile(root, { file, stored: store.files.get(file) }),
			});
			for (const [file, stored] of newlyRead(files, stamps))
				if (!known.has(file)) store.files.set(file, stored);
			return { files, readPage, ...(parsed ? { settings: parsed } : {}) };
		},
		used: () => used,
		identities: ({ listing, known }) => identities(listing, known),
		readIdentities: ({ listing }) => identities(listing, store.files),
	};
}

function identities(
	{ files, folders, problems }: SiteListing,
	known: ReadonlyMap<string, StoredFile>,
): readonly string[] | undefined {
	const found: string[] = [...folders, ...problems.map(({ code, file }) => `${code} ${file}`)];
	for (const file of files) {
		const stored = known.get(file);
		if (!stored) return undefined;
		found.push(`${file} ${stored.blob}`);
	}
	return found;
}

/** A stamp, and when it was taken. */
type TakenStamp = { readonly stamp: FileStamp; readonly takenAt: number };

function stampsOf(root: string, files: Iterable<string>): Map<string, TakenStamp> {
	const stamps = new Map<string, TakenStamp>();
	const takenAt = Date.now();
	for (const file of files) {
		const stats = lstatSync(join(root, file), { throwIfNoEntry: false });
		if (stats?.isFile()) stamps.set(file, { stamp: stampOf(stats), takenAt });
	}
	return stamps;
}

/** Markdown files whose content, or whose reading, isn't known. */
function unreadPages(
	files: Iterable<string>,
	{
		known,
		parsed,
		store,
	}: {
		readonly known: ReadonlyMap<string, StoredFile>;
		readonly parsed: ParsedSettings;
		readonly store: PageStore;
	},
): FileToRead[] {
	const { languages, source } = parsed.settings;
	const byTag = new Map(languages.map((language) => [language.tag, language === source]));
	return [...files].flatMap((file): FileToRead[] => {
		const [, tag] = /^content\/([^/]+)\/.+\.md$/.exec(file) ?? [];
		const isSource = tag === undefined ? undefined : byTag.get(tag);
		if (tag === undefined || isSource === undefined) return [];
		const stored = known.get(file);
		if (stored && store.has(pageId(stored.blob, isSource))) return [];
		return [{ file, key: keyOf({ file }, tag), language: tag, isSource }];
	});
}

/** A file from what is known of it; its text is read when it is asked for. */
function knownFile(
	root: string,
	{ file, stored }: { readonly file: string; readonly stored: StoredFile | undefined },
): TextFile | MediaFile | undefined {
	if (!stored) return undefined;
	if (stored.picture) return { file, ...stored.picture };
	return extname(file) === ".md" ? new KnownText(root, file, stored) : undefined;
}

/** A class, since objects with getters of their own take several times the memory, and there is one for each page. */
class KnownText implements TextFile {
	readonly file: string;
	readonly blob: string;
	declare readonly unixBlob?: string;
	readonly #root: string;

	constructor(root: string, file: string, { blob, unixBlob }: StoredFile) {
		this.file = file;
		this.blob = blob;
		if (unixBlob !== undefined) this.unixBlob = unixBlob;
		this.#root = root;
	}

	get text(): string {
		const bytes = readFileSync(join(this.#root, this.file));
		if (blobId(bytes) !== this.blob)
			throw new Error(`${this.file} changed while the site was being read. Run again.`);
		return bytes.toString();
	}
}

/** The files that were read because they weren't known: everything but pages, whose readers report them. */
function newlyRead(
	{ media, settings, glossary, strings }: SiteFiles,
	stamps: ReadonlyMap<string, TakenStamp>,
): [string, StoredFile][] {
	const texts = [settings, glossary, ...strings.values()].flatMap((text) =>
		text ? [{ file: text.file, blob: text.blob }] : [],
	);
	const pictures = [...media.values()].map(({ file, path, width, height }) => ({
		file,
		blob: path,
		picture: { path, width, height },
	}));
	return [...texts, ...pictures].flatMap(({ file, ...rest }): [string, StoredFile][] => {
		const taken = stamps.get(file);
		if (!taken) return [];
		const { stamp, takenAt } = taken;
		return [[file, { stamp, settled: isSettled(stamp, takenAt), ...rest }]];
	});
}
