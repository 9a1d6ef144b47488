/** Measures Brygga against its peers; `npm run bench -- --help` says how. */
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { drawChart } from "./chart.ts";
import { alignedTexts } from "./corpus/aligned-texts.ts";
import { defaultPeerFolder, installedPeers, installPeers } from "./peers/peers.ts";
import { profile } from "./profile.ts";
import { chartLines, machineOf, resultTable, targetTable } from "./report/tables.ts";
import { writeReports } from "./report/write-reports.ts";
import { addResults, describeEnvironment, type Result, resultsFolder, type Work, works } from "./results.ts";
import { measureBuilds, type WorkOptions } from "./workloads/builds.ts";
import { measureSearch } from "./workloads/search.ts";
import { measureServe } from "./workloads/serve.ts";
import { measureShards } from "./workloads/shards.ts";

const help = `Usage: npm run bench -- [options]

Measures Brygga against its peers on the same made-up site and writes what it finds to
bench/results/, beside those of other sizes. Runs are interleaved, so that what else the machine does falls on all alike.

  --work LIST       what to measure, of ${works.join(",")} (default: all)
  --sizes LIST      articles, each in two languages (default: builds 1000,5000,20000; the rest 5000)
  --rounds NUMBER   how often (default: 5)
  --quick           100 and 300 articles and two rounds; ends within two minutes
  --profile         instead, say where a build's time goes, at the largest size
  --install-peers   instead, install the peers that aren't packages of this repository
  --peers DIR       where those are (default: node_modules/.cache/brygga-peers)
  --report          instead, write the results that are there into the documentation
`;

const { values } = parseArgs({
	options: {
		work: { type: "string" },
		sizes: { type: "string" },
		rounds: { type: "string" },
		quick: { type: "boolean", default: false },
		profile: { type: "boolean", default: false },
		"install-peers": { type: "boolean", default: false },
		peers: { type: "string", default: defaultPeerFolder },
		report: { type: "boolean", default: false },
		help: { type: "boolean", default: false },
	},
});

if (values.help) console.log(help);
else if (values["install-peers"]) await installPeers(values.peers);
else if (values.report) await writeReports();
else await inFolder(values.profile ? profileBuild : measureAll);

/** Works in a folder where making files is cheap, and leaves nothing there. */
async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
	const folder = await mkdtemp(join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "brygga-bench-"));
	try {
		await work(folder);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

async function profileBuild(folder: string): Promise<void> {
	const articles = Math.max(...sizesOf("builds"));
	await profile({ articles, folder, texts: await readTexts() });
}

async function measureAll(folder: string): Promise<void> {
	const { peers, missing, versions } = installedPeers(values.peers);
	for (const reason of missing) console.log(reason);
	const environment = describeEnvironment(versions);
	console.log(`${machineOf(environment)}; in ${folder}\n`);
	const rounds = Number(values.rounds ?? (values.quick ? 2 : 5));
	const texts = await readTexts();
	const measurers: Readonly<Record<Work, (options: WorkOptions) => Promise<Result>>> = {
		// At the larger size of a quick run the slow ones would take most of the time.
		builds: (options) =>
			measureBuilds(
				values.quick && options.articles > 100 ? peers.filter(({ slow }) => !slow) : peers,
				options,
			),
		serve: measureServe,
		search: measureSearch,
		shards: measureShards,
	};
	for (const work of worksAsked()) {
		const name = `${values.quick ? "quick-" : ""}${work}`;
		for (const articles of sizesOf(work)) {
			const result = await measurers[work]({ articles, rounds, folder, texts });
			console.log(resultTable(result));
			const all = await addResults(name, { environment, results: [result] });
			if (work === "builds")
				await writeFile(
					`${resultsFolder}${name}.svg`,
					drawChart("Building a site in two languages from nothing", chartLines(all)),
				);
		}
		console.log(`Written to bench/results/${name}.json.\n`);
	}
	console.log(targetTable({ quick: values.quick }));
	if (!values.quick) console.log("\nnpm run bench -- --report writes this into the documentation.");
}

function worksAsked(): readonly Work[] {
	const asked = values.work?.split(",") ?? works;
	return asked.map((name) => {
		const work = works.find((known) => known === name);
		if (!work) throw new Error(`“${name}” is no work, expected one of ${works.join(", ")}.`);
		return work;
	});
}

function sizesOf(work: Work): readonly number[] {
	if (values.sizes !== undefined) return values.sizes.split(",").map(Number);
	if (values.quick) return work === "builds" ? [100, 300] : [100];
	return work === "builds" ? [1000, 5000, 20_000] : [5000];
}

function readTexts(): ReturnType<typeof alignedTexts> {
	return alignedTexts(fileURLToPath(new URL("../", import.meta.url)));
}
