import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { addLanguageCommand } from "../../src/cli/commands/add-language.ts";
import { init } from "../../src/cli/commands/init.ts";
import type { Problem } from "../../src/core/problems/problem.ts";
import { shippedLanguages } from "../../src/core/strings/shipped-texts.ts";
import { loadSite } from "../support/load-site.ts";
import { runInProcess } from "../support/run-in-process.ts";

async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
	const folder = await mkdtemp(join(tmpdir(), "brygga-init-"));
	try {
		await work(folder);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

const brygga = (...args: readonly string[]) =>
	runInProcess({ init, "add-language": addLanguageCommand }, ...args);

function told(problems: readonly Problem[]): string[] {
	return problems.map(({ file, message }) => `${file}: ${message}`);
}

test("a site in every shipped language has no problems", () =>
	inFolder(async (folder) => {
		const made = await brygga("init", folder, "--source", "fi", "--languages", shippedLanguages.join());
		assert.is(made.code, 0, made.messages);
		const { model, problems } = await loadSite(folder);
		assert.equal(told(problems), []);
		assert.is(model?.settings.source.tag, "fi");
		assert.equal(
			[...(model?.pages.values() ?? [])].map(({ size }) => size),
			shippedLanguages.map(() => 9),
		);
	}));

test("a source language without texts begins with English ones, to be translated", () =>
	inFolder(async (folder) => {
		const made = await brygga("init", folder, "--languages", "pl");
		assert.match(made.messages, "Brygga ships no texts in Polish");
		assert.match(made.messages, "the pages in content/pl/ and the texts in i18n/pl.json are in English");
		const { model, problems } = await loadSite(folder);
		const [left = "", ...others] = told(problems);
		assert.equal(others, []);
		assert.match(left, /^i18n\/pl\.json: \d+ of \d+ interface texts in Polish are still those in English: /);
		assert.is(model?.settings.source.tag, "pl");
	}));

test("beside what npm made there is room for a site, in a folder with anything else there isn't", () =>
	inFolder(async (folder) => {
		await writeFile(join(folder, "package.json"), "{}");
		await mkdir(join(folder, "node_modules"));
		assert.is((await brygga("init", folder)).code, 0);
		assert.is(await readFile(join(folder, "package.json"), "utf8"), "{}");
		const before = await readdir(folder, { recursive: true });
		const again = await brygga("init", folder);
		assert.is(again.code, 1);
		assert.match(again.messages, "isn't empty: it holds content, i18n.  (init/not-empty)");
		assert.equal(await readdir(folder, { recursive: true }), before);
	}));

for (const name of [".eleventy.js", "eleventy.config.mjs"])
	test(`in a folder with ${name}, init says what may be taken along from there`, () =>
		inFolder(async (folder) => {
			await writeFile(join(folder, name), "export default () => undefined;\n");
			await mkdir(join(folder, "_data"));
			const { code, messages } = await brygga("init", folder);
			assert.is(code, 1);
			assert.match(messages, /isn't empty: .*_data.*init\/not-empty/);
			assert.match(messages, /take the configuration, _data and _includes along/);
			assert.equal((await readdir(folder)).sort(), [name, "_data"].sort());
		}));

test("init --from makes a site of another generator's, which passes the checks", () =>
	inFolder(async (folder) => {
		const old = join(folder, "old");
		await mkdir(join(old, "content"), { recursive: true });
		await writeFile(join(old, "hugo.toml"), 'title = "Harbour"\n');
		await writeFile(join(old, "content/boats.md"), "---\ntitle: Boats\n---\n\n{{< weather >}}\n");
		const made = await brygga("init", "--from", "hugo", old, join(folder, "new"));
		assert.is(made.code, 0, made.messages);
		assert.match(made.output, "1 of 1 page");
		assert.match(made.output, "content/boats.md:5  `{{< weather >}}`");
		assert.match(made.messages, "conversion-report.md");
		const { problems } = await loadSite(join(folder, "new"));
		assert.equal(told(problems.filter(({ severity }) => severity === "error")), []);
		const json = await brygga("init", "--from", "hugo", old, join(folder, "other"), "--format", "json");
		const { pages, losses } = JSON.parse(json.output) as { pages: unknown; losses: { kind: string }[] };
		assert.equal(pages, [{ language: "en", found: 1, written: 1 }]);
		assert.equal(
			losses.map(({ kind }) => kind),
			["shortcode", "made-page"],
		);
	}));

test("init --from touches nothing that is there, and says what it needs", () =>
	inFolder(async (folder) => {
		const old = join(folder, "old");
		await mkdir(join(old, "content"), { recursive: true });
		for (const [args, said] of [
			[["hugoo", old], "Unknown generator “hugoo”"],
			[["hugo"], "The folder of the old site is missing"],
			[["hugo", join(folder, "nowhere")], "There is no folder"],
			[["hugo", old, join(old, "new")], "can't be in the old one's folder"],
			[["hugo", old, join(folder, "new")], "No pages were found"],
			[["hugo", old, folder], "can't be in the old one's folder"],
		] as const) {
			const { code, messages } = await brygga("init", "--from", ...args);
			assert.is(code, 2, said);
			assert.match(messages, said);
		}
		await mkdir(join(folder, "full"));
		await writeFile(join(folder, "full/mine.txt"), "mine");
		assert.match((await brygga("init", "--from", "hugo", old, join(folder, "full"))).messages, "isn't empty");
		assert.equal((await readdir(folder, { recursive: true })).sort(), [
			"full",
			"full/mine.txt",
			"old",
			"old/content",
		]);
	}));

test("a folder that the system doesn't make is wrong usage", () =>
	inFolder(async (folder) => {
		const old = join(folder, "old");
		await mkdir(join(old, "content"), { recursive: true });
		await writeFile(join(old, "content/boats.md"), "---\ntitle: Boats\n---\n\nText.\n");
		const dangling = join(folder, "dangling");
		await symlink(join(folder, "nowhere/at-all"), dangling);
		for (const target of [dangling, join(folder, "a".repeat(300)), join(dangling, "site")]) {
			for (const args of [[target], ["--from", "hugo", old, target]]) {
				const { code, messages } = await brygga("init", ...args);
				assert.is(code, 2, messages);
				assert.match(messages, "The system makes no folder");
			}
		}
		assert.equal((await readdir(folder)).sort(), ["dangling", "old"]);
	}));

test("tags that aren't any are refused", async () => {
	const { code, messages } = await brygga("init", "/nowhere", "--languages", "fi,svenska språket");
	assert.is(code, 2);
	assert.match(messages, "“svenska språket” isn't a language tag");
});

test("a language is added to a site: folder, texts with every plural form, columns and settings", () =>
	inFolder(async (folder) => {
		await brygga("init", folder, "--languages", "fi,sv");
		await writeFile(
			join(folder, "i18n/fi.json"),
			'{ "field": { "topic": "Aihe", "topics": "Aiheet" }, "taxonomy": { "topics": "Aiheet" }, "museum": { "rooms_one": "{{count}} sali", "rooms_other": "{{count}} salia" } }',
		);
		const added = await brygga("add-language", "uk", "--root", folder);
		assert.is(added.output, "content/site.yaml\ni18n/uk.json\ni18n/glossary.csv\ncontent/uk/index.md\n");
		const strings = JSON.parse(await readFile(join(folder, "i18n/uk.json"), "utf8"));
		assert.equal(Object.keys(strings.museum), ["rooms_few", "rooms_many", "rooms_one", "rooms_other"]);
		assert.equal(Object.keys(strings.listing).filter((key) => key.startsWith("articles_")).length, 4);
		const { problems } = await loadSite(folder);
		assert.equal(
			told(problems.filter(({ severity, language }) => severity === "error" && language !== "sv")),
			[],
		);
		const again = await brygga("add-language", "uk", "--root", folder);
		assert.match(again.messages, "The site has Ukrainian already.  (language/exists)");
	}));

test("of a shipped language only the site's own texts are asked for", () =>
	inFolder(async (folder) => {
		await brygga("init", folder, "--languages", "fi");
		const added = await brygga("add-language", "ar", "--root", folder);
		assert.is(added.output, "content/site.yaml\ni18n/ar.json\ni18n/glossary.csv\ncontent/ar/index.md\n");
		assert.equal(JSON.parse(await readFile(join(folder, "i18n/ar.json"), "utf8")), {
			field: { topics: "", topic: "" },
			taxonomy: { topics: "" },
		});
	}));

test.run();
