import type { SiteModel } from "../../core/model/site-model.ts";
import type { Problem } from "../../core/problems/problem.ts";
import type { RecordedFile } from "../output/output-record.ts";
import type { PlannedPage } from "./pack-views.ts";
import type { PlannedBuild } from "./plan-build.ts";
import type { RenderingParts } from "./render-all.ts";

/** Pages that somebody waits for, such as those that are open in a browser. */
export interface WantedFirst {
	/** Their paths below the site's address, such as `/sv/news/`. */
	readonly paths: ReadonlySet<string>;
	/** Gets those that are there and will be others, by their files in the output; the build goes on once this is done. */
	readonly show: (pages: ReadonlyMap<string, string>, site: ShownSite) => Promise<void>;
}

/** The site that pages are shown of before it is built. */
export interface ShownSite {
	readonly model: SiteModel;
	readonly problems: readonly Problem[];
}

/** Renders the pages that are wanted first, and hands them over. Nothing is written. */
export async function showFirst(
	{ plan, setup }: PlannedBuild,
	{
		wanted,
		site,
		intact,
		rendering,
	}: {
		readonly wanted: WantedFirst;
		readonly site: ShownSite;
		/** The files of the output. */
		readonly intact: ReadonlyMap<string, RecordedFile>;
		readonly rendering: RenderingParts;
	},
): Promise<void> {
	const isOther = ({ path, source }: PlannedPage): boolean => {
		const there = intact.get(path);
		return there !== undefined && there.source !== source;
	};
	const views = plan.pagesAt(wanted.paths).filter(isOther);
	if (views.length === 0) return;
	const renderer = await rendering.renderer();
	const shared = { known: 0, values: plan.shared };
	await wanted.show(await renderer.show({ views, setup, shared }), site);
}
