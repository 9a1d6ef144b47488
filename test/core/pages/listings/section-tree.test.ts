import { test } from "uvu";
import * as assert from "uvu/assert";
import type { ContentView } from "../../../../src/core/pages/base/content-view.ts";
import type { TreeItemView } from "../../../../src/core/pages/base/tree-view.ts";
import { siteViews } from "../../../../src/core/pages/site-views.ts";
import { loadSite } from "../../../support/load-site.ts";
import { temporarySite } from "../../../support/temporary-site.ts";
import { viewContextOf } from "../../../support/view-context-of.ts";

const page = (title: string, more = ""): string =>
	`---\ntitle: ${title}\ndescription: Om.\n${more}---\n\nText.\n`;

const site = await temporarySite("harbour");
const settings = `url: https://example.org/\nlanguages: [sv, en]\nsource: sv
kinds: { section: { navigation: tree } }\n`;
for (const [file, text] of Object.entries({
	"content/site.yaml": settings,
	"content/sv/guide/index.md": page("Guide"),
	"content/sv/guide/api.md": page("API", "order: 2\n"),
	"content/sv/guide/forst.md": page("Först", "order: 1\n"),
	"content/sv/guide/ovrigt.md": page("Övrigt"),
	"content/sv/guide/installera/index.md": page("Installera"),
	"content/sv/guide/installera/linux.md": page("Linux"),
	"content/sv/guide/installera/windows.md": page("Windows"),
}))
	await site.write(file, text);
const { model } = await loadSite(site.root).finally(site.close);
if (!model) throw new Error("the site has no model");
const context = viewContextOf(model);
const views = new Map([...siteViews(context)].map((view) => [view.path, view]));

function at(path: string): ContentView {
	const view = views.get(path);
	if (!view || !("fields" in view)) throw new Error(path);
	return view;
}

function outline(items: readonly TreeItemView[] = []): string {
	return items
		.map(({ title, current, items }) => `${title}${current ? "*" : ""}${items ? ` (${outline(items)})` : ""}`)
		.join(", ");
}

test("a section's tree is in order, and open down to the page", () => {
	const { tree } = at("/sv/guide/installera/linux/");
	assert.is(tree?.title, "Guide");
	assert.is(outline(tree?.items), "Först, API, Installera (Linux*, Windows), Övrigt");
	assert.is(outline(at("/sv/guide/api/").tree?.items), "Först, API*, Installera, Övrigt");
	assert.is(
		outline(at("/sv/guide/installera/").tree?.items),
		"Först, API, Installera* (Linux, Windows), Övrigt",
	);
	assert.is(at("/sv/guide/").tree?.current, "page");
	assert.is(at("/sv/om/").tree, undefined);
});

test("previous and next follow the tree from its top", () => {
	const way: (string | undefined)[] = [];
	for (let path: string | undefined = "/sv/guide/"; path !== undefined; path = at(path).next?.href) {
		way.push(at(path).title);
		assert.is(at(path).previous?.title, way.at(-2));
	}
	assert.equal(way, ["Guide", "Först", "API", "Installera", "Linux", "Windows", "Övrigt"]);
});

test.run();
