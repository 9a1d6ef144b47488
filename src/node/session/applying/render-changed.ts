import type { RecordedFile } from "../../output/output-record.ts";
import type { PlannedPage } from "../planning/pack-views.ts";
import type { SitePlan } from "../planning/site-plan.ts";
import type { ApplyContext, OpenStaging } from "./apply-context.ts";
import type { DonePages } from "./compare-output.ts";
import { renderAll, worthThreads } from "./render-all.ts";

/** Renders the pages of a plan that differ from what is there. */
export async function renderChanged(
	plan: SitePlan,
	{
		context,
		open,
		meanwhile,
	}: { readonly context: ApplyContext; readonly open: OpenStaging; readonly meanwhile: () => void },
): Promise<DonePages> {
	const { setup, rendering, startPool, onStage } = context;
	const kept = new Map<string, RecordedFile>();
	const digests = new Map<string, string>();
	const changed = changedPages(plan, { context, kept, digests });
	const first = takeSome(changed, worthThreads);
	if (first.length === 0) return { kept, written: [] };
	onStage("rendering");
	const { folder } = open();
	const written = await renderAll(chained(first, changed), {
		folder,
		setup,
		shared: plan.shared,
		renderer: rendering.renderer,
		pool: first.length >= worthThreads ? startPool() : undefined,
		meanwhile,
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

/** Pages that aren't there as they ought to be; notes those that are. */
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
): Generator<PlannedPage> {
	for (const page of plan.pages()) {
		const there = state.intact.get(page.path);
		if (there?.madeFrom === page.madeFrom) kept.set(page.path, there);
		else {
			digests.set(page.path, page.madeFrom);
			yield page;
		}
	}
}

function takeSome<Item>(items: Iterator<Item>, size: number): Item[] {
	const taken: Item[] = [];
	while (taken.length < size) {
		const next = items.next();
		if (next.done) break;
		taken.push(next.value);
	}
	return taken;
}

function* chained<Item>(first: readonly Item[], others: Iterable<Item>): Generator<Item> {
	yield* first;
	yield* others;
}
