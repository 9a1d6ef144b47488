import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { AlignedTexts } from "./corpus/aligned-texts.ts";
import { measure } from "./measure.ts";
import { brygga } from "./peers/peers.ts";

/** Functions that are named of each thread. */
const most = 30;

/** Says where Brygga's time goes: the functions of each of its threads by their own time. */
export async function profile({
	articles,
	folder,
	texts,
}: {
	readonly articles: number;
	readonly folder: string;
	readonly texts: AlignedTexts;
}): Promise<void> {
	const directory = join(folder, "profiled");
	await brygga.make({ articles, directory, texts });
	const program = brygga.build(directory);
	const profiles = join(folder, "profiles");
	await measure({
		...program,
		arguments: ["--cpu-prof", `--cpu-prof-dir=${profiles}`, ...program.arguments],
	});
	for (const name of (await readdir(profiles)).sort()) {
		const shares = ownTimes(JSON.parse(await readFile(join(profiles, name), "utf8")) as CpuProfile);
		console.log(`\n${name}`);
		for (const [place, milliseconds] of shares.slice(0, most))
			console.log(`${milliseconds.toFixed(0).padStart(8)} ms  ${place}`);
	}
}

/** The part in use of a profile as V8 writes it. */
interface CpuProfile {
	readonly nodes: readonly {
		readonly id: number;
		readonly callFrame: { readonly functionName: string; readonly url: string };
	}[];
	readonly samples: readonly number[];
	/** Microseconds. */
	readonly timeDeltas: readonly number[];
}

function ownTimes({ nodes, samples, timeDeltas }: CpuProfile): [string, number][] {
	const names = new Map(
		nodes.map(({ id, callFrame }) => [
			id,
			`${callFrame.functionName || "(anonymous)"} ${callFrame.url.replace(/^.*\//, "")}`,
		]),
	);
	const times = new Map<string, number>();
	samples.forEach((id, index) => {
		const name = names.get(id) ?? "";
		times.set(name, (times.get(name) ?? 0) + (timeDeltas[index] ?? 0) / 1000);
	});
	return [...times].sort((a, b) => b[1] - a[1]);
}
