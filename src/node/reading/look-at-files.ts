import { existsSync, lstatSync } from "node:fs";
import { join } from "node:path";
import { getOrInsert } from "../../core/collections/get-or-insert.ts";
import { pageFields } from "../../core/content/page/front-matter-schema.ts";
import { pagePlaces } from "../../core/content/page/page-places.ts";
import { type ParsedSettings, parseSettings } from "../../core/content/settings/parse-settings.ts";
import { type FileStamp, isSameStamp, stampOf } from "../cache/file-stamp.ts";
import { type PageStore, pageId } from "../cache/page-store.ts";
import type { StoredFile } from "../cache/stored-file.ts";
import { listSiteFiles, type SiteListing } from "../files/list-site-files.ts";
import { readText } from "../files/read-site-files.ts";
import type { FileToRead } from "../threads/jobs.ts";

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

/** What a look works with. */
export interface LookOptions {
	readonly store: PageStore;
	/** Told early when everything is to be read: how many files, about. */
	readonly expectUnread: (files: number) => void;
}

/**
 * Finds out what of a site's files has changed.
 *
 * @param touched Paths that alone may have changed, come or gone since the last look, relative to the root, when they are known.
 */
export type Look = (touched?: readonly string[]) => Promise<SourceState>;

const settingsFile = "content/site.yaml";

/** Makes what looks at the files in a folder. */
export function createLook(root: string, { store, expectUnread }: LookOptions): Look {
	let last: SourceState | undefined;
	const lookAtAll = async (): Promise<SourceState> => {
		const listing = await listSiteFiles(root);
		if (store.files.size === 0) expectUnread(listing.files.length);
		const parsed = readSettings(root, listing);
		if (parsed) store.readBy(pageFields(parsed.settings));
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

	return async (touched) => {
		last = (touched && last && lookAgain(last, touched)) ?? (await lookAtAll());
		return last;
	};
}

function readSettings(root: string, { files }: SiteListing): ParsedSettings | undefined {
	const text = files.includes(settingsFile) ? readText(root, settingsFile) : undefined;
	if (!text || "code" in text) return undefined;
	const parsed = parseSettings(text);
	return parsed.ok ? parsed.value : undefined;
}

/** Name and content of every file, for a digest; `undefined` while some file isn't known. */
export function identities(
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
export type TakenStamp = { readonly stamp: FileStamp; readonly takenAt: number };

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
	const trees = new Map<string, { readonly file: string }[]>();
	for (const file of files) {
		const [, folder] = /^content\/([^/]+)\/.+\.md$/.exec(file) ?? [];
		if (folder !== undefined) getOrInsert(trees, folder, () => []).push({ file });
	}
	return pagePlaces(trees, parsed.settings).flatMap(
		({ source: { file }, key, language, isSource }): FileToRead[] => {
			const stored = known.get(file);
			if (stored && store.has(pageId(stored.blob, isSource))) return [];
			return [{ file, key, language: language.tag, isSource }];
		},
	);
}
