/** Looking for words in all that has been translated. */
import { mkdir, rename, rmdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { workbenchSite } from "../../support/workbench-site.ts";

const site = await workbenchSite();
test.after(() => site.close());

const search = (text: string, how: { wholeWords?: boolean; matchCase?: boolean } = {}) =>
	site.ask("search", { language: "en", text, wholeWords: false, matchCase: false, ...how });

/** Where the words stand, and what they are there. */
const places = async (text: string, how = {}): Promise<string[]> =>
	(await search(text, how)).texts.map(({ source, target, found, origin }) => {
		const there = (markdown: string, at: readonly { start: number; end: number }[]): string =>
			at.map(({ start, end }) => markdown.slice(start, end)).join(" ");
		return `${origin.kind === "page" ? origin.key : origin.file}: ${there(source, found.source)} | ${there(target, found.target)}`;
	});

test("words are found in originals and in translations, each with the other", async () => {
	assert.equal(await places("webbplats"), ["index: webbplats | "]);
	assert.equal(await places("SITE"), ["index:  | site"]);
	assert.equal(await places("SITE", { matchCase: true }), []);
	const { texts, all } = await search("webbplats");
	assert.is(all, 1);
	assert.equal(
		texts.map(({ source, target }) => [source, target]),
		[["En liten webbplats.", "A small site."]],
	);
});

test("a text says how it stands, and what nobody has translated isn't among them", async () => {
	await site.change("content/sv/index.md", "En liten webbplats.", "En liten men naggande god webbplats.");
	await site.write(
		"content/sv/ny.md",
		"---\ntitle: En webbplats till\ndescription: Ny.\n---\n\nNy webbplats.\n",
	);
	await site.rebuild();
	const { texts } = await search("webbplats");
	assert.equal(
		texts.map(({ origin }) => origin),
		[{ kind: "page", key: "index", title: "Platsen", unit: "description", state: "changed" }],
	);
});

test("a translator's own file is searched too, after the site", async () => {
	const folder = join(site.root, ".brygga/workbench/memory");
	await mkdir(folder, { recursive: true });
	await writeFile(
		join(folder, "mitt.tmx"),
		`<?xml version="1.0"?><tmx version="1.4"><header srclang="sv" datatype="plaintext" segtype="block" adminlang="sv" creationtool="x" creationtoolversion="1" o-tmf="x"/><body><tu><tuv xml:lang="sv"><seg>Min webbplats</seg></tuv><tuv xml:lang="en"><seg>My site</seg></tuv></tu></body></tmx>`,
	);
	assert.equal(await places("site"), ["index:  | site", "mitt.tmx:  | site"]);
});

test("a translator's own file that can't be read keeps nothing else from being found", async () => {
	await mkdir(join(site.root, ".brygga/workbench/memory/mapp.tmx"));
	assert.equal(await places("site"), ["index:  | site", "mitt.tmx:  | site"]);
});

test("a page that can't be read is told, and read once it can be", async () => {
	const file = join(site.root, "content/en/nyheter/bron.md");
	await rename(file, `${file}.away`);
	await mkdir(file);
	// Another file has it read all again.
	await writeFile(join(site.root, ".brygga/workbench/memory/annan.txt"), "");
	let told: unknown;
	try {
		await search("bridge");
	} catch (error) {
		told = error;
	}
	await rmdir(file);
	await rename(`${file}.away`, file);
	assert.match(String(told), /EISDIR/);
	assert.is((await search("The bridge is ready")).all, 1);
});

test("a language that the site isn't translated into is refused, and nothing is found without words", async () => {
	for (const language of ["sv", "de", "../en"])
		try {
			await site.ask("search", { language, text: "a", wholeWords: false, matchCase: false });
			assert.unreachable(language);
		} catch (error) {
			assert.match(String(error), /unknown-page/);
		}
	assert.equal(await search("  "), { texts: [], all: 0 });
});

test.run();
