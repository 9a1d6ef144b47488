/** Files go through translate-toolkit and come back. Where it isn't installed (Debian: `apt-get install translate-toolkit`), this says so. */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { blobId } from "../../src/core/drift/blob-id.ts";
import { brygga, english, isInstalled, original, run, translated, withSite } from "./exchange-site.ts";

const installed =
	(await isInstalled("xliff2po")) && (await isInstalled("po2xliff")) && (await isInstalled("pofilter"));
if (!installed)
	console.log(
		"translate-toolkit isn't installed: nothing was sent through it. On Debian: apt-get install translate-toolkit",
	);

const pin = blobId(new TextEncoder().encode(original));
const files = { "content/sv/nyheter/eu.md": original };
const target = "content/en/nyheter/eu.md";

/** A test of what translate-toolkit does; without it, of that the message above is right. */
function withToolkit(name: string, body: () => Promise<void>): void {
	test(name, async () => {
		if (installed) await body();
		else assert.is(await isInstalled("xliff2po"), false);
	});
}

/** The messages of a PO file by their originals, which a translator then changes. */
async function editPo(file: string, edit: (original: string, translation: string) => string): Promise<void> {
	const po = await readFile(file, "utf8");
	const text = (lines: string): string =>
		lines
			.split("\n")
			.filter(Boolean)
			.map((line) => String(JSON.parse(line)))
			.join("");
	const edited = po.replace(
		/(#, fuzzy\n)?((?:msgctxt .*\n)?)msgid ((?:"[^\n]*"\n)+)msgstr ((?:"[^\n]*"\n)+)/g,
		(whole, fuzzy: string | undefined, context: string, id: string, str: string) => {
			if (text(id) === "") return whole;
			const next = edit(text(id), text(str));
			const mark = next === text(str) ? (fuzzy ?? "") : "";
			return `${mark}${context}msgid ${id}msgstr ${JSON.stringify(next)}\n`;
		},
	);
	await writeFile(file, edited);
}

withToolkit("a new page comes back through xliff2po and po2xliff", async () => {
	await withSite(files, async (root) => {
		const path = (name: string): string => join(root, name);
		assert.is((await brygga("export", "nyheter/eu", "--plain", "-o", path("a.xlf"), "--root", root)).code, 0);
		await run("xliff2po", path("a.xlf"), path("a.po"));
		await editPo(path("a.po"), (text) => english[text] ?? text);
		await run("po2xliff", path("a.po"), path("b.xlf"));
		const { code, messages } = await brygga("import", path("b.xlf"), "--root", root);
		assert.is(code, 0, messages);
		assert.is(await readFile(path(target), "utf8"), translated(pin));
	});
});

withToolkit("so does the PO that xliff2po made, and what po2xliff makes of a template", async () => {
	for (const way of ["po", "template"]) {
		await withSite(files, async (root) => {
			const path = (name: string): string => join(root, name);
			await brygga("export", "nyheter/eu", "--plain", "-o", path("a.xlf"), "--root", root);
			await run("xliff2po", path("a.xlf"), path("a.po"));
			await editPo(path("a.po"), (text) => english[text] ?? text);
			if (way === "template") await run("po2xliff", "-t", path("a.xlf"), path("a.po"), path("b.xlf"));
			const { code, messages } = await brygga(
				"import",
				path(way === "po" ? "a.po" : "b.xlf"),
				"--root",
				root,
			);
			assert.is(code, 0, messages);
			assert.is(await readFile(path(target), "utf8"), translated(pin));
		});
	}
});

withToolkit(
	"of a file with codes, which xliff2po drops, texts without codes can be edited, and nothing else is lost",
	async () => {
		await withSite({ ...files, [target]: translated(pin) }, async (root) => {
			const path = (name: string): string => join(root, name);
			await brygga("export", "nyheter/eu", "-o", path("a.xlf"), "--root", root);
			const there = async (
				edit: (original: string, translation: string) => string,
			): Promise<Awaited<ReturnType<typeof brygga>>> => {
				await run("xliff2po", path("a.xlf"), path("a.po"));
				await editPo(path("a.po"), edit);
				await run("po2xliff", path("a.po"), path("b.xlf"));
				return brygga("import", path("b.xlf"), "--root", root);
			};
			assert.match((await there((_, translation) => translation)).messages, "nothing has changed");
			assert.is(
				(await there((text, translation) => (text === "Goda exempel" ? "Fine examples" : translation))).code,
				0,
			);
			assert.is(
				await readFile(path(target), "utf8"),
				translated(pin).replace("Good examples", "Fine examples"),
			);
			const lost = await there((_, translation) =>
				translation.replace("The municipality", "Our municipality"),
			);
			assert.is(lost.code, 1);
			assert.match(lost.messages, "exchange/lost-code");
			assert.match(lost.messages, "--plain");
			await brygga("export", "nyheter/eu", "-o", path("a.xlf"), "--root", root, "--force");
			const markdown = "Our municipality showed [its *work*](../index.md) to `30` guests.";
			const written = await there((text, translation) =>
				text.startsWith("Kommunen visade ") ? markdown : translation,
			);
			assert.is(written.code, 0, written.messages);
			assert.match(await readFile(path(target), "utf8"), `\n${markdown}\n`);
		});
	},
);

withToolkit("an exported PO comes back through po2xliff and xliff2po", async () => {
	await withSite({ ...files, [target]: translated(pin) }, async (root) => {
		const path = (name: string): string => join(root, name);
		await brygga("export", "nyheter/eu", "--po", "-o", path("a.po"), "--root", root);
		await run("po2xliff", path("a.po"), path("a.xlf"));
		assert.match((await brygga("import", path("a.xlf"), "--root", root)).messages, "nothing has changed");
		await run("xliff2po", path("a.xlf"), path("b.po"));
		assert.match((await brygga("import", path("b.po"), "--root", root)).messages, "nothing has changed");
	});
});

withToolkit("pofilter reads the files and finds what it is to find", async () => {
	await withSite(
		{ ...files, [target]: translated(pin).replace("25 per cent", "52 per cent") },
		async (root) => {
			const path = (name: string): string => join(root, name);
			await brygga("export", "nyheter/eu", "--po", "-o", path("a.po"), "--root", root);
			await run("pofilter", "--language=en", "-t", "numbers", path("a.po"), path("found.po"));
			const found = await readFile(path("found.po"), "utf8");
			assert.match(found, "(pofilter) numbers");
			assert.match(found, "52 per cent");
			assert.is([...found.matchAll(/^msgid /gm)].length, 2);
			await run("pofilter", "--language=en", "-t", "xmltags", path("a.po"), path("none.po"));
			assert.not.match(await readFile(path("none.po"), "utf8").catch(() => ""), "pofilter) xmltags");
		},
	);
});

test.run();
