/** The commands as people call them: exit codes, what goes to which stream, and what a failed build leaves. */
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { runBrygga } from "../support/run-brygga.ts";
import { type TemporarySite, temporarySite } from "../support/temporary-site.ts";

let site: TemporarySite;
test.before.each(async () => {
	site = await temporarySite("harbour");
});
test.after.each(() => site.close());

test("wrong usage is exit code 2, with what was meant", async () => {
	const unknown = await runBrygga("bild");
	assert.is(unknown.code, 2);
	assert.match(unknown.messages, "Did you mean “build”?");
	const option = await runBrygga("check", "--fromat", "json");
	assert.is(option.code, 2);
	assert.match(option.messages, "Did you mean --format?");
	const format = await runBrygga("check", "--format", "xml");
	assert.is(format.code, 2);
	assert.match(format.messages, "expected text, json or github");
});

test("--version tells the version of the package", async () => {
	const { version } = JSON.parse(await readFile(new URL("../../package.json", import.meta.url), "utf8"));
	const told = await runBrygga("--version");
	assert.equal([told.code, told.output], [0, `${version}\n`]);
});

test("every command has help of its own", async () => {
	const overview = await runBrygga("--help");
	assert.is(overview.code, 0);
	const names = [...overview.output.matchAll(/^ {2}(\w+) {2}/gm)].map((match) => match[1] ?? "");
	assert.ok(names.includes("build") && names.includes("check"));
	for (const name of names) {
		const help = await runBrygga(name, "--help");
		assert.is(help.code, 0, name);
		assert.match(help.output, "Usage: brygga");
		assert.match(help.output, "Exit codes");
	}
});

test("a build with errors shows them all, writes nothing and leaves the site as it was", async () => {
	const built = await runBrygga("build", "--root", site.root, "--no-search");
	assert.is(built.code, 0, built.messages);
	const start = join(site.root, "_site/sv/index.html");
	const before = await readFile(start, "utf8");
	await site.write("content/sv/index.md", "---\ntitle: Ny titel\n---\n");
	await site.write("content/sv/nyheter/fardplan.md", "---\ntitle: X\ndescription: Y\ndate: i går\n---\n");
	const failed = await runBrygga("build", "--root", site.root, "--no-search", "--format", "json");
	assert.is(failed.code, 1);
	const { problems } = JSON.parse(failed.output) as { problems: { code: string; file: string }[] };
	assert.equal(
		problems.filter(({ code }) => code.startsWith("front-matter/")).map(({ file }) => file),
		["content/sv/index.md", "content/sv/nyheter/fardplan.md"],
	);
	assert.is(await readFile(start, "utf8"), before);
});

test("the first build that fails makes no folder", async () => {
	await site.remove("content/sv/index.md");
	const failed = await runBrygga("build", "--root", site.root);
	assert.is(failed.code, 1);
	assert.is(await stat(join(site.root, "_site")).catch(() => undefined), undefined);
});

test("JSON is the only thing on standard output", async () => {
	const checked = await runBrygga("check", "--root", site.root, "--format", "json");
	assert.ok(Array.isArray((JSON.parse(checked.output) as { problems: unknown }).problems));
	const status = await runBrygga("status", "--root", site.root, "--format", "json");
	const report = JSON.parse(status.output) as {
		languages: string[];
		pages: { key: string; language: string; status: string }[];
	};
	assert.equal(report.languages, ["sv", "en", "ar"]);
	const page = report.pages.find(({ key, language }) => key === "nyheter/fardplan" && language === "en");
	assert.is(page?.status, "missing");
});

test("an output that can't be written is told in words, not as a stack trace", async () => {
	await site.write("in-the-way", "a file");
	const output = join(site.root, "in-the-way/site");
	const failed = await runBrygga("build", "--root", site.root, "--output", output, "--no-search");
	assert.is(failed.code, 2);
	assert.match(failed.messages, "one of the folders above it is a file");
	assert.not.match(failed.messages, /\n\s+at /);
});

test.run();
