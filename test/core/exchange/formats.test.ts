/** Files are what their standards say, by rules that know nothing of how they are written. */

import { readFile } from "node:fs/promises";
import { XMLParser } from "fast-xml-parser";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { exchangePair } from "../../../src/core/exchange/exchange-site.ts";
import { exportPages } from "../../../src/core/exchange/export-pages.ts";
import { writeTbx } from "../../../src/core/exchange/formats/write-tbx.ts";
import { parseGlossary } from "../../../src/core/glossary/parse-glossary.ts";
import { exchangeSite } from "../../support/exchange-site.ts";
import { exported, idOf, type Page, siteOfPage } from "./exchange-fixture.ts";
import { generator, markdownPage } from "./generated-markdown.ts";
import { tbxFaults } from "./tbx-rules.ts";
import { xliff1Faults } from "./xliff-1-rules.ts";
import { xliff2Faults } from "./xliff-2-rules.ts";
import { allNamed, children, type ElementRule, faultsOf, parseStrictly } from "./xml-rules.ts";

const root = new URL("../../..", import.meta.url).pathname;
const fixtures = new URL("./fixtures/", import.meta.url);
const sv = await readFile(new URL("tricky.sv.md", fixtures), "utf8");
const en = (await readFile(new URL("tricky.en.md", fixtures), "utf8")).replace("PIN", idOf(sv));
const pages: Page[] = [
	{ original: sv },
	{ original: sv, translation: en },
	{ original: sv.replace("Sista", "Sist"), translation: en, before: sv },
	{ original: sv, translation: en.replace("in-review", "reviewed") },
	{ original: sv, translation: en.replace("in-review", "machine") },
];

test("XLIFF 1.2 keeps to its schema", () => {
	for (const page of pages) {
		assert.equal(xliff1Faults(exported(siteOfPage(page))), []);
		assert.equal(xliff1Faults(exported(siteOfPage(page), { codes: "markdown" })), []);
	}
});

test("XLIFF 2.1 keeps to its schema and constraints", () => {
	for (const page of pages) {
		assert.equal(xliff2Faults(exported(siteOfPage(page), { format: "xliff 2.1" })), []);
		assert.equal(xliff2Faults(exported(siteOfPage(page), { format: "xliff 2.1", codes: "markdown" })), []);
	}
});

test("so do files of the whole site, and of generated Markdown", async () => {
	const { exchange } = await exchangeSite(root);
	assert.ok(exchange);
	if (!exchange) return;
	const pairs = [...(exchange.files.get("sv")?.keys() ?? [])].flatMap(
		(key) => exchangePair(exchange, { key, language: "en" }) ?? [],
	);
	assert.ok(pairs.length > 20);
	assert.equal(
		xliff1Faults(exportPages(pairs, { format: "xliff 1.2", codes: "elements", site: exchange })),
		[],
	);
	assert.equal(
		xliff2Faults(exportPages(pairs, { format: "xliff 2.1", codes: "elements", site: exchange })),
		[],
	);
	const random = generator(3);
	for (let count = 0; count < 60; count++) {
		const site = siteOfPage({ original: markdownPage(random, "title: T\ndescription: D\n") });
		assert.equal(xliff1Faults(exported(site)), []);
		assert.equal(xliff2Faults(exported(site, { format: "xliff 2.1" })), []);
	}
});

test("the rules find what breaks them", () => {
	const one = exported(siteOfPage({ original: sv, translation: en }));
	const broken1 = [
		one.replace('datatype="x-markdown"', ""),
		one.replace('datatype="x-markdown"', 'datatype="markdown"'),
		one.replace('target-language="en"', 'target-language="English language"'),
		one.replace('state="translated"', 'state="done"'),
		one.replace(/<source>.*<\/source>\n(<target.*<\/target>)/, "$1"),
		one.replace(/(<source>.*<\/source>)\n(<target.*<\/target>)/, "$2\n$1"),
		one.replace('tool-id="brygga">', 'tool-id="other">'),
		one.replace(/(trans-unit id="[^"]*)shortTitle"/, '$1title"'),
		one.replace('<g id="2"', '<g id="1"'),
		one.replace('ctype="link"', 'ctype="anchor"'),
		one.replace("<body>", "<body>text"),
		one.replace(' id="1"', ""),
	];
	for (const [index, text] of broken1.entries())
		assert.ok(text !== one && xliff1Faults(text).length > 0, `XLIFF 1.2, ${index}`);
	const two = exported(siteOfPage({ original: sv, translation: en }), { format: "xliff 2.1" });
	const broken2 = [
		two.replace('version="2.1"', 'version="1.2"'),
		two.replace('trgLang="en"', ""),
		two.replace('state="translated"', ""),
		two.replace('state="translated"', 'subState="a:b"'),
		two.replace('state="translated"', 'state="new"'),
		two.replace('dataRefStart="d1"', 'dataRefStart="d99"'),
		two.replace('<unit id="shortTitle"', '<unit id="title"'),
		two.replace('<unit id="', '<unit id="a b'),
		two.replace('type="fmt" subType="xlf:i"', 'type="ui" subType="xlf:i"'),
		two.replace('type="fmt" subType="xlf:i"', 'subType="xlf:i"'),
		two.replace(/<target>A paragraph with <pc id="1"[^>]*>(.*?)<\/pc>/, "<target>A paragraph with $1"),
		two.replace(/<notes>[\s\S]*?<\/notes>/, "<notes/>"),
	].filter((text) => text !== two.replace('state="translated"', ""));
	for (const [index, text] of broken2.entries())
		assert.ok(text !== two && xliff2Faults(text).length > 0, `XLIFF 2.1, ${index}`);
});

/** TMX 1.4b, as its DTD says. */
const tmxRules: Readonly<Record<string, ElementRule>> = {
	tmx: { children: children("header", "body"), required: ["version"], attributes: { version: /^1\.4$/ } },
	header: {
		required: ["creationtool", "creationtoolversion", "segtype", "o-tmf", "adminlang", "srclang", "datatype"],
		attributes: {
			creationtool: true,
			creationtoolversion: true,
			segtype: /^(block|paragraph|sentence|phrase)$/,
			"o-tmf": true,
			adminlang: /^[a-z-]+$/,
			srclang: /^[a-z-]+$/,
			datatype: true,
		},
	},
	body: { children: children("tu*") },
	tu: { children: children("note|prop*", "tuv+"), attributes: { tuid: /./ } },
	tuv: {
		children: children("note|prop*", "seg"),
		required: ["xml:lang"],
		attributes: { "xml:lang": /^[a-z-]+$/ },
	},
	seg: { text: true, children: children("bpt|ept|it|ph|hi*") },
	bpt: { text: true, required: ["i"], attributes: { i: /^\d+$/, x: /^\d+$/, type: true } },
	ept: { text: true, required: ["i"], attributes: { i: /^\d+$/ } },
	ph: { text: true, attributes: { x: /^\d+$/, type: true } },
};

test("TMX keeps to its DTD and holds the pairs' texts", () => {
	const text = exported(siteOfPage({ original: sv, translation: en }), { format: "tmx" });
	const document = parseStrictly(text, null);
	assert.equal(faultsOf(document, tmxRules), []);
	for (const seg of allNamed(document, "seg")) {
		const ids = (name: string): string =>
			allNamed(seg, name)
				.map((code) => code.getAttribute("i"))
				.sort()
				.join();
		assert.is(ids("bpt"), ids("ept"));
	}
	const memory = new XMLParser({ ignoreAttributes: false, stopNodes: ["*.seg"] }).parse(text);
	const units: { readonly tuv: readonly { readonly seg: string }[] }[] = memory.tmx.body.tu;
	assert.ok(units.length > 20);
	assert.ok(
		units.some(
			({ tuv }) =>
				tuv[0]?.seg === 'nästlad <ph x="1" type="x-code">`kod`</ph>' &&
				tuv[1]?.seg === 'nested <ph x="1" type="x-code">`kod`</ph>',
		),
	);
});

test("TBX keeps to the rules of TBX-Basic, and gives the glossary back", async () => {
	const file = {
		file: "i18n/glossary.csv",
		text: await readFile(`${root}/i18n/glossary.csv`, "utf8"),
		blob: "",
	};
	const { terms, problems } = parseGlossary(file, ["sv", "en"]);
	assert.equal(problems, []);
	const tbx = writeTbx(terms, { languages: ["sv", "en"], title: "Titel & <b>" });
	assert.equal(tbxFaults(tbx), []);
	const document = parseStrictly(tbx, "urn:iso:std:iso:30042:ed-2");
	const concepts = allNamed(document, "conceptEntry");
	assert.is(concepts.length, terms.length);
	const read = concepts.map((concept) => {
		const languages = allNamed(concept, "langSec").map((section) => {
			const forms = allNamed(section, "termSec").map((term) => ({
				form: allNamed(term, "term")[0]?.textContent ?? "",
				status: allNamed(term, "termNote")[0]?.textContent?.replace("Term-admn-sts", "") ?? "",
			}));
			const definition = allNamed(section, "descrip")[0]?.textContent ?? "";
			const of = (...statuses: string[]): string[] =>
				forms.flatMap(({ form, status }) => (statuses.includes(status) ? [form] : []));
			return {
				tag: section.getAttribute("xml:lang") ?? "",
				renderings: of("preferred", "admitted"),
				forbidden: of("deprecated"),
				definition,
			};
		});
		return {
			id: (concept.getAttribute("id") ?? "").replace("term-", ""),
			languages,
			source: allNamed(concept, "admin")[0]?.textContent ?? undefined,
		};
	});
	assert.equal(
		read,
		terms.map(({ id, renderings, forbidden, definitions, source }) => ({
			id,
			languages: ["sv", "en"].map((tag) => ({
				tag,
				renderings: [...(renderings.get(tag) ?? [])],
				forbidden: [...(forbidden.get(tag) ?? [])],
				definition: definitions.get(tag) ?? "",
			})),
			source,
		})),
	);
	const broken = [
		tbx.replace('style="dca"', 'style="dct"'),
		tbx.replace(/<sourceDesc>[\s\S]*?<\/sourceDesc>\n/, ""),
		tbx.replace("deprecatedTerm-admn-sts", "forbidden"),
		tbx.replace(/<langSec xml:lang="en">/, '<langSec xml:lang="sv">'),
		tbx.replace("<term>", "<term> </term><term>"),
		tbx.replace('type="definition"', 'type="meaning"'),
		tbx.replace(/id="term-[^"]+"/, 'id="1"'),
	];
	for (const [index, text] of broken.entries())
		assert.ok(text !== tbx && tbxFaults(text).length > 0, String(index));
});

test("PO has what gettext's tools look for", () => {
	const po = exported(siteOfPage({ original: sv, translation: en }), { format: "po" });
	assert.match(po, /^msgid ""\nmsgstr ""\n/);
	for (const header of [
		"MIME-Version: 1.0",
		"Content-Type: text/plain; charset=utf-8",
		"Content-Transfer-Encoding: 8bit",
		"Language: en",
	])
		assert.match(po, `"${header}\\n"`);
	const contexts = [...po.matchAll(/^msgctxt "(.*)"$/gm)].map((match) => match[1]);
	assert.ok(contexts.length > 20);
	assert.is(new Set(contexts).size, contexts.length);
	assert.match(
		po,
		'msgid "Rubrik med `kod` och [länk *i* länk](d.md)"\nmsgstr "Heading with `kod` and [link *in* link](d.md)"\n',
	);
});

test.run();
