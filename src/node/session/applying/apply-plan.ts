import { join } from "node:path";
import { once } from "../../../core/collections/once.ts";
import { hasErrors, type Problem } from "../../../core/problems/problem.ts";
import { type CompressibleFile, compressFiles } from "../../output/compressed-files.ts";
import type { OutputRecord, RecordedFile } from "../../output/output-record.ts";
import type { Staging } from "../../output/staging.ts";
import { makePictures } from "../../pictures/made-pictures.ts";
import { drawMissing } from "../../share-pictures/made-cards.ts";
import type { DigestedCard } from "../../threads/jobs.ts";
import type { PlannedFile, SitePlan } from "../planning/site-plan.ts";
import type { ApplyContext, OpenStaging } from "./apply-context.ts";
import { compareOutput, keepOrCompress, type Work } from "./compare-output.ts";
import { dropSame, type FreshFile, listIndex, recordFresh, writeClosing, writeFile } from "./fresh-files.ts";
import { indexChanged } from "./index-changed.ts";
import { namedByPages, recordMade } from "./made-by-code.ts";
import { renderChanged } from "./render-changed.ts";

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
	const done = await renderChanged(plan, { context, open });
	const work = compareOutput(planRest(), { done, context, plan });
	const { kept, files, indexes, removed, repaired, searchOutdated } = work;
	const outcome = { pages: planRest().pages, repaired, searchOutdated };
	const changes =
		done.written.length + files.length + indexes.length + removed.length + work.compressed.length;
	if (changes === 0 && !work.closing)
		return { ...outcome, ...nothingDone, complete: true, problems: [], files: kept };
	const staging = open();
	const { folder } = staging;
	const staged = await stageFiles(work, { pages: done.written, plan, context, folder });
	if (hasErrors(staged.problems)) return { ...outcome, ...nothingDone, problems: staged.problems };
	const { same, fresh } = await differentFiles(staged.files, { work, plan, context, folder });
	const stays = new Set([...same.keys(), ...fresh.map(({ path }) => path), ...kept.keys()]);
	const { problems } = staged;
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
/** Where a plan is carried out. */
interface StagingPlace {
	readonly plan: SitePlan;
	readonly context: ApplyContext;
	readonly folder: string;
}

/** Makes the other files and the search indexes in the staging folder, beside the pages. */
async function stageFiles(
	work: Work,
	{ pages, plan, context, folder }: StagingPlace & { readonly pages: readonly FreshFile[] },
): Promise<{ readonly files: readonly FreshFile[]; readonly problems: readonly Problem[] }> {
	const { files, indexes, closing, kept } = work;
	context.giveUp?.throwIfAborted();
	const pictures = files.flatMap((file) => (file.kind === "made" ? [file.picture] : []));
	if (pictures.length > 0) context.onStage("pictures");
	await makePictures(pictures, context);
	context.giveUp?.throwIfAborted();
	await drawMissing(files.flatMap(asCard), context);
	const all = [...pages, ...files.map((file) => writeFile(file, { ...context, folder }))];
	const problems = await indexChanged(work, { plan, context, folder });
	if (hasErrors(problems)) return { files: all, problems };
	for (const index of indexes) all.push(...listIndex(folder, index));
	if (closing) all.push(writeClosing(closing, { kept, all, folder }));
	return { files: all, problems };
}

/** Those of the staged files that differ from what is there, with the compressed copies that are asked for; and those that don't. */
async function differentFiles(
	staged: readonly FreshFile[],
	{ work, plan, context, folder }: StagingPlace & { readonly work: Work },
): Promise<{ readonly same: ReadonlyMap<string, RecordedFile>; readonly fresh: readonly FreshFile[] }> {
	const { same, fresh } = dropSame(staged, { there: work.there, folder });
	context.onStage("writing");
	if (!plan.precompress) return { same: new Map(same), fresh };
	const compressed = await compressRecent({ same, fresh }, { work, context, folder });
	context.giveUp?.throwIfAborted();
	return { same: new Map(same), fresh: [...fresh, ...compressed] };
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

function asCard(file: PlannedFile): DigestedCard[] {
	return file.kind === "drawn" ? [{ card: file.card, digest: file.madeFrom }] : [];
}
