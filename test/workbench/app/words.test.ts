import { readdir, readFile } from "node:fs/promises";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { pairingRules, rules } from "../../../src/core/checks/rule-list.ts";
import { imageMembers, isTranslated, pageTexts } from "../../../src/core/fields/field.ts";
import { strayKinds } from "../../../src/core/markdown/strays/stray-markup.ts";
import { withoutPlaces } from "../../../src/core/workbench/place-problems.ts";
import { statusRules } from "../../../src/core/workbench/status-rules.ts";
import { problemsEnglish } from "../../../src/workbench/app/words/en/problems.ts";
import { english } from "../../../src/workbench/app/words/en/words.ts";
import { sayProblem } from "../../../src/workbench/app/words/problems/said-problem.ts";
import { codesSwedish } from "../../../src/workbench/app/words/sv/codes.ts";
import { problemsSwedish, rulesSwedish } from "../../../src/workbench/app/words/sv/problems.ts";
import { swedishSentence } from "../../../src/workbench/app/words/sv/sentences.ts";
import { swedish } from "../../../src/workbench/app/words/sv/words.ts";
import { checkTexts, swedishAndEnglish } from "../../core/checks/case-site.ts";
import { readCases } from "../../core/checks/read-cases.ts";

const { say } = problemsSwedish;

test("what pages of every kind may have has a name in both languages", () => {
	const images = imageMembers.map(({ name, ...member }) => ({ ...member, name: `image.${name}` }));
	for (const { name } of [...pageTexts, ...images].filter(isTranslated))
		for (const { unit } of [english, swedish]) assert.is.not(unit.field(name), name);
});

test("every rule has a sentence in Swedish, and none that isn't a rule", () => {
	assert.equal(Object.keys(rulesSwedish).sort(), [...rules, ...pairingRules].map(({ id }) => id).sort());
});

test("what a rule says of a text, and what it says to do, are in Swedish wherever its examples show it", async () => {
	const folder = new URL("../../core/checks/fixtures/", import.meta.url);
	const knowledge = await swedishAndEnglish();
	const unknown = new Set<string>();
	for (const file of await readdir(folder)) {
		if (file === "README.md") continue;
		for (const texts of readCases(await readFile(new URL(file, folder), "utf8")))
			for (const problem of checkTexts(texts, knowledge).problems) {
				if (statusRules.has(problem.rule ?? "")) continue;
				const { english, remedy } = say({ ...problem, hint: withoutPlaces(problem.hint) });
				if (english !== undefined) unknown.add(english);
				if (remedy === undefined && codesSwedish[problem.code] === undefined) unknown.add(problem.message);
			}
	}
	assert.equal([...unknown], []);
});

/** Where the code stands that finds faults in one page, beside the rules for translations. */
const finding = [
	"core/checks/check-links.ts",
	"core/checks/check-addresses.ts",
	"core/content/files/hidden-characters.ts",
	"core/content/page/body-problems.ts",
	"core/exchange/import/problem-texts.ts",
	"core/exchange/import/completeness-problems.ts",
	"core/workbench/compose-file.ts",
	"node/workbench/saving/finish-page.ts",
	"node/workbench/saving/save-page.ts",
];
/** Faults of exchange files, of which the workbench has none. */
const ofFiles: ReadonlySet<string> = new Set([
	"exchange/duplicate-unit",
	"exchange/other-source",
	"exchange/unknown-unit",
	"exchange/missing-unit",
	"exchange/repeated-part",
	"content/changed-meanwhile",
	"content/exists",
	"content/in-use",
]);

test("every other fault of a page is told in Swedish, with what to do", async () => {
	const codes = new Set<string>(strayKinds.map((kind) => `markdown/${kind}`));
	for (const file of finding) {
		const source = await readFile(new URL(`../../../src/${file}`, import.meta.url), "utf8");
		for (const [, code = ""] of source.matchAll(
			/"((?:content|exchange|images|links|markdown|workbench)\/[a-z-]+)"/g,
		))
			codes.add(code);
	}
	assert.equal(
		[...codes].filter((code) => !ofFiles.has(code) && codesSwedish[code] === undefined),
		[],
	);
});

test("a finding in Swedish names what the English one names", () => {
	assert.is(swedishSentence("“68” in the original is “86” here."), "”68” i originalet är ”86” här.");
	assert.is(
		swedishSentence("“kommun”, “län” and “stad” are left in Swedish."),
		"”kommun”, ”län” och ”stad” står kvar på originalets språk.",
	);
	assert.is(
		swedishSentence("The mark ’ before “word” doesn't open a quotation in English."),
		"Tecknet ’ före ”word” inleder inte ett citat på det här språket.",
	);
	assert.equal(
		say({
			code: "translation/links",
			rule: "links",
			message: "The link “a.md” of the original is missing.",
			hint: "Link to “a.md”.",
		}),
		{ what: "Länken ”a.md” i originalet saknas här.", remedy: "Länka till ”a.md”." },
	);
});

test("what a language has no words for stays in English, apart from what it has words for", () => {
	const problem = {
		code: "translation/numbers",
		rule: "numbers",
		message: "A new sentence.",
		hint: "Do this.",
	};
	assert.equal(say(problem), { what: rulesSwedish["numbers"], english: "A new sentence. Do this." });
	const wordless = { sentence: () => undefined, remedy: () => undefined, codes: {}, rules: {}, areas: {} };
	assert.equal(sayProblem(problem, wordless), { english: "A new sentence. Do this." });
	assert.equal(problemsEnglish.say(problem), { what: "A new sentence.", remedy: "Do this." });
});

test.run();
