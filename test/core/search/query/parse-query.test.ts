import { test } from "uvu";
import * as assert from "uvu/assert";
import { swedish } from "../../../../src/core/search/languages/sv/query.ts";
import { parseQuery } from "../../../../src/core/search/query/parse-query.ts";

const texts = (query: string): string[] =>
	parseQuery(query, swedish).map(({ text, isPhrase }) => (isPhrase ? `"${text}"` : text));

test("parseQuery divides what was typed as texts are divided", () => {
	assert.equal(texts("Skolan, i byn!"), ["skolan", "byn"]);
	assert.equal(texts("KS/2023:145 10.30–16.45"), ["ks2023145", "10301645"]);
	assert.equal(parseQuery("Komvux/SFI", swedish)[0]?.parts, ["komvux", "sfi"]);
	assert.equal(texts(" – ! "), []);
});

test("parseQuery keeps stop words where they are more than half", () => {
	assert.equal(texts("och i"), ["och", "i"]);
	assert.equal(texts("och skolan"), ["skolan"]);
	assert.equal(texts("i en skola"), ["i", "en", "skola"]);
});

test("parseQuery takes phrases in any quotation marks, and a lone one for nothing", () => {
	assert.equal(texts("”egna hem” skola"), ["skola", '"egna hem"']);
	assert.equal(texts("«plan- och bygglagen»"), ['"plan och bygglagen"']);
	assert.equal(texts('"egna hem'), ["egna", "hem"]);
});

test("parseQuery tells how far words stand from each other", () => {
	assert.equal(
		parseQuery("lärare i skolan", swedish).map(({ place }) => place),
		[0, 2],
	);
});

test("parseQuery seeks what stands together in a language without spaces as a phrase", () => {
	assert.equal(
		parseQuery("図書館の本", { isSpaceless: true }).map(({ isPhrase }) => isPhrase),
		[true],
	);
});

test.run();
