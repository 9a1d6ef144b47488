import { test } from "uvu";
import * as assert from "uvu/assert";
import { readBlocks } from "../../../src/core/exchange/markdown/read-blocks.ts";
import { createTracedMarkdown } from "../../../src/core/exchange/markdown/traced-markdown.ts";
import { createMarkdown } from "../../../src/core/markdown/create-markdown.ts";
import { editTargets, exported, newText, siteOfPage, styles, tracedMarkdown } from "./exchange-fixture.ts";

function textsOf(source: string, markdown = tracedMarkdown()): string[] {
	return readBlocks(source, { markdown }).blocks.flatMap(({ segments }) =>
		segments.map(({ range }) => source.slice(range.start, range.end)),
	);
}

test("a footnote's text is one for translators, without its mark, where it stands", () => {
	const source = "Text.[^1]\n\n[^1]: A note.\n\n    More of it.\n\nMore.\n";
	assert.equal(textsOf(source), ["Text.[^1]", "A note.", "More of it.", "More."]);
});

test("where the site has no footnotes, all of it is text", () => {
	const source = "Text.[^1]\n\n[^1]: A note.\n\nMore.\n";
	assert.equal(textsOf(source, createTracedMarkdown(createMarkdown())), [
		"Text.[^1]",
		"[^1]: A note.",
		"More.",
	]);
});

const original = `---
title: Titel
description: D
---

Forsta[^1] och andra[^lag] och^[Tredje *noten* har.] sist.

[^1]: Forsta noten, se [sidan](b.md).
[^lag]: Andra noten.

    Dess andra stycke.
`;

for (const { format, codes } of styles)
	test(`footnotes come back in their places: ${format}, ${codes}`, () => {
		const site = siteOfPage({ original });
		const file = exported(site, { format, codes });
		assert.not.match(file, /\[\^(?:1|lag)\]:/);
		const translated = format === "po" ? translatedPo(file) : editTargets(confirmed(file), translate);
		const text = newText(site, translated, { accept: true });
		assert.match(text, "First[^1] och andra[^lag] och^[The third *noten* here.] last.\n");
		assert.match(
			text,
			"[^1]: The first note, see [sidan](b.md).\n[^lag]: The second note.\n\n    Its second paragraph.\n",
		);
	});

const words = [
	["Titel", "Title"],
	["Forsta noten, se", "The first note, see"],
	["Andra noten", "The second note"],
	["Dess andra stycke", "Its second paragraph"],
	["Tredje", "The third"],
	["har.", "here."],
	["Forsta", "First"],
	["sist", "last"],
] as const;

function translate(text: string): string {
	return words.reduce((translated, [from, to]) => translated.replaceAll(from, to), text);
}

function confirmed(xliff: string): string {
	return xliff.replace(/state="(?:new|initial)"/g, 'state="translated"');
}

function translatedPo(po: string): string {
	return po.replace(
		/^(msgid (".+(?:\n".*")*))\nmsgstr ""$/gm,
		(_, id: string, text: string) => `${id}\nmsgstr ${translate(text)}`,
	);
}

test.run();
