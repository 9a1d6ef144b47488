/** The documentation is readable where it lies in the repository, and as the site that Brygga makes of it. */
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { builtBeside } from "../support/build-site.ts";
import { watchPage } from "../support/page-watch.ts";
import { resultsShown, searchPageOf } from "../support/search-visit.ts";
import { visitSite } from "../support/site-visit.ts";

const repository = fileURLToPath(new URL("../../", import.meta.url));
const site = await builtBeside("docs");
const visit = await visitSite(site);
test.after(() => visit.close());

test("every link from file to file leads somewhere in the repository", async () => {
	const content = (await readdir(join(repository, "docs/content"), { recursive: true }))
		.filter((name) => name.endsWith(".md"))
		.map((name) => `docs/content/${name}`);
	const files = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "docs/README.md", ...content];
	let count = 0;
	for (const file of files) {
		const text = (await readFile(join(repository, file), "utf8")).replace(/```[\s\S]*?```|`[^`\n]*`/g, "");
		for (const [, path = ""] of text.matchAll(/\]\((?![a-z]+:|#)([^)\s#]+)[^)]*\)/g)) {
			count++;
			assert.ok(existsSync(join(repository, dirname(file), path)), `${file}: ${path}`);
		}
	}
	assert.ok(count > 40, String(count));
});

test("no word in a table is broken in two, at any width", async () => {
	const withTables = site.pages.filter(({ kind, all }) => kind === "page" && all("table").length > 0);
	assert.ok(withTables.length > 8, String(withTables.length));
	await visit.open({}, async (tab) => {
		for (const width of [320, 360, 640, 1280])
			for (const { url, file } of withTables) {
				await tab.setViewportSize({ width, height: 740 });
				await tab.goto(visit.local(url));
				assert.equal(await tab.evaluate(brokenWords), [], `${file} at ${width}`);
			}
	});
});

/** Runs in the page: the words in cells of tables that go on in another line. */
function brokenWords(): string[] {
	const found: string[] = [];
	for (const cell of document.querySelectorAll(".prose :is(th, td)")) {
		const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
		for (let node = texts.nextNode(); node; node = texts.nextNode())
			for (const { 0: word, index } of (node.textContent ?? "").matchAll(/[\p{L}\p{N}_]+/gu)) {
				const range = document.createRange();
				range.setStart(node, index);
				range.setEnd(node, index + word.length);
				if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) found.push(word);
			}
	}
	return found;
}

test("every link within the site leads somewhere, to files too", () => {
	let files = 0;
	for (const { file, all, url } of site.pages)
		for (const { attributes } of all("a")) {
			const to = new URL(attributes["href"] ?? "", url);
			if (!to.href.startsWith(site.url)) continue;
			const isFile = site.files.includes(to.pathname.slice(1));
			assert.ok(isFile || site.pageAt(to.href.split(/[?#]/)[0] ?? ""), `${file}: ${to.href}`);
			if (/\.ya?ml$/.test(to.pathname)) files++;
		}
	assert.ok(files >= 4, "the jobs for several machines");
});

test("a reader goes from page to page by the sidebar, in either language", () =>
	visit.open({}, async (tab) => {
		const { complaints } = watchPage(tab).renew();
		await tab.goto(visit.local(`${site.url}en/guides/`), { waitUntil: "networkidle" });
		const tree = tab.locator("nav.tree");
		assert.equal(await tree.locator("li").allInnerTexts(), [
			"Your own site",
			"For translators",
			"Translating in your own tool",
			"Hosting",
			"From other generators",
			"Pictures and speed",
			"Public sector",
		]);
		await tree.getByRole("link", { name: "For translators" }).click();
		await tab.waitForURL(/\/en\/guides\/translators\/$/);
		assert.is(await tree.locator("[aria-current=page]").textContent(), "For translators");
		await tab.getByRole("link", { name: "Svenska" }).first().click();
		await tab.waitForURL(/\/sv\/handledningar\/for-oversattare\//);
		assert.is(await tab.locator("h1").textContent(), "För översättare");
		assert.match((await tree.textContent()) ?? "", /Hosting \(på engelska\)/);
		assert.equal(complaints, []);
	}));

test("the decisions stand in a folder of their own below what they are about", () => {
	const page = site.pageAt(`${site.url}en/inside/decisions/2026-11-22-pins-are-blob-ids/`);
	assert.ok(page);
	const [open] = page.all("nav", { class: "tree" });
	assert.match(open?.text() ?? "", /Architecture[\s\S]*Decisions[\s\S]*Pins are Git blob ids/);
});

test("the search finds a setting by its name", () =>
	visit.open({}, async (tab) => {
		const search = visit.local(searchPageOf(site, "en").url);
		await tab.goto(`${search}?q=contactRetentionYears`);
		const [first = ""] = await resultsShown(tab);
		assert.match(first, /\/en\/reference\/settings\/$/);
	}));

test("code has colours, and nothing is wider than a phone", () =>
	visit.open({ viewport: { width: 360, height: 740 } }, async (tab) => {
		await tab.goto(visit.local(`${site.url}en/reference/theme/`), { waitUntil: "networkidle" });
		const colours = await tab
			.locator("pre code.language-css, pre code.language-css *")
			.evaluateAll((parts) => parts.map((part) => getComputedStyle(part).color));
		assert.ok(new Set(colours).size > 1, "more than one colour");
		for (const path of ["en/reference/settings/", "en/inside/scaling/", "en/guides/hosting/", "sv/"]) {
			await tab.goto(visit.local(site.url + path), { waitUntil: "networkidle" });
			assert.ok(await tab.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), path);
		}
	}));

test("code is coloured, in the languages that the site's own configuration adds too", () => {
	for (const [path, mark] of [
		["en/reference/theme/", 'class="hljs-template-tag"'],
		["en/guides/hosting/", 'class="hljs-attribute"'],
	] as const)
		assert.match(site.pageAt(`${site.url}${path}`)?.html ?? "", mark, path);
});

test.run();
