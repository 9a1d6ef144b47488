import { test } from "uvu";
import * as assert from "uvu/assert";
import { type FrontMatter, parseFrontMatter } from "../../../../src/core/content/yaml/front-matter.ts";

function parsed(text: string): FrontMatter {
	const result = parseFrontMatter(text, "page.md");
	if (!result.ok) throw new Error(result.problems[0]?.message);
	return result.value;
}

function code(text: string): string {
	const result = parseFrontMatter(text, "page.md");
	return result.ok ? "" : (result.problems[0]?.code ?? "");
}

test("parseFrontMatter splits data from Markdown and counts the lines before it", () => {
	const { data, body, bodyOffset } = parsed("---\ntitle: Hamn\n---\n\nText\n");
	assert.equal(data, { title: "Hamn" });
	assert.is(body, "\nText\n");
	assert.is(bodyOffset, 3);
});

test("parseFrontMatter keeps dates as they are written", () => {
	assert.equal(parsed("---\na: 2023-02-03\nb: 2020~\nc: 2023-10\n---\n").data, {
		a: "2023-02-03",
		b: "2020~",
		c: "2023-10",
	});
});

test("parseFrontMatter refuses the tags of YAML 1.1", () => {
	for (const value of ["!!binary aGk=", "!!timestamp 2023-02-03", "!!set {a, b}"])
		assert.is(code(`---\na: ${value}\n---\n`), "front-matter/tag");
});

test("parseFrontMatter reads Windows line ends and a byte order mark", () => {
	assert.equal(parsed("\ufeff---\r\ntitle: Hamn\r\n---\r\nText\r\n").data, { title: "Hamn" });
});

test("parseFrontMatter takes an empty block and a file that ends with it", () => {
	assert.is(parsed("---\n---\nText").body, "Text");
	assert.is(parsed("---\ntitle: Hamn\n---").body, "");
});

test("parseFrontMatter refuses values that are nested without bound", () => {
	for (const value of [
		"[".repeat(20_000) + "]".repeat(20_000),
		"{a: ".repeat(9000),
		`\n  ${"- ".repeat(30_000)}a`,
	]) {
		const result = parseFrontMatter(`---\ntitle: T\nx: ${value}\n---\n`, "page.md");
		const [problem] = result.ok ? [] : result.problems;
		assert.is(problem?.message, "The YAML nests values more than 100 deep.");
		assert.is(problem?.line, value.startsWith("\n") ? 4 : 3);
	}
	const text = `${"-".repeat(200)} ${"[a] {b} ".repeat(200)}`;
	assert.equal(parsed(`---\ntitle: "${text}"\n---\n`).data, { title: text });
});

test("parseFrontMatter leaves a rule in the text alone", () => {
	assert.is(parsed("---\ntitle: Hamn\n---\nEtt\n\n---\n\nTvå\n").body, "Ett\n\n---\n\nTvå\n");
});

test("lineOf finds fields, also nested ones and items", () => {
	const { lineOf } = parsed("---\ntitle: Hamn\ncontacts:\n  - name: A\n    role: b\n  - name: C\n---\n");
	assert.is(lineOf(["title"]), 2);
	assert.is(lineOf(["contacts", 0, "role"]), 5);
	assert.is(lineOf(["contacts", 1, "name"]), 6);
	assert.is(lineOf(["contacts", 1, "role"]), 6);
	assert.is(lineOf(["missing"]), 1);
});

test("parseFrontMatter refuses YAML that grows without bound", () => {
	const bomb = ["a: &a [x, x]", "b: &b [*a, *a]", "c: [*b, *b]"].join("\n");
	assert.is(code(`---\n${bomb}\n---\n`), "front-matter/alias");
});

test("parseFrontMatter refuses a field that stands twice, and a tab as indentation, each with its remedy", () => {
	for (const [text, hint] of [
		["title: A\ntitle: B", "Keep one of the lines"],
		["translation:\n\tstate: draft", "Replace the tab with spaces"],
		["title: A: B", "between quotation marks"],
	] as const) {
		const result = parseFrontMatter(`---\n${text}\n---\n`, "page.md");
		const [problem] = result.ok ? [] : result.problems;
		assert.is(problem?.code, "front-matter/not-yaml");
		assert.match(problem?.hint ?? "", hint);
	}
});

test.run();
