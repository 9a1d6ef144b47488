import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs, promisify } from "node:util";
import { build } from "esbuild";
import type { Page } from "playwright-core";
import { startStaticServer } from "../../src/node/serving/static-server.ts";
import { launchBrowser } from "../../test/support/browser.ts";
import type { Measured } from "./browser-entry.ts";
import { firstSearchBytes } from "./first-search.ts";
import { readQueries, requestOf } from "./queries.ts";
import { printTargets, type Row } from "./report.ts";
import { scoreQuery } from "./score.ts";
import { readPageNames, readSourcePages } from "./site-pages.ts";
import { writeSyntheticSite } from "./synthetic-site.ts";

const run = promisify(execFile);
const repository = fileURLToPath(new URL("../../", import.meta.url));
const languages = ["sv", "en"];

/** A site to be searched. */
interface BenchSite {
	readonly name: string;
	readonly root: string;
	readonly output: string;
	/** Seconds that the whole build took; absent where the site was there. */
	readonly seconds?: number;
}

const { values } = parseArgs({
	options: {
		/** Made-up articles in each language; 0 for this repository's own site. */
		sizes: { type: "string", default: "0,1000,5000" },
		/** Folder for the sites, which are made again only where they are missing. */
		folder: { type: "string" },
		/** Print each query that fell short. */
		verbose: { type: "boolean", default: false },
	},
});

const folder = values.folder ?? (await mkdtemp(join(tmpdir(), "brygga-search-")));
await mkdir(folder, { recursive: true });
const browser = await launchBrowser();
try {
	const rows: Row[] = [];
	for (const size of values.sizes.split(",").map(Number)) {
		const site = await buildBenchSite(size);
		const server = await startStaticServer({ directory: site.output });
		try {
			const page = await browser.newPage();
			for (const language of languages) rows.push(...(await measure(page, { site, server, language })));
			await page.close();
			rows.push(
				...(await firstSearchBytes(browser, { site: site.name, url: server.url, output: site.output })),
				...(await bundleSizes(site)),
				...(site.seconds === undefined
					? []
					: [{ site: site.name, language: "", kind: "build, s", value: site.seconds }]),
			);
		} finally {
			await server.close();
		}
	}
	process.exitCode = printTargets(rows) ? 0 : 1;
} finally {
	await browser.close();
	if (values.folder === undefined) await rm(folder, { recursive: true });
}

async function buildBenchSite(size: number): Promise<BenchSite> {
	const name = size === 0 ? "own site" : `${size} pages`;
	const root = size === 0 ? repository : join(folder, `site-${size}`);
	const output = join(folder, `output-${size}`);
	const isBuilt = await run("test", ["-f", join(output, "index.html")]).then(
		() => true,
		() => false,
	);
	let seconds: number | undefined;
	if (!isBuilt) {
		if (size > 0) await writeSyntheticSite(root, size);
		console.error(`Building ${name} …`);
		const program = join(repository, "src/cli/main.ts");
		const start = performance.now();
		await run(process.execPath, ["--import", "tsx", program, "build", "--root", root, "--output", output], {
			cwd: repository,
			maxBuffer: 1 << 28,
		});
		seconds = (performance.now() - start) / 1000;
	}
	await build({
		entryPoints: { bench: join(repository, "bench/search/browser-entry.ts") },
		bundle: true,
		splitting: true,
		format: "esm",
		minify: true,
		outdir: join(output, "bench"),
		logLevel: "error",
	});
	return { name, root, output, ...(seconds === undefined ? {} : { seconds }) };
}

/** How much each language's search takes on the host. */
async function bundleSizes({ name, output }: BenchSite): Promise<Row[]> {
	return Promise.all(
		languages.map(async (language) => {
			const folder = join(output, language, "pagefind");
			const files = await readdir(folder, { recursive: true, withFileTypes: true });
			const sizes = await Promise.all(
				files
					.filter((file) => file.isFile())
					.map(async (file) => (await stat(join(file.parentPath, file.name))).size),
			);
			const value = sizes.reduce((sum, size) => sum + size, 0) / 1_000_000;
			return { site: name, language, kind: "bundle, MB", value };
		}),
	);
}

async function measure(
	page: Page,
	{ site, server, language }: { site: BenchSite; server: { readonly url: string }; language: string },
): Promise<Row[]> {
	const bundle = join(site.output, language, "pagefind");
	const [pages, names, queries] = await Promise.all([
		readSourcePages(site.root, language),
		readPageNames(bundle),
		readQueries(language),
	]);
	await page.goto(`${server.url}${language}/404.html`);
	await page.evaluate(async (tag) => {
		const address = "/bench/bench.js";
		const { measurer } = await import(address);
		Object.assign(globalThis, { measured: measurer(`/${tag}/pagefind/`, tag) });
	}, language);
	const rows: Row[] = [];
	for (const query of queries) {
		const { ids, instead, milliseconds }: Measured = await page.evaluate(
			(request) =>
				(globalThis as unknown as { measured: (r: unknown) => Promise<Measured> }).measured(request),
			requestOf(query),
		);
		const urls = ids.map((id) => names.get(id) ?? id);
		const score = scoreQuery(query, { found: { urls, ...(instead ? { instead } : {}) }, pages });
		if (values.verbose && score !== undefined && score < 0.999)
			console.error(
				`${site.name} ${language} ${query.kind} “${query.query}” ${score.toFixed(2)} (${urls.length} found)`,
				instead ?? "",
				query.note,
			);
		if (values.verbose && milliseconds > 40)
			console.error(`${language} ${query.kind} “${query.query}” took ${milliseconds.toFixed(0)} ms`);
		rows.push({ site: site.name, language, kind: query.kind, score, milliseconds });
	}
	return rows;
}
