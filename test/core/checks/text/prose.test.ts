import { test } from "uvu";
import * as assert from "uvu/assert";
import type { CheckedBlock } from "../../../../src/core/checks/rule.ts";
import { blank } from "../../../../src/core/checks/text/blank-out.ts";
import { readProse } from "../../../../src/core/checks/text/prose.ts";

const block = (
	text: string,
	members: Partial<Pick<CheckedBlock, "foreign" | "code">> = {},
): Parameters<typeof readProse>[0] => ({ text, foreign: [], code: [], ...members });

test("marked phrases, code and addresses are blanked, in their places", () => {
	const text = "Lyftet: run npm start, write to a.b@sigtuna.se or see www.sigtuna.se/om.";
	const prose = readProse(
		block(text, {
			foreign: [{ tag: "sv", text: "Lyftet", start: 0 }],
			code: [{ text: "npm start", start: text.indexOf("npm") }],
		}),
	);
	assert.is(prose.text.length, text.length);
	assert.is(prose.text.replaceAll(new RegExp(`${blank}+`, "g"), "_"), "_: run _, write to _ or see _.");
	assert.equal(
		prose.words.map((word) => word.text),
		["run", "write", "to", "or", "see"],
	);
	assert.is(prose.allWords[0]?.text, "Lyftet");
});

test("a phrase is blanked where it is marked, and nowhere else", () => {
	const prose = readProse(
		block("in i a i", { code: [{ text: "i", start: 3 }, { text: "a block of code" }] }),
	);
	assert.is(prose.text, `in ${blank} a i`);
});

test("parts of hyphenated words are apart", () => {
	assert.equal(
		readProse(block("the Vice-Chair")).parts.map(({ lower }) => lower),
		["the", "vice", "chair"],
	);
});

test.run();
