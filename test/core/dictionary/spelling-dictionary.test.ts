import { test } from "uvu";
import * as assert from "uvu/assert";
import { type DictionaryFiles, readDictionary } from "../../../src/core/dictionary/dictionary.ts";
import { spellingDictionary } from "../../../src/core/dictionary/spelling-dictionary.ts";

const createDictionary = (files: DictionaryFiles) => spellingDictionary(readDictionary(files));

const affixes = `SET UTF-8
ICONV 1
ICONV ’ '
FORBIDDENWORD %
NEEDAFFIX ¤
ONLYINCOMPOUND Z
COMPOUNDBEGIN X
COMPOUNDMIDDLE U
COMPOUNDEND Y

# a comment
PFX R Y 1
PFX R 0 re .
SFX A Y 3
SFX A 0 en [^aeo]
SFX A a or a
SFX A 0 's .
SFX N N 1
SFX N 0 are .
SFX v N 1
SFX v 0 s/WXZ [^a]
`;

const words = `8
stad/AXY
skola/AY
arbete/v
marknad/AvY
stadan/%
lär/¤N
bygg/RNX
Lund/A
`;

const dictionary = createDictionary({ affixes, words });

test("an entry is a word, letter for letter", () => {
	assert.equal(["stad", "Lund"].map(dictionary.has), [true, true]);
	assert.equal(["Stad", "lund", "sta", ""].map(dictionary.has), [false, false, false, false]);
});

test("affixes make words where their condition holds and the entry has the flag", () => {
	assert.equal(["staden", "skolor", "stad's", "stad’s", "rebygg", "byggare"].map(dictionary.has), [
		true,
		true,
		true,
		true,
		true,
		true,
	]);
	assert.equal(["skolaen", "stador", "byggen", "restad"].map(dictionary.has), [false, false, false, false]);
});

test("an affix that doesn't cross goes with no other", () => {
	assert.not.ok(dictionary.has("rebyggare"));
});

test("marks forbid words, or their plain form", () => {
	assert.equal(["stadan", "lär", "arbetes", "lärare"].map(dictionary.has), [false, false, false, true]);
});

test("compounds take parts where the marks let them stand", () => {
	assert.equal(["stadskola", "byggmarknaden", "arbetesmarknad", "stadskolor"].map(dictionary.hasCompound), [
		true,
		true,
		true,
		true,
	]);
	assert.equal(["skolastad", "arbetemarknad", "stad", "stadlär"].map(dictionary.hasCompound), [
		false,
		false,
		false,
		false,
	]);
});

test("flags may be pairs, numbers or numbered sets", () => {
	const suffix = (flag: string): string => `SFX ${flag} Y 1\nSFX ${flag} 0 s .\n`;
	const long = createDictionary({ affixes: `FLAG long\n${suffix("Zz")}`, words: "1\nby/AaZz\n" });
	const numbers = createDictionary({ affixes: `FLAG num\n${suffix("12")}`, words: "1\nby/3,12\n" });
	const sets = createDictionary({ affixes: `AF 1\nAF S\n${suffix("S")}`, words: "1\nby/1\n" });
	assert.equal([long.has("bys"), numbers.has("bys")], [true, true]);
	assert.ok(sets.has("by"));
});

test.run();
