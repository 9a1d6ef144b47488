import { test } from "uvu";
import * as assert from "uvu/assert";
import { countWords } from "../../../../src/core/markdown/extract/count-words.ts";

const texts: readonly (readonly [string, number])[] = [
	["", 0],
	["  \n\t ", 0],
	["ett", 1],
	["Ett ord – och ett till.", 5],
	["12 000 kronor, 3 %", 4],
	["… – * 5", 1],
	["EU-delegater på studie­besök", 3],
	["hårt\u00a0mellanslag\u2003och\u3000andra\ufeffslag", 5],
	["مدينة الميناء", 2],
	["𐌰𐌱𐌲 𝒜 😀 😀😀", 2],
	["(a) [b] “c”", 3],
];

for (const [text, count] of texts) {
	test(`“${text}” has ${count} words`, () => {
		assert.is(countWords(text), count);
		const cut = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
		assert.is(countWords(text), cut.length, "as cutting the text up finds");
	});
}

test.run();
