import { createHash } from "node:crypto";
import { lstatSync, readdirSync, readFileSync, unlinkSync } from "node:fs";
import { join } from "node:path";
import type { SiteModel } from "../../core/model/site-model.ts";
import { hasErrors, type Problem } from "../../core/problems/problem.ts";
import { isSettled, stampOf } from "../cache/file-stamp.ts";
import type { PageStore } from "../cache/page-store.ts";
import type { OutputRecord, OutputState, RecordedFile } from "../output/output-record.ts";
import { openStaging, type Staging } from "../output/staging.ts";
import type { WrittenFile } from "../rendering/jobs.ts";
import type { WorkerPool } from "../rendering/worker-pool.ts";
import { writeNew } from "../rendering/write-new.ts";
import type { BuildStage } from "./build-session.ts";
import { type RenderingParts, renderAll, worthThreads } from "./render-all.ts";
import type { PlannedIndex } from "./search-step.ts";
import { writeIndexes } from "./search-step.ts";
import type { PlannedFile, SitePlan } from "./site-plan.ts";

/** What {@link applyPlan} works with. */
export interface ApplyContext {
	readonly root: string;
	readonly output: string;
	readonly model: SiteModel;
	/** What the last build left. */
	readonly record: OutputRecord | undefined;
	/** What has become of it. */
	readonly state: OutputState;
	readonly store: PageStore;
	readonly rendering: RenderingParts;
	/** The folder of the layouts. */
	readonly layouts: string;
	readonly startPool: () => WorkerPool | undefined;
	readonly onStage: (stage: BuildStage) => void;
	/** Whether search indexes that are there stay as they are. */
	readonly searchLater: boolean;
}

/** What came of a plan. */
export interface Applied {
	/** Whether the output is as planned; else it is as it was. */
	readonly complete: boolean;
	readonly problems: readonly Problem[];
	readonly written: number;
	readonly removed: number;
	/** Files that were written only because somebody had changed or removed them. */
	readonly repaired: number;
	readonly files: OutputRecord["files"];
	/** Whether a search index was left as it was though it ought to be another. */
	readonly searchOutdated: boolean;
}

/** What of a plan is still to be done. */
interface Work {
	/** Files that are there, whether they are right or not. */
	readonly there: ReadonlyMap<string, RecordedFile>;
	readonly kept: ReadonlyMap<string, RecordedFile>;
	readonly files: readonly PlannedFile[];
	readonly indexes: readonly PlannedIndex[];
	readonly removed: readonly string[];
	readonly repaired: number;
	readonly searchOutdated: boolean;
	/** Written when any other file is, or when it ought to be another. */
	readonly closing: SitePlan["closing"];
	/** Whether there is nothing to keep, so that the whole folder is new. */
	readonly whole: boolean;
}

/**
 * Makes the output what the plan says, writing only files that aren't so already.
 *
 * @throws When the disk fails or a layout is faulty; the output is then as it was.
 */
export async function applyPlan(plan: SitePlan, context: ApplyContext): Promise<Applied> {
	const work = compare(plan, context);
	const { kept, files, indexes, removed, repaired, searchOutdated } = work;
	const outcome = {
		complete: true,
		problems: [],
		written: 0,
		removed: removed.length,
		repaired,
		searchOutdated,
	};
	if (files.length + indexes.length + removed.length === 0 && !work.closing)
		return { ...outcome, files: Object.fromEntries(kept) };
	const staging = await openStaging(context.output);
	try {
		const written = await writeChanged(work, { plan, context, folder: staging.folder });
		const problems = await indexChanged(work, { plan, context, folder: staging.folder });
		if (hasErrors(problems)) return { ...outcome, complete: false, problems, files: {} };
		const indexed = indexes.flatMap((index) => listIndex(staging.folder, index));
		const sources = new Map(files.map(({ path, source }) => [path, source]));
		const all = [...written.map((file) => ({ ...file, source: sources.get(file.path) ?? "" })), ...indexed];
		if (work.closing) all.push(writeClosing(work.closing, { kept, all, folder: staging.folder }));
		const { same, fresh } = work.whole
			? { same: [], fresh: all }
			: dropSame(all, { work, folder: staging.folder });
		context.onStage("writing");
		await publish(staging, { work, stays: new Set(all.map(({ path }) => path)) });
		const recorded = record(fresh, { output: context.output, moved: !work.whole });
		const recordedFiles = Object.fromEntries([...kept, ...same, ...recorded]);
		return { ...outcome, problems, written: fresh.length, files: recordedFiles };
	} finally {
		await staging.close();
	}
}

/** A file in the staging folder. */
type FreshFile = WrittenFile & { readonly source: string };

/** Finds what differs between a plan and an output folder. */
function compare({ files, indexes, closing }: SitePlan, { record, state, searchLater }: ApplyContext): Work {
	const { intact } = state;
	const kept = new Map<string, RecordedFile>();
	const changed: PlannedFile[] = [];
	for (const file of files) {
		const there = intact.get(file.path);
		if (there?.source === file.source) kept.set(file.path, there);
		else changed.push(file);
	}
	let searchOutdated = false;
	const changedIndexes = indexes.filter(({ folder, source }) => {
		const recorded = Object.keys(record?.files ?? {}).filter((path) => path.startsWith(folder));
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
	const planned = new Set(files.map(({ path }) => path));
	const closed = closing && intact.get(closing.path);
	const removed = Object.keys(record?.files ?? {}).filter(
		(path) => !kept.has(path) && !planned.has(path) && path !== closing?.path,
	);
	const closes = closing && (changed.length + removed.length > 0 || closed?.source !== closing.source);
	if (closing && closed && !closes) kept.set(closing.path, closed);
	const sources = new Map(files.map(({ path, source }) => [path, source]));
	return {
		there: new Map([...intact, ...state.changed]),
		kept,
		files: changed,
		indexes: changedIndexes,
		removed,
		closing: closes ? closing : undefined,
		repaired: [...state.changed.keys(), ...state.missing].filter(
			(path) => sources.get(path) === record?.files[path]?.source,
		).length,
		searchOutdated,
		whole: kept.size === 0,
	};
}

async function writeChanged(
	{ files }: Work,
	{
		plan,
		context,
		folder,
	}: { readonly plan: SitePlan; readonly context: ApplyContext; readonly folder: string },
): Promise<WrittenFile[]> {
	const { root, model, store, rendering, startPool, onStage } = context;
	onStage("rendering");
	const pages = files.flatMap((file) => (file.kind === "page" ? [file.page] : []));
	const written = await renderAll(pages, {
		folder,
		setup: rendering.setup({
			strings: model.strings,
			pack: store.pack,
			layouts: context.layouts,
			version: plan.version,
		}),
		shared: plan.shared,
		renderer: rendering.renderer,
		pool: pages.length >= worthThreads ? startPool() : undefined,
	});
	for (const file of files) {
		if (file.kind === "content") written.push(writeNew(folder, file.path, file.content));
		if (file.kind === "copy") written.push(writeNew(folder, file.path, readFileSync(join(root, file.file))));
	}
	return written;
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
	const views = plan.searchable({ tags: indexes.map(({ tag }) => tag) });
	return writeIndexes(views, { terms: context.model.terms, folder });
}

/** The files of an index that has just been written. */
function listIndex(folder: string, index: PlannedIndex): FreshFile[] {
	const names = readdirSync(join(folder, index.folder), { recursive: true, withFileTypes: true });
	return names.flatMap((entry) => {
		if (!entry.isFile()) return [];
		const full = join(entry.parentPath, entry.name);
		const bytes = readFileSync(full);
		const path = full.slice(folder.length + 1).replaceAll("\\", "/");
		const sha256 = createHash("sha256").update(bytes).digest("hex");
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
		const there = work.there.get(file.path);
		if (there?.sha256 !== file.sha256) return true;
		unlinkSync(join(folder, file.path));
		same.push([file.path, { ...there, source: file.source }]);
		return false;
	});
	return { same, fresh };
}

async function publish(
	staging: Staging,
	{ work, stays }: { readonly work: Work; readonly stays: ReadonlySet<string> },
): Promise<void> {
	if (work.whole) return staging.replace();
	return staging.merge(work.removed.filter((path) => !stays.has(path)));
}

/** Records of files that were written; renaming a file changes its stamp. */
function record(
	fresh: readonly FreshFile[],
	{ output, moved }: { readonly output: string; readonly moved: boolean },
): [string, RecordedFile][] {
	return fresh.map(({ path, ...file }) => {
		const stamp = moved ? stampOf(lstatSync(join(output, path))) : file.stamp;
		return [path, { ...file, stamp, settled: isSettled(stamp, Date.now()) }];
	});
}
