import type { RecordedFile } from "../../output/output-record.ts";
import type { WorkerPool } from "../../threads/worker-pool.ts";
import { giveWay } from "../give-way.ts";
import type { PlannedPage } from "../planning/pack-views.ts";
import type { SitePlan } from "../planning/site-plan.ts";
import type { ApplyContext, OpenStaging } from "./apply-context.ts";
import type { DonePages } from "./compare-output.ts";
import { renderAll, worthThreads } from "./render-all.ts";

/** Renders the pages of a plan that differ from what is there. */
export async function renderChanged(
	plan: SitePlan,
	{ context, open }: { readonly context: ApplyContext; readonly open: OpenStaging },
): Promise<DonePages> {
	const { setup, rendering, pool, startPool, onStage } = context;
	const running = pool();
	const kept = new Map<string, RecordedFile>();
	const digests = new Map<string, string>();
	const changed = changedPages(plan, { context, kept, digests });
	const first = await takeSome(changed, {
		size: running ? worthRunning : worthThreads,
		giveUp: context.giveUp,
	});
	if (first.length === 0) return { kept, written: [] };
	onStage("rendering");
	const { folder } = open();
	const written = await renderAll(chained(first, onlyChanged(changed)), {
		folder,
		setup,
		shared: plan.shared,
		renderer: rendering.renderer,
		pool: poolFor(first.length, { running, startPool }),
		meanwhile: plan.siteFiles,
		giveUp: context.giveUp,
	});
	const fresh = written.map(({ path, size, sha256, stamp }) => ({
		path,
		size,
		sha256,
		stamp,
		madeFrom: digests.get(path) ?? "",
	}));
	return { kept, written: fresh };
}

/** Fewer pages than this are rendered here, though threads run. */
const worthRunning = 100;

function poolFor(
	pages: number,
	{ running, startPool }: Pick<ApplyContext, "startPool"> & { readonly running: WorkerPool | undefined },
): WorkerPool | undefined {
	if (pages >= worthThreads) return startPool();
	return pages >= worthRunning ? running : undefined;
}

/** Pages that aren't there as they ought to be, with `undefined` for each that is; notes those that are. */
function* changedPages(
	plan: SitePlan,
	{
		context: { state },
		kept,
		digests,
	}: {
		readonly context: ApplyContext;
		readonly kept: Map<string, RecordedFile>;
		readonly digests: Map<string, string>;
	},
): Generator<PlannedPage | undefined> {
	for (const page of plan.pages()) {
		const there = state.intact.get(page.path);
		if (there?.madeFrom === page.madeFrom) {
			kept.set(page.path, there);
			yield undefined;
		} else {
			digests.set(page.path, page.madeFrom);
			yield page;
		}
	}
}

/** Pages that are planned between two looks at whether to give way: some 20 milliseconds' worth. */
const stride = 100;

/** Takes so many pages that have changed, giving way between those that are looked at. */
async function takeSome(
	pages: Iterator<PlannedPage | undefined>,
	{ size, giveUp }: { readonly size: number; readonly giveUp: AbortSignal | undefined },
): Promise<PlannedPage[]> {
	const taken: PlannedPage[] = [];
	for (let looked = 1; taken.length < size; looked++) {
		const next = pages.next();
		if (next.done) break;
		if (next.value) taken.push(next.value);
		if (looked % stride === 0) await giveWay(giveUp);
	}
	return taken;
}

function* onlyChanged(pages: Iterable<PlannedPage | undefined>): Generator<PlannedPage> {
	for (const page of pages) if (page) yield page;
}

function* chained<Item>(first: readonly Item[], others: Iterable<Item>): Generator<Item> {
	yield* first;
	yield* others;
}
