/**
 * Measures every template of this repository's site, and those that the documentation and the museum have besides, with Lighthouse, in each
 * language, as a phone and as a desktop, from nginx with the configuration that Brygga writes, over HTTPS and HTTP/2 as hosts serve:
 * `npm run bench:lighthouse [-- --only PART-OF-A-NAME] [--times N] [--write]`. Of several times the one in the middle counts, by its performance.
 * `--write` puts the table into the documentation.
 */
import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
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
import { blockingTime } from "./blocking-time.ts";
import { localCertificate } from "./local-certificate.ts";

const { values } = parseArgs({
	options: {
		only: { type: "string", default: "" },
		times: { type: "string", default: "1" },
		write: { type: "boolean", default: false },
	},
});

const categories = ["performance", "accessibility", "best-practices", "seo"] as const;
const notFound = "not found";
const audits = ["largest-contentful-paint", "total-blocking-time", "cumulative-layout-shift"] as const;

type Template = readonly [name: string, key: string, query?: string];

/** A site that is measured, and its pages, a template each, by their keys; with a query where it matters. */
interface Measured {
	/** Puts it into a folder. @returns Its root there. */
	readonly make: (folder: string) => Promise<string>;
	readonly templates: readonly Template[];
}

const sites: readonly Measured[] = [
	{
		make: makeOwn,
		templates: [
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
		],
	},
	{
		make: (folder) => copySite("docs", folder),
		templates: [
			["documentation, start", "index"],
			["documentation, section", "guides/index"],
			["documentation, page", "guides/translators"],
		],
	},
	{
		make: (folder) => copySite("examples/museum", folder),
		templates: [
			["museum, start", "index"],
			["museum, object", "esineet/ankkuri"],
			["museum, exhibition", "nayttelyt/rautaa-ja-vetta"],
		],
	},
];

interface Row extends Readonly<Record<"name" | "device", string>> {
	/** By category, from 0 to 100; `undefined` for one that wasn't asked for. */
	readonly scores: readonly (number | undefined)[];
	readonly figures: readonly string[];
	/** Milliseconds of blocking by processor time, of which other work of the machine is no part. */
	readonly blocked: number;
	/** Audits that count and aren't met. */
	readonly faults: readonly string[];
}

const rows: Row[] = [];
for (const site of sites) rows.push(...(await measureSite(site)));
if (values.write) await writeTable(rows);
if (rows.some(({ scores }) => scores.some((score) => score !== undefined && score < 100)))
	process.exitCode = 1;

/** Builds a site laid out for nginx, and measures what is asked for. */
async function measureSite({ make, templates }: Measured): Promise<Row[]> {
	const folder = await mkdtemp(join(tmpdir(), "brygga-lighthouse-"));
	try {
		const root = await make(folder);
		const settings = join(root, "content/site.yaml");
		const text = (await readFile(settings, "utf8")).replace(/^(?:precompress|hosts):.*\n/gm, "");
		await writeFile(settings, `${text}\nprecompress: true\nhosts: [nginx]\n`);
		const site = await buildSite({ root, output: join(root, "_site") });
		return await measurePages(site, {
			beside: await besideOf(root),
			addresses: addressesOf(site, templates),
		});
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

async function measurePages(
	site: BuiltSite,
	{ beside, addresses }: { readonly beside: string; readonly addresses: readonly [string, string][] },
): Promise<Row[]> {
	const rows: Row[] = [];
	const wanted = addresses.flatMap(([name, address]) =>
		(["phone", "desktop"] as const).flatMap((device) =>
			`${name}, ${device}`.includes(values.only) ? [{ name, address, device }] : [],
		),
	);
	if (wanted.length === 0) return rows;
	const server = await startNginx({ root: site.directory, beside }, await localCertificate(beside));
	const port = await freePort();
	const browser = await launchBrowser([`--remote-debugging-port=${port}`, "--ignore-certificate-errors"]);
	try {
		for (const { name, address, device } of wanted) {
			const row = await middleOf(() => measure(server.origin + address, { name, device, port }));
			const blocked = `(${row.blocked.toFixed(0)} ms by processor time)`;
			console.log([row.name, row.device, ...row.scores, ...row.figures, blocked, ...row.faults].join("  "));
			rows.push(row);
		}
	} finally {
		await browser.close();
		await server.close();
	}
	return rows;
}

/** This repository's site with large pictures in an article. */
async function makeOwn(root: string): Promise<string> {
	await copyContent(root);
	await writeFile(join(root, "content/sv/nyheter/photo.jpg"), await photograph());
	for (const tag of ["sv", "en"]) {
		const file = join(root, `content/${tag}/nyheter/delmos-besok.md`);
		const text = await readFile(file, "utf8");
		const pictures = "![A photograph](photo.jpg)\n\n![The same photograph](photo.jpg)\n";
		await writeFile(file, text.replace(/^---\n\n/m, `---\n\n${pictures}\n`));
	}
	return root;
}

/** A site of this repository as it is, without what builds have left in its folder, and with what its code imports where it expects it. */
async function copySite(site: string, folder: string): Promise<string> {
	const repository = fileURLToPath(new URL("..", import.meta.url));
	for (const name of ["src", "node_modules", "package.json"])
		await symlink(join(repository, name), join(folder, name));
	const isSource = (path: string): boolean => !/[/\\](?:_site|\.brygga)$/.test(path);
	await cp(join(repository, site), join(folder, site), { recursive: true, filter: isSource });
	return join(folder, site);
}

/** The folder beside the output that holds what nginx reads. */
async function besideOf(root: string): Promise<string> {
	const found = (await readdir(root, { recursive: true })).find((name) => name.endsWith("nginx.conf"));
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

/** What is measured, by name, and its path: each template in each language; of this repository's own site, the chooser and the page for what isn't found too. */
function addressesOf(
	{ pages, languages, url }: BuiltSite,
	templates: readonly Template[],
): [string, string][] {
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
	if (templates !== sites[0]?.templates) return paths;
	const lost = languages.map((tag): [string, string] => [`${notFound}, ${tag}`, `/${tag}/404.html`]);
	return [["chooser", "/index.html"], ...paths, ...lost];
}

/** Measures as often as is asked for, one after the other. */
async function middleOf(measureOnce: () => Promise<Row>): Promise<Row> {
	const rows: Row[] = [];
	for (let time = 0; time < Math.max(1, Number(values.times)); time++) rows.push(await measureOnce());
	rows.sort((a, b) => (a.scores[0] ?? 0) - (b.scores[0] ?? 0));
	const middle = rows[rows.length >> 1];
	if (!middle) throw new Error("Nothing was measured.");
	return middle;
}

async function measure(
	address: string,
	{
		name,
		device,
		port,
	}: { readonly name: string; readonly device: "phone" | "desktop"; readonly port: number },
): Promise<Row> {
	// Search engines are told not to list what isn't there.
	const asked = categories.filter((category) => category !== "seo" || !name.startsWith(notFound));
	const result = await lighthouse(
		address,
		{ port, logLevel: "error", onlyCategories: asked },
		device === "desktop" ? desktopConfig : undefined,
	);
	if (!result) throw new Error(`Lighthouse said nothing of ${address}`);
	const { lhr, artifacts } = result;
	const blocked = blockingTime(artifacts.Trace.traceEvents, device === "phone" ? 4 : 1);
	const faults = asked.flatMap((category) =>
		(lhr.categories[category]?.auditRefs ?? []).flatMap(({ id, weight }) => {
			const score = lhr.audits[id]?.score ?? 1;
			return weight > 0 && score < 0.9 ? [`${id} ${score}`] : [];
		}),
	);
	return {
		name,
		device,
		scores: categories.map((category) =>
			asked.includes(category) ? Math.round((lhr.categories[category]?.score ?? 0) * 100) : undefined,
		),
		figures: audits.map((audit) => lhr.audits[audit]?.displayValue?.replaceAll("\u00a0", " ") ?? "–"),
		blocked,
		faults,
	};
}

async function writeTable(rows: readonly Row[]): Promise<void> {
	const guide = fileURLToPath(new URL("../docs/content/en/guides/speed.md", import.meta.url));
	const head =
		"| page | as | performance | accessibility | best practices | SEO | largest paint | blocking | layout shift |";
	const lines = rows.map(
		({ name, device, scores, figures }) =>
			`| ${[name, device, ...scores.map((score) => score ?? "–"), ...figures].join(" | ")} |`,
	);
	const table = [head, "|---|---|---|---|---|---|---|---|---|", ...lines].join("\n");
	const text = await readFile(guide, "utf8");
	await writeFile(
		guide,
		text.replace(/(<!-- lighthouse -->\n)[\s\S]*?(<!-- \/lighthouse -->)/, `$1\n${table}\n\n$2`),
	);
}
