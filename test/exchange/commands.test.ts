/** `brygga export`, `import` and `glossary` as people give them. */
import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { blobId } from "../../src/core/drift/blob-id.ts";
import { buildSite } from "../../src/node/build-site.ts";
import { tbxFaults } from "../core/exchange/tbx-rules.ts";
import { runBrygga } from "../support/run-brygga.ts";
import { brygga, english, original, run, translated, withSite } from "./exchange-site.ts";

const pin = blobId(new TextEncoder().encode(original));
const files = { "content/sv/nyheter/eu.md": original };
const key = "nyheter/eu";

/** A PO file with its messages translated. */
function translatePo(po: string): string {
	return po.replace(/msgid ((?:"[^\n]*"\n)+)msgstr ""\n/g, (whole, lines: string) => {
		const text = lines
			.split("\n")
			.filter(Boolean)
			.map((line) => String(JSON.parse(line)))
			.join("");
		const found = english[text];
		return found === undefined ? whole : `msgid ${lines}msgstr ${JSON.stringify(found)}\n`;
	});
}

test("a page is exported, translated, imported and built", async () => {
	await withSite(files, async (root) => {
		const po = join(root, "eu.po");
		const exported = await brygga("export", key, "--to", "en", "--po", "-o", po, "--root", root);
		assert.is(exported.code, 0, exported.messages);
		assert.match(exported.messages, "1 page, 9 texts, 9 without translation");
		await writeFile(po, translatePo(await readFile(po, "utf8")));
		const imported = await brygga("import", po, "--root", root);
		assert.is(imported.code, 0, imported.messages);
		assert.is(await readFile(join(root, "content/en/nyheter/eu.md"), "utf8"), translated(pin));
		assert.match(
			imported.messages,
			"content/en/nyheter/eu.md: 9 texts translated, up to date with the original (in-review).",
		);
		await writeFile(
			join(root, "content/en/index.md"),
			"---\ntitle: Home\ndescription: The start page\ntranslation:\n  state: in-review\n  pin: PIN\n---\n".replace(
				"PIN",
				blobId(await readFile(join(root, "content/sv/index.md"))),
			),
		);
		const output = join(root, "_site");
		const built = await buildSite({ root, output, search: false });
		assert.equal(
			built.problems.filter(({ severity }) => severity === "error"),
			[],
		);
		const html = await readFile(join(output, "en/nyheter/eu-delegates-on-a-visit/index.html"), "utf8");
		assert.match(
			html,
			/The municipality showed <code>30<\/code> guests <a href="[^"]*">its <em>work<\/em><\/a>, 25 per cent more/,
		);
		assert.match(html, "Hard<br>");
	});
});

test("export writes to standard output, and messages elsewhere", async () => {
	await withSite(files, async (root) => {
		for (const extra of [[], ["-o", "-"], ["--output", "-"]]) {
			const { code, output, messages } = await brygga("export", key, "--root", root, ...extra);
			assert.is(code, 0);
			assert.match(output, /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<xliff version="1\.2"/);
			assert.match(messages, "Exported 1 page, 9 texts");
		}
		assert.match(
			(await brygga("export", key, "--root", root, "--xliff", "2")).output,
			'<xliff version="2.1"',
		);
		assert.match(
			(await brygga("export", key, "--root", root, "--plain")).output,
			"[sitt *arbete*](../index.md)",
		);
		assert.match((await brygga("export", `content/sv/${key}.md`, "--root", root)).output, "page=nyheter/eu ");
		assert.is((await brygga("export", key, "--root", root, "--quiet")).messages, "");
	});
});

test("an existing file isn't overwritten unless that is wanted", async () => {
	await withSite(files, async (root) => {
		const file = join(root, "eu.xlf");
		await writeFile(file, "mine");
		const refused = await brygga("export", key, "--root", root, "-o", file);
		assert.is(refused.code, 2);
		assert.match(refused.messages, "eu.xlf is there already. Name another file, or give --force");
		assert.is(await readFile(file, "utf8"), "mine");
		assert.is((await brygga("export", key, "--root", root, "-o", file, "--force")).code, 0);
		assert.match(await readFile(file, "utf8"), "<xliff");
		assert.equal((await readdir(root)).sort(), [".brygga", "content", "eu.xlf", "i18n"]);
		assert.is((await stat(file)).mode & 0o077 & ~0o055, 0);
	});
});

test("a place where nothing can be written is wrong usage, said with what to do", async () => {
	const glossary = {
		"i18n/glossary.csv":
			"sv,en,definition:sv,definition:en,forbidden:en,source\nbro,bridge,En väg över vatten.,A way across water.,,SKR\n",
	};
	await withSite({ ...files, ...glossary }, async (root) => {
		const listAll = async (): Promise<string[]> =>
			(await readdir(root, { recursive: true })).filter((name) => !name.startsWith(".brygga"));
		const before = await listAll();
		for (const command of [
			["export", key],
			["glossary", "export"],
		])
			for (const [file, message] of [
				[
					"content/x.xlf",
					"is in the site's content/, where nothing is exported to. Name a file in another folder.",
				],
				[
					"i18n/x.xlf",
					"is in the site's i18n/, where nothing is exported to. Name a file in another folder.",
				],
				["content", "is a folder. Name a file in it."],
				["none/x.xlf", "isn't there. Create it, or name another file."],
			] as const) {
				const refused = await brygga(...command, "--root", root, "-o", join(root, file), "--force");
				assert.is(refused.code, 2, `${file}: ${refused.messages}`);
				assert.ok(refused.messages.includes(message), refused.messages);
				assert.is(refused.output, "");
			}
		assert.equal(await listAll(), before);
	});
});

test("--all, --stale and --tmx choose the pages", async () => {
	const before = "---\ntitle: A\ndescription: B\n---\n\nC.\n";
	const current = blobId(new TextEncoder().encode(before));
	const page = (pinned: string): string =>
		`---\ntitle: A\ndescription: B\ntranslation:\n  state: reviewed\n  reviewer: Eva\n  reviewed: 2026-01-01\n  pin: ${pinned}\n---\n\nX.\n`;
	const site = {
		...files,
		"content/sv/a.md": before,
		"content/en/a.md": page(current),
		"content/sv/b.md": before.replace("C.", "D."),
		"content/en/b.md": page(current),
	};
	await withSite(site, async (root) => {
		const pages = async (...args: readonly string[]): Promise<string[]> => {
			const { output } = await brygga("export", "--root", root, ...args);
			return [...output.matchAll(/<note from="brygga">brygga-exchange\/1 page=(\S+)/g)].map(
				(match) => match[1] ?? "",
			);
		};
		assert.equal((await pages("--all")).sort(), ["a", "b", "index", "nyheter/eu"]);
		assert.equal(await pages("--stale"), ["b"]);
		assert.equal(await pages("a", "b", "--stale"), ["b"]);
		const tmx = await brygga("export", "--tmx", "--root", root);
		assert.equal(
			[...tmx.output.matchAll(/<tu tuid="(.*?)#/g)].map((match) => match[1]),
			["a", "a", "a"],
		);
		const none = await brygga("export", "index", "--tmx", "--root", root);
		assert.is(none.code, 0);
		assert.match(none.messages, "nothing to export");
	});
});

test("what an original was is found in Git", async () => {
	const stale = translated(pin);
	await withSite({ ...files, "content/en/nyheter/eu.md": stale }, async (root) => {
		const git = (...args: readonly string[]): Promise<string> =>
			run("git", "-C", root, "-c", "user.name=T", "-c", "user.email=t@example.org", ...args);
		await git("init", "--quiet");
		await git("add", ".");
		await git("commit", "--quiet", "--message", "Start");
		const now = original.replace("Goda exempel", "Mycket goda exempel");
		await writeFile(join(root, "content/sv/nyheter/eu.md"), now);
		const { output } = await brygga("export", "--stale", "--root", root);
		assert.match(
			output,
			'<alt-trans alttranstype="previous-version" xml:space="preserve">\n<source>Goda exempel</source>',
		);
		assert.is([...output.matchAll(/needs-review-translation/g)].length, 1);
		const file = join(root, "eu.xlf");
		await writeFile(
			file,
			output.replace(">Good examples</target>\n<note", ">Very good examples</target>\n<note"),
		);
		assert.is((await brygga("import", file, "--root", root)).code, 0);
		const text = await readFile(join(root, "content/en/nyheter/eu.md"), "utf8");
		assert.is(
			text,
			stale.replace("- Good", "- Very good").replace(pin, blobId(new TextEncoder().encode(now))),
		);
	});
});

test("wrong usage says so", async () => {
	await withSite(files, async (root) => {
		const usage: readonly (readonly string[])[] = [
			["export"],
			["export", key, "--all"],
			["export", key, "--po", "--tmx"],
			["export", key, "--xliff", "3"],
			["export", key, "--plain", "--po"],
			["export", key, "--format", "json"],
			["export", key, "--fo"],
			["import"],
			["import", join(root, "none.xlf")],
			["import", root],
			["import", "a", "b"],
			["glossary"],
			["glossary", "import"],
		];
		for (const args of usage) {
			const { code, messages } = await brygga(...args, "--root", root);
			assert.is(code, 2, args.join(" "));
			assert.match(messages, `See brygga ${args[0]} --help.`);
		}
		for (const command of ["export", "import", "glossary"]) {
			const { code, output } = await brygga(command, "--help");
			assert.is(code, 0);
			assert.match(output, `Usage: brygga ${command}`);
			assert.ok(output.split("\n").every((line) => line.length <= 100));
		}
	});
});

test("unknown pages and languages are problems with a suggestion", async () => {
	await withSite({ ...files, "content/sv/trasig.md": "ingen" }, async (root) => {
		const page = await brygga(
			"export",
			"nyheter/eua",
			"--root",
			root,
			"--format",
			"json",
			"-o",
			"/nowhere/x",
		);
		assert.is(page.code, 1);
		assert.is(JSON.parse(page.output).problems[0].expected, key);
		assert.match((await brygga("export", key, "--to", "fi", "--root", root)).messages, "languages/unknown");
		assert.match((await brygga("export", "trasig", "--root", root)).messages, "front-matter/missing");
		assert.match(
			(await brygga("export", key, "--root", join(root, "none"))).messages,
			"content/missing-file",
		);
	});
});

test("import writes nothing unless all is good, and says in JSON what it did", async () => {
	const two = { ...files, "content/sv/b.md": "---\ntitle: B\ndescription: B\n---\n\nText b.\n" };
	await withSite(two, async (root) => {
		const file = join(root, "all.xlf");
		await brygga("export", key, "b", "--root", root, "-o", file);
		const text = (await readFile(file, "utf8")).replaceAll(
			/<target state="new">/g,
			'<target state="translated">T ',
		);
		await writeFile(file, text.replace(/T Text b\./, 'T <g id="1">Text</g> b.'));
		const refused = await brygga("import", file, "--root", root, "--format", "json");
		assert.is(refused.code, 1);
		assert.equal(
			JSON.parse(refused.output).problems.map((problem: { code: string; line: number; key: string }) => [
				problem.code,
				problem.key,
			]),
			[["exchange/invented-code", "b"]],
		);
		assert.equal((await readdir(join(root, "content/en"))).sort(), ["index.md"]);

		await writeFile(file, text);
		const dry = await brygga("import", file, "--root", root, "--dry-run");
		assert.match(dry.messages, "Nothing was written");
		assert.equal((await readdir(join(root, "content/en"))).sort(), ["index.md"]);
		const done = await brygga("import", file, "--root", root, "--format", "json", "--translator", "Eva");
		assert.is(done.code, 0);
		assert.equal(
			JSON.parse(done.output).pages.map((page: { file: string; outcome: string }) => [
				page.file,
				page.outcome,
			]),
			[
				["content/en/nyheter/eu.md", "created"],
				["content/en/b.md", "created"],
			],
		);
		assert.match(
			await readFile(join(root, "content/en/b.md"), "utf8"),
			"state: in-review\n  translator: Eva\n",
		);
		assert.equal((await readdir(join(root, "content/en"))).sort(), ["b.md", "index.md", "nyheter"]);
		assert.match((await brygga("import", file, "--root", root)).messages, "nothing has changed");
	});
});

test("a path that leads out of the site isn't written to", async () => {
	await withSite(files, async (root) => {
		const file = join(root, "eu.xlf");
		await brygga("export", key, "--root", root, "-o", file);
		await writeFile(file, (await readFile(file, "utf8")).replaceAll('state="new">', 'state="translated">T '));
		const { symlink, mkdtemp, rm } = await import("node:fs/promises");
		const outside = await mkdtemp(`${root}-outside-`);
		try {
			await symlink(outside, join(root, "content/en/nyheter"));
			const { code, messages } = await brygga("import", file, "--root", root);
			assert.is(code, 1);
			assert.match(messages, "symbolic link");
			assert.equal(await readdir(outside), []);
		} finally {
			await rm(outside, { recursive: true });
		}
	});
});

test("the glossary is exported as TBX", async () => {
	const csv =
		"sv,en,definition:sv,definition:en,forbidden:en,source\nkommun|kommuner,municipality,Lokal nivå.,Local level.,commune,SKR\n";
	await withSite({ "i18n/glossary.csv": csv }, async (root) => {
		const { code, output, messages } = await brygga("glossary", "export", "--root", root);
		assert.is(code, 0, messages);
		assert.equal(tbxFaults(output), []);
		assert.match(
			output,
			'<term>commune</term>\n<termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote>',
		);
		assert.match(messages, "Exported 1 term in 2 languages.");
		const file = join(root, "terms.tbx");
		assert.is((await brygga("glossary", "export", "--root", root, "-o", file)).code, 0);
		assert.is(await readFile(file, "utf8"), output);
		assert.is((await brygga("glossary", "export", "--root", root, "-o", file)).code, 2);
	});
	await withSite({}, async (root) => {
		assert.match((await brygga("glossary", "export", "--root", root)).messages, "The site has no glossary.");
	});
	await withSite({ "i18n/glossary.csv": "sv\nkommun\n" }, async (root) => {
		assert.match((await brygga("glossary", "export", "--root", root)).messages, "glossary/missing-column");
	});
});

test("the commands are among those of the tool", async () => {
	const { output } = await runBrygga("--help");
	for (const command of ["export", "import", "glossary"])
		assert.match(output, new RegExp(`^ {2}${command} +\\S`, "m"));
});

test.run();
