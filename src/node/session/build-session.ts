import { resolve } from "node:path";
import { setImmediate } from "node:timers/promises";
import { type HostFiles, hostFiles, sizeProblems } from "../../core/hosting/host-files.ts";
import { formatManifest, siteManifest } from "../../core/hosting/manifest.ts";
import { retentionSpan } from "../../core/model/contact-retention.ts";
import { hostingOf } from "../../core/model/hosting-of.ts";
import { hasErrors, type Problem } from "../../core/problems/problem.ts";
import { type CacheFolder, cacheFolder } from "../cache/cache-folder.ts";
import { describeDamage, isDamagedCache } from "../cache/damaged-cache-error.ts";
import { quickDigest } from "../cache/digest.ts";
import {
	mayBeOther,
	type SiteConfiguration,
	siteConfiguration,
} from "../configuration/site-configuration.ts";
import { mayHaveTemplates } from "../eleventy-run/own-templates.ts";
import { admitBeside, writeBeside } from "../output/beside-output.ts";
import { type HeldOutput, holdOutput } from "../output/held-output.ts";
import type { OutputFile } from "../output/output-file.ts";
import {
	inspectOutput,
	type OutputRecord,
	type OutputState,
	readRecord,
	removeRecord,
	writeRecord,
} from "../output/output-record.ts";
import { madePictures, pictureName } from "../pictures/made-pictures.ts";
import { buildDay } from "../reading/build-day.ts";
import { listPublicFiles } from "../reading/files/public-files.ts";
import { type OpenSite, openSite } from "../reading/open-site.ts";
import type { RenderSetup } from "../rendering/jobs.ts";
import { cardName, madeCards } from "../sharing/made-cards.ts";
import { carriedProblems } from "../system/problems-error.ts";
import { themeVersions } from "../theme/site-theme.ts";
import { type Applied, applyPlan } from "./apply-plan.ts";
import { conditionsOf, inputsDigest } from "./build-conditions.ts";
import type { BuildOptions, BuildResult, RebuildOptions } from "./build-options.ts";
import { type GeneratorState, type PlannedBuild, planBuild } from "./plan-build.ts";
import { createRendering, type RenderingParts } from "./render-all.ts";
import { showFirst } from "./show-first.ts";
import { showPage, type WantedPage } from "./show-page.ts";
import { noPins, pinsOf, unchangedResult } from "./unchanged-result.ts";
import { boundHeap } from "./v8-flags.ts";

/** Builds a site again and again, each time only what has changed. */
export interface BuildSession {
	/**
	 * Builds, after the builds that were asked for before.
	 *
	 * @throws When the disk fails or a layout is faulty; the output is then as it was.
	 */
	readonly rebuild: (options?: RebuildOptions) => Promise<BuildResult>;
	/** Renders a page as it would be, after the builds that were asked for before; `undefined` before the first, and for a page that the site would not have. */
	readonly showPage: (wanted: WantedPage) => Promise<string | undefined>;
	readonly close: () => Promise<void>;
}

/** Begins a session. What is kept between sessions lies in `<root>/.brygga/` and may be deleted at any time. */
export function createBuildSession(options: BuildOptions): BuildSession {
	const output = resolve(options.output);
	let folders: Folders | undefined;
	let opened: Opened | undefined;
	let last: Promise<unknown> = Promise.resolve();
	const rebuild = async (wanted: RebuildOptions, refused?: string): Promise<BuildResult> => {
		folders ??= takeFolders(options.root, output);
		try {
			if (!opened || mayBeOther(opened.configuration, wanted.touched)) {
				const configuration = await siteConfiguration(options.root);
				if (opened && opened.configuration.version !== configuration.version) {
					await opened.close();
					opened = undefined;
				}
				opened ??= await open(folders, { ...options, output, configuration, refused });
			}
			const { version } = opened;
			return await build(opened, { ...options, ...wanted, quick: wanted.quick ?? false, output, version });
		} catch (error) {
			const problems = carriedProblems(error);
			if (problems) return failed({}, problems);
			if (refused !== undefined || !isDamagedCache(error)) throw error;
			await opened?.close();
			opened = undefined;
			folders.cache.empty();
			const { touched: _, ...rest } = wanted;
			return rebuild(rest, describeDamage(error));
		}
	};
	return {
		rebuild: (wanted = {}) => {
			const result = last.then(() => rebuild(wanted));
			last = result.catch(() => undefined);
			return result;
		},
		showPage: (wanted) => {
			const result = last.then(() => opened && show(opened, { ...options, wanted }));
			last = result.catch(() => undefined);
			return result;
		},
		close: async () => {
			await last;
			if (opened?.unsaved) {
				opened.save();
				saveRecord(opened, { output, version: opened.version });
			}
			await opened?.close();
			folders?.cache.close();
			folders?.held.release();
		},
	};
}

/** The folders that a session alone writes to. */
interface Folders {
	readonly held: HeldOutput;
	readonly cache: CacheFolder;
}

/** What a session holds on to. */
interface Opened extends OpenSite, Folders {
	readonly rendering: RenderingParts;
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

type Build = BuildOptions & RebuildOptions & { readonly version: string; readonly quick: boolean };

function takeFolders(root: string, output: string): Folders {
	const held = holdOutput(output, { root });
	try {
		return { held, cache: cacheFolder(root) };
	} catch (error) {
		held.release();
		throw error;
	}
}

/** @throws DamagedCacheError */
async function open(
	folders: Folders,
	{
		root,
		output,
		configuration,
		checkTranslations,
		languageTools,
		refused,
	}: BuildOptions & { readonly configuration: SiteConfiguration; readonly refused: string | undefined },
): Promise<Opened> {
	const { cache } = folders;
	const site = await openSite(root, { cache, checkTranslations, languageTools, configuration });
	const record = await readRecord(cache.path, { output, version: site.version });
	const rendering = createRendering();
	return {
		...site,
		...folders,
		rendering,
		record: typeof record === "string" ? undefined : record,
		unsaved: false,
		cacheNote: noteOnCache(
			cache,
			refused ??
				(site.store.isOutdated || record === "version"
					? "the cache was made with another version, configuration or dictionary"
					: undefined),
		),
		recovered: folders.held.recovered,
		generator: undefined,
		setup: undefined,
		close: async () => {
			await site.close();
			rendering.close();
		},
	};
}

async function build(session: Opened, options: Build): Promise<BuildResult> {
	const { root, output, onStage = () => undefined, version, giveUp } = options;
	const giveWay = async (): Promise<void> => {
		if (!giveUp) return;
		await setImmediate();
		giveUp.throwIfAborted();
	};
	const day = (options.day ?? buildDay)();
	onStage("reading");
	const state = await session.look(options.touched);
	boundHeap(state.listing.files.length);
	// Where the touched paths of the site are known, none of the generator's own files has changed.
	if (!session.generator || !options.touched)
		session.generator = themeVersions(root, { edited: session.generator !== undefined });
	const { generator } = session;
	const conditions = `${conditionsOf(generator, options)} ${mayHaveTemplates(root)} ${publicVersion(root)}`;
	const unchanged = options.needsModel
		? undefined
		: await unchangedResult(session.record, {
				root,
				output,
				inputs: inputsDigest(session.identities(state), conditions),
				day,
			});
	if (unchanged) return unchanged;
	const compared = await session.compare({
		state,
		quick: options.quick,
		day,
		onRead: () => session.pool()?.prepare(),
	});
	await giveWay();
	let planned: PlannedBuild | undefined;
	const { first, quick } = options;
	if (first && quick && session.record && compared.model) {
		const { model } = compared;
		const keys = [...first.paths].flatMap((path) => model.keyByPath.get(path) ?? []);
		const problems = await compared.checkPages(new Set(keys));
		if (keys.length > 0 && !hasErrors(problems)) {
			planned = await planBuild(session, {
				...options,
				...compared,
				model,
				state,
				generator,
				today: day.day,
			});
			const { intact } = asRecorded(session.record);
			const { rendering } = session;
			await showFirst(planned, { intact, wanted: first, site: { model, problems }, rendering });
			await giveWay();
		}
	}
	const site = await compared.check();
	await giveWay();
	const { model, problems } = site;
	if (!model || hasErrors(problems)) {
		session.save();
		return failed(site, problems);
	}
	const { languages } = model;
	const { basePath } = model.settings;
	const span = retentionSpan(model, day.day);
	const found =
		options.quick && session.record
			? asRecorded(session.record)
			: inspectOutput(output, session.record?.files ?? new Map());
	await giveWay();
	planned ??= await planBuild(session, { ...options, ...site, model, state, generator, today: day.day });
	const { plan, setup } = planned;
	session.setup = setup;
	const hosted = hostFiles(model.settings.hosts, hostingOf(model));
	if (model.settings.hosts.length > 0) admitBeside(output);
	const { rendering } = session;
	const applied = await applyPlan(plan, {
		root,
		cache: session.cache.path,
		hasCode: session.configuration.code.configuration !== undefined,
		output,
		stage: session.held.stage,
		model,
		record: session.record,
		state: found,
		setup,
		rendering,
		startPool: session.startPool,
		onStage,
		onWrite: () => {
			if (!options.quick || session.unsaved) return;
			removeRecord(session.cache.path, output);
			session.unsaved = true;
		},
		searchLater: options.quick,
		judge: (files) => sizeProblems(model.settings.hosts, options.shard ? 0 : files),
		giveUp,
	});
	if (!options.quick) session.save();
	if (!options.quick && !options.shard && applied.complete) forgetUnused(session.cache.path, applied.files);
	const all = [...problems, ...planned.problems, ...hosted.problems, ...applied.problems];
	if (!applied.complete) return failed(site, all);
	const beside =
		options.quick || options.shard
			? (session.record?.beside ?? {})
			: writeBeside(output, model.settings.hosts.length === 0 ? [] : besideFiles(hosted, applied));
	// A quick build that had nothing to write leaves the record as it is on the disk.
	if (!options.quick || session.unsaved)
		session.record = {
			// What is quick leaves too much undone for the next session to find nothing changed.
			// Nor is it known what code of the site's own looks at.
			inputs:
				(!options.quick && !planned.byCode && inputsDigest(session.readIdentities(state), conditions)) || "",
			span,
			problems: all,
			pages: applied.pages,
			languages: languages.length,
			basePath,
			pins: options.quick ? noPins : pinsOf(site),
			beside,
			files: applied.files,
		};
	if (!options.quick) {
		session.unsaved = false;
		saveRecord(session, { output, version });
	}
	const note = noteOn(session, applied);
	return {
		problems: all,
		pages: applied.pages,
		written: applied.written,
		removed: applied.removed,
		siteChanged: applied.siteChanged,
		languages: languages.length,
		basePath,
		model,
		...(site.site ? { site: site.site } : {}),
		searchOutdated: applied.searchOutdated,
		...(note === undefined ? {} : { note }),
	};
}

/** Removes pictures that the output hasn't any more from those that are kept. */
function forgetUnused(cache: string, files: Applied["files"]): void {
	madePictures(cache).forgetOthers(new Set([...files.keys()].map(pictureName)));
	madeCards(cache).forgetOthers(new Set([...files.values()].map(({ source }) => cardName(source))));
}

/** What a site's hosts are to have, and nobody to be served. */
function besideFiles({ files }: HostFiles, applied: Applied): OutputFile[] {
	const manifest = formatManifest(siteManifest(applied.files));
	return [...files.filter(({ place }) => place === "beside"), { path: "manifest.json", content: manifest }];
}

/** A site that couldn't be built yet, since its content has errors, can be planned all the same. */
async function show(
	session: Opened,
	{ root, wanted, ...options }: BuildOptions & { readonly wanted: WantedPage },
): Promise<string | undefined> {
	const { configuration, rendering, version } = session;
	session.generator ??= themeVersions(root, { edited: false });
	const { generator } = session;
	if (!session.setup || !generator.bundled) {
		const { day: today } = (options.day ?? buildDay)();
		const { files: publicFiles } = listPublicFiles(root);
		const { model } = wanted;
		const site = { model, publicFiles, today, generator, version, root, state: await session.look() };
		session.setup = (await planBuild(session, { ...options, ...site })).setup;
	}
	const { setup } = session;
	const assets = generator.bundled?.assets;
	if (!assets) return undefined;
	const { markdown } = await configuration.run();
	return showPage(wanted, { assets, markdown, setup, rendering });
}

function saveRecord(
	{ cache, record }: Opened,
	{ output, version }: { readonly output: string; readonly version: string },
): void {
	if (record) writeRecord(cache.path, { output, version, record });
}

/** An output folder as it was left. */
function asRecorded({ files }: OutputRecord): OutputState {
	return { intact: files, changed: new Map(), missing: [], foreign: [] };
}

function failed(
	{ model, site }: Pick<BuildResult, "model" | "site">,
	problems: readonly Problem[],
): BuildResult {
	const basePath = model?.settings.basePath ?? "";
	const nothing = {
		pages: 0,
		written: 0,
		removed: 0,
		languages: 0,
		siteChanged: false,
		searchOutdated: false,
	};
	return { ...nothing, problems, basePath, ...(model ? { model } : {}), ...(site ? { site } : {}) };
}

/** Differs when a file of `public/` does. */
function publicVersion(root: string): string {
	return quickDigest(JSON.stringify(listPublicFiles(root).files));
}

/** @param refused Why nothing of the cache could be used. */
function noteOnCache({ fault }: CacheFolder, refused: string | undefined): string | undefined {
	if (fault !== undefined) return `Nothing is kept for the next build: ${fault}.`;
	return refused === undefined ? undefined : `Everything was built again: ${refused}.`;
}

function noteOn(session: Opened, { repaired }: Applied): string | undefined {
	const { cacheNote, recovered } = session;
	session.cacheNote = undefined;
	session.recovered = false;
	if (cacheNote !== undefined) return cacheNote;
	if (repaired > 0)
		return `${repaired} files of the output had been changed or removed, and were written again.`;
	return recovered ? "An interrupted build was cleared up." : undefined;
}
