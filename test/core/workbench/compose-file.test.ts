import { fileURLToPath } from "node:url";
import { test } from "uvu";
import * as assert from "uvu/assert";
import type { ExchangePair, ExchangeSite } from "../../../src/core/exchange/exchange-site.ts";
import { exportPages } from "../../../src/core/exchange/export-pages.ts";
import { readExchangeFile } from "../../../src/core/exchange/formats/read-exchange-file.ts";
import { importPages } from "../../../src/core/exchange/import-pages.ts";
import { markdownText } from "../../../src/core/exchange/markdown/inline-text.ts";
import {
	composeFile,
	composeForReaders,
	composePage,
	type TypedUnit,
	textsNotTaken,
} from "../../../src/core/workbench/compose-file.ts";
import { exchangeSite } from "../../support/exchange-site.ts";
import { pairOf, siteOf, styles } from "../exchange/exchange-fixture.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** What a translator would type to arrive at a translation. */
function typedOf({ units }: ExchangePair): TypedUnit[] {
	return units.units.flatMap(({ id, target }) =>
		target ? [{ id, text: markdownText(target), confirmed: true }] : [],
	);
}

function marksLanguage({ units }: ExchangePair): boolean {
	return units.units.some(({ source, target }) =>
		[...(target?.codes.keys() ?? [])].some((id) => !source.codes.has(id)),
	);
}

const { exchange } = await exchangeSite(root);
if (!exchange) throw new Error("The site can't be read");
const whole: ExchangeSite = exchange;
const articles = [...(whole.files.get("en")?.keys() ?? [])].filter((key) => /^nyheter\/(?!index$)/.test(key));

/**
 * Types pages text by text where nothing is translated yet, and compares what is written with what import writes.
 *
 * @returns How many pages were compared, by format.
 */
function compareWithImport(
	site: ExchangeSite,
	{ keys, language }: { readonly keys: readonly string[]; readonly language: string },
): ReadonlyMap<string, number> {
	/** The site before anything was translated. */
	const untranslated: ExchangeSite = {
		...site,
		files: new Map([...site.files].map(([tag, tree]) => [tag, tag === language ? new Map() : tree])),
	};
	const compared = new Map<string, number>();
	for (const key of keys) {
		const translated = pairOf(site, key, language);
		const written = composeFile(pairOf(untranslated, key, language), {
			site: untranslated,
			units: typedOf(translated),
			translator: "Eva Ek",
		});
		assert.is(written.kind, "written", key);
		for (const { format, codes } of styles) {
			// A mark of language that only the translation has comes back as characters, where a tool has codes as elements.
			if (codes === "elements" && marksLanguage(translated)) continue;
			compared.set(`${format} ${codes}`, (compared.get(`${format} ${codes}`) ?? 0) + 1);
			const file = readExchangeFile(
				new TextEncoder().encode(exportPages([translated], { format, codes, site })),
				"x",
			);
			if (!file.ok) throw new Error(JSON.stringify(file.problems));
			// As if it had been exported before there was a translation, and somebody had gone through all of it.
			const records = file.value.records.map(({ translation: _, ...record }) => record);
			const units = file.value.units.map((unit) => ({
				...unit,
				state: "confirmed" as const,
				machine: false,
			}));
			const imported = importPages(
				{ records, units },
				{ site: untranslated, name: "x", translator: "Eva Ek" },
			);
			assert.equal(imported.problems, [], key);
			assert.is(
				written.kind === "written" && written.text,
				imported.pages[0]?.text,
				`${key} as ${format} with ${codes}`,
			);
		}
	}
	return compared;
}

test("the site's articles, typed text by text, become the bytes that import writes of each format", () => {
	assert.is(articles.length >= 5, true);
	const compared = compareWithImport(whole, { keys: articles, language: "en" });
	assert.is(compared.size, styles.length, [...compared].join());
});

test("so do the museum's objects, makers and exhibitions, in both languages", async () => {
	const museum = (await exchangeSite(`${root}examples/museum`)).exchange;
	if (!museum) throw new Error("The museum can't be read");
	for (const language of ["en", "sv"]) {
		const keys = [...(museum.files.get(language)?.keys() ?? [])].filter((key) => key.includes("/"));
		assert.is(keys.length >= 6, true);
		assert.is(compareWithImport(museum, { keys, language }).size, styles.length);
	}
});

test("a text that is changed leaves every other byte of the translation as it is", () => {
	for (const key of articles) {
		const pair = pairOf(whole, key);
		const unit = pair.units.units.find(({ kind, target }) => kind === "paragraph" && target);
		const old = pair.translation?.file.text ?? "";
		const before = unit?.target ? markdownText(unit.target) : "";
		const written = composeFile(pair, {
			site: whole,
			units: [{ id: unit?.id ?? "", text: `Now: ${before}`, confirmed: true }],
		});
		if (written.kind !== "written") throw new Error(JSON.stringify(written.problems));
		const body = (text: string): string => text.slice(text.indexOf("\n---\n"));
		assert.is(body(written.text).replace("Now: ", ""), body(old), key);
	}
});

test("nothing typed leaves the file byte for byte", () => {
	for (const key of articles) {
		const written = composeFile(pairOf(whole, key), { site: whole, units: [] });
		assert.is(written.kind === "written" && written.text, pairOf(whole, key).translation?.file.text, key);
	}
});

const original = `---
title: Bron
description: Om bron.
---

Bron har **två** [körfält](https://example.org/).

- Ett
- Två
`;
const site = siteOf({ "sv/bron.md": original });
const bron = pairOf(site, "bron");
const ids = bron.units.units.map(({ id }) => id);
const type = (...texts: readonly string[]): TypedUnit[] =>
	texts.map((text, index) => ({ id: ids[index] ?? "", text, confirmed: true }));

test("a page that is translated in part is a draft, and says which texts are missing", () => {
	const written = composeFile(bron, { site, units: type("The Bridge") });
	assert.is(written.kind === "written" && written.state, "draft");
	assert.match(written.kind === "written" ? written.text : "", /^---\ntitle: The Bridge\n/);
	assert.match(written.kind === "written" ? written.text : "", "[!original] Bron har **två**");
});

test("nothing is written of a page of which nothing is translated", () => {
	const written = composeFile(bron, { site, units: [] });
	assert.equal(
		written.problems.map(({ code }) => code),
		["workbench/nothing-typed"],
	);
});

test("a lost mark refuses the page, and names the text", () => {
	const written = composeFile(bron, {
		site,
		units: type("The Bridge", "About it.", "The bridge has **two** lanes."),
	});
	assert.is(written.kind, "refused");
	assert.equal(
		written.problems.map(({ code, unit }) => [code, unit]),
		[["exchange/lost-code", ids[2]]],
	);
	const composed = composePage(bron, {
		site,
		units: type("The Bridge", "About it.", "The bridge has **two** lanes."),
	});
	assert.match(composed.text, "title: The Bridge", "the rest can be looked at");
	assert.match(composed.text, "[!original] Bron har");
});

test("a link may lead to another site's page in the translation's language, and nowhere else", () => {
	const site = siteOf({ "sv/om.md": "---\ntitle: Om\n---\n\nSe [byrån](https://www.byran.example/).\n" });
	const pair = pairOf(site, "om");
	const written = (address: string): string => {
		const texts = ["About", `See [the office](${address}).`];
		const units = pair.units.units.map(({ id }, index) => ({
			id,
			text: texts[index] ?? "",
			confirmed: true,
		}));
		const composed = composeFile(pair, { site, units });
		return composed.kind === "written" ? composed.text : (composed.problems[0]?.code ?? "");
	};
	assert.match(written("https://www.byran.example/en/"), "See [the office](https://www.byran.example/en/).");
	assert.is(written("https://other.example/en/"), "exchange/invented-code");
	assert.is(written("https://www.byran.example/fi/"), "exchange/invented-code");
});

test("who looks at a page that is translated in part sees the original's texts for the rest, without marks", () => {
	const seen = composeForReaders(bron, { site, units: type("The Bridge") });
	assert.match(seen, "title: The Bridge\n");
	assert.match(seen, "description: Om bron.\n");
	assert.match(seen, "\n\nBron har **två** [körfält](https://example.org/).\n\n- Ett\n- Två\n");
	const draft = composeFile(bron, { site, units: type("The Bridge") });
	const both = siteOf({ "sv/bron.md": original, "en/bron.md": draft.kind === "written" ? draft.text : "" });
	const later = composeForReaders(pairOf(both, "bron"), { site: both, units: [] });
	assert.is(later.replace('"Om bron."', "Om bron."), seen);
});

test("a text that would read as not translated is told, not lost", () => {
	for (const text of [
		"[!original] The Bridge",
		"> [!original] It has **two** [lanes](https://example.org/).",
	]) {
		const units = text.startsWith(">") ? type("The Bridge", "About it.", text) : type(text, "About it.");
		const written = composeFile(bron, { site, units });
		if (written.kind !== "written") throw new Error(JSON.stringify(written.problems));
		assert.equal(
			textsNotTaken(bron, { site, units }, written.text).map(({ code, unit }) => [code, unit]),
			[["workbench/reads-as-untranslated", text.startsWith(">") ? ids[2] : ids[0]]],
		);
	}
});

test("a text that is emptied again is one that isn't translated, and a field that a page may do without is gone", () => {
	const draft = composeFile(bron, {
		site,
		units: type("The Bridge", "About it.", "It has **two** [lanes](https://example.org/).", "One"),
	});
	if (draft.kind !== "written") throw new Error(JSON.stringify(draft.problems));
	const both = siteOf({
		"sv/bron.md": original.replace("---\n", "---\nshortTitle: Bro\n"),
		"en/bron.md": draft.text.replace("---\n", "---\nshortTitle: Bridge # for menus\n"),
	});
	const pair = pairOf(both, "bron");
	const emptied = pair.units.units.filter(({ target }) => target).map(({ id }) => id);
	const written = composeFile(pair, {
		site: both,
		units: emptied.map((id) => ({ id, text: "", confirmed: true })),
	});
	if (written.kind !== "written") throw new Error(JSON.stringify(written.problems));
	assert.is(written.state, "draft");
	assert.not.match(written.text, "shortTitle");
	assert.match(written.text, '"[!original] Bron"');
	assert.match(written.text, "[!original] Bron har **två** [körfält](https://example.org/).");
	assert.match(written.text, "- [!original] Ett\n- [!original] Två");
	const again = pairOf(siteOf({ "sv/bron.md": original, "en/bron.md": written.text }), "bron");
	assert.is(
		again.units.units.some(({ target }) => target !== undefined),
		false,
	);
	assert.equal(
		composeFile(again, { site: siteOf({ "sv/bron.md": original, "en/bron.md": written.text }), units: [] })
			.kind,
		"written",
	);
});

test("a text of a published page can't be emptied", () => {
	const english = composeFile(bron, {
		site,
		units: type("The Bridge", "About it.", "It has **two** [lanes](https://example.org/).", "One", "Two"),
	});
	if (english.kind !== "written") throw new Error(JSON.stringify(english.problems));
	assert.is(english.state, "in-review");
	const both = siteOf({ "sv/bron.md": original, "en/bron.md": english.text });
	const refused = composeFile(pairOf(both, "bron"), {
		site: both,
		units: [{ id: ids[2] ?? "", text: " ", confirmed: false }],
	});
	assert.equal(
		refused.problems.map(({ code, unit }) => [code, unit]),
		[["workbench/emptied", ids[2]]],
	);
});

test("what a machine wrote is a machine's until somebody has gone through all of it", () => {
	const texts = type(
		"The Bridge",
		"About it.",
		"It has **two** [lanes](https://example.org/).",
		"One",
		"Two",
	);
	const byMachine = texts.map((unit) => ({ ...unit, confirmed: false, machine: true }));
	const written = composeFile(bron, { site, units: byMachine, engine: "LibreTranslate" });
	if (written.kind !== "written") throw new Error(JSON.stringify(written.problems));
	assert.is(written.state, "machine");
	assert.match(written.text, "engine: LibreTranslate");
	const both = siteOf({ "sv/bron.md": original, "en/bron.md": written.text });
	const some = composeFile(pairOf(both, "bron"), { site: both, units: texts.slice(0, 3) });
	assert.is(some.kind === "written" && some.state, "machine");
	const all = composeFile(pairOf(both, "bron"), { site: both, units: texts });
	assert.is(all.kind === "written" && all.state, "in-review");
});

test.run();
