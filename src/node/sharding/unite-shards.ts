import { hash } from "node:crypto";
import { copyFileSync, lstatSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { hasErrors, type Problem } from "../../core/problems/problem.ts";
import { staysInside } from "../../core/urls/output-path.ts";
import { compressedFiles, compressFiles } from "../output/compressed-files.ts";
import { type HeldOutput, holdOutput } from "../output/held-output.ts";
import { listFolder } from "../output/list-folder.ts";
import { indexPages } from "../search/index-pages.ts";
import { hasCode } from "../system/has-code.ts";
import { readShardRecord, type ShardRecord, shardFile } from "./shard.ts";

/** What uniting came to. */
export interface United {
	readonly problems: readonly Problem[];
	/** Files put together; 0 when problems stopped it. */
	readonly files: number;
}

/** A shard's output that has been read. */
interface ReadShard {
	readonly directory: string;
	readonly record: ShardRecord;
}

/**
 * Puts the outputs of all shards of a build together: byte for byte what one build makes. The search indexes are made here,
 * since the words of all pages tell how each is indexed.
 *
 * @param directories The shards' outputs, in any order.
 * @param options `root` is the site's folder, if there is one here: the output has to keep clear of it.
 * @returns Problems `shards/…` when something is missing or doesn't belong together; the output is then as it was.
 * @throws OutputRefusedError When the output isn't a folder of Brygga's own; other errors when the disk fails.
 */
export async function uniteShards(
	directories: readonly string[],
	{
		root,
		output,
		search,
	}: { readonly root: string | undefined; readonly output: string; readonly search: boolean },
): Promise<United> {
	const held = holdOutput(output, { root, sources: directories });
	try {
		return await unite(directories, { held, search });
	} finally {
		held.release();
	}
}

async function unite(
	directories: readonly string[],
	{ held, search }: { readonly held: HeldOutput; readonly search: boolean },
): Promise<United> {
	const shards: ReadShard[] = [];
	const problems: Problem[] = [];
	for (const directory of directories) {
		const record = readRecord(directory);
		if (record) shards.push({ directory, record });
		else problems.push(noShard(directory));
	}
	if (problems.length === 0) problems.push(...mismatches(shards));
	if (problems.length > 0) return { problems, files: 0 };
	const staging = held.stage();
	try {
		const damaged = shards.flatMap((shard) => copyShard(shard, staging.folder));
		if (damaged.length > 0) return { problems: damaged, files: 0 };
		const found = search ? await indexAll(shards, staging.folder) : [];
		if (hasErrors(found)) return { problems: found, files: 0 };
		if (shards[0]?.record.precompress) await compressAll(staging.folder);
		staging.replace();
		const files = shards.reduce((sum, { record }) => sum + Object.keys(record.files).length, 0);
		return { problems: found, files };
	} finally {
		staging.close();
	}
}

function readRecord(directory: string): ShardRecord | undefined {
	const bytes = readIfThere(join(directory, shardFile));
	return bytes && readShardRecord(bytes);
}

/** A file's bytes; `undefined` where there is no such file. */
function readIfThere(file: string): Uint8Array | undefined {
	try {
		return readFileSync(file);
	} catch (error) {
		if (hasCode(error, "ENOENT", "ENOTDIR", "EISDIR")) return undefined;
		throw error;
	}
}

function noShard(directory: string): Problem {
	return {
		code: "shards/not-a-shard",
		severity: "error",
		message: `${directory} isn't the output of “brygga build --shard”.`,
		hint: `Copy the folder with its hidden file ${shardFile}.`,
		file: directory,
	};
}

function mismatches(shards: readonly ReadShard[]): Problem[] {
	const [first] = shards;
	if (!first) return [];
	const { count } = first.record.shard;
	const problems: Problem[] = [];
	const seen = new Map<number, string>();
	for (const { directory, record } of shards) {
		const { shard, version, inputs } = record;
		const same = shard.count === count && version === first.record.version && inputs === first.record.inputs;
		if (!same) problems.push(otherBuild(directory, first.directory));
		const twin = seen.get(shard.index);
		if (twin !== undefined) problems.push(twice(directory, { twin, name: `${shard.index}/${shard.count}` }));
		seen.set(shard.index, directory);
	}
	if (problems.length > 0) return problems;
	const missing = Array.from({ length: count }, (_, index) => index + 1).filter((index) => !seen.has(index));
	return missing.map((index) => ({
		code: "shards/missing",
		severity: "error",
		message: `Shard ${index}/${count} is missing.`,
		hint: "Name the outputs of all shards.",
	}));
}

function otherBuild(directory: string, first: string): Problem {
	return {
		code: "shards/other-build",
		severity: "error",
		message: `${directory} and ${first} are shards of different builds.`,
		hint: "Build all shards from the same content, with the same version of Brygga and the same options.",
		file: directory,
	};
}

function twice(directory: string, { twin, name }: { readonly twin: string; readonly name: string }): Problem {
	return {
		code: "shards/twice",
		severity: "error",
		message: `${directory} and ${twin} are both shard ${name}.`,
		hint: "Name each shard once.",
		file: directory,
	};
}

/** Copies a shard's files; those that aren't what the shard wrote are problems. */
function copyShard({ directory, record }: ReadShard, folder: string): Problem[] {
	return Object.entries(record.files).flatMap(([path, sha256]): Problem[] => {
		if (!staysInside(path) || digestOf(join(directory, path)) !== sha256)
			return [damagedFile(join(directory, path))];
		const target = join(folder, path);
		mkdirSync(dirname(target), { recursive: true });
		copyFileSync(join(directory, path), target);
		return [];
	});
}

function digestOf(file: string): string | undefined {
	const bytes = readIfThere(file);
	return bytes && hash("sha256", bytes, "hex");
}

function damagedFile(file: string): Problem {
	return {
		code: "shards/damaged",
		severity: "error",
		message: `${file} is missing or isn't as the shard wrote it.`,
		hint: "Copy the shard's folder again.",
		file,
	};
}

/** Compresses every text of a folder. */
async function compressAll(folder: string): Promise<void> {
	const paths = [...listFolder(folder)].flatMap(([path, kind]) => (kind === "file" ? [path] : []));
	const files = paths.map(
		(path) => [path, { size: lstatSync(join(folder, path)).size, sha256: "" }] as const,
	);
	const there = new Set(paths);
	await compressFiles(
		compressedFiles(files, (path) => there.has(path)),
		{ folder, fileOf: (path) => join(folder, path) },
	);
}

async function indexAll(shards: readonly ReadShard[], folder: string): Promise<readonly Problem[]> {
	const [first] = shards;
	if (!first) return [];
	const pages = shards.flatMap(({ record }) => record.search.flatMap((part) => part.pages));
	const tags = first.record.search.map(({ tag }) => tag);
	return indexPages(pages, { tags, terms: first.record.terms, outputDirectory: folder });
}
