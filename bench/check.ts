/** Measures checking; `npm run bench:check -- --help` says how. */
import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { understandSite } from "../src/node/reading/understand-site.ts";
import { sourcesOf } from "../test/support/load-site.ts";
import { alignedTexts } from "./corpus/aligned-texts.ts";
import { makeSite } from "./make-site.ts";
import { type Measured, measure } from "./measure.ts";

const help = `Usage: npm run bench:check -- [options]

Measures brygga check and brygga status on a made-up site of articles of some 450 words, each with its translation, and
how that compares with reading and parsing the same files in one thread.

  --sizes LIST      articles (default: 5000)
  --rounds NUMBER   how often; the median counts (default: 3)
`;

const { values } = parseArgs({
	options: {
		sizes: { type: "string", default: "5000" },
		rounds: { type: "string", default: "3" },
		read: { type: "string" },
		help: { type: "boolean", default: false },
	},
});

const repository = fileURLToPath(new URL("../", import.meta.url));

/** What is measured, in the order in which each follows from the one before. */
const allCases = [
	"parsing alone",
	"check, cold",
	"check, nothing changed",
	"check, one page changed",
	"check, glossary changed",
	"status, nothing changed",
] as const;
type Case = (typeof allCases)[number];

type Time = Omit<Measured, "megabytes"> & Partial<Measured>;

if (values.help) console.log(help);
else if (values.read !== undefined) console.log(JSON.stringify(await readOnly(values.read)));
else for (const size of values.sizes.split(",")) await measureSize(Number(size), Number(values.rounds));

/** Reads and parses a site in this process. */
async function readOnly(root: string): Promise<Time> {
	const [started, before] = [performance.now(), process.cpuUsage()];
	await understandSite(root, await sourcesOf(root));
	const { user, system } = process.cpuUsage(before);
	return { seconds: (performance.now() - started) / 1000, processorSeconds: (user + system) / 1e6 };
}

async function measureSize(articles: number, rounds: number): Promise<void> {
	const folder = await mkdtemp(join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "brygga-check-"));
	try {
		await makeSite({ articles, directory: folder, texts: await alignedTexts(repository) });
		const times = new Map<Case, Time[]>(allCases.map((name) => [name, []]));
		for (let round = 0; round < rounds; round++)
			for (const name of allCases) times.get(name)?.push(await measureCase(name, { root: folder, round }));
		print(articles, times);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

async function measureCase(
	name: Case,
	{ root, round }: { readonly root: string; readonly round: number },
): Promise<Time> {
	switch (name) {
		case "parsing alone":
			return readElsewhere(root);
		case "check, cold":
			await rm(join(root, ".brygga"), { recursive: true, force: true });
			return run("check", root);
		case "check, nothing changed":
			return run("check", root);
		case "check, one page changed":
			await changePage(root, round);
			return run("check", root);
		case "check, glossary changed":
			await changeGlossary(root);
			return run("check", root);
		case "status, nothing changed":
			await run("status", root);
			return run("status", root);
	}
}

/** Reads and parses in a process of its own, whose start doesn't count. */
async function readElsewhere(root: string): Promise<Time> {
	const file = join(root, "..", `${root.split("/").at(-1) ?? ""}.json`);
	const script = `node --import tsx bench/check.ts --read "$0" > "$1"`;
	try {
		await measure({ command: "sh", arguments: ["-c", script, root, file], directory: repository });
		return JSON.parse(await readFile(file, "utf8")) as Time;
	} finally {
		await rm(file, { force: true });
	}
}

function run(command: "check" | "status", root: string): Promise<Measured> {
	const program = join(repository, "bin/brygga.mjs");
	return measure({
		command: process.execPath,
		arguments: [program, command, "--quiet", "--root", root],
		directory: repository,
	});
}

async function changePage(root: string, round: number): Promise<void> {
	const folder = join(root, "content/en/news");
	const names = (await readdir(folder)).filter((name) => name !== "index.md").sort();
	const file = join(folder, names[round] ?? "");
	await writeFile(file, (await readFile(file, "utf8")).replace(/ the (?=\p{Ll})/u, " the whole "));
}

/** Adds a term that no page has: every pair is to be checked again, none to be read. */
async function changeGlossary(root: string): Promise<void> {
	const file = join(root, "i18n/glossary.csv");
	const text = await readFile(file, "utf8");
	const [header = ""] = text.split("\n");
	const row = header.split(",").map((column) => {
		if (column.startsWith("forbidden") || column === "explain") return "";
		return /^\w{2}$/.test(column) ? `term${text.length}${column}` : "A term.";
	});
	await writeFile(file, `${text.trimEnd()}\n${row.join(",")}\n`);
}

function print(articles: number, times: ReadonlyMap<Case, readonly Time[]>): void {
	const parsing = median(times.get("parsing alone") ?? [], ({ processorSeconds }) => processorSeconds);
	console.log(`${articles} pairs`);
	console.log(row(["", "wall s", "processor s", "to parsing", "MB"]));
	for (const [name, measured] of times) {
		const processor = median(measured, ({ processorSeconds }) => processorSeconds);
		const memory = median(measured, ({ megabytes = 0 }) => megabytes);
		const cells = [
			median(measured, ({ seconds }) => seconds).toFixed(2),
			processor.toFixed(2),
			(processor / parsing).toFixed(2),
			memory === 0 ? "" : memory.toFixed(0),
		];
		console.log(row([name, ...cells]));
	}
}

function row([first = "", ...cells]: readonly string[]): string {
	return first.padEnd(26) + cells.map((cell) => cell.padStart(12)).join("");
}

function median(measured: readonly Time[], of: (time: Time) => number): number {
	const sorted = measured.map(of).sort((a, b) => a - b);
	return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
