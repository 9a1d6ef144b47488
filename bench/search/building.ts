/**
 * What building the search index takes, beside Pagefind by itself over the pages as they were rendered, by processor time:
 * `npm run bench:index [-- --size ARTICLES-A-LANGUAGE --rounds N]`. The index takes what a build with it takes longer than one without.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { measure } from "../measure.ts";
import { writeSyntheticSite } from "./synthetic-site.ts";

const { values } = parseArgs({
	options: { size: { type: "string", default: "1000" }, rounds: { type: "string", default: "3" } },
});

const repository = fileURLToPath(new URL("../../", import.meta.url));
const folder = await mkdtemp(join(tmpdir(), "brygga-index-"));
const root = join(folder, "site");
const output = join(folder, "output");
try {
	await writeSyntheticSite(root, Number(values.size));
	await runNode("bin/brygga.mjs", ["--version"]);
	const times = { without: [] as number[], with: [] as number[], plain: [] as number[] };
	for (let round = 0; round < Number(values.rounds); round++) {
		times.with.push(await build());
		times.without.push(await build("--no-search"));
		times.plain.push(await plainIndex());
	}
	const own = Math.min(...times.with) - Math.min(...times.without);
	const plain = Math.min(...times.plain);
	console.log(
		`building the index of 2 × ${values.size} articles, s of processor time  ${own.toFixed(1)}   plain ${plain.toFixed(1)}   ratio ${(own / plain).toFixed(2)}`,
	);
} finally {
	await rm(folder, { recursive: true, force: true });
}

/** Builds the site from nothing. @returns Seconds. */
async function build(...options: readonly string[]): Promise<number> {
	for (const left of [output, join(root, ".brygga")]) await rm(left, { recursive: true, force: true });
	return runNode("bin/brygga.mjs", ["build", "--root", root, "--output", output, ...options]);
}

async function plainIndex(): Promise<number> {
	const glob = "{sv/nyheter,en/news}/**/*.html";
	const bundle = join(folder, "plain");
	await rm(bundle, { recursive: true, force: true });
	const options = ["--site", output, "--glob", glob, "--output-path", bundle];
	return runNode("node_modules/pagefind/lib/runner/bin.cjs", options);
}

async function runNode(program: string, options: readonly string[]): Promise<number> {
	const { processorSeconds } = await measure({
		command: process.execPath,
		arguments: [join(repository, program), ...options],
		directory: repository,
	});
	return processorSeconds;
}
