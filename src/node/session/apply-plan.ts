import { join } from "node:path";
import { once } from "../../core/collections/once.ts";
import type { SiteModel } from "../../core/model/site-model.ts";
import type { PageView } from "../../core/pages/page-view.ts";
import { searchablePage } from "../../core/pages/searchable-page.ts";
import { hasErrors, type Problem } from "../../core/problems/problem.ts";
import type { SearchablePage } from "../../core/search/search-document.ts";
import { type CompressibleFile, compressFiles } from "../output/compressed-files.ts";
import type { OutputRecord, OutputState, RecordedFile } from "../output/output-record.ts";
import type { Staging } from "../output/staging.ts";
import { makePictures } from "../pictures/made-pictures.ts";
import type { RenderSetup } from "../rendering/jobs.ts";
import type { WorkerPool } from "../rendering/worker-pool.ts";
import { indexApart } from "../search/index-apart.ts";
import { indexPages } from "../search/index-pages.ts";
import { type DigestedCard, drawMissing } from "../sharing/made-cards.ts";
import { compareOutput, type DonePages, keepOrCompress, type Work } from "./applying/compare-output.ts";
import {
	dropSame,
	type FreshFile,
	listIndex,
	recordFresh,
	writeClosing,
	writeFile,
} from "./applying/fresh-files.ts";
import { namedByPages, recordMade } from "./applying/made-by-code.ts";
import type { BuildStage } from "./build-options.ts";
import type { PlannedPage } from "./pack-views.ts";
import { type RenderingParts, renderAll, worthThreads } from "./render-all.ts";
import type { PlannedFile, SitePlan } from "./site-plan.ts";

/** What {@link applyPlan} works with. */
export interface ApplyContext {
	readonly root: string;
	/** The folder for what is kept between builds. */
	readonly cache: string;
	readonly output: string;
	/** Whether the site has code of its own, which may write into the output. */
	readonly hasCode: boolean;
	/** Begins a change of the output. */
	readonly stage: () => Staging;
	readonly model: SiteModel;
	/** What the last build left. */
	readonly record: OutputRecord | undefined;
	/** What has become of it. */
	readonly state: OutputState;
	readonly setup: RenderSetup;
	readonly rendering: RenderingParts;
	readonly startPool: () => WorkerPool | undefined;
	readonly onStage: (stage: BuildStage) => void;
	/** Called before anything is written, if anything is. */
	readonly onWrite: () => void;
	/** Whether search indexes that are there stay as they are, and no pictures are drawn. */
	readonly searchLater: boolean;
	/** What is wrong with an output of so many files, before they are put in place. */
	readonly judge: (files: number) => readonly Problem[];
	/** Tells when to give up: while search indexes are made, and before files are put in place. */
	readonly giveUp: AbortSignal | undefined;
}

/** What came of a plan. */
export interface Applied {
	/** Whether the output is as planned; else it is as it was. */
	readonly complete: boolean;
	readonly problems: readonly Problem[];
	/** Pages that the site has. */
	readonly pages: number;
	readonly written: number;
	readonly removed: number;
	/** Whether other files than those of search indexes were written or removed. */
	readonly siteChanged: boolean;
	/** Files that were written only because somebody had changed or removed them. */
	readonly repaired: number;
	readonly files: OutputRecord["files"];
	/** Whether a search index was left as it was though it ought to be another, or pictures weren't drawn. */
	readonly searchOutdated: boolean;
}

/** Gives the staging folder, which is opened when something is to be written. */
type OpenStaging = () => Staging;

/**
 * Makes the output what the plan says, writing only files that aren't so already.
 *
 * @throws When the disk fails or a layout is faulty; the output is then as it was.
 */
export async function applyPlan(plan: SitePlan, context: ApplyContext): Promise<Applied> {
	let staging: Staging | undefined;
	try {
		return await carryOut(plan, {
			context,
			open: () => {
				if (!staging) context.onWrite();
				staging ??= context.stage();
				return staging;
			},
		});
	} finally {
		staging?.close();
	}
}

async function carryOut(
	plan: SitePlan,
	{ context, open }: { readonly context: ApplyContext; readonly open: OpenStaging },
): Promise<Applied> {
	const planRest = once(plan.rest);
	const done = await renderChanged(plan, { context, open, meanwhile: planRest });
	const work = compareOutput(planRest(), { done, context, plan });
	const { kept, files, indexes, removed, repaired, searchOutdated } = work;
	const { pages } = planRest();
	const outcome = { pages, repaired, searchOutdated };
	const changes =
		done.written.length + files.length + indexes.length + removed.length + work.compressed.length;
	if (changes === 0 && !work.closing)
		return {
			...outcome,
			complete: true,
			problems: [],
			written: 0,
			removed: 0,
			siteChanged: false,
			files: kept,
		};
	const staging = open();
	const { folder } = staging;
	context.giveUp?.throwIfAborted();
	const wanted = files.flatMap((file) => (file.kind === "made" ? [file.picture] : []));
	if (wanted.length > 0) context.onStage("pictures");
	await makePictures(wanted, context);
	context.giveUp?.throwIfAborted();
	await drawMissing(files.flatMap(asCard), context);
	const all = [...done.written, ...files.map((file) => writeFile(file, { ...context, folder }))];
	const problems = await indexChanged(work, { plan, context, folder });
	if (hasErrors(problems)) return { ...outcome, ...nothingDone, problems };
	for (const index of indexes) all.push(...listIndex(folder, index));
	if (work.closing) all.push(writeClosing(work.closing, { kept, all, folder }));
	const { same, fresh } = dropSame(all, { there: work.there, folder });
	context.onStage("writing");
	if (plan.precompress) {
		const made = await compressRecent({ same, fresh }, { work, context, folder });
		fresh.push(...made);
		all.push(...made);
		context.giveUp?.throwIfAborted();
	}
	const stays = new Set([...all.map(({ path }) => path), ...kept.keys()]);
	const tooMuch = context.judge(stays.size);
	if (hasErrors(tooMuch)) return { ...outcome, ...nothingDone, problems: [...problems, ...tooMuch] };
	const unasked = removed.filter((path) => !stays.has(path));
	const made = context.hasCode ? namedByPages(folder, unasked) : new Set<string>();
	const gone = unasked.filter((path) => !made.has(path));
	staging.merge(gone);
	const isSearch = (path: string): boolean =>
		planRest().indexes.some((index) => path.startsWith(index.folder));
	const recorded = recordFresh(fresh, context.output);
	return {
		...outcome,
		complete: true,
		problems,
		written: fresh.length,
		removed: gone.length,
		siteChanged: [...fresh.map(({ path }) => path), ...gone].some((path) => !isSearch(path)),
		files: withMade(new Map([...kept, ...same, ...recorded]), context),
	};
}

/** Compresses files that are new, or that were written once more and came out as they were, and what lacks a copy besides. */
async function compressRecent(
	{ same, fresh }: { readonly same: readonly [string, RecordedFile][]; readonly fresh: readonly FreshFile[] },
	{
		work: { kept, compressed },
		context: { state, output },
		folder,
	}: { readonly work: Work; readonly context: ApplyContext; readonly folder: string },
): Promise<FreshFile[]> {
	const written = new Map(fresh.map((file): [string, CompressibleFile] => [file.path, file]));
	const recent = new Map<string, CompressibleFile>([...same, ...written]);
	const wanted = [...compressed, ...keepOrCompress(recent, { kept, intact: state.intact })];
	return compressFiles(wanted, {
		folder,
		fileOf: (path) => join(written.has(path) ? folder : output, path),
	});
}

/** What becomes of the output when something is wrong. */
const nothingDone = {
	complete: false,
	written: 0,
	removed: 0,
	siteChanged: false,
	files: new Map<string, RecordedFile>(),
};

function withMade(
	files: ReadonlyMap<string, RecordedFile>,
	{ hasCode, output }: ApplyContext,
): ReadonlyMap<string, RecordedFile> {
	return hasCode ? new Map([...files, ...recordMade(output, files)]) : files;
}

/** Renders the pages of a plan that differ from what is there. */
async function renderChanged(
	plan: SitePlan,
	{
		context,
		open,
		meanwhile,
	}: { readonly context: ApplyContext; readonly open: OpenStaging; readonly meanwhile: () => void },
): Promise<DonePages> {
	const { setup, rendering, startPool, onStage } = context;
	const kept = new Map<string, RecordedFile>();
	const sources = new Map<string, string>();
	const changed = changedPages(plan, { context, kept, sources });
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
		source: sources.get(path) ?? "",
	}));
	return { kept, written: fresh };
}

/** Pages that aren't there as they ought to be; notes those that are. */
function* changedPages(
	plan: SitePlan,
	{
		context: { state },
		kept,
		sources,
	}: {
		readonly context: ApplyContext;
		readonly kept: Map<string, RecordedFile>;
		readonly sources: Map<string, string>;
	},
): Generator<PlannedPage> {
	for (const page of plan.pages()) {
		const there = state.intact.get(page.path);
		if (there?.source === page.source) kept.set(page.path, there);
		else {
			sources.set(page.path, page.source);
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

function asCard(file: PlannedFile): DigestedCard[] {
	return file.kind === "drawn" ? [{ card: file.card, digest: file.source }] : [];
}

async function indexChanged(
	{ indexes }: Work,
	{
		plan,
		context,
		folder,
	}: { readonly plan: SitePlan; readonly context: ApplyContext; readonly folder: string },
): Promise<readonly Problem[]> {
	if (indexes.length === 0) return [];
	context.onStage("indexing");
	const tags = indexes.map(({ tag }) => tag);
	const pages = searchablePages(plan.searchable(tags));
	const options = { tags, terms: context.model.terms, outputDirectory: folder };
	const { giveUp } = context;
	return giveUp ? indexApart(pages, { ...options, signal: giveUp }) : indexPages([...pages], options);
}

function* searchablePages(views: Iterable<PageView>): Generator<SearchablePage> {
	for (const view of views) {
		const page = searchablePage(view);
		if (page) yield page;
	}
}
