import { test } from "uvu";
import * as assert from "uvu/assert";
import {
	checkRuleSettings,
	type JudgedFindings,
	judgeFindings,
} from "../../../src/core/checks/judge-findings.ts";
import type { RuleSettings } from "../../../src/core/content/settings/settings.ts";
import type { Problem } from "../../../src/core/problems/problem.ts";

function finding(rule: string, severity: Problem["severity"], language = "en"): Problem {
	return { code: `translation/${rule}`, severity, message: "Something.", rule, language };
}

function settings(given: Partial<RuleSettings>): RuleSettings {
	return { severity: {}, ignore: [], ...given };
}

const found = [
	finding("numbers", "error"),
	finding("numbers", "error", "fi"),
	finding("numbers", "warning"),
	finding("names", "warning"),
	finding("stale", "error"),
];

function severitiesBy(given: RuleSettings["severity"]): string[] {
	return judgeFindings(found, settings({ severity: given })).problems.map(({ severity }) => severity);
}

test("a site's severity holds for a rule, everywhere or in a language", () => {
	assert.equal(severitiesBy({}), ["error", "error", "warning", "warning", "error"]);
	assert.equal(severitiesBy({ numbers: "warning", stale: "warning" }), [
		...["warning", "warning", "warning", "warning", "warning"],
	]);
	assert.equal(severitiesBy({ numbers: { fi: "warning" } }), [
		"error",
		"warning",
		"warning",
		"warning",
		"error",
	]);
});

test("“error” raises what a rule is sure of, and leaves its doubts", () => {
	assert.equal(severitiesBy({ names: "error", numbers: "error" }), [
		"error",
		"error",
		"warning",
		"error",
		"error",
	]);
});

test("a rule is ignored on the whole site or in a language, and other problems are left alone", () => {
	const other: Problem = { code: "links/unknown-page", severity: "error", message: "Something." };
	const ignore = [
		{ rule: "numbers", language: "en", reason: "A reason." },
		{ rule: "names", reason: "A reason." },
		{ rule: "length", reason: "A reason." },
	];
	const { problems, ignored } = judgeFindings([...found, other], settings({ ignore }));
	assert.equal(problems, [found[1], found[4], other]);
	assert.equal(
		ignored.map(({ by }) => by.rule),
		["numbers", "numbers", "names"],
	);
});

function problemsOf(given: Partial<RuleSettings>, ignored?: JudgedFindings["ignored"]): string[] {
	return checkRuleSettings(settings(given), {
		languages: ["sv", "en"],
		lineOf: (path) => path.length,
		...(ignored ? { ignored } : {}),
	}).map(({ code, line, severity, expected = "" }) => `${severity} ${code} ${line} ${expected}`.trim());
}

test("rules and languages that there aren't are told, each at its place", () => {
	assert.equal(problemsOf({ severity: { number: "warning", names: { de: "error", en: "error" } } }), [
		"error translation/unknown-rule 3 numbers",
		"error translation/unknown-language 4",
	]);
	assert.equal(problemsOf({ ignore: [{ rule: "x", language: "ja", reason: "A reason." }] }), [
		"error translation/unknown-rule 3",
		"error translation/unknown-language 3",
	]);
});

test("a dismissal that matches nothing is told, unless only some pages were checked", () => {
	const ignore = [{ rule: "names", reason: "A reason." }];
	assert.equal(problemsOf({ ignore }, []), ["warning translation/ignore-unused 3"]);
	assert.equal(
		problemsOf(
			{ ignore },
			ignore.map((by) => ({ problem: finding("names", "warning"), by })),
		),
		[],
	);
	assert.equal(problemsOf({ ignore }), []);
});

test.run();
