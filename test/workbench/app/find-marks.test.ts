import { test } from "uvu";
import * as assert from "uvu/assert";
import { type FoundMark, findMarks, marksOf } from "../../../src/workbench/app/editor/find-marks.ts";
import type { MarkedText } from "../../../src/workbench/interface/page.ts";
import { marked } from "../../support/workbench/made-up-page.ts";

type Code = MarkedText["codes"][number];

const codes: readonly Code[] = [
	{ id: "1", kind: "link", open: "[", close: "](skriv.md)" },
	{ id: "2", kind: "link", open: "[", close: "](om.md)" },
	{ id: "3", kind: "strong", open: "**", close: "**" },
	{ id: "4", kind: "emphasis", open: "*", close: "*" },
	{ id: "5", kind: "code", open: "`npm start`" },
];

/** Each mark as its code's id, its side and the Markdown that it covers. */
function shown(text: string, marks: readonly FoundMark[]): string[] {
	return marks.map(({ code, side, from, to }) => `${code.id} ${side} ${text.slice(from, to)}`);
}

const find = (text: string): string[] => shown(text, findMarks(text, codes));

test("of two links, the address tells which one it is, whatever their order", () => {
	assert.equal(find("[About](om.md) and [write](skriv.md)"), [
		"2 open [",
		"2 close ](om.md)",
		"1 open [",
		"1 close ](skriv.md)",
	]);
});

test("marks inside of others are found, and one star isn't half of two", () => {
	assert.equal(find("**[About](om.md)** and *this*"), [
		"3 open **",
		"2 open [",
		"2 close ](om.md)",
		"3 close **",
		"4 open *",
		"4 close *",
	]);
	assert.equal(find("only **one side"), []);
});

test("a mark is found once, and not where it is escaped or unfinished", () => {
	assert.equal(find("`npm start` or `npm start`"), ["5 whole `npm start`"]);
	assert.equal(find("\\[About](om.md)"), []);
	assert.equal(find("[About](elsewhere.md)"), []);
	assert.equal(find(""), []);
});

test("the places of a text's pieces are those that are found in its Markdown", () => {
	const text = marked("Run `npm start`, see [the **other** page](om.md) and [this](skriv.md).");
	assert.equal(
		shown(text.markdown, marksOf(text)),
		shown(text.markdown, findMarks(text.markdown, text.codes)),
	);
});

test.run();
