import { test } from "uvu";
import * as assert from "uvu/assert";
import type { WordPart } from "../../../src/core/translating/compare-words.ts";
import { type Difference, difference } from "../../../src/core/translating/difference.ts";
import { formatDifference } from "../../../src/core/translating/difference-text.ts";
import { english, gitId, original, swedish, translation } from "../../support/drift-pair.ts";
import { harbourFields } from "../../support/site-fields.ts";

const before =
	"Inledning här.\n\n## Ett\n\nHuset har tre våningar.\n\n- a\n- b\n\n## Två\n\nSlutet är gott.\n";
const translated =
	"Introduction here.\n\n## One\n\nThe house has three floors.\n\n- a\n- b\n\n## Two\n\nAll’s well.\n";

function compare(
	now: string,
	{ body = translated, fields }: { body?: string; fields?: string } = {},
): Difference {
	const pinned = swedish(before);
	return difference(translation(english(body, { of: pinned })), {
		original: original(swedish(now, fields)),
		pinnedTexts: new Map([[gitId(pinned), pinned]]),
		fields: harbourFields.fields,
	});
}

function marked(words: readonly WordPart[]): string {
	return words
		.map(({ kind, text }) => (kind === "same" ? text : `${kind === "added" ? "+" : "-"}<${text}>`))
		.join("");
}

test("a changed block is shown word by word, with its translation and both places", () => {
	const { blocks } = compare(before.replace("tre våningar", "fyra våningar"));
	assert.is(blocks.length, 1);
	const [block] = blocks;
	assert.is(marked(block?.words ?? []), "Huset har -<tre>+<fyra> våningar.");
	assert.is(block?.section, "Ett");
	assert.equal(block?.translation, { block: 3, line: 13, text: "The house has three floors." });
});

test("an added block names the block that its translation belongs after", () => {
	const { blocks } = compare(before.replace("- a\n", "Nytt stycke.\n\n- a\n"));
	assert.is(blocks[0]?.change, "added");
	assert.is(blocks[0]?.translation?.block, 3);
	const first = compare(`Allra först.\n\n${before}`).blocks[0];
	assert.is(first?.translation, undefined);
});

test("a removed block is shown with the translation to remove", () => {
	const { blocks } = compare(before.replace("- a\n- b\n\n", ""));
	assert.equal(
		blocks.map(({ change, translation: place }) => [change, place?.block]),
		[["removed", 4]],
	);
});

test("a translation with a block too many is aligned by its sections", () => {
	const body = translated.replace("## One", "An extra paragraph.\n\n## One");
	const { blocks } = compare(before.replace("tre våningar", "fyra våningar"), { body });
	assert.is(blocks[0]?.translation?.text, "The house has three floors.");
});

test("a changed field is shown with the translation's", () => {
	const { fields } = compare(before, { fields: "title: Bron invigd\ndescription: En bro.\n" });
	assert.is(fields.length, 1);
	assert.is(marked(fields[0]?.words ?? []), "Bron+< invigd>");
	assert.equal(fields[0]?.translation, { line: 2, text: "The bridge" });
});

test("where the pinned text is gone, the structures are compared", () => {
	const { pinnedText, unmatched, blocks } = difference(translation(english(translated, { of: "gone" })), {
		original: original(swedish(before.replace("## Två", "Ett stycke till.\n\n## Två"))),
		pinnedTexts: new Map(),
		fields: harbourFields.fields,
	});
	assert.is(pinnedText, "gone");
	assert.equal(blocks, []);
	assert.equal(
		unmatched?.original.map(({ text }) => text),
		["Ett stycke till."],
	);
	assert.equal(unmatched?.translation, []);
});

test("the text for people says what is there, and fits the width without breaking a word", () => {
	const long =
		"Ett ord som är nytt och sedan en lång rad av ord som inte får plats på en enda rad i fönstret.";
	const text = formatDifference(compare(before.replace("Huset har tre våningar.", long)), {
		colours: false,
		width: 60,
	});
	assert.match(text, "nyheter/bron (en): stale. 1 block changed since the translation was made.");
	assert.match(text, "block 3, changed  under “Ett”, content/sv/nyheter/bron.md:10");
	for (const line of text.split("\n").slice(8)) assert.ok(line.length <= 60, line);
	assert.not.match(text, "\u001b");
});

test("colours are added to the signs, not put in their place", () => {
	const page = compare(before.replace("tre våningar", "fyra våningar"));
	const plain = formatDifference(page, { colours: false, width: 80 });
	const coloured = formatDifference(page, { colours: true, width: 80 });
	assert.match(coloured, "\u001b[32m");
	// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the colours
	assert.is(coloured.replace(/\u001b\[\d+m/g, ""), plain);
	assert.match(plain, "[-tre-]{+fyra+}");
});

for (const [kind, expected] of [
	["current", /^nyheter\/bron \(en\): current\./],
	["cosmetic", /^nyheter\/bron \(en\): cosmetic\.[\s\S]*pin nyheter\/bron en/],
] as const) {
	test(`a ${kind} translation is said to be so`, () => {
		const now = kind === "current" ? before : before.replace("Inledning här", "Inledning\nhär");
		assert.match(formatDifference(compare(now), { colours: false, width: 80 }), expected);
	});
}

test.run();
