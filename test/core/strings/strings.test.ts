import { readdir, readFile } from "node:fs/promises";
import { test } from "uvu";
import * as assert from "uvu/assert";
import type { Problem } from "../../../src/core/problems/problem.ts";
import { checkStrings } from "../../../src/core/strings/check-strings.ts";
import { interfaceKeys } from "../../../src/core/strings/interface-keys.ts";
import { parseStrings } from "../../../src/core/strings/parse-strings.ts";
import { expectedTexts } from "../../../src/core/strings/text-shapes.ts";
import { createTranslator } from "../../../src/core/strings/translator.ts";
import { shippedStrings } from "../../support/shipped-strings.ts";

const theme = new URL("../../../src/theme/i18n/", import.meta.url);

function problems(text: string, language = "sv"): readonly Problem[] {
	const strings = parseStrings({ file: `i18n/${language}.json`, text }, language);
	const expected = expectedTexts(language, interfaceKeys);
	return [...strings.problems, ...checkStrings(strings, { expected, shipped: new Map() })];
}

async function changed(
	change: (texts: Record<string, Record<string, string>>) => void,
	language = "sv",
): Promise<readonly Problem[]> {
	const text = await readFile(new URL(`${language}.json`, theme), "utf8");
	const texts = JSON.parse(text) as Record<string, Record<string, string>>;
	change(texts);
	return problems(JSON.stringify(texts, null, "\t"), language);
}

test("a whole strings file has no problems", async () => {
	assert.equal(await changed(() => undefined), []);
});

test("a missing text is told with its group", async () => {
	const [problem, ...more] = await changed((texts) => void delete texts["article"]?.["photo"]);
	assert.equal(more, []);
	assert.is(problem?.code, "strings/missing-key");
	assert.is(problem?.expected, "article.photo");
});

test("a surplus text is told, with the one that was meant", async () => {
	const found = await changed((texts) => {
		const group = texts["article"] ?? {};
		group["phto"] = group["photo"] ?? "";
		delete group["photo"];
	});
	assert.equal(
		found.map(({ code }) => code),
		["strings/missing-key", "strings/surplus-key"],
	);
	assert.match(found[1]?.hint ?? "", /article\.photo/);
});

test("each plural form that the language needs is asked for", async () => {
	const found = await changed((texts) => void delete texts["listing"]?.["articles_few"], "ar");
	assert.is(found[0]?.code, "strings/missing-plural");
	assert.match(found[0]?.message ?? "", /articles_few/);
});

test("a plural form that the language lacks is surplus", async () => {
	const found = await changed((texts) => Object.assign(texts["listing"] ?? {}, { articles_few: "x" }));
	assert.is(found[0]?.code, "strings/surplus-key");
});

test("variables must be used, and only those that have a value", async () => {
	const found = await changed((texts) =>
		Object.assign(texts["article"] ?? {}, { photo: "Foto: {{kredit}}" }),
	);
	assert.equal(
		found.map(({ code }) => code),
		["strings/missing-variable", "strings/unknown-variable"],
	);
	assert.match(found[1]?.hint ?? "", /\{\{credit\}\}/);
});

test("a key that stands twice is told with its line", () => {
	const found = problems('{\n\t"a": "x",\n\t"b": "y",\n\t"a": "z"\n}');
	assert.is(found[0]?.code, "strings/duplicate-key");
	assert.is(found[0]?.line, 4);
});

test("what isn't JSON is told once, without a flood of missing texts", () => {
	for (const text of ['{"a": }', "{a: 1}", "[]", "", '{"a": "x",}']) {
		const found = problems(text);
		assert.ok(found.length > 0, text);
		assert.ok(
			found.every(({ code }) => code === "strings/not-json"),
			`${text}: ${found.map(({ code }) => code).join()}`,
		);
	}
});

test("a text that is no text is told", async () => {
	const found = await changed((texts) => Object.assign(texts["article"] ?? {}, { photo: 3 }));
	assert.is(found[0]?.code, "strings/wrong-type");
});

test("the translator picks plural forms and leaves values as they are", () => {
	const translator = createTranslator(shippedStrings("sv", "ar"));
	const t = translator.in("sv");
	assert.is(t("listing.articles", { count: 1 }), "1 sida");
	assert.is(t("listing.articles", { count: 2 }), "2 sidor");
	assert.is(t("article.photo", { credit: "<Å & Ä>" }), "Foto: <Å & Ä>");
	assert.equal(Object.keys(translator.forms("ar", "listing.articles")).sort(), [
		"few",
		"many",
		"one",
		"other",
		"two",
		"zero",
	]);
});

test("layouts and code ask only for texts that exist, and every text is asked for", async () => {
	const used = new Set<string>();
	const families = new Set<string>();
	const source = new URL("../../../src/", import.meta.url);
	for (const entry of await readdir(source, { recursive: true })) {
		if (!/\.(?:njk|ts)$/.test(entry)) continue;
		const text = await readFile(new URL(entry, source), "utf8");
		for (const [, key = ""] of text.matchAll(/"([a-z][A-Za-z]*\.[a-z][A-Za-z]*)"/g))
			if (interfaceKeys.has(key)) used.add(key);
		for (const [, family = ""] of text.matchAll(/`([a-z]+\.)\$\{/g)) families.add(family);
		if (!entry.endsWith(".njk")) continue;
		for (const [, key = ""] of text.matchAll(/"([^"]+)" \| t\(/g))
			assert.ok(interfaceKeys.has(key), `${entry} asks for ${key}`);
	}
	const unused = [...interfaceKeys.keys()].filter(
		(key) => !used.has(key) && ![...families].some((family) => key.startsWith(family)),
	);
	assert.equal(unused, []);
});

test.run();
