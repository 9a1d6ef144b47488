import type { PairMemory } from "../../core/checks/check-translations.ts";
import { pageFields } from "../../core/content/front-matter-schema.ts";
import { openPageStore, type PageStore } from "../cache/page-store.ts";
import { openPairFindings } from "../cache/pair-findings.ts";
import { shareChecks } from "../checking/share-checks.ts";
import type { SiteConfiguration } from "../configuration/site-configuration.ts";
import { keepPinnedTexts } from "../git/read-pinned-texts.ts";
import { type BuildDay, buildDay } from "../reading/build-day.ts";
import { keepTools } from "../reading/keep-tools.ts";
import { createLanguageTools } from "../reading/language-tools.ts";
import { type LoadedSite, loadSite, type PrepareChecks } from "../reading/load-site.ts";
import type { SiteSources } from "../reading/read-parsed-site.ts";
import type { ReadJob } from "../rendering/jobs.ts";
import { shareOut } from "../rendering/share-out.ts";
import { startWorkers, usefulThreads, type WorkerPool } from "../rendering/worker-pool.ts";
import { createSourceReader, type SourceReader, type SourceState } from "./source-reader.ts";

/** Options of {@link openReadingSession}. */
export interface ReadingOptions {
	/** The folder that holds `content/` and `i18n/`. */
	readonly root: string;
	/** The folder for what is kept, and the version of the generator that keeps it. */
	readonly folder: string;
	readonly version: string;
	/** Whether the translation rules are run, as they are unless this says no. */
	readonly checkTranslations?: boolean | undefined;
	/** What is known of languages; the installed dictionaries when absent. */
	readonly languageTools?: typeof createLanguageTools | undefined;
	/** The site's configuration. */
	readonly configuration: SiteConfiguration;
}

/** Reads and checks a site again and again, each time only what has changed, in several threads where that pays. */
export interface ReadingSession {
	readonly store: PageStore;
	readonly reader: SourceReader;
	/** The threads, if they run. */
	readonly pool: () => WorkerPool | undefined;
	/** Starts them, where the machine has processors for any. */
	readonly startPool: () => WorkerPool | undefined;
	/** Reads the pages that {@link SourceReader.look} found to have changed. */
	readonly read: (state: SourceState) => Promise<void>;
	/** Everything, read. */
	readonly sources: (state: SourceState, options?: { readonly quick?: boolean }) => Promise<SiteSources>;
	/**
	 * Makes the site of them and of what had been read before.
	 *
	 * @param options `quick` doesn't ask Git again for what it didn't have; `day` is today when absent.
	 */
	readonly load: (
		state: SourceState,
		options?: { readonly quick?: boolean; readonly day?: BuildDay },
	) => Promise<LoadedSite>;
	/** Keeps what was read and found for the next session. */
	readonly save: () => void;
	readonly close: () => Promise<void>;
}

/** Files to read that are worth starting threads for. */
const manyFiles = 300;

/**
 * Opens a session.
 *
 * @throws DamagedCacheError
 */
export async function openReadingSession(options: ReadingOptions): Promise<ReadingSession> {
	const { root, folder, version, checkTranslations = true, configuration } = options;
	// Only the rules ask for texts.
	const texts = checkTranslations;
	const findings = await openPairFindings(folder, version);
	const store = await openPageStore(folder, { version, texts });
	const languageTools = keepTools(options.languageTools ?? createLanguageTools);
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
	const pinnedTexts = keepPinnedTexts(root);
	const recallFindings = async (...[model, checks]: Parameters<PrepareChecks>): Promise<PairMemory> => {
		const found = findings.of(model);
		// Tools that were given can't be handed on to other threads.
		if (!options.languageTools) await shareChecks(model, { checks, findings: found, store, root, startPool });
		return found.recall;
	};
	const sources: ReadingSession["sources"] = async (state, { quick = false } = {}) => {
		const { markdown, problems } = await configuration.run();
		return {
			...(await reader.sources(state, markdown)),
			problems,
			pinnedTexts: (blobs) => pinnedTexts.read(blobs, { quick }),
		};
	};
	return {
		store,
		reader,
		sources,
		pool: () => pool,
		startPool,
		read: (state) => readPages({ reader, store, startPool }, { root, state, texts, configuration }),
		load: async (state, { quick = false, day = buildDay() } = {}) =>
			loadSite(root, {
				sources: await sources(state, { quick }),
				prepareChecks: checkTranslations ? recallFindings : () => findNothing,
				languageTools,
				day,
			}),
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

const findNothing: PairMemory = () => [];

/** Reads the pages that aren't known, in several threads when there are many. */
async function readPages(
	{ reader, store, startPool }: Pick<ReadingSession, "reader" | "store" | "startPool">,
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
	const { readFiles } = await import("../rendering/read-files.ts");
	const known = store.ids();
	const { markdown } = await configuration.run();
	const { compiled } = configuration;
	const fields = pageFields(settings.settings);
	await shareOut(unread, {
		threads: pool?.size ?? 0,
		theirs: async (files, thread) => {
			const job: ReadJob = { kind: "read", root, files, fields, known, texts, configuration: compiled };
			if (pool) reader.take(await pool.read(thread, job));
		},
		own: (files) => reader.take(readFiles({ root, files, fields, known, texts }, markdown)),
	});
}
