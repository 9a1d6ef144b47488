/**
 * Measures every template of this repository's site with Lighthouse, in each language, as a phone and as a desktop, from nginx with the
 * configuration that Brygga writes: `npm run bench:lighthouse [-- --only PART-OF-A-NAME] [--write]`. `--write` puts the table into the
 * documentation.
 */
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import lighthouse, { desktopConfig } from "lighthouse";
import sharp from "sharp";
import { launchBrowser } from "../test/support/browser.ts";
import { buildSite, copyContent } from "../test/support/build-site.ts";
import type { BuiltSite } from "../test/support/built-site.ts";
import { startNginx } from "../test/support/hosts/nginx-server.ts";
import { freePort } from "../test/support/hosts/start-server.ts";

const { values } = parseArgs({
	options: { only: { type: "string", default: "" }, write: { type: "boolean", default: false } },
});

const categories = ["performance", "accessibility", "best-practices", "seo"] as const;
const audits = ["largest-contentful-paint", "total-blocking-time", "cumulative-layout-shift"] as const;

/** The pages that are measured, a template each, by their keys; with a query where it matters. */
const templates = [
	["start", "index"],
	["section", "nyheter/index"],
	["article", "nyheter/eu-delegater"],
	["article with pictures", "nyheter/delmos-besok"],
	["term", "kommuner/sigtuna"],
	["page", "om"],
	["glossary", "ordlista"],
	["translations", "oversattningar"],
	["accessibility statement", "tillganglighet"],
	["search", "sok"],
	["search results", "sok", "?q=integration"],
] as const;

interface Row {
	readonly name: string;
	readonly device: string;
	readonly scores: readonly number[];
	readonly figures: readonly string[];
	/** Audits that count and aren't met. */
	readonly faults: readonly string[];
}

const folder = await mkdtemp(join(tmpdir(), "brygga-lighthouse-"));
try {
	const site = await buildMeasured(folder);
	const server = await startNginx({ root: site.directory, beside: await besideOf(folder) });
	const port = await freePort();
	const browser = await launchBrowser([`--remote-debugging-port=${port}`]);
	try {
		const rows: Row[] = [];
		for (const [name, address] of addressesOf(site))
			for (const device of ["phone", "desktop"] as const) {
				if (!`${name}, ${device}`.includes(values.only)) continue;
				const row = await measure(server.origin + address, { name, device, port });
				console.log([row.name, row.device, ...row.scores, ...row.figures, ...row.faults].join("  "));
				rows.push(row);
			}
		if (values.write) await writeTable(rows);
		if (rows.some(({ scores }) => scores.some((score) => score < 100))) process.exitCode = 1;
	} finally {
		await browser.close();
		await server.close();
	}
} finally {
	await rm(folder, { recursive: true, force: true });
}

/** This repository's site with large pictures in an article, laid out for nginx. */
async function buildMeasured(root: string): Promise<BuiltSite> {
	await copyContent(root);
	await writeFile(join(root, "content/sv/nyheter/photo.jpg"), await photograph());
	for (const tag of ["sv", "en"]) {
		const file = join(root, `content/${tag}/nyheter/delmos-besok.md`);
		const text = await readFile(file, "utf8");
		const pictures = "![A photograph](photo.jpg)\n\n![The same photograph](photo.jpg)\n";
		await writeFile(file, text.replace(/^---\n\n/m, `---\n\n${pictures}\n`));
	}
	const settings = join(root, "content/site.yaml");
	await writeFile(settings, `${await readFile(settings, "utf8")}\nprecompress: true\nhosts: [nginx]\n`);
	return buildSite({ root, output: join(root, "_site") });
}

/** The folder beside the output that holds what nginx reads. */
async function besideOf(root: string): Promise<string> {
	const names = await readdir(root, { recursive: true });
	const found = names.find((name) => name.endsWith("nginx.conf"));
	if (found === undefined) throw new Error("The build wrote no nginx.conf");
	return join(root, dirname(found));
}

/** A picture of 3,000 × 2,000 pixels with the detail of a photograph. */
async function photograph(): Promise<Buffer> {
	const [width, height] = [3000, 2000];
	const pixels = Buffer.alloc(width * height * 3);
	for (let at = 0, noise = 1; at < pixels.length; at += 3) {
		noise = (noise * 48271) % 2147483647;
		const [x, y] = [(at / 3) % width, Math.floor(at / 3 / width)];
		const light = Math.sin(x / 20 + Math.sin(y / 50) * 5) * 40 + (noise % 24);
		pixels.set([128 + light, 90 + x / 40 + light / 2, 150 - light], at);
	}
	return sharp(pixels, { raw: { width, height, channels: 3 } })
		.jpeg({ quality: 88 })
		.toBuffer();
}

/** What is measured, by name, and its path: the chooser, then each template in each language. */
function addressesOf({ pages, languages, url }: BuiltSite): [string, string][] {
	const paths = templates.flatMap(([name, key, query = ""]) => {
		const source = pages.find(
			({ file }) =>
				file === `${languages[0]}/${key.replace(/(?:^|\/)index$/, "")}/index.html`.replace("//", "/"),
		);
		if (!source) throw new Error(`The site has no page ${key}`);
		const versions = new Map([[languages[0] ?? "", source.url]]);
		for (const { attributes } of source.all("link", { rel: "alternate" }))
			if (languages.includes(attributes["hreflang"] ?? ""))
				versions.set(attributes["hreflang"] ?? "", attributes["href"] ?? "");
		return [...versions].map(([tag, address]): [string, string] => [
			`${name}, ${tag}`,
			`/${address.slice(url.length)}${query}`,
		]);
	});
	return [["chooser", "/index.html"], ...paths];
}

async function measure(
	address: string,
	{
		name,
		device,
		port,
	}: { readonly name: string; readonly device: "phone" | "desktop"; readonly port: number },
): Promise<Row> {
	const result = await lighthouse(
		address,
		{ port, logLevel: "error", onlyCategories: [...categories] },
		device === "desktop" ? desktopConfig : undefined,
	);
	if (!result) throw new Error(`Lighthouse said nothing of ${address}`);
	const { lhr } = result;
	const faults = categories.flatMap((category) =>
		(lhr.categories[category]?.auditRefs ?? []).flatMap(({ id, weight }) => {
			const score = lhr.audits[id]?.score ?? 1;
			return weight > 0 && score < 0.9 ? [`${id} ${score}`] : [];
		}),
	);
	return {
		name,
		device,
		scores: categories.map((category) => Math.round((lhr.categories[category]?.score ?? 0) * 100)),
		figures: audits.map((audit) => lhr.audits[audit]?.displayValue?.replaceAll("\u00a0", " ") ?? "–"),
		faults,
	};
}

async function writeTable(rows: readonly Row[]): Promise<void> {
	const guide = fileURLToPath(new URL("../docs/content/en/guides/speed.md", import.meta.url));
	const head =
		"| page | as | performance | accessibility | best practices | SEO | largest paint | blocking | layout shift |";
	const lines = rows.map(
		({ name, device, scores, figures }) => `| ${[name, device, ...scores, ...figures].join(" | ")} |`,
	);
	const table = [head, "|---|---|---|---|---|---|---|---|---|", ...lines].join("\n");
	const text = await readFile(guide, "utf8");
	await writeFile(
		guide,
		text.replace(/(<!-- lighthouse -->\n)[\s\S]*?(<!-- \/lighthouse -->)/, `$1\n${table}\n\n$2`),
	);
}
