import { test } from "uvu";
import * as assert from "uvu/assert";
import { parseSite } from "../../../../src/core/content/parse-site.ts";
import { buildModel } from "../../../../src/core/model/build-model.ts";
import { textSite } from "../../../support/text-site.ts";

const files = {
	"content/site.yaml": "url: https://example.org/\nsource: sv\nlanguages: [sv, en]\n",
	"content/sv/index.md": "---\ntitle: Start\nweight: 3\n---\n\nFörsta meningen.\n",
	"content/sv/om.md": "---\ntitle: Om\nweight: 4\ntags: [a, b]\n---\n\nOm oss.\n",
	"content/en/om.md":
		"---\ntitle: About\nweight: 5\ndate: 2020-01-01\ntranslation: { state: reviewed }\n---\n\nAbout us.\n",
};

test("a field that no kind has is kept for layouts and told once, with a count", () => {
	const { site, problems } = parseSite(textSite(files));
	const told = problems.filter(({ code }) => code === "front-matter/unknown-field");
	assert.equal(
		told.map(({ severity, file, line, actual }) => [severity, file, line, actual]),
		[
			["warning", "content/sv/index.md", 3, "weight"],
			["warning", "content/sv/om.md", 4, "tags"],
			["warning", "content/en/om.md", 4, "date"],
		],
	);
	assert.match(told[0]?.message ?? "", "on 3 pages");
	assert.ok(site);
	const { model } = buildModel(site, { pinnedTexts: new Map(), today: "2026-01-01" });
	assert.equal(model.pages.get("en")?.get("om")?.extra, { weight: 5, tags: ["a", "b"], date: "2020-01-01" });
});

test("strict makes each of them an error", () => {
	const strict = { ...files, "content/site.yaml": `${files["content/site.yaml"]}strict: true\n` };
	const { problems } = parseSite(textSite(strict));
	const told = problems.filter(({ code }) => code === "front-matter/unknown-field");
	assert.is(told.length, 5);
	assert.ok(told.every(({ severity }) => severity === "error"));
});

test("a page without a description has its first sentences", () => {
	const { site } = parseSite(textSite(files));
	assert.ok(site);
	const { model } = buildModel(site, { pinnedTexts: new Map(), today: "2026-01-01" });
	const page = model.pages.get("sv")?.get("index");
	assert.is(page?.description, "Första meningen.");
	assert.is(page?.isDescribed, false);
});

test.run();
