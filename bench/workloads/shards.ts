import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { cp, rm } from "node:fs/promises";
import { join, relative } from "node:path";
import { sizeOf } from "../compare-sites.ts";
import { type Measured, measure, type Program } from "../measure.ts";
import { brygga } from "../peers/peers.ts";
import { createTally, type Result } from "../results.ts";
import type { WorkOptions } from "./builds.ts";

const count = 2;

/**
 * Builds a site in one process and in shards at the same time, each as on a machine of its own with a copy of the site, unites
 * the shards and makes sure that every byte is the same.
 *
 * @throws When it isn't.
 */
export async function measureShards({ articles, rounds, folder, texts }: WorkOptions): Promise<Result> {
	const one = join(folder, `one-${articles}`);
	await brygga.make({ articles, directory: one, texts });
	const machines = Array.from({ length: count }, (_, index) =>
		join(folder, `shard-${articles}-${index + 1}`),
	);
	for (const machine of machines) await cp(one, machine, { recursive: true });
	const united = join(folder, `united-${articles}`);
	const { add, rows } = createTally();
	for (let round = 0; round < rounds; round++) {
		for (const directory of [one, ...machines])
			for (const name of brygga.leftovers) await rm(join(directory, name), { recursive: true, force: true });
		add("Brygga, one process", await measure(brygga.build(one)));
		const shards = await Promise.all(
			machines.map((machine, index) => measure(shard(machine, { index: index + 1, count }))),
		);
		add(`Brygga, ${count} shards at once`, together(shards));
		add(`Brygga, ${count} shards united`, await measure(unite(machines, united)));
		assertSameBytes(join(one, "_site"), united);
		const [machine = ""] = machines;
		for (const name of brygga.leftovers) await rm(join(machine, name), { recursive: true, force: true });
		add("Brygga, one of 8 shards alone", await measure(shard(machine, { index: 1, count: 8 })));
	}
	const size = sizeOf(united);
	for (const directory of [one, united, ...machines]) await rm(directory, { recursive: true, force: true });
	return { articles, size, rows: rows() };
}

function shard(
	directory: string,
	{ index, count }: { readonly index: number; readonly count: number },
): Program {
	const program = brygga.build(directory);
	return { ...program, arguments: [...program.arguments, "--shard", `${index}/${count}`] };
}

function unite(machines: readonly string[], output: string): Program {
	const program = brygga.build(output);
	const [script = ""] = program.arguments;
	const shards = machines.map((machine) => join(machine, "_site"));
	return {
		...program,
		arguments: [script, "unite", ...shards, "--output", output, "--no-search", "--quiet"],
	};
}

function together(runs: readonly Measured[]): Measured {
	return {
		seconds: Math.max(...runs.map(({ seconds }) => seconds)),
		// Each run's own can't be told apart while they run at the same time.
		processorSeconds: Math.max(...runs.map(({ processorSeconds }) => processorSeconds)),
		megabytes: runs.reduce((sum, { megabytes }) => sum + megabytes, 0),
	};
}

function assertSameBytes(expected: string, actual: string): void {
	const [wanted, found] = [digestsOf(expected), digestsOf(actual)];
	const differing = [...new Set([...wanted.keys(), ...found.keys()])].filter(
		(path) => wanted.get(path) !== found.get(path),
	);
	if (differing.length > 0)
		throw new Error(
			`${differing.length} files of the united site differ: ${differing.slice(0, 3).join(", ")}`,
		);
}

function digestsOf(folder: string): Map<string, string> {
	const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
		entry.isFile(),
	);
	return new Map(
		files.map(({ parentPath, name }) => {
			const file = join(parentPath, name);
			return [relative(folder, file), createHash("sha1").update(readFileSync(file)).digest("hex")];
		}),
	);
}
