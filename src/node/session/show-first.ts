import type { RecordedFile } from "../output/output-record.ts";
import type { RenderingParts } from "../rendering/rendering-parts.ts";
import type { ShownSite, WantedFirst } from "./build-types.ts";
import type { PlannedPage } from "./planning/pack-views.ts";
import type { PlannedBuild } from "./planning/plan-build.ts";

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
	const isOther = ({ path, madeFrom }: PlannedPage): boolean => {
		const there = intact.get(path);
		return there !== undefined && there.madeFrom !== madeFrom;
	};
	const views = plan.pagesAt(wanted.paths).filter(isOther);
	if (views.length === 0) return;
	const renderer = await rendering.renderer();
	const shared = { known: 0, values: plan.shared };
	await wanted.show(await renderer.show({ views, setup, shared }), site);
}
