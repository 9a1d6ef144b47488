import { test } from "uvu";
import * as assert from "uvu/assert";
import { type TranslationStatus, translationStatus } from "../../../src/core/drift/translation-status.ts";
import { english, gitId, original, swedish, translation } from "../../support/drift-pair.ts";
import { harbourFields } from "../../support/site-fields.ts";

const before = `Inledningen säger att bron är klar.

## Bygget

Bygget tog tre år. Läs mer hos [kommunen](https://exmaple.org/bro).

> – Vi är stolta över bron,
>
> — säger Anna Berg.

- Ett
- Två

| År | Kronor |
| --- | --- |
| 2020 | 5 |

## Framtiden

Nu börjar trafiken.

![Bron](bron.jpg)
`;

const translated = `The introduction says that the bridge is ready.

## Construction

It took three years. Read more at [the municipality](https://example.org/bro).

> “We are proud of the bridge,”
>
> — says Anna Berg.

- One
- Two

| Year | Kronor |
| --- | --- |
| 2020 | 5 |

## The future

Now traffic begins.

![The bridge](bron.jpg)
`;

/** The status after the original's body became something else. */
function after(now: string, body = translated): TranslationStatus {
	const pinned = swedish(before);
	return translationStatus(translation(english(body, { of: pinned })), {
		original: original(swedish(now)),
		pinnedTexts: new Map([[gitId(pinned), pinned]]),
		fields: harbourFields.fields,
	});
}

function blocksAfter(now: string, body?: string): string[] {
	const status = after(now, body);
	if (status.kind !== "stale") return [status.kind];
	return status.blocks.map(({ block, change, section }) => `${block} ${change} ${section ?? "-"}`);
}

test("a translation whose pin is the original's id is current", () => {
	assert.equal(after(before), { kind: "current" });
});

test("a translation without a pin is unpinned", () => {
	const page = translation("---\ntitle: A\ndescription: B\ntranslation:\n  state: draft\n---\n");
	assert.equal(
		translationStatus(page, {
			original: original(swedish("")),
			pinnedTexts: new Map(),
			fields: harbourFields.fields,
		}),
		{
			kind: "unpinned",
		},
	);
});

test("a pin counts whether or not Git converts line ends", () => {
	const text = swedish(before);
	const windows = { ...original(text.replaceAll("\n", "\r\n")), unixBlob: gitId(text) };
	const page = translation(english(translated, { of: text }));
	assert.is(
		translationStatus(page, { original: windows, pinnedTexts: new Map(), fields: harbourFields.fields }).kind,
		"current",
	);
});

const cosmetic: readonly (readonly [what: string, from: string, to: string])[] = [
	["a line is broken elsewhere", "säger att bron är klar", "säger att\nbron är klar"],
	[
		"a line of a quotation is broken elsewhere",
		"> – Vi är stolta över bron,",
		"> – Vi är stolta\n> över bron,",
	],
	["a list has other bullets", "- Ett\n- Två", "* Ett\n* Två"],
	["a list has blank lines between its items", "- Ett\n- Två", "- Ett\n\n- Två"],
	["a heading is written with a line below", "## Bygget", "Bygget\n---"],
	["a table's columns are padded", "| 2020 | 5 |", "| 2020   |      5 |"],
	["spaces are doubled", "tre år. Läs", "tre år.  Läs"],
	["a blank line is added", "## Framtiden\n", "## Framtiden\n\n"],
	["a letter is written in its decomposed form", "Två", "Tva\u030a"],
	["a phrase gets a language mark", "Inledningen", "[Inledningen]{lang=sv}"],
	[
		"an address is given below the text",
		"[kommunen](https://exmaple.org/bro).",
		"[kommunen][k].\n\n[k]: https://exmaple.org/bro",
	],
	["a wrong address that the translation doesn't repeat is mended", "exmaple", "example"],
];
for (const [what, from, to] of cosmetic) {
	test(`it is cosmetic when ${what}`, () => {
		assert.ok(before.includes(from));
		assert.equal(after(before.replace(from, to)), { kind: "cosmetic" });
	});
}

const stale: readonly (readonly [what: string, from: string, to: string, blocks: readonly string[]])[] = [
	["a word of one paragraph changes", "tre år", "fyra år", ["3 changed s-bygget"]],
	["a word of the introduction changes", "klar", "färdig", ["1 changed -"]],
	["a word of a quotation changes", "stolta", "glada", ["4 changed s-bygget"]],
	["a speaker changes", "Anna Berg", "Anna Bergman", ["4 changed s-bygget"]],
	["an item changes", "Två", "Tre", ["5 changed s-bygget"]],
	["an item is added", "- Två", "- Två\n- Tre", ["5 changed s-bygget"]],
	["a list becomes numbered", "- Ett\n- Två", "1. Ett\n2. Två", ["5 changed s-bygget"]],
	["a cell changes", "| 2020 | 5 |", "| 2020 | 6 |", ["6 changed s-bygget"]],
	["a heading changes", "## Framtiden", "## Sedan", ["7 changed s-sedan"]],
	["a heading's level changes", "## Framtiden", "### Framtiden", ["7 changed s-framtiden"]],
	["an alternative text changes", "![Bron]", "![En bro]", ["9 changed s-framtiden"]],
	["a word gets emphasis", "tre år", "**tre** år", ["3 changed s-bygget"]],
	["a picture that the translation has too is another", "bron.jpg", "bro2.jpg", ["9 changed s-framtiden"]],
	["a paragraph is added", "Nu börjar", "Nytt stycke.\n\nNu börjar", ["8 added s-framtiden"]],
	[
		"a paragraph is added above a changed one",
		"Nu börjar trafiken.",
		"Något helt annat.\n\nNu börjar all trafiken.",
		["8 added s-framtiden", "9 changed s-framtiden"],
	],
	["the first paragraph is removed", "Inledningen säger att bron är klar.\n\n", "", ["1 removed -"]],
	[
		"the last paragraph of a section is removed",
		"| År | Kronor |\n| --- | --- |\n| 2020 | 5 |\n\n",
		"",
		["6 removed s-bygget"],
	],
	["a paragraph at the end is removed", "\n\n![Bron](bron.jpg)", "", ["8 removed s-framtiden"]],
	["a section is removed", "## Framtiden\n\n", "", ["7 removed s-bygget"]],
	["a paragraph is rewritten", "Nu börjar trafiken.", "Allt skjuts upp.", ["8 changed s-framtiden"]],
];
for (const [what, from, to, blocks] of stale) {
	test(`it is stale, with the block and its section, when ${what}`, () => {
		assert.ok(before.includes(from));
		assert.equal(blocksAfter(before.replace(from, to)), [...blocks]);
	});
}

test("an address that the translation repeats makes it stale when it changes", () => {
	const repeating = translated.replace("https://example.org/bro", "https://exmaple.org/bro");
	assert.equal(blocksAfter(before.replace("exmaple", "example"), repeating), ["3 changed s-bygget"]);
});

test("a page's address counts as the same however it is written", () => {
	const pinned = swedish("Se [om](../om.md).\n");
	const page = translation(english("See [about](om).\n", { of: pinned }));
	const status = translationStatus(page, {
		original: original(swedish("Se [om](../hjalp.md).\n")),
		pinnedTexts: new Map([[gitId(pinned), pinned]]),
		fields: harbourFields.fields,
	});
	assert.is(status.kind, "stale");
});

test("two blocks that change places are named", () => {
	const swapped = before
		.replace("Inledningen säger att bron är klar.", "X")
		.replace("Nu börjar trafiken.", "Inledningen säger att bron är klar.")
		.replace("X", "Nu börjar trafiken.");
	assert.equal(blocksAfter(swapped), ["1 changed -", "8 changed s-framtiden"]);
});

test("changes carry both texts", () => {
	const status = after(before.replace("> – Vi är stolta över bron,", "> – Vi är\n> glada över bron,"));
	assert.is(status.kind, "stale");
	const [change] = status.kind === "stale" ? status.blocks : [];
	assert.is(change?.before, "– Vi är stolta över bron, — säger Anna Berg.");
	assert.is(change?.now, "– Vi är glada över bron, — säger Anna Berg.");
	assert.is(change?.pinnedBlock, 4);
	assert.is(change?.line, 12);
});

test("a pin whose text is gone is stale and says so", () => {
	const page = translation(english(translated, { of: swedish("något annat") }));
	const known = { original: original(swedish(before)), pinnedTexts: new Map(), fields: harbourFields.fields };
	const gone = { kind: "stale", pinnedText: "gone", blocks: [], fields: [] } as const;
	assert.equal(translationStatus(page, known), gone);
	const noPage = translation(english(translated, { of: "no page at all" }));
	const pinnedTexts = new Map([[gitId("no page at all"), "no page at all"]]);
	assert.equal(translationStatus(noPage, { ...known, pinnedTexts }), gone);
});

test("a long page that is wholly rewritten is compared to the end", () => {
	const count = 2000;
	const paragraphs = (word: string): string =>
		Array.from({ length: count }, (_, index) => `${word} ${index}.\n`).join("\n");
	const pinned = swedish(paragraphs("Gammal"));
	const status = translationStatus(translation(english("Old.\n", { of: pinned })), {
		original: original(swedish(paragraphs("Ny"))),
		pinnedTexts: new Map([[gitId(pinned), pinned]]),
		fields: harbourFields.fields,
	});
	assert.ok(status.kind === "stale" && status.blocks.length === count);
});

test.run();
