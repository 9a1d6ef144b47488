import { test } from "uvu";
import * as assert from "uvu/assert";
import { isReplaceable, replaceWords } from "../../../src/workbench/app/search/replacement.ts";
import type { Unit } from "../../../src/workbench/interface/page.ts";
import type { FoundText } from "../../../src/workbench/interface/searching.ts";

/** A translation with words at places that a bar marks on either side, as in `a |word| more`. */
function found(
	marked: string,
	{
		divided = false,
		file = false,
		state = "translated",
	}: { divided?: boolean; file?: boolean; state?: Unit["state"] } = {},
): FoundText {
	const parts = marked.split("|");
	let at = 0;
	const target = parts.flatMap((part, index) => {
		const start = at;
		at += part.length;
		return index % 2 === 1 ? [{ start, end: at, divided }] : [];
	});
	return {
		source: "",
		target: parts.join(""),
		found: { source: [], target },
		origin: file
			? { kind: "file", file: "my.tmx" }
			: { kind: "page", key: "om", title: "Om", unit: "p", state },
	};
}

const replaced = (
	marked: string,
	words: string,
	by: string,
	{ matchCase = false, language = "en" } = {},
): string => replaceWords(found(marked), { words, by, matchCase, language }).text;

test("words are replaced at each place, and nothing else is changed", () => {
	assert.is(replaced("a |road|, two |road|s", "road", "street"), "a street, two streets");
	assert.is(replaced("|road|", "road", "a way | so"), "a way | so");
	assert.is(replaced("no place", "road", "street"), "no place");
	assert.is(replaced("a |road|, |Road|", "road ", " street "), "a street, Street");
});

test("a capital letter at the beginning stays one, unless letters are looked for as they are written", () => {
	assert.is(replaced("|Road| and |road|", "road", "street"), "Street and street");
	assert.is(replaced("|Åker|", "åker", "älv"), "Älv");
	assert.is(replaced("|road|", "Road", "Street"), "Street");
	assert.is(replaced("|Road|", "Road", "street"), "street");
	assert.is(replaced("|Road|", "road", "street", { matchCase: true }), "street");
	assert.is(replaced("|Road|", "road", "island"), "Island");
	assert.is(replaced("|Yol|", "yol", "iz", { language: "tr" }), "İz");
});

test("the difference joined is the text before and after", () => {
	const text = found("a |Road|, two |road|s");
	const { difference } = replaceWords(text, {
		words: "road",
		by: "street",
		matchCase: false,
		language: "en",
	});
	assert.equal(difference, [
		{ kind: "same", text: "a " },
		{ kind: "removed", text: "Road" },
		{ kind: "added", text: "Street" },
		{ kind: "same", text: ", two " },
		{ kind: "removed", text: "road" },
		{ kind: "added", text: "street" },
		{ kind: "same", text: "s" },
	]);
});

test("what a mark divides, what stands in a file of one's own what only the original has, and what waits to be brought up to date isn't replaced", () => {
	assert.is(isReplaceable(found("a |road|")), true);
	assert.is(isReplaceable(found("a |road|", { divided: true })), false);
	assert.is(isReplaceable(found("a |road|", { file: true })), false);
	assert.is(isReplaceable(found("a road")), false);
	assert.is(isReplaceable(found("a |road|", { state: "machine" })), true);
	assert.is(isReplaceable(found("a |road|", { state: "changed" })), false);
});

test.run();
