import { test } from "uvu";
import * as assert from "uvu/assert";
import { explainLine } from "../../../../src/core/checks/explain/explain-line.ts";
import type { Explanation } from "../../../../src/core/checks/explain/explanation.ts";
import { formatExplanation } from "../../../../src/core/checks/explain/format-explanation.ts";
import { noKnowledge } from "../../../support/no-knowledge.ts";
import { modelOf, type PairTexts } from "../case-site.ts";

const head = "---\ntitle: En sida\ndescription: Den fyller 12 år.\n";
const sv = `${head}---\n\nPriset steg med 2,5 procent till 300 kr.\n\n- Den 3 maj\n- Den 4 maj\n\nLisa Ek fick 412 röster och Per Ström 398.\n`;
const enHead =
	"---\ntitle: A page\ndescription: >-\n  It will be\n  13 years old.\ntranslation:\n  state: in-review\n  pin: CURRENT\n";
const en = `${enHead}---\n\nThe price rose by 25 per cent to SEK 300.\n\n- 3 May\n- 4 May\n\nLisa Ek received 398 votes and Per Ström 412.\n`;

function explain(texts: PairTexts, line: number, file = "content/en/sida.md"): Explanation[] | string {
	const text = file.includes("/en/") ? texts.en : texts.sv;
	const { model, fieldLine } = modelOf(texts);
	const result = explainLine({ file, line, text }, { model, fieldLine, knowledge: noKnowledge });
	return result.ok ? [...result.value] : result.problems.map(({ code, line: at }) => `${code} ${at}`).join();
}

function explainOne(texts: PairTexts, line: number, file?: string): Explanation {
	const [one, ...others] = explain(texts, line, file);
	if (typeof one !== "object" || others.length > 0) throw new Error(`Not one explanation: ${String(one)}`);
	return one;
}

test("explainLine tells both texts, what was read, what agrees and what doesn't", () => {
	const { original, translation, agreements, differences, problems, place } = explainOne({ sv, en }, 11);
	assert.equal(place, { block: 1 });
	assert.is(original.text, "Priset steg med 2,5 procent till 300 kr.");
	assert.is(translation.text, "The price rose by 25 per cent to SEK 300.");
	assert.equal([original.line, translation.line], [6, 11]);
	assert.equal(
		translation.values.map(({ text, readings }) => `${text} ${readings[0]}`),
		["25 per cent %:25", "SEK 300 SEK:300"],
	);
	assert.equal(agreements, [{ original: [1], translation: [1], how: "equal" }]);
	assert.equal(differences, [{ kind: "number", original: 0, translation: 0 }]);
	assert.equal(
		problems.map(({ code }) => code),
		["translation/numbers"],
	);
});

test("an original's line is explained for each of its translations", () => {
	assert.is(explainOne({ sv, en }, 6, "content/sv/sida.md").translation.line, 11);
});

test("a field is explained on each of its lines", () => {
	for (const line of [3, 4, 5]) {
		const { place, differences } = explainOne({ sv, en }, line);
		assert.equal(place, { field: "description" });
		assert.is(differences.length, 1);
	}
});

test("values that have changed places are told as such", () => {
	const { swaps, differences, problems } = explainOne({ sv, en }, 16);
	assert.equal(swaps, [{ original: [0, 1], translation: [1, 0] }]);
	assert.equal(differences, []);
	assert.is(problems[0]?.code, "translation/swapped");
});

test("what the translation dismisses is told with its reason", () => {
	const ignore = "  ignore:\n    - { rule: numbers, block: 1, reason: Corrected. }\n";
	const { problems, dismissed } = explainOne({ sv, en: en.replace(enHead, enHead + ignore) }, 13);
	assert.equal(problems, []);
	assert.equal(
		dismissed.map(({ problem, reason }) => `${problem.rule} ${reason}`),
		["numbers Corrected."],
	);
});

test("an item that one page lacks is told to be alone, and the others are explained", () => {
	const less = { sv, en: en.replace("- 3 May\n", "") };
	assert.is(explain(less, 8, "content/sv/sida.md"), "explain/no-counterpart 8");
	assert.is(explainOne(less, 9, "content/sv/sida.md").translation.text, "4 May");
});

test("a line without a text that is compared gets a problem of its own", () => {
	assert.is(explain({ sv, en }, 10), "explain/no-text 10");
	assert.is(explain({ sv, en }, 7), "explain/no-text 7");
	assert.is(explain({ sv, en }, 99), "explain/no-text 99");
	assert.is(explain({ sv, en }, 1, "content/en/other.md"), "explain/not-a-page 1");
	assert.is(explain({ sv, en: "" }, 6, "content/sv/sida.md"), "explain/no-translation 6");
});

test("formatExplanation says why values agree or don't", () => {
	const text = formatExplanation(explainOne({ sv, en }, 11));
	assert.is(
		text,
		`content/en/sida.md:11, block 1, translates content/sv/sida.md:6

Swedish:
  Priset steg med 2,5 procent till 300 kr.
English:
  The price rose by 25 per cent to SEK 300.

  = “300 kr” (SEK 300)  |  “SEK 300” (SEK 300): the same
  ≠ “2,5 procent” (2.5 per cent or 0.025 of the whole)  |  “25 per cent” (25 per cent or 0.25 of the whole): nothing that both may mean

content/en/sida.md
  11  error  “2,5 procent” in the original is “25 per cent” here.  (translation/numbers)
             Write “2.5 per cent”. (block 1; the original: content/sv/sida.md:6)

1 error
`,
	);
	assert.match(formatExplanation(explainOne({ sv, en }, 16)), "have changed places");
	assert.match(formatExplanation(explainOne({ sv, en }, 2)), "No numbers, dates, amounts or addresses");
});

test.run();
