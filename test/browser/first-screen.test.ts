/** What a stranger who comes to an article from elsewhere finds without scrolling, by the roles that assistive technology knows. */
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Locator, Page } from "playwright-core";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { buildSite, builtBeside, builtSite, copyContent } from "../support/build-site.ts";
import { visitSite } from "../support/site-visit.ts";

const site = await builtSite();
const visit = await visitSite(site, { profiles: "shared" });
test.after(() => visit.close());

const articles = site.pages.filter((page) => page.language === "en" && page.all("article").length > 0);

/** CSS pixels from the top to the end of what a locator finds; fails when it finds nothing. */
async function endOf(found: Locator, what: string): Promise<number> {
	assert.is(await found.count(), 1, what);
	const box = await found.boundingBox();
	assert.ok(box, what);
	return box.y + box.height;
}

/** Where the first line of the text ends. */
function firstLine(tab: Page): Promise<number> {
	return tab.evaluate(() => {
		const paragraph = document.querySelector(".story p");
		if (!paragraph) return Number.POSITIVE_INFINITY;
		const range = document.createRange();
		range.selectNodeContents(paragraph);
		return range.getClientRects()[0]?.bottom ?? Number.POSITIVE_INFINITY;
	});
}

const viewports = [
	{ width: 1280, height: 720 },
	{ width: 360, height: 740 },
];

for (const viewport of viewports) {
	test(`publisher, country, age, original, state of the translation and the first line are on the first screen of ${viewport.width} by ${viewport.height}`, async () => {
		assert.ok(articles.length >= 5);
		await visit.open({ viewport }, async (tab) => {
			for (const { url, file } of articles) {
				await tab.goto(visit.local(url));
				const about = tab.getByRole("group", { name: "About this text" });
				const items = about.getByRole("listitem");
				for (const [what, found] of Object.entries({
					title: tab.getByRole("heading", { level: 1 }),
					publisher: about.getByRole("link", { name: /Municipality$/ }),
					country: items.filter({ hasText: /^Sweden/ }),
					age: items.filter({ hasText: /^Text from .*(?:19|20)\d\d/ }),
					original: about.getByRole("link", { name: /^Original in Swedish/ }),
					state: items.filter({ hasText: /^Machine-translated/ }),
					review: items.filter({ hasText: /^Not reviewed/ }),
				})) {
					const end = await endOf(found, `${file}: ${what}`);
					assert.ok(end <= viewport.height, `${file}: ${what} ends at ${end}`);
				}
				const line = await firstLine(tab);
				assert.ok(line <= viewport.height, `${file}: the first line ends at ${line}`);
			}
		});
	});
}

for (const folder of ["", "docs", "examples/museum"] as const) {
	test(`the first headline that the start page of ${folder || "this site"} leads to is on the first screen, also of a phone`, async () => {
		const of = folder === "" ? site : await builtBeside(folder);
		const starts = of.pages.filter(({ file }) => of.languages.some((tag) => file === `${tag}/index.html`));
		assert.is(starts.length, of.languages.length);
		const at = await visitSite(of, { profiles: "shared" });
		try {
			for (const viewport of viewports)
				await at.open({ viewport, hasTouch: viewport.width < 400 }, async (tab) => {
					for (const { url } of starts) {
						await tab.goto(at.local(url));
						const end = await endOf(tab.locator(".entry-title").first(), url);
						assert.ok(end <= viewport.height, `${url}: it ends at ${end} of ${viewport.height}`);
					}
				});
		} finally {
			await at.close();
		}
	});
}

test("what is touched in menus, lists and facts and at the foot is at least 40 pixels high", async () => {
	await visit.open({ viewport: { width: 360, height: 740 }, hasTouch: true }, async (tab) => {
		for (const [url, parts] of [
			[articles[0]?.url ?? "", ".languages a, .menu a, .breadcrumb a, .facts a, .foot-body a, .foot select"],
			[`${site.url}en/news/`, ".kicker a, .tags a"],
		] as const) {
			await tab.goto(visit.local(url));
			const links = await tab.locator(parts).all();
			assert.ok(links.length > 8, url);
			for (const link of links) {
				const height = (await link.boundingBox())?.height ?? 0;
				assert.ok(height >= 40, `${await link.textContent()}: ${height}`);
			}
		}
	});
});

test("where a text comes from takes one line, and at most three on a phone", async () => {
	for (const { viewport, most } of [
		{ viewport: viewports[0], most: 1 },
		{ viewport: viewports[1], most: 3 },
	])
		await visit.open({ viewport: viewport ?? null }, async (tab) => {
			for (const { url } of articles) {
				await tab.goto(visit.local(url));
				const lines = await tab.getByRole("group", { name: "About this text" }).evaluate((about) => {
					const { height } = about.getBoundingClientRect();
					return Math.round(height / Number.parseFloat(getComputedStyle(about).lineHeight));
				});
				assert.ok(lines <= most, `${url}: ${lines} lines`);
			}
		});
});

test("where an original has changed, that is said on the first screen, and the text begins there too", async () => {
	const root = await mkdtemp(join(tmpdir(), "brygga-changed-"));
	const git = (...args: string[]) =>
		promisify(execFile)("git", ["-c", "user.name=A", "-c", "user.email=a@example.org", ...args], {
			cwd: root,
		});
	try {
		await copyContent(root);
		await git("init", "-q");
		await git("add", ".");
		await git("commit", "-qm", "As it was");
		// In a section, and above the first heading.
		for (const [key, before, after] of [
			["fortsatta-insatser", "en grupp kvinnor", "tolv kvinnor"],
			["eu-delegater", "få med sig", "ta med sig"],
		] as const) {
			const original = join(root, `content/sv/nyheter/${key}.md`);
			const text = await readFile(original, "utf8");
			assert.match(text, before);
			await writeFile(original, text.replace(before, after));
		}
		const changed = await buildSite({ root, output: join(root, "_site") });
		const reader = await visitSite(changed);
		try {
			for (const viewport of viewports) {
				await reader.open({ viewport }, async (tab) => {
					for (const slug of ["continued-measures", "eu-delegates"]) {
						await tab.goto(reader.local(`${changed.url}en/news/${slug}/`));
						const notice = tab.getByRole("complementary", { name: "About this translation" });
						assert.ok((await endOf(notice, `${slug}: the notice`)) <= viewport.height);
						const line = await firstLine(tab);
						assert.ok(
							line <= viewport.height,
							`${slug}: the first line ends at ${line} of ${viewport.height}`,
						);
					}
				});
			}
		} finally {
			await reader.close();
		}
	} finally {
		await rm(root, { recursive: true, force: true });
	}
});

test.run();
