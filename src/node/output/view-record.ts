import { join } from "node:path";
import { readChecked, shortDigest, writeChecked } from "../cache/atomic-file.ts";

/** The views of one page as they were made. */
export interface RecordedUnit {
	/** Numbers of the questions that making them asked. */
	readonly reads: readonly number[];
	/** The files that they became, in order. */
	readonly paths: readonly string[];
	/** The language in whose search index they may be. */
	readonly index?: string;
	/** Digests of what the search index takes from them; absent when there was to be no index. */
	readonly searched?: readonly string[];
}

/** What views were made from, so that those for which nothing has changed needn't be made again. */
export interface ViewRecord {
	/** Digest of what decides every view. */
	readonly globals: string;
	/** Questions that were asked of the model, and digests of the answers. */
	readonly names: readonly string[];
	readonly answers: readonly string[];
	/** How many questions there were when all views were made: later ones are added, and old ones stay. */
	readonly fresh: number;
	/** By the unit's id. */
	readonly units: ReadonlyMap<string, RecordedUnit>;
}

/** The same on disk. */
interface KeptRecord extends Omit<ViewRecord, "units"> {
	readonly units: Readonly<Record<string, RecordedUnit>>;
}

function recordFile(cache: string, output: string): string {
	return join(cache, `views-${shortDigest(output)}`);
}

/** The record that goes with an output folder, if it can be used. */
export async function readViewRecord(
	cache: string,
	{ output, version }: { readonly output: string; readonly version: string },
): Promise<ViewRecord | undefined> {
	const kept = await readChecked(recordFile(cache, output));
	if (typeof kept !== "object") return undefined;
	const { version: by, record } = kept.data as { readonly version: string; readonly record: KeptRecord };
	return by === version ? { ...record, units: new Map(Object.entries(record.units)) } : undefined;
}

/** Keeps a record. */
export function writeViewRecord(
	cache: string,
	{
		output,
		version,
		record,
	}: { readonly output: string; readonly version: string; readonly record: ViewRecord },
): void {
	const kept: KeptRecord = { ...record, units: Object.fromEntries(record.units) };
	writeChecked(recordFile(cache, output), { version, record: kept });
}
