import { test } from "uvu";
import * as assert from "uvu/assert";
import { createMarkdown } from "../../../../src/core/markdown/create-markdown.ts";
import { matchHeadings } from "../../../../src/core/markdown/extract/match-headings.ts";
import type { Heading } from "../../../../src/core/markdown/extract/read-headings.ts";
import { parseMarkdown } from "../../../../src/core/markdown/parse-markdown.ts";

const markdown = createMarkdown();

function headings(source: string): readonly Heading[] {
	return parseMarkdown(source, { markdown, lineOffset: 0 }).headings;
}

const original = headings("## Ett\n\n### Under\n\n## Två\n");

test("a translation's headings have the original's ids", () => {
	assert.equal(matchHeadings(headings("## One\n\n### Below\n\n## Two\n"), original), [
		"s-ett",
		"s-under",
		"s-tva",
	]);
});

test("a heading that the original lacks has an id of its own, the others keep theirs", () => {
	assert.equal(matchHeadings(headings("## One\n\n### Below\n\n### More\n\n## Two\n"), original), [
		"s-ett",
		"s-under",
		"s-more",
		"s-tva",
	]);
});

test("a heading that is left out takes no id from the others", () => {
	assert.equal(matchHeadings(headings("## One\n\n## Two\n"), original), ["s-ett", "s-tva"]);
});

test("an own id never equals one of the original's", () => {
	const ids = matchHeadings(headings("## Ett\n\n## Två\n\n## Två\n"), headings("## Två\n"));
	assert.is(new Set(ids).size, ids.length);
});

test.run();
