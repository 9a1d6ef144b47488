import { readFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { availableParallelism, cpus, totalmem } from "node:os";
import { fileURLToPath } from "node:url";
import type { SiteSize } from "./compare-sites.ts";
import type { Measured } from "./measure.ts";

/** Where something was measured: without a date, so that the file changes only when a figure does. */
export interface Environment {
	readonly processors: number;
	readonly processor: string;
	readonly gigabytes: number;
	readonly node: string;
	/** Of the peers, by name. */
	readonly versions: Readonly<Record<string, string>>;
}

/** A work that was measured: all its runs. */
export interface Row {
	readonly work: string;
	readonly seconds: readonly number[];
	readonly processorSeconds: readonly number[];
	/** The most of any run. */
	readonly megabytes: number;
}

/** What was measured at one size. */
export interface Result {
	/** Each in two languages. */
	readonly articles: number;
	readonly size: SiteSize;
	/** Bytes that a build keeps in `.brygga/`. */
	readonly cacheBytes?: number;
	readonly rows: readonly Row[];
}

/** The kinds of work that can be measured; a file of results each. */
export const works = ["builds", "serve", "search", "shards"] as const;
export type Work = (typeof works)[number];

/** A file of results. */
export interface Results {
	readonly environment: Environment;
	readonly results: readonly Result[];
}

/** The folder of the results. */
export const resultsFolder = fileURLToPath(new URL("./results/", import.meta.url));

/** This machine. */
export function describeEnvironment(versions: Environment["versions"]): Environment {
	return {
		processors: availableParallelism(),
		processor: cpus()[0]?.model.trim() ?? "",
		gigabytes: Math.round(totalmem() / 2 ** 30),
		node: process.versions.node,
		versions,
	};
}

/** Reads results; `undefined` when there are none. */
export function readResults(name: string): Results | undefined {
	try {
		return JSON.parse(readFileSync(`${resultsFolder}${name}.json`, "utf8")) as Results;
	} catch (error) {
		if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
		throw error;
	}
}

/**
 * Adds results to those of other sizes that were measured in the same environment.
 *
 * @returns All that the file holds now, the smallest size first.
 */
export async function addResults(
	name: string,
	{ environment, results }: Results,
): Promise<readonly Result[]> {
	const found = readResults(name);
	const earlier = found && agree(found.environment, environment) ? found : undefined;
	const others = earlier?.results.filter(({ articles }) =>
		results.every((result) => result.articles !== articles),
	);
	const all = [...(others ?? []), ...results].sort((a, b) => a.articles - b.articles);
	const versions = { ...earlier?.environment.versions, ...environment.versions };
	const text = JSON.stringify({ environment: { ...environment, versions }, results: all }, rounded, "\t");
	await mkdir(resultsFolder, { recursive: true });
	await writeFile(`${resultsFolder}${name}.json`, `${text}\n`);
	return all;
}

/** Whether two environments are the same, as far as both have the same peers. */
function agree(
	{ versions: theirs, ...one }: Environment,
	{ versions: ours, ...other }: Environment,
): boolean {
	return (
		JSON.stringify(one) === JSON.stringify(other) &&
		Object.entries(ours).every(([peer, version]) => (theirs[peer] ?? version) === version)
	);
}

/** Milliseconds are precise enough. */
function rounded(_: string, value: unknown): unknown {
	return typeof value === "number" ? Math.round(value * 1000) / 1000 : value;
}

/** Gathers runs by what was done. */
export function createTally(): {
	readonly add: (work: string, run: Measured) => void;
	readonly rows: () => Row[];
} {
	const runs = new Map<string, Measured[]>();
	return {
		add: (work, run) => {
			runs.set(work, [...(runs.get(work) ?? []), run]);
		},
		rows: () =>
			[...runs].map(([work, measured]) => ({
				work,
				seconds: measured.map(({ seconds }) => seconds),
				processorSeconds: measured.map(({ processorSeconds }) => processorSeconds),
				megabytes: Math.max(...measured.map(({ megabytes }) => megabytes)),
			})),
	};
}

/** The median of a work's times; `undefined` when it wasn't measured. */
export function medianOf(result: Result | undefined, work: string): number | undefined {
	const row = result?.rows.find((other) => other.work === work);
	return row && median(row.seconds);
}

/** The middle of some values. */
export function median(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	const middle = sorted.length / 2;
	return Number.isInteger(middle)
		? ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
		: (sorted[Math.floor(middle)] ?? 0);
}
