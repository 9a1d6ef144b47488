import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { BrowserContextOptions, Page as Tab } from "playwright-core";
import sharp from "sharp";
import { buildSite, copyContent } from "../support/build-site.ts";
import { visitSite } from "../support/site-visit.ts";

/** A page of each template, and each state of one that looks different. */
const pages: Readonly<Record<string, string>> = {
	chooser: "",
	start: "en/",
	section: "en/news/",
	article: "en/news/continued-measures/",
	"article-original": "sv/nyheter/hoga-forvantningar/",
	"article-picture": "en/news/delmos-visit/",
	"article-stale": "en/news/eu-delegates/",
	"article-beside": "en/news/eu-delegates/?with=sv",
	beside: "en/news/eu-delegates/with-sv/",
	municipality: "en/municipalities/sigtuna/",
	municipalities: "en/municipalities/",
	topic: "en/topics/integration/",
	glossary: "en/glossary/",
	search: "en/search/",
	"search-results": "en/search/?q=integration",
	"search-slip": "en/search/?q=intergration",
	"search-empty": "en/search/?q=qwxzv",
	"search-filters": "en/search/?q=work&topic=arbete&sort=date",
	translations: "en/translations/",
	"not-found": "en/404.html",
	page: "en/about/",
	statement: "en/accessibility/",
	untranslated: "sv/skriv/",
};

/** A window of 1,280 pixels at 200 % and 400 % is one of 640 and 320 CSS pixels. */
const modes: Readonly<Record<string, BrowserContextOptions>> = {
	...Object.fromEntries(
		[360, 768, 1280, 1920].flatMap((width) => {
			const viewport = { width, height: width < 500 ? 740 : width < 1000 ? 1024 : width < 1500 ? 720 : 1080 };
			return [
				[`light-${width}`, { viewport, colorScheme: "light" }],
				[`dark-${width}`, { viewport, colorScheme: "dark" }],
				[`forced-${width}`, { viewport, forcedColors: "active", colorScheme: "dark" }],
			] as const;
		}),
	),
	"zoom-200": { viewport: { width: 640, height: 360 }, deviceScaleFactor: 2 },
	"zoom-400": { viewport: { width: 320, height: 180 }, deviceScaleFactor: 4 },
};

/**
 * Takes every template of this repository's site in every mode, for those who want to see what a change of the theme does: each page whole, as
 * `MODE/PAGE.png`, and printed, as `print/PAGE.pdf`. One article is given a picture, and the originals of another two are changed.
 *
 * @param only Modes whose names begin so; all when absent.
 */
export async function takeEveryMode(folder: string, only = ""): Promise<void> {
	const root = await mkdtemp(join(tmpdir(), "brygga-modes-"));
	try {
		await writeVariant(root);
		const site = await buildSite({ root, output: join(root, "_site") });
		const visit = await visitSite(site);
		try {
			for (const [mode, options] of Object.entries({ ...modes, print: {} }))
				if (mode.startsWith(only))
					await visit.open(options, (tab) =>
						takeMode(tab, { folder: join(folder, mode), at: visit.local(site.url), print: mode === "print" }),
					);
		} finally {
			await visit.close();
		}
	} finally {
		await rm(root, { recursive: true, force: true });
	}
}

/** A copy of this repository's content with what it has none of: a picture, and translations of what has changed since. */
async function writeVariant(root: string): Promise<void> {
	await copyContent(root);
	const git = (...args: string[]) =>
		promisify(execFile)("git", ["-c", "user.name=A", "-c", "user.email=a@example.org", ...args], {
			cwd: root,
		});
	await git("init", "-q");
	await git("add", ".");
	await git("commit", "-qm", "As it was");
	const news = join(root, "content/sv/nyheter");
	const change = async (name: string, before: string, after: string): Promise<void> => {
		const file = join(news, `${name}.md`);
		const text = await readFile(file, "utf8");
		if (!text.includes(before)) throw new Error(`${file} doesn't say “${before}”.`);
		await writeFile(file, text.replace(before, after));
	};
	await change("eu-delegater", "få med sig", "ta med sig");
	await change("delmos-besok", "image:\n", "image:\n  file: picture.png\n");
	await sharp(Buffer.from(landscape)).png().toFile(join(news, "picture.png"));
}

const landscape = `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="1000"><path fill="#9fc3d6" d="M0 0h1600v1000H0z"/><path fill="#4d6b4a" d="M0 640l500-260 420 200 680-180v600H0z"/><path fill="#1f3a44" d="M0 780h1600v220H0z"/></svg>`;

async function takeMode(
	tab: Tab,
	{ folder, at, print }: { readonly folder: string; readonly at: string; readonly print: boolean },
): Promise<void> {
	await mkdir(folder, { recursive: true });
	for (const [name, path] of Object.entries(pages)) {
		await tab.goto(at + path);
		if (path.includes("?q=")) await tab.locator("#search-status:not(:empty)").waitFor();
		if (path.includes("?with=")) await tab.locator(".original").first().waitFor();
		if (print) await tab.pdf({ path: join(folder, `${name}.pdf`), preferCSSPageSize: true });
		else await tab.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
	}
}
