import { retentionSpan } from "../../../core/model/contact-retention.ts";
import type { SiteModel } from "../../../core/model/site-model.ts";
import type { Problem } from "../../../core/problems/problem.ts";
import type { BundledAssets } from "../../assets/bundle-assets.ts";
import { cachedAssets } from "../../assets/cached-assets.ts";
import type { CacheFolder } from "../../cache/cache-folder.ts";
import { ownOutput } from "../../eleventy-run/own-output.ts";
import type { PublicFile } from "../../files/public-files.ts";
import type { SourceState } from "../../reading/look-at-files.ts";
import type { OpenSite } from "../../reading/open-site.ts";
import type { RenderingParts } from "../../rendering/rendering-parts.ts";
import { keepData } from "../../rendering/template-data.ts";
import { isInShard } from "../../sharding/shard.ts";
import type { ThemeVersions } from "../../theme/site-theme.ts";
import type { RenderSetup } from "../../threads/jobs.ts";
import type { BuildOptions } from "../build-types.ts";
import { conditionsOf, inputsDigest } from "./build-conditions.ts";
import { planShard } from "./plan-shard.ts";
import { planSite, type SitePlan } from "./site-plan.ts";
import { viewContext } from "./view-context.ts";

/** What was found of the generator's own files, with the site's over them. */
export interface GeneratorState extends ThemeVersions {
	bundled?: { readonly basePath: string; readonly assets: BundledAssets };
}

/** What a build is to make, and how it is rendered. */
export interface PlannedBuild {
	readonly plan: SitePlan;
	readonly setup: RenderSetup;
	/** Found while the assets were bundled. */
	readonly problems: readonly Problem[];
	/** Whether code of the site's own has a hand in it. */
	readonly byCode: boolean;
}

/** The parts of a session that a plan is made with. */
type PlanningParts = OpenSite & { readonly cache: CacheFolder; readonly rendering: RenderingParts };

/**
 * Plans a build of a site, or of its share.
 *
 * @param options `state` is the look that the model came of, `today` the day that it was made for: ISO date.
 */
export async function planBuild(
	session: PlanningParts,
	{
		model,
		publicFiles,
		state,
		generator,
		today,
		root,
		version,
		shard,
		search,
		...options
	}: Pick<BuildOptions, "root" | "shard" | "search" | "checkTranslations"> & {
		readonly model: SiteModel;
		readonly publicFiles: readonly PublicFile[];
		readonly state: SourceState;
		readonly generator: GeneratorState;
		readonly today: string;
		readonly version: string;
	},
): Promise<PlannedBuild> {
	const { configuration, store } = session;
	const { basePath } = model.settings;
	const assets = await assetsFor(session, { root, generator, basePath, version });
	const { markdown } = await configuration.run();
	const views = viewContext(model, { assets, markdown });
	const own = await ownOutput(views, { root, configuration, files: state.listing.files });
	const data = keepData(session.cache.path, own.data);
	const whole = planSite(model, {
		own: own.files,
		data: data.version,
		assets,
		views,
		layouts: generator.layouts,
		store,
		publicFiles,
		search,
		...(shard ? { isWanted: (path: string) => isInShard(path, shard) } : {}),
	});
	const inputs = (): string => {
		const { from = "" } = retentionSpan(model, today);
		const conditions = `${conditionsOf(generator, { ...options, search })} ${from}`;
		return inputsDigest(session.readIdentities(state), conditions) ?? "";
	};
	const plan = shard ? planShard(whole, { shard, version, inputs: inputs(), model }) : whole;
	const setup = session.rendering.setup({
		strings: model.strings,
		pack: store.pack,
		root,
		code: configuration.code,
		data: data.file,
		version: plan.version,
	});
	return { plan, setup, problems: [...assets.problems, ...own.problems], byCode: own.ran };
}

/**
 * Bundles the assets that a plan will have while the site is read: that is the work of another process, which this one would wait for. What
 * goes wrong is told once the plan is made.
 */
export async function bundleAhead(
	session: PlanningParts,
	{ settings, ...assets }: Omit<AssetsWanted, "basePath" | "version"> & Pick<SourceState, "settings">,
): Promise<void> {
	if (!settings) return;
	const { basePath } = settings.settings;
	await assetsFor(session, { ...assets, basePath, version: session.version }).catch(() => undefined);
}

interface AssetsWanted {
	readonly root: string;
	readonly generator: GeneratorState;
	readonly basePath: string;
	readonly version: string;
}

async function assetsFor(
	{ cache }: PlanningParts,
	{ root, generator, basePath, version }: AssetsWanted,
): Promise<BundledAssets> {
	if (generator.bundled?.basePath === basePath) return generator.bundled.assets;
	const assets = await cachedAssets(cache.path, {
		root,
		basePath,
		version: `${version} ${generator.assets}`,
	});
	generator.bundled = { basePath, assets };
	return assets;
}
