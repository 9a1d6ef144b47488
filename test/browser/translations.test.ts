import { test } from "uvu";
import * as assert from "uvu/assert";
import { builtSite } from "../support/build-site.ts";
import { visitSite } from "../support/site-visit.ts";

const site = await builtSite();
const visit = await visitSite(site, { profiles: "shared" });
test.after(() => visit.close());

const page = site.pageAt(`${site.url}en/translations/`);

test("the page of translations lists every original with its state and review, and where to begin one that is missing", async () => {
	await visit.open({ javaScriptEnabled: false }, async (tab) => {
		await tab.goto(visit.local(page?.url ?? ""));
		const table = tab.getByRole("table", { name: "All pages" });
		const rows = await table.locator("tbody tr").allInnerTexts();
		const states = rows.map((row) => /Up to date|Out of date|Under way|Missing/.exec(row)?.[0]);
		assert.ok(rows.length > 20 && states.every((state) => state !== undefined), rows.join("\n"));
		for (const row of rows) assert.is(/Missing/.test(row), !/Not reviewed/.test(row), row);
		const begin = table.getByRole("link", { name: /^Start translating ./ }).first();
		assert.match(
			(await begin.getAttribute("href")) ?? "",
			/^https:\/\/git\.example\.org\/.*\/content\/sv\/[\w/-]+\.md$/,
		);
	});
});

test("the table is sorted by a column whose heading is pressed, and back", async () => {
	await visit.open({}, async (tab) => {
		await tab.goto(visit.local(page?.url ?? ""));
		const titles = (): Promise<string[]> => tab.locator("table[data-sortable] tbody th a").allInnerTexts();
		const heading = tab.getByRole("columnheader", { name: "Page" });
		const sorted = [...(await titles())].sort(new Intl.Collator("en", { numeric: true }).compare);
		await heading.getByRole("button").click();
		assert.equal(await titles(), sorted);
		assert.is(await heading.getAttribute("aria-sort"), "ascending");
		await heading.getByRole("button").click();
		assert.equal(await titles(), sorted.toReversed());
		assert.is(await heading.getAttribute("aria-sort"), "descending");
	});
});

test.run();
