/** What isn't taken in, with the place and the remedy; and nothing comes of a file that has anything wrong. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { exportPages } from "../../../src/core/exchange/export-pages.ts";
import type { Problem } from "../../../src/core/problems/problem.ts";
import { codesOf, exported, idOf, imported, pairOf, siteOf, siteOfPage, styles } from "./exchange-fixture.ts";

const original = `---
title: Rubrik
description: Beskrivning
---

Läs om [studie*besöket*](b.md), \`npm ci\` och
mer i [listan](l.md).

- Ett
- Två
`;
const translation = `---
title: Heading
description: Description
translation:
  pin: ${idOf(original)}
  state: in-review
---

Read about [the study *visit*](b.md), \`npm ci\` and more in [the list](l.md).

- One
- Two
`;
const site = siteOfPage({ original, translation });
const xliff = exported(site);
const xliff2 = exported(site, { format: "xliff 2.1" });
const po = exported(site, { format: "po", codes: "markdown" });

/** The only problem of a file, which nothing may come of. */
function refusal(text: string | Uint8Array, of = site): Problem {
	const result = imported(of, text);
	assert.is(result.problems.length, 1, JSON.stringify(result.problems, null, 1));
	assert.equal(
		result.pages.filter((page) => page.text !== undefined),
		[],
	);
	const [problem] = result.problems;
	if (!problem) throw new Error("No problem");
	assert.is(problem.severity, "error");
	assert.is(problem.file, "a.xlf");
	assert.type(problem.hint, "string");
	assert.ok((problem.line ?? 0) >= 1);
	return problem;
}

/** 1-based line of a text in another. */
function lineOf(needle: string, text: string): number {
	return text.slice(0, text.indexOf(needle)).split("\n").length;
}

test("the files that the others are made from are good", () => {
	for (const text of [xliff, xliff2, po]) assert.equal(imported(site, text).problems, []);
});

test("an original that changed since the export", () => {
	const changed = siteOfPage({ original: original.replace("Ett", "En"), translation });
	for (const text of [xliff, xliff2, po]) {
		const problem = refusal(text, changed);
		assert.is(problem.code, "exchange/original-changed");
		assert.is(problem.expected, idOf(original.replace("Ett", "En")));
		assert.is(problem.actual, idOf(original));
		assert.is(problem.key, "a");
		assert.is(problem.line, lineOf("brygga-exchange/", text));
	}
});

test("a translation that changed since the export, unless that is wanted", () => {
	const changed = siteOfPage({ original, translation: translation.replace("- Two", "- Second") });
	const edited = xliff.replace(">One<", ">1<");
	assert.is(refusal(edited, changed).code, "exchange/translation-changed");
	const forced = imported(changed, edited, { force: true });
	assert.match(forced.pages[0]?.text ?? "", "- 1\n- Two\n");
	const made = siteOfPage({ original, translation });
	assert.is(
		refusal(
			exported(siteOfPage({ original }))
				.replace(">Ett</target>", ">1</target>")
				.replace(">Två</target>", ">2</target>"),
			made,
		).code,
		"exchange/translation-changed",
	);
});

test("a lost code", () => {
	const problem = refusal(
		xliff.replace(/(<target[^>]*>Read about )<g id="1"[^>]*>(.*)<\/g>(, <x)/, "$1$2$3"),
	);
	assert.is(problem.code, "exchange/lost-code");
	assert.match(
		problem.message,
		/p-[0-9a-f]{10} \(“Läs om studiebesöket, och mer i listan\.”\) has lost the code 1 \(\[…\]\(b\.md\)\)/,
	);
	assert.is(problem.line, lineOf("#p-", xliff));
	assert.is(
		refusal(xliff.replace(/(<target[^>]*>Read about .*)<x id="3"[^>]*\/>/, "$1")).code,
		"exchange/lost-code",
	);
	assert.is(
		refusal(xliff2.replace(/(<target>Read about .*)<ph id="3"[^>]*\/>/, "$1npm ci")).code,
		"exchange/lost-code",
	);
	const inPo = refusal(
		po
			.replace(' and more in "\n"[the list](l.md)', " and more in the list")
			.replace("[the list](l.md)", "the list"),
	);
	assert.is(inPo.code, "exchange/lost-code");
	assert.match(inPo.message, "[…](l.md)");
	assert.is(inPo.line, lineOf("#p-", po));
});

test("codes whose text is the same as before, but for them", () => {
	const bare = xliff.replace(
		/<target[^>]*>(Read about .*)<\/target>/,
		(_, text: string) => `<target>${text.replace(/<[^>]+>/g, "")}</target>`,
	);
	assert.ok(codesOf(imported(site, bare)).every((code) => code === "exchange/lost-code"));
	assert.is(imported(site, bare).problems.length, 4);
});

test("a link in which a tool has left nothing", () => {
	const problem = refusal(xliff.replace(/(<target[^>]*>.*<g id="4"[^>]*>)the list</, "$1<"));
	assert.is(problem.code, "exchange/empty-code");
	assert.match(problem.message, "has nothing in the code 4 ([…](l.md))");
	assert.is(
		refusal(xliff2.replace(/(<target>.*<pc id="4"[^>]*>)the list</, "$1 <")).code,
		"exchange/empty-code",
	);
	assert.is(refusal(po.replace("[the list](l.md)", "[](l.md)")).code, "exchange/empty-code");
});

test("a link that has nothing in the original either", () => {
	const empty = siteOfPage({ original: original.replace("[listan]", "[]"), translation });
	const text = exported(empty).replace(/(<target[^>]*>.*<g id="4"[^>]*>)the list</, "$1<");
	assert.equal(
		imported(empty, text, { accept: true }).problems.filter(({ severity }) => severity === "error"),
		[],
	);
});

test("a second document after the first", () => {
	const problem = refusal(`${xliff.trimEnd()}\n<xliff/>\n`);
	assert.is(problem.code, "exchange/not-well-formed");
	assert.is(
		problem.message,
		"The file can't be read as XML: a second document begins here, after the end of the first: there is one in a file.",
	);
	assert.is(problem.line, xliff.trimEnd().split("\n").length + 1);
	assert.match(
		refusal(xliff.replace("<body>", "<x:body>").replace("</body>", "</x:body>")).message,
		"the prefix of a name",
	);
});

test("an invented code", () => {
	assert.is(refusal(xliff.replace(">One<", '><g id="9">One</g><')).code, "exchange/invented-code");
	assert.is(refusal(xliff.replace(">One<", '>One<x id="1"/><')).code, "exchange/invented-code");
	assert.is(refusal(xliff.replace(">One<", '>One<bpt id="1">*</bpt><')).code, "exchange/invented-code");
	assert.is(refusal(xliff2.replace(">One<", '><pc id="9">One</pc><')).code, "exchange/invented-code");
	const inPo = refusal(po.replace('"One"', '"*One*"'));
	assert.is(inPo.code, "exchange/invented-code");
	assert.match(inPo.message, "*…*");
});

test("a code that is repeated, crosses another or isn't closed", () => {
	const target = /(<target[^>]*>)(Read about .*)(<\/target>)/;
	const codes = (text: string): string[] => codesOf(imported(site, xliff.replace(target, `$1${text}$3`)));
	const x = '<x id="3"/>';
	assert.equal(codes(`<g id="1">a<g id="2">b</g></g> ${x}${x}<g id="4">c</g>`), ["exchange/repeated-code"]);
	assert.equal(codes(`<bx id="1"/>a<bx id="2"/>b<ex id="1"/>c<ex id="2"/> ${x}<g id="4">c</g>`), [
		"exchange/crossed-codes",
		"exchange/crossed-codes",
	]);
	assert.equal(codes(`<bx id="1"/>a<g id="2">b</g> ${x}<g id="4">c</g>`), ["exchange/unpaired-code"]);
	assert.equal(codes(`<bx id="1"/>a<bx id="2"/>b<ex id="2"/>c<ex id="1"/> ${x}<g id="4">c</g>`), []);
});

test("a document type declaration, before anything of it is followed", () => {
	const bomb = '<!DOCTYPE xliff [\n<!ENTITY a "aaaaaaaaaa">\n<!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">\n]>\n';
	const external = '<!DOCTYPE xliff [<!ENTITY file SYSTEM "file:///etc/passwd">]>\n';
	for (const declaration of [bomb, external, '<!DOCTYPE xliff SYSTEM "x.dtd">\n']) {
		for (const text of [xliff, xliff2]) {
			const problem = refusal(text.replace("\n", `\n${declaration}`).replace(">One<", ">&b;<"));
			assert.is(problem.code, "exchange/doctype");
			assert.is(problem.line, 2);
		}
	}
	assert.equal(imported(site, xliff.replace("\n", "\n<!-- <!DOCTYPE x> -->\n")).problems, []);
});

test("an entity that nothing declares", () => {
	assert.is(refusal(xliff.replace(">One<", ">&one;<")).code, "exchange/not-well-formed");
});

test("a file that isn't well-formed", () => {
	const problem = refusal(xliff.replace("</target>", "</tarjet>"));
	assert.is(problem.code, "exchange/not-well-formed");
	assert.is(problem.line, lineOf("</target>", xliff));
	assert.is(refusal(xliff.replace(">One<", ">One & Two<")).code, "exchange/not-well-formed");
	const broken = [
		xliff.replace('state="translated"', 'state="translated" state="new"'),
		xliff.replace('state="translated"', "state=translated"),
		xliff.replace(">One<", ">One < Two<"),
		xliff.replace('from="developer"', 'from="&developer;"'),
		`${xliff}<xliff/>`,
		`${xliff}text`,
		xliff.replace("<source>", "<source xml:lang='sv>"),
		xliff.replace(">One<", ">One\u0001<"),
		xliff.replace(">One<", ">&#1;<"),
		xliff.replace(">One<", ">a ]]> b<"),
		xliff.replace("<body>", "<!-- a -- b --><body>"),
	];
	for (const [index, text] of broken.entries()) {
		assert.ok(text !== xliff);
		assert.equal([index, ...codesOf(imported(site, text))], [index, "exchange/not-well-formed"]);
	}
});

test("a file that was cut off, wherever", () => {
	for (const text of [xliff, xliff2]) {
		for (let part = 1; part < 12; part++) {
			const { pages, problems } = imported(site, text.slice(0, Math.floor((text.length * part) / 12)));
			assert.is(problems.length, 1);
			assert.equal(pages, []);
			assert.ok(
				["exchange/not-well-formed", "exchange/unknown-format"].includes(problems[0]?.code ?? ""),
				problems[0]?.code,
			);
		}
	}
	const messages = po.split("\n\n");
	for (let count = 0; count < messages.length; count++) {
		const { pages, problems } = imported(site, messages.slice(0, count).join("\n\n"));
		assert.is(problems.length, 1, String(count));
		assert.equal(pages, []);
	}
	assert.is(refusal(messages.slice(0, -1).join("\n\n")).code, "exchange/missing-unit");
	assert.is(refusal(po.slice(0, po.length - 8)).code, "exchange/not-po");
});

test("a unit that is missing, unknown or there twice", () => {
	const units = xliff.match(/<trans-unit[\s\S]*?<\/trans-unit>\n/g) ?? [];
	const [, second = "", third = ""] = units;
	const missing = refusal(xliff.replace(second, ""));
	assert.is(missing.code, "exchange/missing-unit");
	assert.is(missing.actual, "4");
	assert.is(missing.expected, "5");
	assert.is(refusal(xliff.replace(second, second + second)).code, "exchange/duplicate-unit");
	const last = units.at(-1) ?? "";
	const id = /#(i-\w+)"/.exec(last)?.[1] ?? "";
	const unknown = imported(site, xliff.replaceAll(`#${id}"`, '#i-0000000000"'));
	assert.equal(codesOf(unknown), ["exchange/unknown-unit", "exchange/missing-unit"]);
	assert.equal(imported(site, xliff.replace(second + third, third + second)).problems, []);
	assert.is(refusal(po.replace(/(msgctxt "a#)title"/, '$1description"')).code, "exchange/duplicate-unit");
});

test("another version of the format, or of XLIFF", () => {
	const problem = refusal(
		xliff
			.replaceAll("brygga-exchange/1", "brygga-exchange/2")
			.replace(/(brygga-exchange\/2[^\n]*\n[\s\S]*)<note from="developer">brygga-exchange.*\n/, "$1"),
	);
	assert.is(problem.code, "exchange/unknown-version");
	assert.is(problem.actual, "2");
	assert.is(refusal(xliff.replace('version="1.2"', 'version="3.0"')).code, "exchange/unknown-version");
	assert.is(refusal(xliff.replace('version="1.2"', "")).code, "exchange/unknown-version");
});

test("another page, language or site", () => {
	const other = siteOf({ "sv/nyheter.md": original, "en/nyheter.md": translation });
	assert.is(refusal(xliff, other).code, "exchange/unknown-page");
	assert.is(refusal(xliff2.replaceAll("page=a ", "page=aa ")).code, "exchange/unknown-page");
	assert.is(refusal(xliff2.replaceAll("target=en", "target=fi")).code, "exchange/other-language");
	assert.is(refusal(xliff2.replaceAll("target=en", "target=sv")).code, "exchange/other-language");
	assert.is(refusal(xliff2.replaceAll("source=sv", "source=da")).code, "exchange/other-language");
	assert.is(refusal(xliff2.replaceAll("page=a ", "page=../../etc ")).code, "exchange/unknown-page");
	const broken = siteOfPage({ original, translation: translation.replace("translation:", "translations:") });
	assert.is(refusal(xliff, broken).code, "exchange/unknown-page");
});

test("a file without a record, or with a broken one", () => {
	assert.is(refusal(xliff.replace(/<note[^\n]*brygga-exchange[^\n]*\n/g, "")).code, "exchange/no-record");
	assert.is(refusal(po.replace(/^#\. brygga.*\n/m, "")).code, "exchange/no-record");
	assert.is(refusal(xliff2.replace(/original=[0-9a-f]+/, "original=none")).code, "exchange/broken-record");
	assert.is(
		refusal('<?xml version="1.0"?>\n<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"/>')
			.code,
		"exchange/no-record",
	);
});

test("an encoding that isn't UTF-8, in fact or by declaration", () => {
	const bytes = (text: string): Uint8Array =>
		Uint8Array.from(text, (character) => character.codePointAt(0) ?? 0);
	for (const text of [xliff, po])
		assert.is(refusal(bytes(text.replace("One", "Ö"))).code, "exchange/encoding");
	assert.is(refusal(new Uint8Array(Buffer.from(`\ufeff${xliff}`, "utf16le"))).code, "exchange/encoding");
	assert.is(refusal(xliff.replace('encoding="UTF-8"', 'encoding="ISO-8859-1"')).code, "exchange/encoding");
	assert.is(refusal(po.replace(/charset=utf-8/i, "charset=ISO-8859-1")).code, "exchange/encoding");
	assert.equal(imported(site, `\ufeff${xliff}`).problems, []);
});

test("something else than XLIFF or PO", () => {
	for (const text of ["", " \n", "{}", "<html/>", '<tmx version="1.4"/>', "title: x\n", "\u0000\u0001"]) {
		assert.is(refusal(text).code, "exchange/unknown-format", text);
	}
	const deep = `<xliff>${"<g>".repeat(100_000)}`;
	assert.is(refusal(deep).code, "exchange/too-deep");
});

test("a text that would begin or end a block", () => {
	const inPo = refusal(po.replace('"One"', '"One\\n\\nTwo"').replace('"One"', '"One"'));
	assert.is(inPo.code, "exchange/unfit-text");
});

test("texts that a machine translated and nobody has looked at", () => {
	const fresh = siteOfPage({ original });
	const file = exported(fresh).replaceAll(
		/<target state="new">(Ett|Två)/g,
		'<target state="translated" state-qualifier="mt-suggestion">T $1',
	);
	const problem = imported(fresh, file).problems.find(({ severity }) => severity === "error");
	assert.is(problem?.code, "exchange/machine-translation");
});

test("one bad page keeps the whole file out", () => {
	const two = siteOf({
		"sv/a.md": original,
		"en/a.md": translation,
		"sv/b.md": original,
		"en/b.md": translation,
	});
	const pairs = [pairOf(two, "a"), pairOf(two, "b")];
	for (const style of styles) {
		const text = exportPages(pairs, { ...style, site: two });
		assert.equal(imported(two, text).problems, []);
	}
	const text = exportPages(pairs, { format: "xliff 1.2", codes: "elements", site: two });
	const bad = text.replace(">One<", ">1<").replace(/(b#i-[\s\S]*?<target[^>]*>)One</, '$1<g id="1">One</g><');
	const { problems } = imported(two, bad);
	assert.equal(
		problems.map(({ code, key }) => [code, key]),
		[["exchange/invented-code", "b"]],
	);
});

test.run();
