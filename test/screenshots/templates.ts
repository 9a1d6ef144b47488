import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { builtBeside, builtSite } from "../support/build-site.ts";
import type { BuiltSite } from "../support/built-site.ts";
import { visitSite } from "../support/site-visit.ts";
import { composeShots, type PlacedShot } from "./compose.ts";

const sites = {
	news: () => builtSite(),
	docs: () => builtBeside("docs"),
	museum: () => builtBeside("examples/museum"),
} satisfies Readonly<Record<string, () => Promise<BuiltSite>>>;

/** A page of each template, in the order in which the picture has them. */
const templates: readonly { readonly of: keyof typeof sites; readonly path: string }[] = [
	{ of: "news", path: "" },
	{ of: "news", path: "en/" },
	{ of: "news", path: "en/news/" },
	{ of: "news", path: "en/news/continued-measures/" },
	{ of: "news", path: "en/news/eu-delegates/with-sv/" },
	{ of: "news", path: "en/municipalities/sigtuna/" },
	{ of: "news", path: "en/topics/integration/" },
	{ of: "news", path: "en/search/?q=integration" },
	{ of: "news", path: "en/glossary/" },
	{ of: "news", path: "en/translations/" },
	{ of: "news", path: "en/accessibility/" },
	{ of: "docs", path: "en/guides/own-site/" },
	{ of: "docs", path: "en/guides/" },
	{ of: "museum", path: "en/objects/anchor/" },
	{ of: "museum", path: "en/exhibitions/iron-and-water/" },
];

const viewport = { width: 1280, height: 860 };
const grid = { columns: 3, scale: 0.4, gap: 24 };

/** Takes the picture of the templates for the documentation. @returns The file. */
export async function takeTemplates(browser: Browser): Promise<string> {
	const file = fileURLToPath(new URL("../../docs/content/en/reference/templates.png", import.meta.url));
	const width = viewport.width * grid.scale;
	const height = viewport.height * grid.scale;
	const shots: PlacedShot[] = [];
	for (const [name, built] of Object.entries(sites)) {
		const site = await built();
		const visit = await visitSite(site, { profiles: "shared" });
		try {
			await visit.open({ viewport }, async (tab) => {
				for (const [index, { of, path }] of templates.entries()) {
					if (of !== name) continue;
					await tab.goto(visit.local(site.url + path));
					if (path.includes("?q=")) await tab.locator("#search-list li").first().waitFor();
					shots.push({
						png: await tab.screenshot(),
						x: grid.gap + (index % grid.columns) * (width + grid.gap),
						y: grid.gap + Math.floor(index / grid.columns) * (height + grid.gap),
						height,
					});
				}
			});
		} finally {
			await visit.close();
		}
	}
	const rows = Math.ceil(templates.length / grid.columns);
	await composeShots(browser, {
		file,
		width: grid.gap + grid.columns * (width + grid.gap),
		height: grid.gap + rows * (height + grid.gap),
		shots,
	});
	return file;
}
