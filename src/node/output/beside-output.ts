import { createHash } from "node:crypto";
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { hasCode } from "../system/has-code.ts";
import { writeWhole } from "../system/write-whole.ts";
import { listFolder } from "./list-folder.ts";
import type { OutputFile } from "./output-file.ts";
import { isMarked, markOutput, outputMark } from "./output-mark.ts";
import { OutputRefusedError } from "./output-refusal.ts";

/** SHA-256 of what was written beside an output, by path. */
export type BesideRecord = Readonly<Record<string, string>>;

/** The folder beside an output for what is about the site and not to be served: configurations of servers, the manifest. */
export function besideFolder(output: string): string {
	return `${output}.hosts`;
}

/** Keeps the folder out of Git. */
const ignoreFile: OutputFile = { path: ".gitignore", content: "*\n" };

/** @throws OutputRefusedError When there is a folder of that name that Brygga hasn't made. */
export function admitBeside(output: string): void {
	const folder = besideFolder(output);
	const there = lstatSync(folder, { throwIfNoEntry: false });
	if (!there || (there.isDirectory() && (isMarked(folder) || readdirSync(folder).length === 0))) return;
	throw new OutputRefusedError(
		`${folder} is in the way: the files of “hosts” in content/site.yaml are written there, and Brygga hasn't made it. Nothing was touched. Move it away, or name another folder with --output.`,
	);
}

/**
 * Makes the folder beside an output hold some files and no others; without any it goes. What is right already isn't touched.
 *
 * @throws OutputRefusedError When it isn't Brygga's.
 */
export function writeBeside(output: string, files: readonly OutputFile[]): BesideRecord {
	const folder = besideFolder(output);
	if (files.length === 0) {
		if (isOwn(folder)) rmSync(folder, { recursive: true });
		return {};
	}
	admitBeside(output);
	mkdirSync(folder, { recursive: true });
	markOutput(folder);
	const all = [ignoreFile, ...files];
	const wanted = new Set([outputMark, ...all.map(({ path }) => path)]);
	for (const path of listFolder(folder).keys())
		if (!wanted.has(path)) rmSync(join(folder, path), { recursive: true });
	for (const { path, content } of all) {
		const target = join(folder, path);
		mkdirSync(dirname(target), { recursive: true });
		if (digestOf(target) !== digest(content)) writeWhole(target, content);
	}
	return Object.fromEntries(files.map(({ path, content }) => [path, digest(content)]));
}

/** Whether the folder beside an output still holds what was written. */
export function isBesideIntact(output: string, record: BesideRecord): boolean {
	const folder = besideFolder(output);
	const files = Object.entries(record);
	if (files.length === 0) return !isOwn(folder);
	return files.every(([path, sha256]) => digestOf(join(folder, path)) === sha256);
}

function isOwn(folder: string): boolean {
	return existsSync(folder) && isMarked(folder);
}

function digestOf(file: string): string | undefined {
	try {
		return digest(readFileSync(file));
	} catch (error) {
		if (hasCode(error, "ENOENT", "ENOTDIR", "EISDIR")) return undefined;
		throw error;
	}
}

function digest(content: string | Uint8Array): string {
	return createHash("sha256").update(content).digest("hex");
}
