import { test } from "uvu";
import * as assert from "uvu/assert";
import {
	findHiddenCharacters,
	hiddenProblems,
} from "../../../../src/core/content/files/hidden-characters.ts";
import { codePoint, visibleText } from "../../../../src/core/problems/visible-text.ts";

function found(text: string, singleLines = 0): string[] {
	return findHiddenCharacters(text, singleLines).map(
		({ character, line, column }) => `${line}:${column} ${codePoint(character)}`,
	);
}

const harmful: readonly (readonly [text: string, found: readonly string[]])[] = [
	["Filen \u202egnp.exe är ofarlig.", ["1:7 U+202E"]],
	["a\u202ab\u202c", ["1:2 U+202A", "1:4 U+202C"]],
	["a\n\nb\u202dc", ["3:2 U+202D"]],
	["integra\u200btion", ["1:8 U+200B"]],
	["a\ufeffb", ["1:2 U+FEFF"]],
	["a\u0007b\u001b[31m", ["1:2 U+0007", "1:4 U+001B"]],
	["a\u0085b", ["1:2 U+0085"]],
	["a\u2028b", ["1:2 U+2028"]],
	["a \u2067b", ["1:3 U+2067"]],
	["a\u2068b\n\nc\u2069d", ["1:2 U+2068", "3:2 U+2069"]],
	["svensk\u200f text", ["1:7 U+200F"]],
	["a\u200db", ["1:2 U+200D"]],
	["a\u200cb и\u200cя", ["1:2 U+200C"]],
	["hej\u{e0041}\u{e0042}", ["1:4 U+E0041", "1:6 U+E0042"]],
	["a\u200bb\u200bc\u200b", ["1:2 U+200B"]],
	["a\r\nb\u200bc\rd\u200be", ["2:2 U+200B", "3:2 U+200B"]],
];

for (const [text, expected] of harmful)
	test(`findHiddenCharacters finds ${expected.join(", ")} in ${JSON.stringify(text)}`, () => {
		assert.equal(found(text), expected);
	});

test("findHiddenCharacters leaves alone what a script or an emoji needs", () => {
	for (const text of [
		"",
		"Vanlig text\twith tabs,\r\nlines and nbsp\u00a0here.",
		"\ufeff---\ntitle: A mark at the file's start\n---\n",
		"integra\u00adtion, ord\u2060fogare",
		"می\u200cخواهم",
		"क्\u200dष",
		"👩\u200d👩\u200d👧 ❤️\u200d🔥 👩🏽\u200d🚀",
		"🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}",
		"ภาษา\u200bไทย ខ្មែរ\u200bភាសា",
		"مدينة (Lund)\u200f، السويد\u061c",
		"שלום\u200e C++",
		"The \u2068שלום\u2069 and\nthe \u2067one that\ngoes over lines\u2069.",
	])
		assert.equal(found(text), [], JSON.stringify(text));
});

test("in front matter and data, each line is a text by itself", () => {
	const text = "---\ntitle: a\u2068b\ndescription: c\u2069\n---\n\n\u2068d\ne\u2069\n";
	assert.equal(found(text, 4), ["2:9 U+2068", "3:15 U+2069"]);
	assert.equal(found("a\u2068b\nc\u2069", Number.POSITIVE_INFINITY), ["1:2 U+2068", "2:2 U+2069"]);
});

test("hiddenProblems names the character and what it does", () => {
	const [problem] = hiddenProblems(findHiddenCharacters("a\u202eb"), "content/sv/a.md");
	assert.is(
		problem?.message,
		"U+202E (right-to-left override) stands here, which nobody sees and which changes the order in which the text beside it is shown.",
	);
	assert.equal([problem?.severity, problem?.line, problem?.column], ["warning", 1, 2]);
});

test("visibleText shows what can't be seen, and leaves words of all scripts alone", () => {
	assert.is(visibleText("a\u202eb\u001b[31m\u00ad\ud800"), "a[U+202E]b[U+001B][31m[U+00AD][U+D800]");
	for (const text of ["Å é", "می\u200cخواهم", "👩\u200d🚀", "two\nlines"]) assert.is(visibleText(text), text);
});

test.run();
