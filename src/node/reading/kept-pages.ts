import type { MarkdownIt } from "markdown-it";
import type { TextFile } from "../../core/content/files/site-files.ts";
import { pageFields } from "../../core/content/page/front-matter-schema.ts";
import { createPageReader, type PageReader } from "../../core/content/page/page-reader.ts";
import { type ParsedPage, pageFromReading } from "../../core/content/page/parsed-page.ts";
import type { ParsedSettings } from "../../core/content/settings/parse-settings.ts";
import { createMarkdownCache, type MarkdownCache } from "../../core/markdown/cached-markdown.ts";
import { ChangedFileError } from "../../core/problems/changed-file-error.ts";
import { type PageStore, pageId } from "../cache/page-store.ts";

/** Gives pages of what the store has of their files, and the very same page again while its file says the same. */
export interface KeptPages {
	/** Begins a reading of all pages; those of the one before are kept as far as the settings are the very same. */
	readonly begin: (settings: ParsedSettings | undefined, markdown: MarkdownIt) => void;
	/** @throws Before a reading has begun. */
	readonly read: PageReader;
	/** Names of the readings that were asked for since this reading began. */
	readonly used: () => ReadonlySet<string>;
}

type Place = Parameters<PageReader>[1];

/** How pages are parsed: by which settings, and with what Markdown. */
interface Parsing {
	readonly settings: ParsedSettings;
	readonly cache: MarkdownCache;
	readonly parse: PageReader;
}

/** A page as it was given last: what is made of it needn't be made again either. */
interface KeptPage extends Pick<Place, "key" | "isSource"> {
	/** Names the reading. */
	readonly id: string;
	readonly page: ParsedPage;
}

/** Keeps no page yet. */
export function createKeptPages(store: PageStore): KeptPages {
	let parsing: Parsing | undefined;
	let used = new Set<string>();
	let pages = new Map<string, KeptPage>();
	let before = pages;
	const keep = (file: string, kept: KeptPage): ReturnType<PageReader> => {
		used.add(kept.id);
		pages.set(file, kept);
		return { ok: true, value: kept.page };
	};
	return {
		begin: (settings, markdown) => {
			if (settings && parsing?.settings !== settings) {
				parsing = {
					settings,
					cache: createMarkdownCache(markdown),
					parse: createPageReader(pageFields(settings.settings), markdown),
				};
				pages = new Map();
			}
			before = pages;
			pages = new Map();
			used = new Set();
		},
		read: (source, place) => {
			if (!parsing) throw new Error("Pages are read before the sources are");
			const last = before.get(source.file);
			if (last && isSamePage(last, { source, place })) return keep(source.file, last);
			const id = pageId(source.blob, place.isSource);
			const page = pageInStore(id, { source, place, store, parsing });
			if (!page) return parsing.parse(source, place);
			return keep(source.file, { id, isSource: place.isSource, key: place.key, page });
		},
		used: () => used,
	};
}

/** The page of a reading that the store has; its template and texts are read when they are asked for. */
function pageInStore(
	id: string,
	{
		source,
		place,
		store,
		parsing: { cache, parse },
	}: {
		readonly source: TextFile;
		readonly place: Place;
		readonly store: PageStore;
		readonly parsing: Parsing;
	},
): ParsedPage | undefined {
	const stored = store.page(id);
	if (!stored) return undefined;
	/** What the store has lost. */
	const parseBody = (): ParsedPage["body"] => {
		const page = parse(source, place);
		if (!page.ok) throw new ChangedFileError(source.file);
		return page.value.body;
	};
	return pageFromReading(stored.reading, {
		source,
		...place,
		cache,
		template: () => {
			const found = store.page(id)?.template;
			return (found && store.template(found)) ?? parseBody().template;
		},
		texts: () => {
			const found = store.page(id)?.texts;
			return (found && store.texts(found)) ?? parseBody().texts;
		},
	});
}

function isSamePage(
	{ key, isSource, page }: KeptPage,
	{ source, place }: { readonly source: TextFile; readonly place: Place },
): boolean {
	return (
		page.blob === source.blob &&
		key === place.key &&
		isSource === place.isSource &&
		page.language === place.language
	);
}
