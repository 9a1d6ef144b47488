/** What is exported and imported without edits stays as it is, byte for byte; and what is edited is what is written. */
import { readFile } from "node:fs/promises";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { type ExchangeSite, exchangePair } from "../../../src/core/exchange/exchange-site.ts";
import { exportPages } from "../../../src/core/exchange/export-pages.ts";
import { readExchangeFile } from "../../../src/core/exchange/formats/read-exchange-file.ts";
import { importPages } from "../../../src/core/exchange/import-pages.ts";
import { markdownText, sameText } from "../../../src/core/exchange/markdown/inline-text.ts";
import { exchangeSite } from "../../support/exchange-site.ts";
import {
	editTargets,
	exported,
	idOf,
	imported,
	newText,
	type Page,
	pairOf,
	siteOfPage,
	styles,
} from "./exchange-fixture.ts";
import { generator, markdownPage } from "./generated-markdown.ts";

const fixtures = new URL("./fixtures/", import.meta.url);
const sv = await readFile(new URL("tricky.sv.md", fixtures), "utf8");
const en = (await readFile(new URL("tricky.en.md", fixtures), "utf8")).replace("PIN", idOf(sv));
const root = new URL("../../..", import.meta.url).pathname;
const { exchange: real } = await exchangeSite(root);

/** How each page of a site comes back when nobody edits it: what isn't as it should be. */
function changesWithoutEdits(site: ExchangeSite, key: string): string[] {
	const pair = exchangePair(site, { key, language: "en" });
	if (!pair) return [`${key}: no pair`];
	return styles.flatMap((style) => {
		const text = exportPages([pair], { ...style, site });
		const file = readExchangeFile(new TextEncoder().encode(text), "x");
		if (!file.ok) return [`${key} ${style.format} ${style.codes}: ${JSON.stringify(file.problems)}`];
		const { pages, problems } = importPages(file.value, { site, name: "x" });
		const expected = pair.translation ? "unchanged" : "untranslated";
		const same =
			problems.length === 0 &&
			pages.length === 1 &&
			pages[0]?.outcome === expected &&
			pages[0].text === undefined;
		return same ? [] : [`${key} ${style.format} ${style.codes}: ${JSON.stringify({ problems, pages })}`];
	});
}

test("every page of the site comes back as it is", () => {
	assert.ok(real);
	if (!real) return;
	const keys = [...(real.files.get("sv")?.keys() ?? [])];
	assert.ok(keys.length >= 20);
	assert.equal(
		keys.flatMap((key) => changesWithoutEdits(real, key)),
		[],
	);
});

test("a page with everything that Markdown has comes back as it is, in every format and with every line end", () => {
	const windows = (text: string): string => text.replaceAll("\n", "\r\n");
	const pages: Page[] = [
		{ original: sv },
		{ original: sv, translation: en },
		{ original: windows(sv), translation: en.replace(idOf(sv), idOf(windows(sv))) },
		{ original: sv, translation: windows(en) },
		{ original: sv, translation: `\ufeff${windows(en)}` },
		{ original: sv, translation: en.replace("Last\n", "Last").replace("\n\n***", "\r\n\r\n***") },
		{ original: sv.replace("Sista", "Sist"), translation: en, before: sv },
		{ original: sv, translation: en.replace(idOf(sv), "a".repeat(40)) },
		{ original: sv, translation: en.replace(/\n {2}pin: .*/, "") },
	];
	for (const page of pages) assert.equal(changesWithoutEdits(siteOfPage(page), "a"), []);
});

test("generated Markdown comes back as it is", () => {
	const random = generator(20_261_121);
	for (let count = 0; count < 200; count++) {
		const original = markdownPage(random, "title: T & <x>\ndescription: D ]]>\n");
		const state = `translation:\n  pin: ${random() < 0.6 ? idOf(original) : "a".repeat(40)}\n  state: in-review\n`;
		const front = `title: T\ndescription: D\n${state}`;
		const translation =
			random() < 0.5 ? markdownPage(random, front) : original.replace(/title[\s\S]*?\n(?=---)/, front);
		const before = random() < 0.3 ? markdownPage(random, "title: T\ndescription: D\n") : undefined;
		const page: Page = {
			original,
			...(random() < 0.8
				? {
						translation:
							before === undefined ? translation : translation.replace(/pin: .*/, `pin: ${idOf(before)}`),
					}
				: {}),
			...(before === undefined ? {} : { before }),
		};
		assert.equal(changesWithoutEdits(siteOfPage(page), "a"), [], JSON.stringify(page));
	}
});

test("every text that is edited is written where it stood, and nothing else changes", () => {
	const site = siteOfPage({ original: sv, translation: en });
	for (const style of styles.filter(({ format }) => format !== "po")) {
		const text = newText(
			site,
			editTargets(exported(site, style), (target) => `Edited ${target}`),
		);
		const before = en.split("\n");
		const after = text.split("\n").filter((line) => line !== "");
		assert.match(text, 'title: Edited Figures & "quotation" <b> ]]>\n');
		assert.match(
			text,
			'image: { alt: "Edited A picture: the square", caption: "Edited The square & the church", credit: "Edited Eva Ek" } # kept\n',
		);
		assert.match(text, '  - {name: Eva Ek, role: "Edited Head"}\n');
		assert.match(text, "  state: in-review # not yet\n");
		assert.match(text, "\n## Edited Heading with `kod` and [link *in* link](d.md) ##\n");
		assert.match(
			text,
			"> Edited – A quotation with [Komvux]{lang=sv} on two lines.\n>\n> — Edited says **Eva Ek** (M), head.\n",
		);
		assert.match(
			text,
			"  1. Edited nested `kod`\n  2. Edited *two*\n     - Edited three levels\n- Edited [ ] no box\n* Edited another list\n",
		);
		assert.match(
			text,
			"| Edited Column *a* | Edited b \\| c |\n|:--|--:|\n| Edited 12,000 | `x` |\n| Edited short |\n",
		);
		assert.match(text, '\n```js\nconst x = "översätts inte";\n```\n\n    indragen kod\n\n***\n');
		assert.match(text, "Hard\\\nbreak and  \nanother. \\*Not emphasis\\*");
		assert.ok(after.length > 20 && before.length > 20);
		const again = siteOfPage({ original: sv, translation: text });
		assert.equal(changesWithoutEdits(again, "a"), []);
		for (const unit of pairOf(again).units.units)
			if (unit.target) assert.match(markdownText(unit.target), /^Edited /);
	}
});

test("edited texts of generated Markdown are read again as what was written", () => {
	const random = generator(7);
	let written = 0;
	for (let count = 0; count < 150; count++) {
		const original = markdownPage(random, "title: T\ndescription: D\n");
		const front = `title: T\ndescription: D\ntranslation:\n  pin: ${idOf(original)}\n  state: in-review\n`;
		const site = siteOfPage({ original, translation: original.replace(/title[\s\S]*?\n(?=---)/, front) });
		const { pages, problems } = imported(
			site,
			editTargets(exported(site), (target) => `Ny ${target}`),
		);
		const codes = problems.map(({ code }) => code);
		if (
			codes.every((code) => code === "exchange/unfit-text" || code.startsWith("markdown/")) &&
			codes.length > 0
		)
			continue;
		assert.equal(codes, [], original);
		const text = pages[0]?.text ?? "";
		const after = pairOf(siteOfPage({ original, translation: text })).units.units;
		for (const unit of after) if (unit.target) assert.match(markdownText(unit.target), /^Ny(?: |\\?\n)/);
		written++;
	}
	assert.ok(written > 115, `only ${written} could be written`);
});

test("a page that doesn't exist is made of the original's Markdown with other texts", () => {
	const site = siteOfPage({ original: sv });
	const file = editTargets(exported(site), (target) => target).replaceAll(
		'state="new"',
		'state="translated"',
	);
	const text = newText(site, file);
	const body = (page: string): string =>
		page.slice(page.indexOf("\n---", 4) + 5).replace(/[ \\]*\n(?=\S)/g, " ");
	const folded = body(text).replace(/\s+/g, " ");
	assert.match(folded, "1) ett 2) två");
	assert.match(text, `pin: ${idOf(sv)}\n  state: in-review\n`);
	assert.match(text, "| Kolumn *a* | b \\| c |\n|:--|--:|\n| 12 000 | `x` |\n| kort |\n");
	assert.match(text, '[r]: https://example.se/r "R"\n[genväg]: c.md\n');
	const pair = pairOf(siteOfPage({ original: sv, translation: text }));
	assert.equal(pair.status, "current");
	for (const { id, target, source } of pair.units.units) assert.ok(target && sameText(target, source), id);
	assert.match(text, "\\*Inte betoning\\*, 5. plats, snake_case, 2*3*4, & <b>");
});

test("a page in a language that is written from right to left comes back", () => {
	const original = "---\ntitle: Hej\ndescription: Sidan\n---\n\nEn [länk](b.md).\n";
	const site = siteOfPage({ original });
	const text = newText(
		site,
		exported(site)
			.replaceAll(/<target state="new">Hej/g, '<target state="translated">مرحبا')
			.replace('<target state="new">Sidan', '<target state="translated">الصفحة')
			.replace(
				'<target state="new">En <g id="1" ctype="link">länk</g>.',
				'<target state="translated">\u200f<g id="1" ctype="link">رابط</g> واحد.',
			),
	);
	assert.match(text, "title: مرحبا\ndescription: الصفحة\n");
	assert.match(text, "\u200f[رابط](b.md) واحد.\n");
});

test.run();
