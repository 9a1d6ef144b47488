import { test } from "uvu";
import * as assert from "uvu/assert";
import { createMarkdown } from "../../../src/core/markdown/create-markdown.ts";
import type { SideBySideView } from "../../../src/core/pages/side-by-side/side-by-side-view.ts";
import { siteViews } from "../../../src/core/pages/site-views.ts";
import { loadSite } from "../../support/load-site.ts";
import { temporarySite } from "../../support/temporary-site.ts";
import { viewContextOf } from "../../support/view-context-of.ts";

const original = (body: string): string => `---\ntitle: Sidan\ndescription: En sida.\n---\n\n${body}`;
const translation = (body: string): string =>
	`---\ntitle: The page\ndescription: A page.\nslug: page\ntranslation: { state: in-review }\n---\n\n${body}`;

/** The page that shows a translation beside its original. */
async function beside(
	swedish: string,
	english: string,
	{ settings = "" }: { readonly settings?: string } = {},
): Promise<{ readonly view: SideBySideView | undefined; readonly problems: readonly string[] }> {
	const site = await temporarySite("harbour");
	const files = {
		"content/site.yaml": `url: https://example.org/\nsource: sv\nlanguages: [sv, en]\nmarkdown: [footnotes]\n${settings}`,
		"content/sv/sidan.md": original(swedish),
		"content/en/sidan.md": translation(english),
	};
	await site.remove("content");
	await site.write("content/sv/index.md", "---\ntitle: Platsen\ndescription: En plats.\n---\n");
	await site.write(
		"content/en/index.md",
		"---\ntitle: The place\ndescription: A place.\ntranslation: { state: in-review }\n---\n",
	);
	for (const [file, text] of Object.entries(files)) await site.write(file, text);
	const { model, problems } = await loadSite(site.root).finally(site.close);
	assert.ok(model, JSON.stringify(problems));
	const context = viewContextOf(model, createMarkdown({ extensions: ["footnotes"] }));
	const views = [...siteViews(context)];
	return {
		view: views.find((view): view is SideBySideView => view.base === "side-by-side"),
		problems: problems.map(({ code }) => code),
	};
}

/** What stands in the two cells of each row: texts without tags. */
function rows({ body }: SideBySideView): [string, string][] {
	return body
		.split('<div class="pair">')
		.slice(1)
		.map((row): [string, string] => {
			const [own = "", theirs = ""] = row.split(/<div class="prose original"[^>]*>/);
			const plain = (html: string): string =>
				html
					.replace(/<[^>]*>/g, " ")
					.replace(/\s+/g, " ")
					.trim();
			return [plain(own), plain(theirs)];
		});
}

test("blocks stand against those that they translate, and a block that has none against nothing", async () => {
	const { view } = await beside(
		"Första.\n\n## Rubrik\n\n- Ett\n- Två\n\nTill 2023 kom 14 nya broar.\n",
		"First.\n\nAdded.\n\n## Heading\n\n- One\n- Two\n\nBy 2023, 14 new bridges came.\n",
	);
	assert.ok(view);
	assert.is(view.path, "/en/page/with-sv/");
	assert.equal(rows(view), [
		["First.", "Första."],
		["Added.", ""],
		["Heading", "Rubrik"],
		["One Two", "Ett Två"],
		["By 2023, 14 new bridges came.", "Till 2023 kom 14 nya broar."],
	]);
	assert.match(view.body, '<div class="prose original" lang="sv" dir="ltr">');
	const ids = [...view.body.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
	assert.equal(ids, ["p1", "t2", "s-rubrik", "p3", "p3-1", "p3-2", "p4"]);
});

test("a translation beside its original says where the text comes from", async () => {
	const { view } = await beside("Ett.\n", "One.\n");
	assert.equal(view?.provenance?.translation, ["Translated from Swedish", "Awaiting final review"]);
	assert.is(view?.provenance?.original?.foreign?.tag, "sv");
});

test("the ids of footnotes of the two texts are kept apart, and lead to each other", async () => {
	const { view } = await beside("Text.[^1]\n\n[^1]: Not.\n", "Text.[^1]\n\n[^1]: Note.\n");
	assert.ok(view);
	const ids = [...view.body.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
	assert.is(new Set(ids).size, ids.length, ids.join());
	for (const [, target = ""] of view.body.matchAll(/ href="#([^"]*)"/g))
		assert.ok(ids.includes(target), target);
	assert.match(view.body, /<ol class="footnotes-list" start="1">\n<li id="sv-fn1"/);
});

test("a site may do without, and pages that have no text have no such page", async () => {
	assert.is((await beside("Ett.\n", "One.\n", { settings: "sideBySide: false\n" })).view, undefined);
	assert.is((await beside("Ett.\n", "")).view, undefined);
});

test.run();
