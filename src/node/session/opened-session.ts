import { type CacheFolder, cacheFolder } from "../cache/cache-folder.ts";
import type { SiteConfiguration } from "../configuration/site-configuration.ts";
import { type HeldOutput, holdOutput } from "../output/held-output.ts";
import { type OutputRecord, readRecord, writeRecord } from "../output/output-record.ts";
import { type OpenSite, openSite } from "../reading/open-site.ts";
import { createRendering, type RenderingParts } from "../rendering/rendering-parts.ts";
import type { RenderSetup } from "../threads/jobs.ts";
import type { BuildOptions } from "./build-types.ts";
import type { GeneratorState } from "./planning/plan-build.ts";

/** The folders that a session alone writes to. */
export interface SessionFolders {
	readonly held: HeldOutput;
	readonly cache: CacheFolder;
}

/** What a session holds on to from one build to the next. */
export interface OpenedSession extends OpenSite, SessionFolders {
	/** The output folder, as a whole path. */
	readonly output: string;
	readonly rendering: RenderingParts;
	/** What the last build left in the output; absent when nothing is known of it. */
	record: OutputRecord | undefined;
	/** Whether the record on the disk is older than this one. */
	unsaved: boolean;
	/** What is wrong with the cache, for the first build. */
	cacheNote: string | undefined;
	/** Whether an interrupted build was cleared up, for the first build. */
	recovered: boolean;
	generator: GeneratorState | undefined;
	/** How the pages of the last build were rendered. */
	setup: RenderSetup | undefined;
}

/**
 * Takes the output folder and the cache.
 *
 * @param output A whole path.
 */
export function takeFolders(root: string, output: string): SessionFolders {
	const held = holdOutput(output, { root });
	try {
		return { held, cache: cacheFolder(root) };
	} catch (error) {
		held.release();
		throw error;
	}
}

/**
 * Opens a session.
 *
 * @param options `refused` says why nothing of the cache could be used, when it was just emptied for that.
 * @throws DamagedCacheError
 */
export async function openSession(
	configuration: SiteConfiguration,
	{
		folders,
		refused,
		root,
		output,
		checkTranslations,
		languageTools,
	}: BuildOptions & { readonly folders: SessionFolders; readonly refused: string | undefined },
): Promise<OpenedSession> {
	const { cache, held } = folders;
	const site = await openSite(root, { cache, checkTranslations, languageTools, configuration });
	const record = await readRecord(cache.path, { output, version: site.version });
	const rendering = createRendering();
	const isOutdated = site.store.isOutdated || record === "version";
	const reason =
		refused ??
		(isOutdated ? "the cache was made with another version, configuration or dictionary" : undefined);
	return {
		...site,
		...folders,
		output,
		rendering,
		record: typeof record === "string" ? undefined : record,
		unsaved: false,
		cacheNote: noteOnCache(cache, reason),
		recovered: held.recovered,
		generator: undefined,
		setup: undefined,
		close: async () => {
			await site.close();
			rendering.close();
		},
	};
}

/** Keeps the record of the output for the next session. */
export function saveRecord({ cache, record, output, version }: OpenedSession): void {
	if (record) writeRecord(cache.path, { output, version, record });
}

/** @param refused Why nothing of the cache could be used. */
function noteOnCache({ fault }: CacheFolder, refused: string | undefined): string | undefined {
	if (fault !== undefined) return `Nothing is kept for the next build: ${fault}.`;
	return refused === undefined ? undefined : `Everything was built again: ${refused}.`;
}

/**
 * Why a build made more than what had changed, in a sentence, said once.
 *
 * @param repaired How many files were written only because somebody had changed or removed them.
 */
export function takeNote(session: OpenedSession, repaired: number): string | undefined {
	const { cacheNote, recovered } = session;
	session.cacheNote = undefined;
	session.recovered = false;
	if (cacheNote !== undefined) return cacheNote;
	if (repaired > 0)
		return `${repaired} files of the output had been changed or removed, and were written again.`;
	return recovered ? "An interrupted build was cleared up." : undefined;
}
