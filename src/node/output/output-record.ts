import { createHash } from "node:crypto";
import { existsSync, lstatSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { RetentionSpan } from "../../core/model/contact-retention.ts";
import type { Problem } from "../../core/problems/problem.ts";
import { type CheckedFile, checkedFile } from "../cache/checked-file.ts";
import { shortDigest } from "../cache/digest.ts";
import { type FileStamp, isSameStamp, isSettled, stampOf } from "../cache/file-stamp.ts";
import type { BesideRecord } from "./beside-output.ts";
import { listFolder } from "./list-folder.ts";
import { outputMark } from "./output-mark.ts";

/** A file of the output as it was written. */
export interface RecordedFile {
	/** Digest of what it was made from. */
	readonly madeFrom: string;
	readonly size: number;
	/** Of its bytes, in hexadecimal. */
	readonly sha256: string;
	readonly stamp: FileStamp;
	readonly settled: boolean;
}

/** What a build has left in an output folder. */
export interface OutputRecord {
	/** Digest of everything that the site was made from. */
	readonly inputs: string;
	/** The days for which it would have been the same. */
	readonly span: RetentionSpan;
	/** What was found, to be shown again when nothing has changed. */
	readonly problems: readonly Problem[];
	readonly pages: number;
	readonly languages: number;
	readonly basePath: string;
	/** Pins whose old texts the build asked for, and a digest of those it got. */
	readonly pins: { readonly wanted: readonly string[]; readonly found: string };
	/** What stands in the folder beside it. */
	readonly beside: BesideRecord;
	/** By path below the output folder. */
	readonly files: ReadonlyMap<string, RecordedFile>;
}

/** The same on disk. */
interface KeptRecord extends Omit<OutputRecord, "files"> {
	readonly files: Readonly<Record<string, RecordedFile>>;
}

/** Where records are kept: one for each output folder. */
function recordFile(cache: string, output: string): string {
	return join(cache, `output-${shortDigest(output)}`);
}

/** Whether there is a record of an output folder, of whatever version. */
export function hasRecord(cache: string, output: string): boolean {
	return existsSync(recordFile(cache, output));
}

/**
 * The record of an output folder: `absent` when there is none, `version` when it is of another version of the generator.
 *
 * @throws DamagedCacheError
 */
export async function readRecord(
	cache: string,
	{ output, version }: { readonly output: string; readonly version: string },
): Promise<OutputRecord | "absent" | "version"> {
	const cached = await keptRecord(cache, { output, version }).read();
	if (typeof cached === "string") return cached;
	const record = cached.data;
	return { ...record, files: new Map(Object.entries(record.files)) };
}

/** One output folder's record is no other's. */
function keptRecord(
	cache: string,
	{ output, version }: { readonly output: string; readonly version: string },
): CheckedFile<KeptRecord> {
	return checkedFile(recordFile(cache, output), { kind: `output ${output}`, version });
}

/** Keeps a record. */
export function writeRecord(
	cache: string,
	{
		output,
		version,
		record,
	}: { readonly output: string; readonly version: string; readonly record: OutputRecord },
): void {
	mkdirSync(cache, { recursive: true });
	keptRecord(cache, { output, version }).write({ ...record, files: Object.fromEntries(record.files) });
}

/** Forgets a record while the output is ahead of it: a build that can't trust it builds everything. */
export function removeRecord(cache: string, output: string): void {
	rmSync(recordFile(cache, output), { force: true });
}

/** What has become of the recorded files. */
export interface OutputState {
	/** Files that are as they were written; those that had to be read for it have a new stamp. */
	readonly intact: ReadonlyMap<string, RecordedFile>;
	/** Files that were changed by others, as they are now; their `madeFrom` is unknown. */
	readonly changed: ReadonlyMap<string, RecordedFile>;
	/** Paths of files that were removed by others. */
	readonly missing: readonly string[];
	/** Paths of what is in the folder besides. */
	readonly foreign: readonly string[];
}

/** Compares an output folder with its record. */
export function inspectOutput(output: string, files: OutputRecord["files"]): OutputState {
	const intact = new Map<string, RecordedFile>();
	const changed = new Map<string, RecordedFile>();
	const missing: string[] = [];
	const there = listFolder(output);
	for (const [path, file] of files) {
		if (there.get(path) !== "file") {
			missing.push(path);
			continue;
		}
		const found = inspectFile(join(output, path), file);
		if (found.sha256 === file.sha256) intact.set(path, found);
		else changed.set(path, found);
	}
	const foreign = [...there.keys()].filter((path) => !files.has(path) && path !== outputMark);
	return { intact, changed, missing, foreign };
}

/** A file as it is now. */
function inspectFile(path: string, file: RecordedFile): RecordedFile {
	const stamp = stampOf(lstatSync(path));
	if (file.settled && isSameStamp(stamp, file.stamp)) return file;
	const settled = isSettled(stamp, Date.now());
	const bytes = readFileSync(path);
	const sha256 = createHash("sha256").update(bytes).digest("hex");
	const madeFrom = sha256 === file.sha256 ? file.madeFrom : "";
	return { madeFrom, size: bytes.length, sha256, stamp, settled };
}
