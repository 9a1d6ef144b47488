import { rm } from "node:fs/promises";
import { join } from "node:path";
import { sizeOf } from "../compare-sites.ts";
import { type Measured, measure, type Program } from "../measure.ts";
import { brygga } from "../peers/peers.ts";
import { createTally, type Result } from "../results.ts";
import type { WorkOptions } from "./builds.ts";
import { changeTitle } from "./change-title.ts";

/** The names of the rows, which the report looks for. */
export const searchRows = {
	cold: "Search index, from nothing",
	warm: "Search index, one title changed",
} as const;

/**
 * Builds with and without the search index, from nothing and after a change: the difference is what the index takes.
 */
export async function measureSearch({ articles, rounds, folder, texts }: WorkOptions): Promise<Result> {
	const [plain, searched] = [join(folder, `plain-${articles}`), join(folder, `searched-${articles}`)];
	for (const directory of [plain, searched]) await brygga.make({ articles, directory, texts });
	const { add, rows } = createTally();
	for (let round = 0; round < rounds; round++) {
		for (const directory of [plain, searched])
			for (const name of brygga.leftovers) await rm(join(directory, name), { recursive: true, force: true });
		const without = await measure(brygga.build(plain));
		add(searchRows.cold, less(await measure(withSearch(searched)), without));
		for (const directory of [plain, searched]) await changeTitle(directory, round);
		const warm = await measure(brygga.build(plain));
		add(searchRows.warm, less(await measure(withSearch(searched)), warm));
	}
	const size = sizeOf(join(searched, "_site"));
	for (const directory of [plain, searched]) await rm(directory, { recursive: true, force: true });
	return { articles, size, rows: rows() };
}

function withSearch(directory: string): Program {
	const program = brygga.build(directory);
	return { ...program, arguments: program.arguments.filter((part) => part !== "--no-search") };
}

function less(whole: Measured, part: Measured): Measured {
	return {
		seconds: whole.seconds - part.seconds,
		processorSeconds: whole.processorSeconds - part.processorSeconds,
		megabytes: whole.megabytes,
	};
}
