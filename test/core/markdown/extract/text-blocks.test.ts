import { test } from "uvu";
import * as assert from "uvu/assert";
import { createMarkdown } from "../../../../src/core/markdown/create-markdown.ts";
import { type ParsedMarkdown, parseMarkdown } from "../../../../src/core/markdown/parse-markdown.ts";

const markdown = createMarkdown();

const source = `Före **rubriken**.

## Bakgrund

- en [länk](om.md) till <https://example.com/å>
- två
  - inre, [Lyftet]{lang=sv}

> Ett citat.
>
> Två stycken.

### Mer

| a | b |
|---|---|
| 1 | \`kod\` |

\`\`\`sh
npm start
\`\`\`

![En bild](bild.png)
`;

function read(text: string, lineOffset = 0): ParsedMarkdown {
	return parseMarkdown(text, { markdown, lineOffset });
}

test("texts are the blocks, with the lines and types of those", () => {
	const { blocks, texts } = read(source, 7);
	const places = blocks.map(({ line, type }) => ({ line, type }));
	assert.is(places.length, 8);
	assert.equal(
		texts.map(({ line, type }) => ({ line, type })),
		places,
	);
});

test("texts have what a reader sees, with addresses, code and foreign phrases apart", () => {
	const [paragraph, , list, quotation, , table, code, picture] = read(source).texts;
	assert.is(paragraph?.text, "Före rubriken.");
	assert.is(list?.text, "en länk till https://example.com/å\ntvå\ninre, Lyftet");
	assert.equal(list?.links, ["om.md", "https://example.com/å"]);
	assert.equal(list?.foreign, [{ tag: "sv", text: "Lyftet", start: 45 }]);
	assert.equal(list?.shape, { ordered: false, items: [2, 1] });
	assert.equal(quotation?.shape, { paragraphs: 2 });
	assert.equal(table?.shape, { rows: 2, columns: 2 });
	assert.equal(
		table?.code.map(({ text }) => text),
		["kod"],
	);
	assert.equal([code?.text, code?.code], ["", [{ text: "npm start\n" }]]);
	assert.equal(picture?.images, [{ src: "bild.png", alt: "En bild" }]);
});

test("texts number the heading that they stand under", () => {
	assert.equal(
		read(source).texts.map(({ heading }) => heading),
		[undefined, 0, 0, 0, 1, 1, 1, 1],
	);
	assert.equal(
		read("> ## I ett citat\n\nUnder citatet.\n\n## Sedan").texts.map(({ heading }) => heading),
		[undefined, undefined, 1],
	);
});

test("texts can be kept as JSON", () => {
	const { texts } = read(source);
	assert.equal(JSON.parse(JSON.stringify(texts)), texts);
});

test.run();
