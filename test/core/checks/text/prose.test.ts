import { test } from "uvu";
import * as assert from "uvu/assert";
import type { CheckedBlock } from "../../../../src/core/checks/rule.ts";
import { blank, proseOf } from "../../../../src/core/checks/text/prose.ts";

const block = (text: string, members: Partial<CheckedBlock> = {}): CheckedBlock => ({
	number: 1,
	line: 1,
	type: "paragraph",
	text,
	foreign: [],
	links: [],
	images: [],
	code: [],
	...members,
});

test("marked phrases, code and addresses are blanked, in their places", () => {
	const text = "Lyftet: run npm start, write to a.b@sigtuna.se or see www.sigtuna.se/om.";
	const prose = proseOf(block(text, { foreign: [{ tag: "sv", text: "Lyftet" }], code: ["npm start"] }));
	assert.is(prose.text.length, text.length);
	assert.is(prose.text.replaceAll(new RegExp(`${blank}+`, "g"), "_"), "_: run _, write to _ or see _.");
	assert.equal(
		prose.words.map((word) => word.text),
		["run", "write", "to", "or", "see"],
	);
	assert.is(prose.allWords[0]?.text, "Lyftet");
});

test("a phrase marked once is blanked where it stands next", () => {
	const prose = proseOf(
		block("a b a b", {
			foreign: [
				{ tag: "sv", text: "b" },
				{ tag: "sv", text: "b" },
			],
		}),
	);
	assert.is(prose.text, `a ${blank} a ${blank}`);
});

test("parts of hyphenated words are apart", () => {
	assert.equal(
		proseOf(block("the Vice-Chair")).parts.map(({ lower }) => lower),
		["the", "vice", "chair"],
	);
});

test.run();
