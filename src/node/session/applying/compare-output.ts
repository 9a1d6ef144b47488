import {
	type CompressedFile,
	type CompressibleFile,
	compressedFiles,
} from "../../output/compressed-files.ts";
import type { OutputRecord, OutputState, RecordedFile } from "../../output/output-record.ts";
import type { PlannedIndex } from "../planning/search-step.ts";
import type { PlannedFile, PlannedRest, SitePlan } from "../planning/site-plan.ts";
import type { FreshFile } from "./fresh-files.ts";
import { madeByCode } from "./made-by-code.ts";

/** What of a plan is still to be done once its pages are. */
export interface Work {
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

/** The pages of a plan, dealt with. */
export interface DonePages {
	readonly written: readonly FreshFile[];
	readonly kept: Map<string, RecordedFile>;
}

/** An output folder as it is compared with a plan. */
interface ComparedOutput {
	/** What the last build left. */
	readonly record: OutputRecord | undefined;
	/** What has become of it. */
	readonly state: OutputState;
	/** Whether search indexes that are there stay as they are, and no pictures are drawn. */
	readonly searchLater: boolean;
}

/** Finds what differs between the rest of a plan and an output folder. */
export function compareOutput(
	{ files, indexes }: PlannedRest,
	{
		done: { written, kept },
		context: { record, state, searchLater },
		plan: { closing, precompress },
	}: { readonly done: DonePages; readonly context: ComparedOutput; readonly plan: SitePlan },
): Work {
	const { intact } = state;
	const recordedFiles = record?.files ?? new Map<string, RecordedFile>();
	const digests = new Map(written.map(({ path, madeFrom }) => [path, madeFrom]));
	const changed: PlannedFile[] = [];
	let searchOutdated = false;
	for (const file of files) {
		const there = intact.get(file.path);
		if (there?.madeFrom === file.madeFrom) kept.set(file.path, there);
		else if (file.kind === "drawn" && searchLater) searchOutdated = true;
		else {
			changed.push(file);
			digests.set(file.path, file.madeFrom);
		}
	}
	for (const [path, file] of intact) if (file.madeFrom === madeByCode) kept.set(path, file);
	const recordedIn = new Map(indexes.map(({ folder }): [string, string[]] => [folder, []]));
	for (const path of recordedFiles.keys())
		for (const [folder, paths] of recordedIn) if (path.startsWith(folder)) paths.push(path);
	const changedIndexes = indexes.filter(({ folder, madeFrom }) => {
		const recorded = recordedIn.get(folder) ?? [];
		const there = recorded.flatMap((path): [string, RecordedFile][] => {
			const file = intact.get(path);
			return file ? [[path, file]] : [];
		});
		const whole = there.length > 0 && there.length === recorded.length;
		const right = whole && there.every(([, file]) => file.madeFrom === madeFrom);
		if (!right && !(whole && searchLater)) return true;
		for (const [path, file] of there) kept.set(path, file);
		searchOutdated ||= !right;
		return false;
	});
	const compressed = precompress ? keepOrCompress(kept, { kept, intact }) : [];
	const closed = closing && intact.get(closing.path);
	const removed: string[] = [];
	for (const path of [...recordedFiles.keys(), ...state.foreign])
		if (!kept.has(path) && !digests.has(path) && path !== closing?.path) removed.push(path);
	const closes = closing && (digests.size + removed.length > 0 || closed?.madeFrom !== closing.madeFrom);
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
			(path) => digests.get(path) === recordedFiles.get(path)?.madeFrom,
		).length,
		searchOutdated,
	};
}

/** Keeps the compressed copies of files that are as they ought to be; gives those that are still to be made. */
export function keepOrCompress(
	files: ReadonlyMap<string, CompressibleFile>,
	{
		kept,
		intact,
	}: {
		readonly kept: Map<string, RecordedFile>;
		readonly intact: OutputState["intact"];
	},
): CompressedFile[] {
	return compressedFiles(files, (path) => kept.has(path) || files.has(path)).filter(({ path, madeFrom }) => {
		const there = intact.get(path);
		if (there?.madeFrom !== madeFrom) return true;
		kept.set(path, there);
		return false;
	});
}
