import { test } from "uvu";
import * as assert from "uvu/assert";
import { newTranslation } from "../../../src/core/translating/new-translation.ts";
import { composeFile } from "../../../src/core/workbench/compose-file.ts";
import { pageRemarks } from "../../../src/core/workbench/page-remarks.ts";
import { original as parsed } from "../../support/drift-pair.ts";
import { idOf, pairOf, siteOfPage } from "../exchange/exchange-fixture.ts";

const front = "---\ntitle: Bron\ndescription: Om bron.\n---\n\n";
const original = `${front}<!-- Till översättaren:
     bron är en *båge*. -->

Första stycket. <!-- inne i --> Mer.

- Ett

  <!-- i listan -->

- Två <!-- i ruta två -->

> Citat
> <!-- i citatet
> på två rader -->

\`\`\`html
<!-- kod -->
\`\`\`

<!-- ett --> <!-- två -->
<!-->

Skrivet som \`<!-- kod -->\`[^a].

[^a]: Noten.

<!-- sist -->
`;

function translated(body: string): string {
	return `---\ntitle: The bridge\ndescription: About.\ntranslation:\n  pin: ${idOf(original)}\n  state: draft\n---\n\n${body}`;
}

function remarksOf(translation?: string, page = original): (readonly [string, string, number | undefined])[] {
	const pair = pairOf(siteOfPage({ original: page, ...(translation === undefined ? {} : { translation }) }));
	return pageRemarks(pair).map(({ from, text, block }) => [from, text, block]);
}

const authors = [
	["original", "Till översättaren:\nbron är en *båge*.", 1],
	["original", "inne i", 1],
	["original", "i listan", 2],
	["original", "i ruta två", 2],
	["original", "i citatet\npå två rader", 3],
	["original", "ett", 5],
	["original", "två", 5],
	["original", "sist", undefined],
] as const;

test("a remark is of the block that it stands in, or before; code is none, and neither is an empty comment", () => {
	assert.equal(remarksOf(), authors);
});

test("a remark before a footnote is of that, wherever the footnotes stand among the blocks", () => {
	const page = `${front}Text[^a] och[^b].\n\n<!-- om noten -->\n\n[^a]: Not.\n\nSist.\n\n[^b]: Till.\n`;
	const [[, , block] = []] = remarksOf(undefined, page);
	const { blocks } = pairOf(siteOfPage({ original: page })).originalTexts;
	assert.is(blocks[(block ?? 0) - 1]?.source, "[^a]: Not.");
});

test("a remark of the translation is at the original's block, also where blocks of one side are missing", () => {
	const page = `${front}## Rubrik\n\nStycke 1 om bron.\n\n- Lista\n`;
	const translation = translated(
		"<!-- about the heading -->\n\n## Heading\n\n<!-- about the list -->\n\n- List\n\n<!-- last -->\n",
	);
	assert.equal(remarksOf(translation, page), [
		["translation", "about the heading", 1],
		["translation", "about the list", 3],
		["translation", "last", undefined],
	]);
	const more = translated(
		"## Heading\n\n<!-- about the table -->\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\nParagraph 1.\n\n- List\n",
	);
	assert.equal(remarksOf(more, page), [["translation", "about the table", 2]]);
});

test("a page without blocks, and one that is only comments, have their remarks at the end", () => {
	assert.equal(remarksOf(undefined, `${front}<!-- a\n\nb -->\n`), [["original", "a\n\nb", undefined]]);
	assert.equal(remarksOf(undefined, front), []);
});

test("what the program copies from the original into a translation is the original's remark alone", () => {
	const site = siteOfPage({ original });
	const pair = pairOf(site);
	const units = pair.units.units.slice(0, 3).map(({ id }) => ({ id, text: "Text", confirmed: true }));
	const written = composeFile(pair, { site, units });
	assert.is(written.kind, "written");
	assert.match(written.kind === "written" ? written.text : "", "<!-- sist -->");
	assert.equal(remarksOf(written.kind === "written" ? written.text : ""), authors);
	const begun = newTranslation(parsed(original), { text: original, pin: idOf(original), fields: [] });
	assert.match(begun, "> [!original]");
	assert.equal(remarksOf(begun), authors);
});

test("saving a text keeps the remarks of the translation", () => {
	const page = `${front}Ett stycke.\n\nEtt till.\n`;
	const translation = translated("<!-- mine -->\n\nA paragraph.\n\nAnother.\n\n<!-- last -->\n");
	const site = siteOfPage({ original: page, translation });
	const pair = pairOf(site);
	const unit = pair.units.units.find(({ kind }) => kind === "paragraph");
	const written = composeFile(pair, { site, units: [{ id: unit?.id ?? "", text: "New.", confirmed: true }] });
	const text = written.kind === "written" ? written.text : "";
	assert.match(text, "<!-- mine -->\n\nNew.");
	assert.equal(remarksOf(text, page), [
		["translation", "mine", 1],
		["translation", "last", undefined],
	]);
});

test.run();
