import { hostFiles, sizeProblems } from "../../core/hosting/host-files.ts";
import { hostingOf } from "../../core/model/hosting-of.ts";
import type { SiteModel } from "../../core/model/site-model.ts";
import { hasErrors, type Problem } from "../../core/problems/problem.ts";
import { quickDigest } from "../cache/digest.ts";
import { mayHaveTemplates } from "../eleventy-run/own-templates.ts";
import { listPublicFiles } from "../files/public-files.ts";
import { admitBeside } from "../output/beside-output.ts";
import { inspectOutput, type OutputState, removeRecord } from "../output/output-record.ts";
import { type BuildDay, buildDay } from "../reading/build-day.ts";
import type { ComparedSite } from "../reading/compare-read-site.ts";
import type { SourceState } from "../reading/look-at-files.ts";
import { themeVersions } from "../theme/site-theme.ts";
import { type Applied, applyPlan } from "./applying/apply-plan.ts";
import type { BuildResult, OneBuild } from "./build-types.ts";
import { giveWay } from "./give-way.ts";
import { type OpenedSession, takeNote } from "./opened-session.ts";
import { conditionsOf, inputsDigest } from "./planning/build-conditions.ts";
import { bundleAhead, type GeneratorState, type PlannedBuild, planBuild } from "./planning/plan-build.ts";
import { recordBuild } from "./record-build.ts";
import { showFirst } from "./show-first.ts";
import { unchangedResult } from "./unchanged-result.ts";
import { boundHeap } from "./v8-flags.ts";

/** What a build finds before it reads anything. */
interface BuildStart {
	/** Which files have changed. */
	readonly state: SourceState;
	readonly generator: GeneratorState;
	readonly day: BuildDay;
	/** What the build depends on besides the site's files. */
	readonly conditions: string;
}

/**
 * Builds a site that is open: reads and checks it, plans the output, makes it so, and records what was made.
 *
 * @throws DamagedCacheError, or when the disk fails or a layout is faulty; the output is then as it was.
 */
export async function buildOnce(session: OpenedSession, options: OneBuild): Promise<BuildResult> {
	const { root, quick = false, giveUp } = options;
	const { output, version } = session;
	const { state, generator, day, conditions } = await startBuild(session, options);
	if (!options.needsModel) {
		const inputs = inputsDigest(session.identities(state), conditions);
		const unchanged = await unchangedResult(session.record, { root, output, inputs, day });
		if (unchanged) return unchanged;
	}
	const bundling = bundleAhead(session, { root, generator, settings: state.settings });
	const compared = await session
		.compare({ state, quick, day, onRead: () => session.pool()?.prepare() })
		.finally(() => bundling);
	await giveWay(giveUp);
	const planFor = (site: Pick<ComparedSite, "publicFiles">, model: SiteModel): Promise<PlannedBuild> =>
		planBuild(session, { ...options, ...site, model, state, generator, version, today: day.day });
	const early = await planWanted(session, { options, compared, planFor });
	const site = await compared.check();
	await giveWay(giveUp);
	const { model, problems } = site;
	if (!model || hasErrors(problems)) {
		session.save();
		return failedResult(site, problems);
	}
	const left = leftOutput(session, quick);
	await giveWay(giveUp);
	const planned = early ?? (await planFor(site, model));
	session.setup = planned.setup;
	const hosted = hostFiles(model.settings.hosts, hostingOf(model));
	const applied = await apply(planned, { session, options, model, left });
	const all = [...problems, ...planned.problems, ...hosted.problems, ...applied.problems];
	if (!quick) session.save();
	if (!applied.complete) return failedResult(site, all);
	const { byCode } = planned;
	recordBuild(session, {
		options,
		state,
		day,
		conditions,
		site,
		model,
		byCode,
		hosted,
		applied,
		problems: all,
	});
	const note = takeNote(session, applied.repaired);
	const { pages, written, removed, siteChanged, searchOutdated } = applied;
	return {
		problems: all,
		pages,
		written,
		removed,
		siteChanged,
		languages: model.languages.length,
		basePath: model.settings.basePath,
		model,
		...(site.site ? { site: site.site } : {}),
		searchOutdated,
		...(note === undefined ? {} : { note }),
	};
}

async function startBuild(session: OpenedSession, options: OneBuild): Promise<BuildStart> {
	const { root, touched, onStage } = options;
	const { configuration, output } = session;
	const day = (options.day ?? buildDay)();
	onStage?.("reading");
	const state = await session.look(touched);
	boundHeap(state.listing.files.length);
	// Where the touched paths of the site are known, none of the generator's own files has changed.
	if (!session.generator || !touched)
		session.generator = themeVersions(root, { edited: session.generator !== undefined });
	const { generator } = session;
	const publicFiles = quickDigest(JSON.stringify(listPublicFiles(root).files));
	const isConfigured = configuration.code.configuration !== undefined;
	const templates = mayHaveTemplates(root, { isConfigured, output });
	const conditions = `${conditionsOf(generator, options)} ${templates} ${publicFiles}`;
	return { state, generator, day, conditions };
}

/** Renders the pages that are wanted first, when they have no errors, before the others are checked. */
async function planWanted(
	{ record, rendering }: OpenedSession,
	{
		options: { first, quick, giveUp },
		compared,
		planFor,
	}: {
		readonly options: OneBuild;
		readonly compared: ComparedSite;
		readonly planFor: (site: ComparedSite, model: SiteModel) => Promise<PlannedBuild>;
	},
): Promise<PlannedBuild | undefined> {
	const { model } = compared;
	if (!first || !quick || !record || !model) return undefined;
	const keys = [...first.paths].flatMap((path) => model.keyByPath.get(path) ?? []);
	const problems = await compared.checkPages(new Set(keys));
	if (keys.length === 0 || hasErrors(problems)) return undefined;
	const planned = await planFor(compared, model);
	await showFirst(planned, { intact: record.files, wanted: first, site: { model, problems }, rendering });
	await giveWay(giveUp);
	return planned;
}

/** The output folder as it was left; a quick build takes for granted that nobody has touched it since. */
function leftOutput({ record, output }: OpenedSession, quick: boolean): OutputState {
	if (quick && record) return { intact: record.files, changed: new Map(), missing: [], foreign: [] };
	return inspectOutput(output, record?.files ?? new Map());
}

async function apply(
	{ plan, setup }: PlannedBuild,
	{
		session,
		options,
		model,
		left,
	}: {
		readonly session: OpenedSession;
		readonly options: OneBuild;
		readonly model: SiteModel;
		readonly left: OutputState;
	},
): Promise<Applied> {
	const { root, quick = false, shard, onStage = () => undefined, giveUp } = options;
	const { cache, output } = session;
	const { hosts } = model.settings;
	if (hosts.length > 0) admitBeside(output);
	return applyPlan(plan, {
		root,
		cache: cache.path,
		hasCode: session.configuration.code.configuration !== undefined,
		output,
		stage: session.held.stage,
		model,
		record: session.record,
		state: left,
		setup,
		rendering: session.rendering,
		pool: session.pool,
		startPool: session.startPool,
		onStage,
		onWrite: () => {
			if (!quick || session.unsaved) return;
			removeRecord(cache.path, output);
			session.unsaved = true;
		},
		searchLater: quick,
		judge: (files) => sizeProblems(hosts, shard ? 0 : files),
		giveUp,
	});
}

/** The result of a build that errors stopped. */
export function failedResult(
	{ model, site }: Pick<BuildResult, "model" | "site">,
	problems: readonly Problem[],
): BuildResult {
	return {
		problems,
		pages: 0,
		written: 0,
		removed: 0,
		languages: 0,
		siteChanged: false,
		searchOutdated: false,
		basePath: model?.settings.basePath ?? "",
		...(model ? { model } : {}),
		...(site ? { site } : {}),
	};
}
