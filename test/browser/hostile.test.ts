/**
 * What a hostile author may write is refused with a problem or published as text: nothing runs, nothing is asked for elsewhere, no
 * element comes of it. The browser is told to ignore the policy, which would stop most of it as well.
 */
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { schemeScript } from "../../src/core/hosting/scheme-script.ts";
import type { Problem } from "../../src/core/problems/problem.ts";
import { buildSite } from "../support/build-site.ts";
import { noteMovement } from "../support/gate/note-movement.ts";
import { loadSite } from "../support/load-site.ts";
import { watchPage } from "../support/page-watch.ts";
import { visitSite } from "../support/site-visit.ts";

const inputs = fileURLToPath(new URL("../fixtures/hostile/", import.meta.url));
const pictures = fileURLToPath(new URL("../fixtures/pictures/", import.meta.url));

const entriesOf = async (name: string, separator: RegExp): Promise<string[]> =>
	(await readFile(join(inputs, name), "utf8")).split(separator).filter((entry) => entry.trim() !== "");
const [texts, addresses, titles, frontMatters, queries] = await Promise.all([
	entriesOf("markdown.txt", /^%%\n/m),
	entriesOf("addresses.txt", /\n/),
	entriesOf("titles.txt", /\n/),
	entriesOf("front-matter.txt", /^%%\n/m),
	entriesOf("queries.txt", /\n/),
]);

const page = (frontMatter: string, body: string): string => `---\n${frontMatter.trim()}\n---\n\n${body}\n`;
const plain = "title: A page\ndescription: About nothing.";

/** The pages, each with one input, by their keys. */
const pages = new Map([
	...texts.map((text, index) => [`text-${index}`, page(plain, text)] as const),
	...addresses.flatMap((address, index) => [
		[`link-${index}`, page(plain, `[link](<${address}>)\n\n[by name][a]\n\n[a]: ${address}`)] as const,
		[`auto-${index}`, page(plain, `<${address}>`)] as const,
		[`picture-${index}`, page(plain, `![picture](<${address}>)`)] as const,
	]),
	...titles.map((title, index) => {
		const text = JSON.stringify(title);
		return [`title-${index}`, page(`title: ${text}\ndescription: ${text}`, "Text.")] as const;
	}),
	...frontMatters.map((data, index) => [`data-${index}`, page(data, "Text.")] as const),
]);

const folder = await mkdtemp(join(tmpdir(), "brygga-hostile-"));
test.after(() => rm(folder, { recursive: true, force: true }));
const write = async (file: string, content: string | Buffer): Promise<void> => {
	await mkdir(dirname(join(folder, file)), { recursive: true });
	await writeFile(join(folder, file), content);
};
await write(
	"content/site.yaml",
	`url: https://hostile.example/
source: en
languages: [en]
markdown: [footnotes, task-lists, definition-lists, alerts, heading-attributes, highlight]
`,
);
await write("content/en/index.md", page("title: Hostile\ndescription: Pages that nobody wants.", ""));
await write("content/en/search.md", page("title: Search\ndescription: Find it.\nkind: search", ""));
await write("content/en/photo.png", await readFile(join(pictures, "camera.png")));
for (const [key, content] of pages) await write(`content/en/${key}.md`, content);

const { problems } = await loadSite(folder);
const refused = new Map<string, Problem>();
for (const problem of problems) {
	const [, key] = /^content\/en\/(.*)\.md$/.exec(problem.file ?? "") ?? [];
	if (key !== undefined && problem.severity === "error" && !refused.has(key)) refused.set(key, problem);
}
await Promise.all([...refused.keys()].map((key) => rm(join(folder, `content/en/${key}.md`))));
const site = await buildSite({ root: folder, output: join(folder, "_site") });
const visit = await visitSite(site, { profiles: "shared" });
test.after(() => visit.close());

/** Opens a tab that notes what hostile scripts do, without the policy. */
const openTab = (use: (tab: Page, alarms: string[]) => Promise<void>): Promise<void> =>
	visit.open({ bypassCSP: true }, async (tab) => {
		const alarms: string[] = [];
		const { origin } = new URL(visit.local(site.url));
		const { requests } = watchPage(tab).renew();
		tab.on("dialog", async (dialog) => {
			alarms.push(`a dialog: ${dialog.message()}`);
			await dialog.dismiss();
		});
		await use(tab, alarms);
		for (const { url } of requests)
			if (new URL(url).origin !== origin && !url.startsWith("data:")) alarms.push(`a request for ${url}`);
		assert.equal(alarms, []);
	});

/**
 * What of a page may come of what somebody has written, and mustn't.
 *
 * @param own The one script that stands in pages.
 */
function strangeElements(own: string): string[] {
	const known = "script[src^='/assets/'], script[type$='json']";
	const strange = [
		...document.querySelectorAll(
			`script:not(${known}), iframe, object, embed, base, meta[http-equiv], style, video, audio, [style], [ping], [srcdoc], form:not([action^='/'])`,
		),
	]
		.filter(({ textContent }) => textContent !== own)
		.map((element) => element.outerHTML.slice(0, 200));
	for (const element of document.querySelectorAll("*"))
		for (const { name } of element.attributes)
			if (name.startsWith("on")) strange.push(`${name} of ${element.tagName}`);
	for (const { href, protocol } of document.querySelectorAll<HTMLAnchorElement>("a[href]"))
		if (!["http:", "https:", "mailto:", "tel:"].includes(protocol)) strange.push(href);
	for (const { src, currentSrc } of document.images)
		for (const from of [src, currentSrc])
			if (from !== "" && new URL(from).origin !== location.origin) strange.push(`a picture from ${from}`);
	for (const name of ["cookie", "location", "body", "head", "forms", "getElementById", "querySelector"])
		if (
			name in document &&
			(document as unknown as Record<string, unknown>)[name] instanceof HTMLImageElement
		)
			strange.push(`document.${name}`);
	return strange;
}

test("there are more than two hundred inputs, and each front matter is refused", () => {
	assert.ok(texts.length + addresses.length + titles.length + frontMatters.length + queries.length >= 200);
	for (const [key] of pages) if (key.startsWith("data-")) assert.ok(refused.has(key), pages.get(key));
});

test("what is published is text: nothing runs and nothing is asked for", () =>
	openTab(async (tab, alarms) => {
		const published = [...pages.keys()].filter((key) => !refused.has(key));
		assert.ok(published.length > 100, `${published.length}`);
		for (const key of [...published, ""]) {
			noteMovement(`hostile page ${key}`);
			await tab.goto(visit.local(`${site.url}en/${key === "" ? "" : `${key}/`}`));
			for (const strange of await tab.evaluate(strangeElements, schemeScript))
				alarms.push(`${key}: ${strange}`);
			const [, number] = /^(?:link|auto)-(\d+)$/.exec(key) ?? [];
			const address = addresses[Number(number)];
			const leadsAway = await tab
				.locator("main a[href]")
				.evaluateAll((links) =>
					links.some((link) => link instanceof HTMLAnchorElement && !["", location.host].includes(link.host)),
				);
			if (leadsAway && address !== undefined) assert.match(address, /^https?:\/\//, key);
		}
	}));

test("what the search is asked, and what it shows of such pages, is text", () =>
	openTab(async (tab, alarms) => {
		for (const query of [...queries, "alert", "onerror", "script"]) {
			await tab.goto(visit.local(`${site.url}en/search/?q=${encodeURIComponent(query)}`));
			await tab.locator("#search-status:not(:empty)").waitFor();
			for (const strange of await tab.evaluate(strangeElements, schemeScript))
				alarms.push(`${query}: ${strange}`);
		}
		await tab.locator("#search-list li").first().waitFor();
	}));

test.run();
