import { test } from "uvu";
import * as assert from "uvu/assert";
import type {
	LanguageCoverageView,
	TranslationsView,
} from "../../../../../src/core/pages/kinds/translations/translations-view.ts";
import { siteViews } from "../../../../../src/core/pages/site-views.ts";
import { loadSite } from "../../../../support/load-site.ts";
import { temporarySite } from "../../../../support/temporary-site.ts";
import { viewContextOf } from "../../../../support/view-context-of.ts";

const settings = "url: https://example.org/\nsource: sv\nlanguages: [sv, en]\n";
const page = (title: string, more = ""): string =>
	`---\ntitle: ${title}\ndescription: En sida.\n${more}---\n\nText.\n`;
const translated = (state: string): string => `slug: s-${state}\ntranslation: { state: ${state} }\n`;

/** What the page of translations says of English on a site of so many pages. */
async function ofEnglish(
	pages: number,
	translations: Readonly<Record<string, string>>,
): Promise<LanguageCoverageView | undefined> {
	const site = await temporarySite("harbour");
	await site.remove("content");
	await site.write("content/site.yaml", settings);
	await site.write("content/sv/index.md", page("Platsen"));
	await site.write("content/sv/laget.md", page("Läget", "kind: translations\n"));
	for (let number = 3; number <= pages; number++)
		await site.write(
			`content/sv/s${number}.md`,
			page(`Sida ${number}`, number === 3 ? "date: 2024-02\n" : ""),
		);
	for (const [key, state] of Object.entries(translations))
		await site.write(`content/en/${key}.md`, page(`Page ${key}`, translated(state)));
	const { model, problems } = await loadSite(site.root).finally(site.close);
	assert.ok(model, JSON.stringify(problems));
	const context = viewContextOf(model);
	const views = [...siteViews(context)];
	return views.find((view): view is TranslationsView => view.base === "translations")?.languages[0];
}

test("how many translations a person has reviewed is told in words that fit how many there are", async () => {
	const english = await ofEnglish(3, { index: "reviewed", s3: "in-review" });
	assert.is(english?.reviewed, "1 av 2 översättningar har granskats av en människa.");
	assert.is(english?.pages.length, 3);
	assert.is(english?.hasReviewers, false);
	assert.is(english?.hasDates, true);
	assert.equal(
		english?.pages.map(({ published }) => published?.text),
		["februari 2024", undefined, undefined],
	);
	assert.is(english?.someShown, undefined);
});

test("a table that hasn't room for all pages says so", async () => {
	const english = await ofEnglish(502, { index: "in-review" });
	assert.is(english?.pages.length, 500);
	assert.is(english?.someShown, "Här visas 500 av 502 sidor.");
});

test.run();
