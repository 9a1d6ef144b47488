import { test } from "uvu";
import * as assert from "uvu/assert";
import { parseGlossary } from "../../../src/core/glossary/parse-glossary.ts";
import { parseStrings } from "../../../src/core/strings/parse-strings.ts";
import { describePage } from "../../../src/core/workbench/describe-page.ts";
import { pairOf, siteOf } from "../exchange/exchange-fixture.ts";

const original = `---
title: Bron i Sigtuna
description: Om bron.
---

Kommunstyrelsen i **Sigtuna kommun** gav \\*12 000\\* kronor den 9 oktober 2023 och i maj, säger [Anna Berg](https://example.org/).

- Ett
- Två

\`\`\`sh
npm ci
\`\`\`

Nytt här.
`;
const before = original
	.replace("\n\nNytt här.", "")
	.replace("12 000", "10 000")
	.replace("9 oktober", "8 oktober");
const translation = `---
title: The bridge in Sigtuna
description: About the bridge.
translation:
  pin: PIN
  state: reviewed
---

The Municipal Executive Board of **Sigtuna Municipality** gave \\*10,000\\* kronor on 8 October 2023, says [Anna Berg](https://example.org/).

- One
- Two

\`\`\`sh
npm ci
\`\`\`
`;
const { terms } = parseGlossary(
	{
		file: "glossary.csv",
		text: "sv,en,forbidden:en,definition:sv\nkommunstyrelse,Municipal Executive Board,city council,Kommunens regering.\nkommun,municipality,,\nbro,,,\n",
	},
	["sv", "en"],
);
const { blobId } = await import("../../../src/core/drift/blob-id.ts");
const pin = blobId(new TextEncoder().encode(before));
const site = siteOf({ "sv/bron.md": original, "en/bron.md": translation.replace("PIN", pin) }, [before]);
const { units, blocks } = describePage(pairOf(site, "bron"), { settings: site.settings, terms, strings: [] });
const paragraph = units.find(({ kind }) => kind === "paragraph");

test("an item of a list has its number, or a dot, before its first text alone", () => {
	const numbered = siteOf({
		"sv/lista.md":
			"---\ntitle: Lista\ndescription: Om.\n---\n\n9. Nio\n\n   Mer om nio\n10. Tio\n    - Under tio\n",
	});
	const described = describePage(pairOf(numbered, "lista"), {
		settings: numbered.settings,
		terms: [],
		strings: [],
	});
	assert.equal(
		described.units.filter(({ kind }) => kind === "item").map(({ mark }) => mark),
		["9.", undefined, "10.", "•"],
	);
});

test("fields come first, then the texts of the blocks; code is shown, not translated", () => {
	assert.equal(
		units.map(({ kind, field, state }) => [kind, field, state]),
		[
			["field", "title", "reviewed"],
			["field", "description", "reviewed"],
			["paragraph", undefined, "changed"],
			["item", undefined, "reviewed"],
			["item", undefined, "reviewed"],
			["paragraph", undefined, "untranslated"],
		],
	);
	assert.equal(
		units.slice(0, 3).map(({ most }) => most),
		[70, 160, undefined],
	);
	assert.equal(
		blocks.map(({ type, units: own, markdown, translation: theirs }) => [type, own.length, markdown, theirs]),
		[
			["paragraph", 1, undefined, 1],
			["bullet_list", 2, undefined, 2],
			["fence", 0, "```sh\nnpm ci\n```", 3],
			["paragraph", 1, undefined, undefined],
		],
	);
});

test("a changed text shows what it was, word by word", () => {
	assert.equal(
		paragraph?.difference?.filter(({ kind }) => kind !== "same").map(({ text }) => text),
		["10", "12", "8", "9"],
	);
});

test("terms are found where they stand in the Markdown, in all their forms, the longest one", () => {
	const markdown = paragraph?.source.markdown ?? "";
	assert.equal(
		paragraph?.terms.map(({ start, end, term, renderings, forbidden, definition }) => [
			markdown.slice(start, end),
			term,
			renderings,
			forbidden,
			definition,
		]),
		[
			[
				"Kommunstyrelsen",
				"kommunstyrelse",
				["Municipal Executive Board"],
				["city council"],
				"Kommunens regering.",
			],
			["kommun", "kommun", ["municipality"], [], undefined],
		],
	);
});

test("numbers, dates and names can be inserted as the target language writes them", () => {
	const markdown = paragraph?.source.markdown ?? "";
	assert.equal(
		paragraph?.insertables.map(({ start, end, kind, target }) => [markdown.slice(start, end), kind, target]),
		[
			["12 000", "number", "12,000"],
			["9 oktober 2023", "date", "9 October 2023"],
			["maj", "date", "May"],
			["Anna Berg", "name", "Anna Berg"],
		],
	);
});

test("a cell tells its row and its column, by what readers see of them", () => {
	const table = `---
title: Broar
description: Om broar.
---

| bro | byggd | \`mått\` | |
|---|---|---|---|
| **Nya** \`bron\` | 1901 | 12 m | öppen |
| | 1902 | 13 m | stängd |

> | en |
> |---|
> | cell |
`;
	const place = siteOf({ "sv/broar.md": table });
	const described = describePage(pairOf(place, "broar"), {
		settings: place.settings,
		terms: [],
		strings: [],
	});
	assert.equal(
		described.units.flatMap(({ source, cell }) => (cell ? [[source.markdown, cell]] : [])),
		[
			["bro", { row: 0, column: 1 }],
			["byggd", { row: 0, column: 2 }],
			["**Nya** `bron`", { row: 1, column: 1, columnName: "bro" }],
			["1901", { row: 1, column: 2, rowName: "Nya bron", columnName: "byggd" }],
			["12 m", { row: 1, column: 3, rowName: "Nya bron", columnName: "mått" }],
			["öppen", { row: 1, column: 4, rowName: "Nya bron" }],
			["1902", { row: 2, column: 2, columnName: "byggd" }],
			["13 m", { row: 2, column: 3, columnName: "mått" }],
			["stängd", { row: 2, column: 4 }],
			["en", { row: 0, column: 1 }],
			["cell", { row: 1, column: 1, columnName: "en" }],
		],
	);
});

test("a field has the names that the site's readers know it by, also within another field", () => {
	const strings = [
		parseStrings({ file: "i18n/sv.json", text: '{"field":{"description":"Ingress","alt":""}}' }, "sv"),
		parseStrings({ file: "i18n/en.json", text: '{"field":{"description":"Summary","title":" "}}' }, "en"),
	];
	const described = describePage(pairOf(site, "bron"), { settings: site.settings, terms, strings });
	assert.equal(
		described.units.slice(0, 3).map(({ labels }) => labels),
		[undefined, { sv: "Ingress", en: "Summary" }, undefined],
	);
});

test.run();
