import { test } from "uvu";
import * as assert from "uvu/assert";
import { createMarkdown } from "../../../../src/core/markdown/create-markdown.ts";
import { readOutline } from "../../../../src/core/markdown/extract/outline.ts";
import {
	type BodyParts,
	fillBlocks,
	fillTemplate,
	passageId,
} from "../../../../src/core/markdown/html/body-template.ts";
import { parseMarkdown } from "../../../../src/core/markdown/parse-markdown.ts";

const markdown = createMarkdown({ extensions: ["footnotes", "heading-attributes"] });
const text = `Opening.

## A heading

- One
- Two
  1. Inner

> Quoted.
>
> — A speaker

| a | b |
|---|---|
| 1 | 2 |

## A [link](https://example.org/)

![](picture.png)

Text.[^1]

[^1]: Note.
`;
const parsed = parseMarkdown(text, { markdown, lineOffset: 0 });
const parts: BodyParts = { headingIds: ["s-a", "s-b"], links: [{ href: "/x/" }], images: [null] };

function idsIn(html: string): string[] {
	return [...html.matchAll(/ id="([^"]*)"/g)].map(([, id = ""]) => id);
}

test("outlineOf says of each block what it is, its level and its items", () => {
	assert.is(
		parsed.outline,
		"paragraph heading2 bullet_list:3 quotation table heading2 picture paragraph footnote",
	);
	assert.equal(readOutline(parsed.outline).slice(1, 3), [
		{ type: "heading", level: 2, items: 0 },
		{ type: "bullet_list", level: 0, items: 3 },
	]);
	assert.equal(readOutline(""), []);
});

test("passages are numbered by their blocks and items, like the blocks of the text", () => {
	const html = fillTemplate(parsed.template, { ...parts, passages: {} });
	assert.equal(
		idsIn(html).filter((id) => id.startsWith("p")),
		["p1", "p3", "p3-1", "p3-2", "p3-3", "p4", "p5", "p7", "p8"],
	);
	assert.match(
		html,
		'<p id="p1"><a class="passage" href="#p1" aria-hidden="true" tabindex="-1"></a>Opening.',
	);
	assert.match(html, '<figure id="p4" class="quote">');
	assert.match(html, '<h2 id="s-a"><a href="#s-a">A heading</a></h2>');
	assert.match(html, '<h2 id="s-b">A <a href="/x/">link</a></h2>', "a link holds no link");
	assert.not.match(html, /\0/);
});

test("without passages a text has neither ids nor signs, but those of its headings", () => {
	const html = fillTemplate(parsed.template, parts);
	assert.equal(idsIn(html), ["s-a", "s-b", "fnref1", "fn1"]);
	assert.not.match(html, /class="passage"|href="#s-/);
});

test("fillBlocks gives the HTML of each block, whole, in the order of the blocks", () => {
	const blocks = fillBlocks(parsed.template, { ...parts, passages: {} });
	assert.is(blocks.length, parsed.blocks.length);
	assert.match(blocks[2] ?? "", /^<ul id="p3">[\s\S]*<\/ul>\n$/);
	assert.match(blocks[8] ?? "", /^<li id="fn1"[\s\S]*<\/li>\n$/);
	assert.not.match(blocks[7] ?? "", /<section|<ol/);
});

test("what stands below a heading comes after it", () => {
	const html = fillTemplate(parsed.template, { ...parts, belowHeadings: { "s-b": "<p>Below</p>\n" } });
	assert.match(html, /link<\/a><\/h2>\n<p>Below<\/p>\n/);
});

test("passageId is the original's where a translation has its block, and says so where it hasn't", () => {
	const passages = { blocks: [1, null, 2, 5], ownItems: [4] };
	assert.is(passageId("1", passages), "p1");
	assert.is(passageId("2", passages), "t2");
	assert.is(passageId("3-2", passages), "p2-2");
	assert.is(passageId("4", passages), "p5");
	assert.is(passageId("4-1", passages), "t4-1");
	assert.is(passageId("7", {}), "p7");
});

test.run();
