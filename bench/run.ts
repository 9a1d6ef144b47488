/**
 * Measures Brygga against its peers: `npm run bench -- [--quick] [--sizes 1000,5000] [--rounds 5] [--profile]`. Sizes are articles,
 * each in two languages. Every peer builds the same site; runs are interleaved, so that what else the machine does falls on
 * all alike. Results go to `bench/results/`.
 */
import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type ChartLine, drawChart } from "./chart.ts";
import { assertSameSize, type SiteSize, sizeOf } from "./compare-sites.ts";
import { type AlignedTexts, alignedTexts } from "./corpus/aligned-texts.ts";
import { type Measured, measure } from "./measure.ts";
import { brygga, bryggaChecked, installedPeers, type Peer } from "./peers/peers.ts";

const repository = fileURLToPath(new URL("../", import.meta.url));
const results = fileURLToPath(new URL("./results/", import.meta.url));

/** What was measured at one size. */
interface Row {
	readonly work: string;
	readonly seconds: readonly number[];
	readonly processorSeconds: readonly number[];
	readonly megabytes: number;
}

interface Result {
	readonly articles: number;
	readonly size: SiteSize;
	readonly rows: readonly Row[];
}

const { values } = parseArgs({
	options: {
		quick: { type: "boolean" },
		sizes: { type: "string" },
		rounds: { type: "string" },
		profile: { type: "boolean" },
	},
});
const sizes = (values.sizes ?? (values.quick ? "100,500" : "100,1000,5000")).split(",").map(Number);
const rounds = Number(values.rounds ?? (values.quick ? 3 : 5));
const folder = await mkdtemp(join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "brygga-bench-"));
try {
	const texts = await alignedTexts(repository);
	if (values.profile) await profile(Math.max(...sizes), texts);
	else await compare(texts);
} finally {
	await rm(folder, { recursive: true, force: true });
}

async function compare(texts: AlignedTexts): Promise<void> {
	const { peers, missing } = installedPeers();
	for (const reason of missing) console.log(reason);
	console.log(
		`${availableParallelism()} processors, Node ${process.version}, ${rounds} rounds, in ${folder}\n`,
	);
	const found: Result[] = [];
	for (const articles of sizes) {
		// Plain Eleventy takes minutes where the others take seconds.
		const measured = peers.filter(
			({ name }) => name !== "Eleventy" || articles <= (values.quick ? 100 : 5000),
		);
		found.push(await compareAt(articles, { peers: [brygga, bryggaChecked, ...measured], texts }));
		print(found.at(-1));
	}
	const name = values.quick ? "quick" : "build";
	await writeFile(join(results, `${name}.json`), `${JSON.stringify(found, null, "\t")}\n`);
	await writeFile(
		join(results, `${name}.svg`),
		drawChart("Building a site in two languages from nothing", chartLines(found)),
	);
	console.log(`Written to bench/results/${name}.json and ${name}.svg.`);
}

async function compareAt(
	articles: number,
	{ peers, texts }: { readonly peers: readonly Peer[]; readonly texts: AlignedTexts },
): Promise<Result> {
	const directories = new Map<Peer, string>();
	let size: SiteSize | undefined;
	for (const [index, peer] of peers.entries()) {
		const directory = join(folder, `${articles}-${index}`);
		await peer.make({ articles, directory, texts });
		directories.set(peer, directory);
		await measure(peer.build(directory));
		const own = sizeOf(join(directory, "_site"), peer.isExtra);
		size ??= own;
		assertSameSize(peer.name, own, size);
	}
	const runs = new Map<string, Measured[]>();
	const add = (work: string, measured: Measured): void => {
		runs.set(work, [...(runs.get(work) ?? []), measured]);
	};
	for (let round = 0; round < rounds; round++) {
		for (const [peer, directory] of directories) {
			for (const name of peer.leftovers) await rm(join(directory, name), { recursive: true, force: true });
			// Plain Eleventy is so slow that fewer runs tell as much.
			if (peer.name === "Eleventy" && articles > 1000 && round > 0) continue;
			add(`${peer.name}, from nothing`, await measure(peer.build(directory)));
			if (peer !== brygga) continue;
			await changeTitle(directory, round);
			add(`${peer.name}, one title changed`, await measure(peer.build(directory)));
			await rest();
			add(`${peer.name}, nothing changed`, await measure(peer.build(directory)));
		}
	}
	for (const directory of directories.values()) await rm(directory, { recursive: true, force: true });
	return {
		articles,
		size: size ?? { pages: 0, links: 0 },
		rows: [...runs].map(([work, measured]) => ({
			work,
			seconds: measured.map(({ seconds }) => seconds),
			processorSeconds: measured.map(({ processorSeconds }) => processorSeconds),
			megabytes: Math.max(...measured.map(({ megabytes }) => megabytes)),
		})),
	};
}

/** Changes the title of an original in the middle of the list, which listings and neighbours show. */
async function changeTitle(directory: string, round: number): Promise<void> {
	const news = join(directory, "content/sv/news");
	const names = (await readdir(news)).filter((name) => name.endsWith(".md")).sort();
	const file = join(news, names[Math.floor(names.length / 2) + round] ?? "");
	const text = await readFile(file, "utf8");
	await writeFile(file, text.replace(/^title: .*$/m, `title: "Skola och kultur i Lund ${round}"`));
}

/** Times of files are told apart only after a moment. */
async function rest(): Promise<void> {
	await new Promise((resolve) => setTimeout(resolve, 100));
}

function print(result: Result | undefined): void {
	if (!result) return;
	const { articles, size, rows } = result;
	const base = median(rows.find(({ work }) => work.startsWith("Hugo"))?.seconds ?? [Number.NaN]);
	console.log(`${size.pages} pages (${articles} articles in two languages), ${size.links} links`);
	console.log("| work | median | ratio to Hugo | spread | processor time | memory |");
	console.log("|---|--:|--:|--:|--:|--:|");
	for (const { work, seconds, processorSeconds, megabytes } of rows) {
		const middle = median(seconds);
		const cells = [
			work,
			`${middle.toFixed(2)} s`,
			Number.isNaN(base) ? "–" : (middle / base).toFixed(2),
			`${Math.min(...seconds).toFixed(2)}–${Math.max(...seconds).toFixed(2)} s`,
			`${median(processorSeconds).toFixed(1)} s`,
			`${Math.round(megabytes)} MB`,
		];
		console.log(`| ${cells.join(" | ")} |`);
	}
	console.log("");
}

function median(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	const middle = sorted.length / 2;
	return Number.isInteger(middle)
		? ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
		: (sorted[Math.floor(middle)] ?? 0);
}

function chartLines(found: readonly Result[]): ChartLine[] {
	const works = [...new Set(found.flatMap(({ rows }) => rows.map(({ work }) => work)))];
	return works.map((work) => ({
		name: work.replace(", from nothing", ""),
		points: found.flatMap(({ size, rows }) => {
			const row = rows.find((other) => other.work === work);
			return row ? [{ x: size.pages, y: median(row.seconds) }] : [];
		}),
	}));
}

/** Says where Brygga's time goes: the functions of its main thread by their own time. */
async function profile(articles: number, texts: AlignedTexts): Promise<void> {
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
		for (const [place, milliseconds] of shares.slice(0, 30))
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
