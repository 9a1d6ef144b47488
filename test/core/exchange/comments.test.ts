import { test } from "uvu";
import * as assert from "uvu/assert";
import { plainText } from "../../../src/core/exchange/markdown/inline-text.ts";
import { readBlocks } from "../../../src/core/exchange/markdown/read-blocks.ts";
import { tracedMarkdown } from "./exchange-fixture.ts";

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

test.run();
