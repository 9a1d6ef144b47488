/** How fast the search is, and what it loads, beside Pagefind by itself over the same pages. */
import { execFile } from "node:child_process";
import { access, appendFile, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs, promisify } from "node:util";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { build } from "esbuild";
import { close, createIndex } from "pagefind";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { startStaticServer } from "../../src/node/serving/static-server.ts";
import { launchBrowser } from "../../test/support/browser.ts";
import { writeSyntheticSite } from "./synthetic-site.ts";

const { values } = parseArgs({
	options: {
		/** Made-up articles in each language. */
		size: { type: "string", default: "1000" },
		/** Folder for the site, which is made again only where it is missing. */
		folder: { type: "string" },
	},
});

const repository = fileURLToPath(new URL("../../", import.meta.url));
const folder = values.folder ?? (await mkdtemp(join(tmpdir(), "brygga-speed-")));
const output = join(folder, "output");
const words = ["integration", "kommun", "skola"];
const warmQueries = [...words, "skolan", "möte", "integration arbete", "kommunens skolor", "fören"];
const rounds = 2;
/** What Chromium's tools call Fast 3G. */
const network = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 };

/** A page that searches by Pagefind alone, with the pauses that ours has. */
const plainPage = `
const field = document.getElementById("search-query");
let pagefind;
const load = async () => { pagefind ??= import("/plain/pagefind.js").then((module) => { const instance = module.createInstance({ basePath: "/plain/", noWorker: true }); return instance; }); return pagefind; };
field.addEventListener("focus", load);
field.addEventListener("input", async () => {
	const found = await (await load()).debouncedSearch(field.value, {}, 300);
	if (!found) return;
	const pages = await Promise.all(found.results.slice(0, 5).map((one) => one.data()));
	document.getElementById("search-list").replaceChildren(...pages.map(({ meta, plain_excerpt }) => {
		const item = document.createElement("li");
		item.append(Object.assign(document.createElement("a"), { href: "#", textContent: meta.title }), plain_excerpt);
		return item;
	}));
});`;

await mkdir(folder, { recursive: true });
const browser = await launchBrowser();
try {
	await buildSite();
	const server = await startStaticServer({ directory: output });
	try {
		const cold = await coldSearches(browser, server.url);
		report("last key to first result, Fast 3G, cold, ms", median(cold.own), median(cold.plain));
		report(
			"first search of one word, kB compressed",
			Math.max(...cold.ownBytes) / 1000,
			Math.max(...cold.plainBytes) / 1000,
		);
		const warm = await warmSearches(browser, server.url);
		report("warm search, median, ms", median(warm.own), median(warm.plain));
		report("warm search, the slowest, ms", Math.max(...warm.own), Math.max(...warm.plain));
	} finally {
		await server.close();
	}
} finally {
	await browser.close();
	if (values.folder === undefined) await rm(folder, { recursive: true });
}

function report(what: string, own: number, plain: number): void {
	console.log(
		`${what.padEnd(46)} ${own.toFixed(1).padStart(8)}   plain ${plain.toFixed(1).padStart(8)}   ratio ${(own / plain).toFixed(2)}`,
	);
}

function median(numbers: readonly number[]): number {
	return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;
}

async function buildSite(): Promise<void> {
	if (!(await exists(join(output, "index.html")))) {
		const root = join(folder, "site");
		await writeSyntheticSite(root, Number(values.size));
		// As hosts do, the server sends texts compressed.
		await appendFile(join(root, "content/site.yaml"), "precompress: true\n");
		const program = join(repository, "src/cli/main.ts");
		const command = ["--import", "tsx", program, "build", "--root", root, "--output", output];
		await promisify(execFile)(process.execPath, command, { cwd: repository, maxBuffer: 1 << 28 });
	}
	await build({
		entryPoints: {
			engine: join(repository, "src/theme/scripts/search/search-engine.ts"),
			open: join(repository, "src/theme/scripts/open-pagefind.ts"),
		},
		bundle: true,
		// What is measured is compared with nothing that was published.
		define: { laterScripts: "{}", pagefindIntegrity: '""' },
		splitting: true,
		format: "esm",
		minify: true,
		outdir: join(output, "bench"),
		logLevel: "error",
	});
	if (!(await exists(join(output, "plain/pagefind.js")))) await writePlainIndex();
	await writeFile(
		join(output, "bench/plain.html"),
		`<!doctype html><html lang="sv"><script type="module" src="plain.js"></script><input id="search-query"><ol id="search-list"></ol>`,
	);
	await writeFile(join(output, "bench/plain.js"), plainPage);
	for (const path of ["plain/pagefind.js", "plain/pagefind-entry.json", "bench/plain.js"])
		await writeFile(join(output, `${path}.br`), brotliCompressSync(await readFile(join(output, path))));
}

async function writePlainIndex(): Promise<void> {
	const { index } = await createIndex();
	await index?.addDirectory({ path: join(output, "sv"), glob: "nyheter/**/*.html" });
	for (const { path, content } of (await index?.getFiles())?.files ?? []) {
		await mkdir(dirname(join(output, "plain", path)), { recursive: true });
		await writeFile(join(output, "plain", path), content);
	}
	await close();
}

async function exists(path: string): Promise<boolean> {
	return access(path).then(
		() => true,
		() => false,
	);
}

interface Cold {
	readonly own: number[];
	readonly plain: number[];
	readonly ownBytes: number[];
	readonly plainBytes: number[];
}

async function coldSearches(browser: Browser, url: string): Promise<Cold> {
	const cold: Cold = { own: [], plain: [], ownBytes: [], plainBytes: [] };
	const search = await searchAddress(browser, url);
	for (let round = 0; round < rounds; round++)
		for (const word of words) {
			for (const [address, times, bytes] of [
				[search, cold.own, cold.ownBytes],
				[`${url}bench/plain.html`, cold.plain, cold.plainBytes],
			] as const) {
				const { milliseconds, loaded } = await firstSearch(browser, { address, word });
				times.push(milliseconds);
				bytes.push(loaded);
			}
		}
	return cold;
}

async function searchAddress(browser: Browser, url: string): Promise<string> {
	const page = await browser.newPage();
	await page.goto(`${url}sv/`);
	const action = await page.locator(".site-search form").getAttribute("action");
	await page.close();
	return new URL(action ?? "", url).href;
}

async function firstSearch(
	browser: Browser,
	{ address, word }: { readonly address: string; readonly word: string },
): Promise<{ milliseconds: number; loaded: number }> {
	const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
	try {
		const page = await context.newPage();
		await page.goto(address, { waitUntil: "load" });
		const asked = new Set<string>();
		page.on("requestfinished", (request) => asked.add(new URL(request.url()).pathname.slice(1)));
		await slowDown(context, page);
		await page.locator("#search-query").focus();
		await page.keyboard.type(word, { delay: 80 });
		const milliseconds = await page.evaluate(async () => {
			const start = performance.now();
			while (document.querySelector("#search-list li a") === null) {
				if (performance.now() - start > 30_000) throw new Error("No result came.");
				await new Promise(requestAnimationFrame);
			}
			return performance.now() - start;
		});
		await page.waitForTimeout(1500);
		return { milliseconds, loaded: await compressedBytes(asked) };
	} finally {
		await context.close();
	}
}

async function slowDown(context: BrowserContext, page: Page): Promise<void> {
	const session = await context.newCDPSession(page);
	await session.send("Network.enable");
	await session.send("Network.emulateNetworkConditions", network);
}

/** Of texts as gzip makes them, which every host can do. */
async function compressedBytes(paths: Iterable<string>): Promise<number> {
	let bytes = 0;
	for (const path of paths) {
		const content = await readFile(join(output, path));
		bytes += /\.(?:css|html|js|json|svg)$/.test(path)
			? gzipSync(content, { level: 9 }).length
			: content.length;
	}
	return bytes;
}

/** Finding, and loading what the first five results say, once everything has been loaded. */
async function warmSearches(browser: Browser, url: string): Promise<{ own: number[]; plain: number[] }> {
	const page = await browser.newPage();
	try {
		await page.goto(`${url}bench/plain.html`);
		return await page.evaluate(
			async ({ queries, rounds }) => {
				const [engineAddress, openAddress, plainAddress] = [
					"/bench/engine.js",
					"/bench/open.js",
					"/plain/pagefind.js",
				];
				const { openPagefind } = await import(openAddress);
				const { searchEngine } = await import(engineAddress);
				const { createInstance } = await import(plainAddress);
				const times = { own: [] as number[], plain: [] as number[] };
				for (const query of queries) {
					for (let round = 0; round <= rounds; round++) {
						const results = round === 0 ? { own: [], plain: [] } : times;
						// What was searched for before is known to an engine, but not what is typed for the first time.
						const engine = searchEngine({ bundle: "/sv/pagefind/", language: "sv" }, openPagefind);
						await engine.find({ term: queries[(queries.indexOf(query) + 1) % queries.length], filters: {} });
						await engine.find({ term: query, filters: { year: "none" } });
						const plain = createInstance({ basePath: "/plain/", noWorker: true });
						await plain.search(query, { filters: { year: "none" } });
						const start = performance.now();
						const { pages } = await engine.find({ term: query, filters: {} });
						await Promise.all(pages.slice(0, 5).map((one: { load(): Promise<unknown> }) => one.load()));
						const middle = performance.now();
						const found = await plain.search(query);
						await Promise.all(
							found.results.slice(0, 5).map((one: { data(): Promise<unknown> }) => one.data()),
						);
						results.own.push(middle - start);
						results.plain.push(performance.now() - middle);
					}
				}
				return times;
			},
			{ queries: warmQueries, rounds },
		);
	} finally {
		await page.close();
	}
}
