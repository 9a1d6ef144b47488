import { test } from "uvu";
import * as assert from "uvu/assert";
import { plainText } from "../../../src/core/exchange/markdown/inline-text.ts";
import { readBlocks } from "../../../src/core/exchange/markdown/read-blocks.ts";
import { exported, idOf, newText, siteOfPage, tracedMarkdown } from "./exchange-fixture.ts";

test("readBlocks leaves comments out of the texts that translators get", () => {
	const { blocks } = readBlocks("<!-- a\n\nb -->\n\nText <!-- *c* --> after, `<!-- code -->`.\n", {
		markdown: tracedMarkdown(),
	});
	const texts = blocks.flatMap(({ segments }) => segments.map(({ text }) => text));
	assert.equal(
		texts.map(plainText),
		["Text  after, ."].map((text) => text.replace("  ", " ")),
	);
	assert.equal(
		[...(texts[0]?.codes.values() ?? [])].map(({ kind }) => kind),
		["code"],
	);
});

/** The body of a translation after its original has changed and been translated again. */
function followed(before: string, now: string, translation: string): string {
	const front = "---\ntitle: T\ndescription: D\n---\n\n";
	const record = `translation:\n  state: in-review\n  pin: ${idOf(front + before)}\n`;
	const site = siteOfPage({
		original: front + now,
		before: front + before,
		translation: `${front.replace("---\n\n", `${record}---\n\n`)}${translation}`,
	});
	const file = exported(site).replaceAll('state="new"', 'state="translated"');
	return newText(site, file, { accept: true }).split("\n---\n\n")[1] ?? "";
}

test("what stands between blocks is kept where the block before it is taken out", () => {
	const before = "Ett.\n\n## Bort\n\nTvå [k].\n\n[k]: https://example.org/\n";
	const translation =
		"<!-- a -->\n\nOne.\n\n<!-- b -->\n\n## Gone\n\n<!-- c\n\nd -->\n\nTwo [k].\n\n[k]: https://example.org/\n";
	assert.is(
		followed(before, before.replace("## Bort\n\n", ""), translation),
		translation.replace("## Gone\n\n", ""),
	);
});

test("the same at the end of the page, and after several blocks", () => {
	const before = "Ett.\n\n## Bort\n\nBort med det.\n";
	const translation = "One.\n\n<!-- a -->\n\n## Gone\n\n<!-- b -->\n\nAway with it.\n\n<!-- c -->\n";
	assert.is(followed(before, "Ett.\n", translation), "One.\n\n<!-- a -->\n\n<!-- b -->\n\n<!-- c -->\n");
	const first = "## Bort\n\nBort med det.\n\nEtt.\n";
	assert.is(
		followed(first, "Ett.\n", "## Gone\n\n<!-- a -->\n\nAway with it.\n\n<!-- b -->\n\nOne.\n"),
		"<!-- a -->\n\n<!-- b -->\n\nOne.\n",
	);
});

test("the same where every block of the translation is taken out", () => {
	assert.is(
		followed(
			"## Bort\n\nBort med det.\n",
			"- Ny\n",
			"## Gone\n\n<!-- a -->\n\nAway with it.\n\n<!-- b -->\n",
		),
		"<!-- a -->\n\n- Ny\n\n<!-- b -->\n",
	);
});

test.run();
