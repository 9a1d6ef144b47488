import type { FindingsCache } from "../../core/checks/check-translations.ts";
import { frontMatterSchemas, pageFields } from "../../core/content/page/front-matter-schema.ts";
import type { CacheFolder } from "../cache/cache-folder.ts";
import { openPageStore, type PageStore } from "../cache/page-store.ts";
import { openPairFindings } from "../cache/pair-findings.ts";
import {
	keptVersion,
	type SiteConfiguration,
	siteConfiguration,
} from "../configuration/site-configuration.ts";
import { cachePinnedTexts } from "../git/read-pinned-texts.ts";
import { divideWork } from "../threads/divide-work.ts";
import type { ReadSetup } from "../threads/jobs.ts";
import { startWorkers, usefulThreads, type WorkerPool } from "../threads/worker-pool.ts";
import { statusCaches } from "./cached/status-caches.ts";
import {
	type CheckedSite,
	type CheckOptions,
	type ComparedSite,
	compareReadSite,
	type PrepareChecks,
} from "./compare-read-site.ts";
import type { SourceState } from "./look-at-files.ts";
import { checkInThreads } from "./pairs/check-in-threads.ts";
import { createSourceReader, type SourceReader } from "./source-reader.ts";
import { cachedLanguageTools } from "./tools/cached-language-tools.ts";
import { createLanguageTools } from "./tools/language-tools.ts";
import { type ReadSite, understandSite } from "./understand-site.ts";

/** How a site is opened. */
export interface OpenOptions {
	/** The cache, which is this site's alone until that is closed. */
	readonly cache: CacheFolder;
	/** Whether the translation rules are run, as they are unless this says no. */
	readonly checkTranslations?: boolean | undefined;
	/** What is known of languages; the installed dictionaries when absent. */
	readonly languageTools?: typeof createLanguageTools | undefined;
	/** The site's configuration, where it has been found already. */
	readonly configuration?: SiteConfiguration;
}

/** What one reading of a site is to be. */
export interface ReadingOptions {
	/** What {@link OpenSite.look} found; it looks itself when absent. */
	readonly state?: SourceState;
	/** Doesn't ask Git again for what it didn't have. */
	readonly quick?: boolean;
	/** Reads the texts of all files, for those who need them as values; else a page's text is read when it is asked for. */
	readonly withTexts?: boolean;
	/** Called once the files have been read, before they are compared. */
	readonly onRead?: () => void;
}

/**
 * The one door to a site's content: whoever reads a site opens it here. It is read and checked again and again, each time only what has
 * changed, in several threads where that pays; what is found lies in the cache.
 */
export interface OpenSite {
	readonly configuration: SiteConfiguration;
	/** Of the generator and the configuration; what another version has kept isn't used. */
	readonly version: string;
	/** Where the templates of the pages' texts are. */
	readonly store: PageStore;
	/** Finds out which files have changed. */
	readonly look: SourceReader["look"];
	/** Tells files and what they say, for a digest. */
	readonly identities: SourceReader["identities"];
	readonly readIdentities: SourceReader["readIdentities"];
	/** The threads, if they run. */
	readonly pool: () => WorkerPool | undefined;
	/** Starts them, where the machine has processors for any. */
	readonly startPool: () => WorkerPool | undefined;
	/** Reads the files, each understood by itself. */
	readonly read: (options?: ReadingOptions) => Promise<ReadSite>;
	/** Reads the files and compares the pages with each other. The day is today when absent. */
	readonly compare: (options?: ReadingOptions & Pick<CheckOptions, "day">) => Promise<ComparedSite>;
	/** Does the same, and checks all pages. */
	readonly check: (options?: ReadingOptions & Pick<CheckOptions, "day">) => Promise<CheckedSite>;
	/** Keeps what was read and found for the next process. */
	readonly save: () => void;
	readonly close: () => Promise<void>;
}

/** Files to read that are worth starting threads for. */
const manyFiles = 300;

/**
 * Opens a site. Its pages' texts can be asked for until it is closed.
 *
 * @param root The folder that holds `content/` and `i18n/`.
 * @throws DamagedCacheError
 */
export async function openSite(root: string, options: OpenOptions): Promise<OpenSite> {
	const { cache, checkTranslations = true } = options;
	const configuration = options.configuration ?? (await siteConfiguration(root));
	const version = keptVersion(configuration);
	// Only the rules ask for texts.
	const texts = checkTranslations;
	const findings = await openPairFindings(cache.path, version);
	const store = await openPageStore(cache.path, { version, texts });
	const languageTools = cachedLanguageTools(options.languageTools ?? createLanguageTools);
	let pool: WorkerPool | undefined;
	const startPool = (): WorkerPool | undefined => {
		if (usefulThreads() > 0) pool ??= startWorkers(usefulThreads());
		return pool;
	};
	const reader = createSourceReader(root, {
		store,
		// Threads take a while to start, as does finding out which files are to be read.
		expectUnread: (files) => {
			if (files >= manyFiles) startPool();
		},
	});
	const pinnedTexts = cachePinnedTexts(root);
	const statusesBy = statusCaches();
	const prepareChecks = async (...[model, checks]: Parameters<PrepareChecks>): Promise<FindingsCache> => {
		const found = findings.of(model);
		// Tools that were given can't be handed on to other threads.
		if (!options.languageTools)
			await checkInThreads(model, { checks, findings: found, store, root, startPool });
		return found.cache;
	};
	const read: OpenSite["read"] = async ({ state, quick = false, withTexts = false, onRead } = {}) => {
		const now = state ?? (await reader.look());
		const { markdown, problems } = await configuration.run();
		await readPages({ reader, store, startPool }, { root, state: now, texts, configuration });
		onRead?.();
		return understandSite(root, {
			...(await reader.sources(now, { markdown, withTexts })),
			problems,
			pinnedTexts: (blobs) => pinnedTexts.read(blobs, { quick }),
		});
	};
	const compare: OpenSite["compare"] = async ({ day, ...reading } = {}) =>
		compareReadSite(await read(reading), {
			prepareChecks: checkTranslations ? prepareChecks : () => "unchecked",
			languageTools,
			statusesBy,
			...(day ? { day } : {}),
		});
	return {
		configuration,
		version,
		store,
		look: reader.look,
		identities: reader.identities,
		readIdentities: reader.readIdentities,
		pool: () => pool,
		startPool,
		read,
		compare,
		check: async (wanted) => (await compare(wanted)).check(),
		save: () => {
			store.save(reader.used());
			if (checkTranslations) findings.save();
		},
		close: async () => {
			await pool?.close();
			pinnedTexts.close();
			store.close();
		},
	};
}

/** Reads the pages that aren't known, in several threads when there are many. */
async function readPages(
	{ reader, store, startPool }: { readonly reader: SourceReader } & Pick<OpenSite, "store" | "startPool">,
	{
		root,
		state: { unread, settings },
		texts,
		configuration,
	}: {
		readonly root: string;
		readonly state: SourceState;
		readonly texts: boolean;
		readonly configuration: SiteConfiguration;
	},
): Promise<void> {
	if (unread.length === 0 || !settings) return;
	const pool = unread.length >= manyFiles ? startPool() : undefined;
	const { readFiles } = await import("./read-files.ts");
	const known = store.ids();
	const { markdown } = await configuration.run();
	const { code } = configuration;
	const fields = pageFields(settings.settings);
	const parsers = { markdown, schemas: frontMatterSchemas(fields) };
	const setup: ReadSetup = { root, fields, known, texts, code };
	const prepared = new Set<number>();
	await divideWork(unread, {
		threads: pool?.size ?? 0,
		theirs: async (files, thread) => {
			const first = !prepared.has(thread);
			prepared.add(thread);
			if (pool) reader.take(await pool.read(thread, { kind: "read", files, ...(first ? { setup } : {}) }));
		},
		own: (files) => reader.take(readFiles({ root, files, known, texts }, parsers)),
	});
}
