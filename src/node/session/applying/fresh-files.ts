import { hash } from "node:crypto";
import { lstatSync, readdirSync, readFileSync, unlinkSync } from "node:fs";
import { join } from "node:path";
import { isSettled, stampOf } from "../../cache/file-stamp.ts";
import type { OutputFile } from "../../output/output-file.ts";
import type { RecordedFile } from "../../output/output-record.ts";
import { madePictures, pictureName } from "../../pictures/made-pictures.ts";
import { readPublished } from "../../pictures/read-published.ts";
import { writeNew } from "../../rendering/write-new.ts";
import { cardName, madeCards } from "../../share-pictures/made-cards.ts";
import type { WrittenFile } from "../../threads/jobs.ts";
import type { PlannedIndex } from "../planning/search-step.ts";
import type { PlannedFile, SitePlan } from "../planning/site-plan.ts";

/** A file in the staging folder, with the digest of what it was made from. */
export type FreshFile = WrittenFile & { readonly madeFrom: string };

/** Where files that are written come from. */
interface Places {
	readonly root: string;
	/** The folder for what is kept between builds. */
	readonly cache: string;
}

export function writeFile(
	file: PlannedFile,
	{ folder, ...places }: Places & { readonly folder: string },
): FreshFile {
	return { ...writeNew(folder, file.path, contentOf(file, places)), madeFrom: file.madeFrom };
}

function contentOf(file: PlannedFile, { root, cache }: Places): OutputFile["content"] {
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
			return found(madeCards(cache).find(cardName(file.madeFrom)), cache);
	}
}

/** @throws When what was made just now isn't there any more. */
function found(bytes: Uint8Array | undefined, cache: string): Uint8Array {
	if (!bytes) throw new Error(`A picture couldn't be kept in ${cache}. Run again.`);
	return bytes;
}

/** The files of an index that has just been written. */
export function listIndex(folder: string, index: PlannedIndex): FreshFile[] {
	const names = readdirSync(join(folder, index.folder), { recursive: true, withFileTypes: true });
	return names.flatMap((entry) => {
		if (!entry.isFile()) return [];
		const full = join(entry.parentPath, entry.name);
		const bytes = readFileSync(full);
		const path = full.slice(folder.length + 1).replaceAll("\\", "/");
		const sha256 = hash("sha256", bytes, "hex");
		return [{ path, size: bytes.length, sha256, stamp: stampOf(lstatSync(full)), madeFrom: index.madeFrom }];
	});
}

export function writeClosing(
	{ path, madeFrom, content }: NonNullable<SitePlan["closing"]>,
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
	return { ...writeNew(folder, path, content(written)), madeFrom };
}

/** Takes files out of a staging folder that came out as they were: what needn't be touched isn't. */
export function dropSame(
	written: readonly FreshFile[],
	{
		there: thereAt,
		folder,
	}: { readonly there: (path: string) => RecordedFile | undefined; readonly folder: string },
): { readonly same: [string, RecordedFile][]; readonly fresh: FreshFile[] } {
	const same: [string, RecordedFile][] = [];
	const fresh = written.filter((file) => {
		const there = thereAt(file.path);
		if (there?.sha256 !== file.sha256) return true;
		unlinkSync(join(folder, file.path));
		same.push([file.path, { ...there, madeFrom: file.madeFrom }]);
		return false;
	});
	return { same, fresh };
}

/** Records of files that were written; renaming a file changes its stamp. */
export function recordFresh(fresh: readonly FreshFile[], output: string): [string, RecordedFile][] {
	return fresh.map(({ path, madeFrom, size, sha256 }) => {
		const stamp = stampOf(lstatSync(join(output, path)));
		return [path, { madeFrom, size, sha256, stamp, settled: isSettled(stamp, Date.now()) }];
	});
}
