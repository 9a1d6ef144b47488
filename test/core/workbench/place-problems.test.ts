import { test } from "uvu";
import * as assert from "uvu/assert";
import { blobId } from "../../../src/core/drift/blob-id.ts";
import { markdownText } from "../../../src/core/exchange/markdown/inline-text.ts";
import type { Problem } from "../../../src/core/problems/problem.ts";
import { placeProblems, unitLines } from "../../../src/core/workbench/place-problems.ts";
import { pairOf, siteOf } from "../exchange/exchange-fixture.ts";

const swedish = `---
title: Bron
description: Om bron.
image:
  src: bro.jpg
  alt: En bro
---

Ett stycke.

- Ett
- Två

> Ett citat.
>
> — Anna
`;
const english = `---
# A comment
title: The Bridge
image:
  alt: A bridge
description: About it.
translation:
  state: in-review
---

One
paragraph.

- One 5
- Two 7

> A quotation.
>
> — Anna
`;
const site = siteOf({ "sv/bron.md": swedish, "en/bron.md": english });
const pair = pairOf(site, "bron");
const file = { file: "content/en/bron.md", text: english, blob: blobId(new TextEncoder().encode(english)) };
const lines = unitLines(pair, { site, file });

test("a line leads to the text that stands in it", () => {
	const at = (line: number, text?: string): string | undefined => {
		const unit = lines.unitAt(line, { kind: "words", translation: text });
		return unit?.kind === "field"
			? unit.id
			: unit?.source.pieces.map((piece) => (piece.kind === "text" ? piece.text : "")).join("");
	};
	assert.equal(
		[3, 5, 6, 11, 12, 14, 15, 17, 19].map((line) => at(line)),
		["title", "image.alt", "description", "Ett stycke.", "Ett stycke.", "Ett", "Två", "Ett citat.", "Anna"],
	);
	assert.is(at(14, "7"), "Två", "a finding of a list names its first line, and the value that it is about");
	assert.is(at(14, "5"), "Ett");
});

test("a finding of a table stands at the cell that it speaks of", () => {
	const table = (...rows: string[]): string => `| a | b |\n|---|---|\n${rows.join("\n")}\n`;
	const page = (more: string, body: string): string =>
		`---\ntitle: Broar\ndescription: Om.\n${more}---\n\n${body}`;
	const bridges = siteOf({
		"sv/broar.md": page("", table("| ny | 7 |", "| 13 av 20 | 7 |", "| `ett` två | 1 200 |")),
		"en/broar.md": page("translation:\n  state: in-review\n", table("| 3 of 20 | 7 |", "| `ett` two | 1 |")),
	});
	const own = pairOf(bridges, "broar");
	const text = own.translation?.file.text ?? "";
	const cells = unitLines(own, { site: bridges, file: { file: own.file, text, blob: "" } });
	const at = (problem: Partial<Problem>): string | undefined => {
		const [placed] = placeProblems(
			[{ code: "translation/numbers", severity: "error", message: "", line: 8, ...problem }],
			cells,
		);
		return (
			placed &&
			own.units.units.filter(({ id }) => id === placed.unit).map(({ source }) => markdownText(source))[0]
		);
	};
	assert.is(at({ actual: "3" }), "13 av 20", "what the translation has");
	assert.is(at({ words: { original: "1 200" } }), "1 200", "what it lacks");
	assert.is(
		at({ words: { original: "ny" } }),
		undefined,
		"what it lacks in a row that waits for its translation",
	);
	assert.is(at({ words: { original: "npm ci" } }), undefined, "code beside such a row");
	assert.is(at({ words: { translation: "ett two" } }), "`ett` två", "code is part of it");
	assert.is(at({ actual: "2", words: {} }), undefined, "the table as a whole waits for its new row");
	assert.is(at({ actual: "0" }), "a", "of no cell: the first one");
});

test("blocks have the numbers that dismissals have", () => {
	const [, , , paragraph, item] = pair.units.units.map(({ id }) => id);
	assert.equal(
		[lines.blockOf(paragraph ?? ""), lines.blockOf(item ?? ""), lines.blockOf("title")],
		[1, 2, undefined],
	);
	assert.is(lines.unitInBlock(3)?.kind, "quote");
});

test("a remedy doesn't repeat the place beside which it stands", () => {
	const problem = (hint: string): Problem => ({
		code: "translation/numbers",
		severity: "error",
		message: "Wrong.",
		file: "content/en/bron.md",
		line: 14,
		hint,
	});
	for (const [hint, shown] of [
		["Correct it. (block 2; the original: content/sv/bron.md:11)", "Correct it."],
		["Correct it (or not). (field “title”)", "Correct it (or not)."],
		["(the original: content/sv/bron.md:11)", undefined],
		["Correct it (or not).", "Correct it (or not)."],
	] as const)
		assert.is(placeProblems([problem(hint)], lines)[0]?.hint, shown);
});

test.run();
