import { test } from "uvu";
import * as assert from "uvu/assert";
import { bestVersion } from "../../../../src/core/model/site-model.ts";
import { type CardView, cardView } from "../../../../src/core/pages/parts/card-view.ts";
import { loadSite } from "../../../support/load-site.ts";
import { temporarySite } from "../../../support/temporary-site.ts";
import { viewContextOf } from "../../../support/view-context-of.ts";

const settings = `url: https://example.org/
source: sv
languages: [sv, en]
taxonomies:
  port: { folder: hamnar, many: false }
  topics: { folder: amnen }
`;
const page = (title: string, more = ""): string =>
	`---\ntitle: ${title}\ndescription: En sida.\n${more}---\n\nText.\n`;
const translated = "translation: { state: in-review }\n";

/** What a listing in English shows of an article in Swedish, or of its translation, with the terms that are translated. */
async function cardOf(translations: readonly string[]): Promise<CardView> {
	const site = await temporarySite("harbour");
	await site.remove("content");
	await site.write("content/site.yaml", settings);
	for (const key of ["index", "hamnar/kaj", "amnen/b", "amnen/c", "amnen/d"])
		await site.write(`content/sv/${key}.md`, page(key));
	await site.write(
		"content/sv/n/bro.md",
		page("Bro", "date: 2020\nport: kaj\ntopics: [b, c, d]\nkind: article\n"),
	);
	await site.write("content/en/index.md", page("Start", translated));
	for (const key of translations)
		await site.write(`content/en/${key}.md`, page(`English ${key}`, translated));
	const { model, problems } = await loadSite(site.root).finally(site.close);
	assert.ok(model, JSON.stringify(problems));
	const context = viewContextOf(model);
	const english = model.languages.find(({ tag }) => tag === "en");
	const shown = bestVersion(model, "n/bro", "en");
	assert.ok(english && shown);
	return cardView(context, shown, english);
}

const said = ({ kicker, tags }: CardView): string[] =>
	[...kicker, ...tags].map(({ title, foreign }) =>
		foreign ? `${title} ${foreign.tag} ${foreign.label ?? ""}`.trim() : title,
	);

test("an entry in another language says so at its title, and not again at its terms in that language", async () => {
	const card = await cardOf(["amnen/c"]);
	assert.is(card.foreign?.label, "in Swedish");
	assert.equal(said(card), ["hamnar/kaj sv", "amnen/b sv", "English amnen/c", "amnen/d sv"]);
});

test("terms in another language than their entry say so once where they follow each other", async () => {
	const card = await cardOf(["n/bro", "amnen/b"]);
	assert.is(card.foreign, undefined);
	assert.equal(said(card), [
		"hamnar/kaj sv in Swedish",
		"English amnen/b",
		"amnen/c sv",
		"amnen/d sv in Swedish",
	]);
});

test.run();
