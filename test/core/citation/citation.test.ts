import { test } from "uvu";
import * as assert from "uvu/assert";
import { bibtex } from "../../../src/core/citation/bibtex.ts";
import { type Citation, citationId } from "../../../src/core/citation/citation.ts";
import { cslJson } from "../../../src/core/citation/csl-json.ts";
import { readBibtex } from "../../../src/core/citation/read-bibtex.ts";
import { parseEdtf } from "../../../src/core/languages/edtf.ts";

const date = parseEdtf("2023-10~");
const citation: Citation = {
	id: "en-news-bridge",
	title: "50 % of R&D: “{Ö}” costs $1 #1_a ~ ^ \\",
	authors: ["Södertälje kommun", "Räddningstjänsten och Brand & Co"],
	site: "The site",
	...(date ? { date } : {}),
	language: "en",
	version: "7e0bbd2600187aca11b453c446e85ab0a1a424e2",
	address: "https://example.org/en/news/br%C3%B6d/",
	original: { title: "Bron", language: "sv" },
	translator: "N. N.",
	note: "Translation from Swedish by N. N.",
};

test("bibtex writes one entry, with what BibTeX takes for markup escaped and braces in pairs", () => {
	const text = bibtex(citation);
	assert.is(
		text,
		`@misc{en-news-bridge,
  author = {{Södertälje kommun} and {Räddningstjänsten och Brand \\& Co}},
  title = {{50 \\% of R\\&D: “\\textbraceleft{}Ö\\textbraceright{}” costs \\$1 \\#1\\_a \\textasciitilde{} \\textasciicircum{} \\textbackslash{}}},
  date = {2023-10~},
  year = {2023},
  howpublished = {The site},
  translator = {{N. N.}},
  note = {Translation from Swedish by N. N.},
  origtitle = {{Bron}},
  origlanguage = {sv},
  language = {en},
  version = {7e0bbd2600187aca11b453c446e85ab0a1a424e2},
  url = {https://example.org/en/news/br%C3%B6d/},
}
`,
	);
	const depth = [...text].reduce(
		(sum, character) => sum + (character === "{" ? 1 : character === "}" ? -1 : 0),
		0,
	);
	assert.is(depth, 0);
});

test("readBibtex gives what bibtex has written", () => {
	assert.equal(readBibtex(bibtex(citation)), citation);
	const { date: _, translator, original, version, note, ...plain } = citation;
	assert.equal(readBibtex(bibtex({ ...plain, authors: [] })), { ...plain, authors: [] });
});

test("cslJson gives a date no more exact than it is known", () => {
	const [item] = JSON.parse(cslJson(citation));
	assert.equal(item.issued, { "date-parts": [[2023, 10]], circa: true });
	assert.is(item.title, citation.title);
	assert.equal(item.translator, [{ literal: "N. N." }]);
	assert.is(item.note, citation.note);
	assert.is(item.URL, citation.address);
	const { date: _, translator, original, version, note, ...plain } = citation;
	const [other] = JSON.parse(cslJson(plain));
	for (const absent of ["issued", "translator", "note", "original-title", "version"])
		assert.not(absent in other, absent);
});

test("citationId is fit for BibTeX, whatever the address", () => {
	assert.is(citationId("/en/news/eu-delegates/"), "en-news-eu-delegates");
	assert.is(citationId("/ar/أخبار/x/"), "ar-x");
});

test.run();
