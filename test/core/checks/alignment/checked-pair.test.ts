import { test } from "uvu";
import * as assert from "uvu/assert";
import { pairOf } from "../case-site.ts";

const numbersOf = (sv: string, en: string): string[] =>
	pairOf({ sv, en })
		.blocks.filter(({ original }) => original.number > 0)
		.map(({ original, translation }) => `${original.number}=${translation.number}`);

test("blocks of the same sequence answer to each other in order", () => {
	assert.equal(numbersOf("## A\n\nEtt.\n\n- Två\n\n> Tre", "## A\n\nOne.\n\n- Two\n\n> Three"), [
		"1=1",
		"2=2",
		"3=3",
		"4=4",
	]);
});

test("a block has its text, links, pictures, code and foreign phrases", () => {
	const [block] = pairOf({
		sv: "Text.",
		en: "Run `npm start`, see [the **page**](om.md), ![A square](torg.jpg) and [Valsta torg]{lang=sv}\\\nnow.",
	}).blocks.filter(({ original }) => original.number > 0);
	const { text, links, images, code, foreign, line } = block?.translation ?? {};
	assert.is(text, "Run npm start, see the page,  and Valsta torg\nnow.");
	assert.equal(links, ["om.md"]);
	assert.equal(images, [{ src: "torg.jpg", alt: "A square" }]);
	assert.equal(code, [{ text: "npm start", start: 4 }]);
	assert.equal(foreign, [{ tag: "sv", text: "Valsta torg", start: 34 }]);
	assert.is(line, 9);
});

test("items, cells and paragraphs stand on lines of their own", () => {
	const texts = (en: string): readonly string[] =>
		pairOf({ sv: en, en })
			.blocks.filter(({ original }) => original.number > 0)
			.map(({ translation }) => translation.text);
	assert.equal(texts("- One\n- Two\n  - Three\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\n> Four\n>\n> — Five"), [
		"One\nTwo\nThree",
		"A\nB\n1\n2",
		"Four\nFive",
	]);
});

test("a cell or an item that waits for its translation is left out with its original, and one whose code shows the mark isn't", () => {
	const texts = (sv: string, en: string): readonly (readonly string[])[] =>
		pairOf({ sv, en })
			.blocks.filter(({ original }) => original.number > 0)
			.map(({ original, translation }) => [original.text, translation.text]);
	const table = "| A | B |\n|---|---|\n| `ett` två | tre |";
	assert.equal(texts(table, "| A | B |\n|---|---|\n| [!original] `ett` två | three |"), [
		["A\nB\ntre", "A\nB\nthree"],
	]);
	assert.equal(texts("- Ett\n- Två", "- [!original] Ett\n- Two"), [["Två", "Two"]]);
	assert.equal(texts("- Ett\n- Två", "- `[!original]` One\n- Two"), [["Ett\nTvå", "[!original] One\nTwo"]]);
});

test("front matter texts that both pages have come first, with their lines", () => {
	const { blocks } = pairOf({
		sv: "---\ntitle: En sida\ndescription: Text.\nimage:\n  caption: Bild 1\ncontacts:\n  - name: Anna Berg\n    role: Chef\n---\n\nText.",
		en: "---\ntitle: A page\ndescription: Text.\nimage:\n  caption: Picture 1\ncontacts:\n  - name: Anna Berg\n    role: Head\ntranslation:\n  state: in-review\n---\n\nText.",
	});
	assert.equal(
		blocks.map(
			({ translation }) =>
				`${translation.field ?? translation.number} ${translation.line} ${translation.text}`,
		),
		[
			"title 2 A page",
			"description 3 Text.",
			"image.caption 5 Picture 1",
			"contacts.role 8 Head",
			"1 13 Text.",
		],
	);
});

test("a lost paragraph leaves the others with their translations", () => {
	const sv = "I Märsta bor 12.\n\nI Valsta bor 15.\n\nI Rosersberg bor 18.\n\nSlut.";
	assert.equal(numbersOf(sv, "There are 12 in Märsta.\n\nThere are 18 in Rosersberg.\n\nThe end."), [
		"1=1",
		"3=2",
		"4=3",
	]);
});

test("both halves of a split paragraph are left out", () => {
	const sv = "Först.\n\nI Märsta bor 12. I Valsta bor 15.\n\n- Sist";
	const en = "First.\n\nThere are 12 in Märsta.\n\nThere are 15 in Valsta.\n\n- Last";
	assert.equal(numbersOf(sv, en), ["1=1", "3=4"]);
});

test("a lost heading doesn't part the sections around it", () => {
	const sv = "## A\n\nEtt.\n\n## B\n\nTvå.\n\n## C\n\nTre.";
	assert.equal(numbersOf(sv, "## A\n\nOne.\n\nTwo.\n\n## C\n\nThree."), ["1=1", "2=2", "4=3", "5=4", "6=5"]);
});

test("a lost section takes no other with it", () => {
	const sv = "## A\n\nEtt 1.\n\n## B\n\nTvå 2.\n\n- Tre\n\n## C\n\nFyra 4.";
	const pair = pairOf({ sv, en: "## A\n\nOne 1.\n\n## C\n\nFour 4." });
	assert.equal(
		pair.blocks
			.filter(({ original }) => original.number > 0)
			.map(({ original, translation }) => `${original.number}=${translation.number}`),
		["1=1", "2=2", "6=3", "7=4"],
	);
	assert.equal(pair.mismatches, [
		{
			line: 11,
			originalLine: 10,
			expected: { text: "the heading “B”, a paragraph and a bulleted list", count: 3 },
			actual: { text: "nothing", count: 0 },
		},
	]);
});

test("blocks without counterpart are named, a heading with its title, and counted when they are many", () => {
	const [mismatch] = pairOf({ sv: "## Mat and dryck\n\nEtt.\n", en: "One.\n" }).mismatches;
	assert.equal(mismatch?.expected, { text: "the heading “Mat and dryck”", count: 1 });
	const many = Array.from({ length: 4 }, (_, index) => `Stycke ${index}.\n\n- punkt`).join("\n\n");
	assert.equal(pairOf({ sv: many, en: "## A\n" }).mismatches[0]?.expected, { text: "8 blocks", count: 8 });
});

test("a translation of nothing but a heading aligns what there is", () => {
	assert.equal(numbersOf("## A\n\nEtt.\n\nTvå.", "## A"), ["1=1"]);
});

/** The texts that the rules compare in blocks that haven't the same parts. */
function partsOf(sv: string, en: string): string[] {
	return pairOf({ sv, en })
		.blocks.filter(({ original }) => original.number > 0)
		.map(({ original, translation }) => `${original.text}=${translation.text}`);
}

test("a lost item leaves the others with their translations", () => {
	const sv = "- I Märsta bor 12.\n- I Valsta bor 15, se `kod 1`.\n- I Rosersberg bor 18, se [listan](a.md).";
	assert.equal(
		partsOf(sv, "- There are 12 in Märsta.\n- There are 18 in Rosersberg, see [the list](a.md)."),
		[
			"I Märsta bor 12.=There are 12 in Märsta.",
			"I Rosersberg bor 18, se listan.=There are 18 in Rosersberg, see the list.",
		],
	);
	assert.equal(partsOf("- Bad\n- Båt\n- Bil", "- Bath\n- Car"), []);
});

test("a part has its own links, code, phrases and line", () => {
	const sv = "- Ett 1 `a`\n- Två 2 [x](a.md) `b` och [ord]{lang=en}\n- Tre 3";
	const en = "- Two 2 [x](a.md) `b` and [ord]{lang=en}\n- Three 3";
	const parts = pairOf({ sv, en }).blocks.filter(({ original }) => original.number > 0);
	assert.equal(
		parts.map(({ original: { links, code, foreign } }) => [links, code, foreign]),
		[
			[["a.md"], [{ text: "b", start: 8 }], [{ tag: "en", text: "ord", start: 14 }]],
			[[], [], []],
		],
	);
	const [first, second] = parts.map(({ translation }) => translation.line);
	assert.is((second ?? 0) - (first ?? 0), 1);
});

test("rows and columns that both tables have are compared, and paragraphs of quotations", () => {
	const table = "| A | B |\n|---|---|\n| Märsta 12 | 3 |\n| Valsta 15 | 4 |";
	assert.equal(partsOf(table, "| A | B |\n|---|---|\n| Valsta 15 | 4 |").at(-1), "Valsta 15\n4=Valsta 15\n4");
	assert.equal(partsOf("| Antal 12 | Del 34 |\n|---|---|\n| 7 | 8 |", "| Part 34 |\n|---|\n| 8 |"), [
		"Del 34\n8=Part 34\n8",
	]);
	assert.equal(partsOf("> Ett 1.\n>\n> Två 2.\n>\n> Tre 3.", "> One 1.\n>\n> Three 3."), [
		"Ett 1.=One 1.",
		"Tre 3.=Three 3.",
	]);
});

test("five hundred blocks align in a moment", () => {
	const page = (words: string): string =>
		Array.from({ length: 500 }, (_, index) => `${words} ${index}.`).join("\n\n");
	const en = page("Number").replace("Number 250.\n\n", "");
	assert.is(numbersOf(page("Nummer"), en).length, 499);
});

test.run();
