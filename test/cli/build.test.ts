/** The commands as people call them: exit codes, what goes to which stream, and what a failed build leaves. */
import { mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
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
	await site.write("content/sv/index.md", "---\ndescription: Ny text\n---\n");
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

test("a build into the site's own folder is wrong usage, and nothing is touched", async () => {
	const before = await readdir(site.root, { recursive: true });
	for (const output of [site.root, join(site.root, "content"), join(site.root, "..")]) {
		const refused = await runBrygga("build", "--root", site.root, "--output", output);
		assert.equal([refused.code, refused.output], [2, ""], output);
		assert.match(refused.messages, "Nothing was touched. Name another folder with --output");
	}
	const empty = await runBrygga("build", "--root", site.root, "--output", "");
	assert.equal([empty.code, empty.messages], [2, "--output is empty. See brygga build --help.\n"]);
	assert.equal(await readdir(site.root, { recursive: true }), before);
});

test("what isn't the site's is removed from its output, though nothing else has changed", async () => {
	const build = () => runBrygga("build", "--root", site.root, "--no-search");
	assert.is((await build()).code, 0);
	const page = join(site.root, "_site/sv/removed-long-ago/index.html");
	await mkdir(dirname(page));
	await writeFile(page, "still published");
	const again = await build();
	assert.match(again.messages, "(0 files written, 1 removed)");
	assert.is(await stat(dirname(page)).catch(() => undefined), undefined);
	assert.match((await build()).messages, "nothing had changed");
});

test("what a killed build had begun to put in place is finished by the next command, whichever it is", async () => {
	await runBrygga("build", "--root", site.root, "--no-search");
	const staging = join(site.root, "_site.staging");
	await mkdir(join(staging, "files/sv"), { recursive: true });
	await writeFile(join(staging, "owner"), "4194305 1\n");
	await writeFile(join(staging, "files/sv/index.html"), "new");
	await writeFile(join(staging, "journal"), JSON.stringify({ removed: ["en/index.html"] }));
	const status = await runBrygga("status", "--root", site.root, "--format", "json");
	assert.match(status.messages, "A build that had been interrupted was finished");
	assert.is(await readFile(join(site.root, "_site/sv/index.html"), "utf8"), "new");
	assert.is(await stat(join(site.root, "_site/en/index.html")).catch(() => undefined), undefined);
	assert.is(await stat(staging).catch(() => undefined), undefined);
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
