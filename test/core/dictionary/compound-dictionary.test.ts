import { test } from "uvu";
import * as assert from "uvu/assert";
import { compoundDictionary } from "../../../src/core/dictionary/compound-dictionary.ts";
import { readDictionary } from "../../../src/core/dictionary/dictionary.ts";

const dictionary = compoundDictionary(
	readDictionary({
		affixes: `COMPOUNDBEGIN X
COMPOUNDMIDDLE U
COMPOUNDEND Y
SFX E Y 2
SFX E a or a
SFX E 0 n [ae]
SFX v Y 1
SFX v 0 s/WX [^a]
SFX t Y 1
SFX t a 0/WX a
`,
		words: "6\nskola/EtY\narbete/\nmarknad/vY\nStockholm/X\nbarn/XY\nbarnskola\nsten\n",
	}),
);

test("begins knows words with the flag and forms made for compounds", () => {
	assert.ok(dictionary.begins("barn"));
	assert.ok(dictionary.begins("skol"));
	assert.ok(dictionary.begins("marknads"));
	assert.not(dictionary.begins("skola"));
	assert.not(dictionary.begins("skolas"));
});

test("wordsOf finds a form's words, and whether they may end compounds", () => {
	assert.equal(
		dictionary.wordsOf("skolor").map(({ word, ends }) => [word, ends]),
		[["skola", true]],
	);
	assert.equal(dictionary.wordsOf("stenar"), []);
	assert.is(dictionary.wordsOf("stockholm")[0]?.isName, true);
	assert.is(dictionary.wordsOf("sten")[0]?.ends, false);
});

test("countBeginning counts words that go on with a possible end", () => {
	assert.is(dictionary.countBeginning("barn"), 1);
	assert.is(dictionary.countBeginning("sten"), 0);
});

test.run();
