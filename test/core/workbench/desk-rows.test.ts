import { test } from "uvu";
import * as assert from "uvu/assert";
import { parseSite } from "../../../src/core/content/parse-site.ts";
import { buildModel } from "../../../src/core/model/build-model.ts";
import { overviewRows } from "../../../src/core/workbench/desk-rows.ts";
import { textSite } from "../../support/text-site.ts";

test("of a page that nobody has begun all words are left, whether its description is written or taken from the text", () => {
	const page = (title: string, more = ""): string => `---\ntitle: ${title}\n${more}---\n\nEtt stycke.\n`;
	const { site } = parseSite(
		textSite({
			"content/site.yaml": "url: https://example.org/\nsource: sv\nlanguages: [sv, en]\n",
			"content/sv/index.md": page("Start", "description: Kort om den.\n"),
			"content/sv/om.md": page("Om oss"),
		}),
	);
	if (!site) throw new Error("The texts make no site");
	const { model } = buildModel(site, { pinnedTexts: new Map(), today: "2026-01-01" });
	assert.equal(
		overviewRows(model, []).map(({ key, words, wordsLeft }) => [key, words, wordsLeft]),
		[
			["index", 6, 6],
			["om", 4, 4],
		],
	);
});

test.run();
