import { hash } from "node:crypto";
import { lstatSync, readdirSync, readFileSync, unlinkSync } from "node:fs";
import { join } from "node:path";
import type { SiteModel } from "../../core/model/site-model.ts";
import type { PageView } from "../../core/pages/page-view.ts";
import { searchablePage } from "../../core/pages/searchable-page.ts";
import { hasErrors, type Problem } from "../../core/problems/problem.ts";
import type { SearchablePage } from "../../core/search/search-document.ts";
import { isSettled, stampOf } from "../cache/file-stamp.ts";
import {
	type CompressedFile,
	type CompressibleFile,
	compressedFiles,
	compressFiles,
} from "../output/compressed-files.ts";
import type { OutputFile } from "../output/output-file.ts";
import type { OutputRecord, OutputState, RecordedFile } from "../output/output-record.ts";
import type { Staging } from "../output/staging.ts";
import { madePictures, makePictures, pictureName } from "../pictures/made-pictures.ts";
import { readPublished } from "../reading/read-picture.ts";
import type { RenderSetup, WrittenFile } from "../rendering/jobs.ts";
import type { WorkerPool } from "../rendering/worker-pool.ts";
import { writeNew } from "../rendering/write-new.ts";
import { indexApart } from "../search/index-apart.ts";
import { indexPages } from "../search/index-pages.ts";
import { cardName, type DigestedCard, drawMissing, madeCards } from "../sharing/made-cards.ts";
import type { BuildStage } from "./build-options.ts";
import { madeByCode, namedByPages, recordMade } from "./made-by-code.ts";
import type { PlannedPage } from "./pack-views.ts";
import { type RenderingParts, renderAll, worthThreads } from "./render-all.ts";
import type { PlannedIndex } from "./search-step.ts";
import type { PlannedFile, PlannedRest, SitePlan } from "./site-plan.ts";

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

/** What of a plan is still to be done once its pages are. */
interface Work {
	/** A file that is there, whether it is right or not. */
	readonly there: (path: string) => RecordedFile | undefined;
	readonly kept: Map<string, RecordedFile>;
	readonly files: readonly PlannedFile[];
	readonly indexes: readonly PlannedIndex[];
	readonly removed: readonly string[];
	readonly repaired: number;
	readonly searchOutdated: boolean;
	/** Written when any other file is, or when it ought to be another. */
	readonly closing: SitePlan["closing"];
	/** Those that are to stand beside files that are kept. */
	readonly compressed: readonly CompressedFile[];
}

/** A file in the staging folder. */
type FreshFile = WrittenFile & { readonly source: string };

/** The pages of a plan, dealt with. */
interface DonePages {
	readonly written: readonly FreshFile[];
	readonly kept: Map<string, RecordedFile>;
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
	let rest: PlannedRest | undefined;
	const planRest = (): PlannedRest => {
		rest ??= plan.rest();
		return rest;
	};
	const done = await renderChanged(plan, { context, open, meanwhile: planRest });
	const work = compare(planRest(), { done, context, plan });
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
	const { same, fresh } = dropSame(all, { work, folder });
	context.onStage("writing");
	if (plan.precompress) {
		const recent = new Map<string, CompressibleFile>(same);
		for (const file of fresh) recent.set(file.path, file);
		const compressed = keepOrCompress(recent, { kept, intact: context.state.intact });
		const isFresh = new Set(fresh.map(({ path }) => path));
		const fileOf = (path: string): string => join(isFresh.has(path) ? folder : context.output, path);
		const made = await compressFiles([...work.compressed, ...compressed], { folder, fileOf });
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
	const recorded = record(fresh, context.output);
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

/** Keeps the compressed copies of files that are as they ought to be; gives those that are still to be made. */
function keepOrCompress(
	files: ReadonlyMap<string, CompressibleFile>,
	{
		kept,
		intact,
	}: {
		readonly kept: Map<string, RecordedFile>;
		readonly intact: OutputState["intact"];
	},
): CompressedFile[] {
	return compressedFiles(files, (path) => kept.has(path) || files.has(path)).filter(({ path, source }) => {
		const there = intact.get(path);
		if (there?.source !== source) return true;
		kept.set(path, there);
		return false;
	});
}

/** Finds what differs between the rest of a plan and an output folder. */
function compare(
	{ files, indexes }: PlannedRest,
	{
		done,
		context: { record, state, searchLater },
		plan: { closing, precompress },
	}: { readonly done: DonePages; readonly context: ApplyContext; readonly plan: SitePlan },
): Work {
	const { intact } = state;
	const { kept } = done;
	const recordedFiles = record?.files ?? new Map<string, RecordedFile>();
	const sources = new Map(done.written.map(({ path, source }) => [path, source]));
	const changed: PlannedFile[] = [];
	let searchOutdated = false;
	for (const file of files) {
		const there = intact.get(file.path);
		if (there?.source === file.source) kept.set(file.path, there);
		else if (file.kind === "drawn" && searchLater) searchOutdated = true;
		else {
			changed.push(file);
			sources.set(file.path, file.source);
		}
	}
	for (const [path, file] of intact) if (file.source === madeByCode) kept.set(path, file);
	const recordedIn = new Map(indexes.map(({ folder }): [string, string[]] => [folder, []]));
	for (const path of recordedFiles.keys())
		for (const [folder, paths] of recordedIn) if (path.startsWith(folder)) paths.push(path);
	const changedIndexes = indexes.filter(({ folder, source }) => {
		const recorded = recordedIn.get(folder) ?? [];
		const there = recorded.flatMap((path): [string, RecordedFile][] => {
			const file = intact.get(path);
			return file ? [[path, file]] : [];
		});
		const whole = there.length > 0 && there.length === recorded.length;
		const right = whole && there.every(([, file]) => file.source === source);
		if (!right && !(whole && searchLater)) return true;
		for (const [path, file] of there) kept.set(path, file);
		searchOutdated ||= !right;
		return false;
	});
	const compressed = precompress ? keepOrCompress(kept, { kept, intact }) : [];
	const closed = closing && intact.get(closing.path);
	const removed: string[] = [];
	for (const path of [...recordedFiles.keys(), ...state.foreign])
		if (!kept.has(path) && !sources.has(path) && path !== closing?.path) removed.push(path);
	const closes = closing && (sources.size + removed.length > 0 || closed?.source !== closing.source);
	if (closing && closed && !closes) kept.set(closing.path, closed);
	return {
		there: (path) => intact.get(path) ?? state.changed.get(path),
		kept,
		files: changed,
		indexes: changedIndexes,
		removed,
		compressed,
		closing: closes ? closing : undefined,
		repaired: [...state.changed.keys(), ...state.missing].filter(
			(path) => sources.get(path) === recordedFiles.get(path)?.source,
		).length,
		searchOutdated,
	};
}

function asCard(file: PlannedFile): DigestedCard[] {
	return file.kind === "drawn" ? [{ card: file.card, digest: file.source }] : [];
}

function writeFile(
	file: PlannedFile,
	{ folder, ...places }: Pick<ApplyContext, "root" | "cache"> & { readonly folder: string },
): FreshFile {
	return { ...writeNew(folder, file.path, contentOf(file, places)), source: file.source };
}

function contentOf(
	file: PlannedFile,
	{ root, cache }: Pick<ApplyContext, "root" | "cache">,
): OutputFile["content"] {
	switch (file.kind) {
		case "made":
			return found(madePictures(cache).find(pictureName(file.path)), cache);
		case "content":
			return file.content;
		case "copy":
			return readPublished(root, file.file);
		case "public":
			return readFileSync(join(root, file.file));
		case "drawn":
			return found(madeCards(cache).find(cardName(file.source)), cache);
	}
}

/** @throws When what was made just now isn't there any more. */
function found(bytes: Uint8Array | undefined, cache: string): Uint8Array {
	if (!bytes) throw new Error(`A picture couldn't be kept in ${cache}. Run again.`);
	return bytes;
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

/** The files of an index that has just been written. */
function listIndex(folder: string, index: PlannedIndex): FreshFile[] {
	const names = readdirSync(join(folder, index.folder), { recursive: true, withFileTypes: true });
	return names.flatMap((entry) => {
		if (!entry.isFile()) return [];
		const full = join(entry.parentPath, entry.name);
		const bytes = readFileSync(full);
		const path = full.slice(folder.length + 1).replaceAll("\\", "/");
		const sha256 = hash("sha256", bytes, "hex");
		return [{ path, size: bytes.length, sha256, stamp: stampOf(lstatSync(full)), source: index.source }];
	});
}

function writeClosing(
	{ path, source, content }: NonNullable<SitePlan["closing"]>,
	{
		kept,
		all,
		folder,
	}: {
		readonly kept: ReadonlyMap<string, RecordedFile>;
		readonly all: readonly FreshFile[];
		readonly folder: string;
	},
): FreshFile {
	const written = new Map([...kept].map(([name, { sha256 }]) => [name, sha256]));
	for (const file of all) written.set(file.path, file.sha256);
	return { ...writeNew(folder, path, content(written)), source };
}

/** Takes files out of a staging folder that came out as they were: what needn't be touched isn't. */
function dropSame(
	written: readonly FreshFile[],
	{ work, folder }: { readonly work: Work; readonly folder: string },
): { readonly same: [string, RecordedFile][]; readonly fresh: FreshFile[] } {
	const same: [string, RecordedFile][] = [];
	const fresh = written.filter((file) => {
		const there = work.there(file.path);
		if (there?.sha256 !== file.sha256) return true;
		unlinkSync(join(folder, file.path));
		same.push([file.path, { ...there, source: file.source }]);
		return false;
	});
	return { same, fresh };
}

/** Records of files that were written; renaming a file changes its stamp. */
function record(fresh: readonly FreshFile[], output: string): [string, RecordedFile][] {
	return fresh.map(({ path, source, size, sha256 }) => {
		const stamp = stampOf(lstatSync(join(output, path)));
		return [path, { source, size, sha256, stamp, settled: isSettled(stamp, Date.now()) }];
	});
}
