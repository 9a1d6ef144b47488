import { test } from "uvu";
import * as assert from "uvu/assert";
import { readBlocks } from "../../../src/core/exchange/markdown/read-blocks.ts";

test("readBlocks gives translators the text of a footnote, where it stands, with its mark to keep", () => {
	const source = "Text.[^1]\n\n[^1]: A note.\n\nMore.\n";
	const texts = readBlocks(source).blocks.flatMap(({ segments }) =>
		segments.map(({ range }) => source.slice(range.start, range.end)),
	);
	assert.equal(texts, ["Text.[^1]", "[^1]: A note.", "More."]);
});

test.run();
