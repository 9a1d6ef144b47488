import { suite } from "uvu";
import * as assert from "uvu/assert";
import { readJson } from "../../../src/core/problems/read-json.ts";

const json = suite("read JSON");

/** The first fault of a text: where it is, and why. */
function firstFault(text: string): string | undefined {
	const [fault] = readJson(text).faults;
	return fault && `${fault.line}:${fault.column} ${fault.message}`;
}

json("tells where a text isn't JSON, and why, in words of JSON", () => {
	for (const [text, fault] of [
		['{\n\t"a": abc\n}', "2:7 “abc” stands without double quotation marks"],
		['{\n\ta: "b"\n}', "2:2 “a” stands without double quotation marks"],
		['{\n\t"a": @b\n}', "2:7 a value stands without double quotation marks"],
		['{\n\t"a": \n}', "2:7 a value is missing"],
		[
			'{\n\t"a": "b,\n\t"c": "d"\n}',
			"2:7 a quotation mark is missing: the text goes on over the end of the line",
		],
		['{\n\t"a": "b" "c": "d"\n}', "2:11 what stands here can't follow on what is before it"],
		['{\n\t"a": "b"\n}}', "3:2 what stands here can't follow on what is before it"],
	] as const)
		assert.is(firstFault(text), fault, text);
});

json("tells the place of what YAML has and JSON hasn't", () => {
	for (const [text, fault] of [
		['{\n\t"a": "b", # note\n\t"c": "d"\n}', "2:12 JSON has no comments"],
		['{\n\t"a": "b",\n\t"c": *b\n}', "3:7 “*b” stands without double quotation marks"],
		['{\n\t"a": &b "c"\n}', "2:7 “&b” stands without double quotation marks"],
		['{\n\t"a": !b "c"\n}', "2:7 “!b” stands without double quotation marks"],
		['{\n\t"a": "b",\n}', "3:1 expected double-quoted property name"],
	] as const)
		assert.is(firstFault(text), fault, text);
});

json("finds nothing wrong with JSON, whatever its texts hold", () => {
	assert.is(firstFault('{ "a": "# &b *c !d \'e\'", "f": [1, -2.5e3, true, null, { "g": {} }] }'), undefined);
});

json.run();
