import { chmod, stat, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { check } from "../../src/cli/commands/check.ts";
import { diff } from "../../src/cli/commands/diff.ts";
import { newCommand } from "../../src/cli/commands/new.ts";
import { pin } from "../../src/cli/commands/pin.ts";
import { schema } from "../../src/cli/commands/schema.ts";
import { status } from "../../src/cli/commands/status.ts";
import type { Problem } from "../../src/core/problems/problem.ts";
import { gitSite } from "../support/git-site.ts";
import type { Outcome } from "../support/run-brygga.ts";
import { runInProcess } from "../support/run-in-process.ts";

const original = "content/sv/nyheter/bron.md";
const translation = "content/en/nyheter/bron.md";

const site = await gitSite();
test.after(() => site.close());
test.after.each(async () => {
	await site.git("checkout", "--quiet", "--force", "main");
	await site.git("reset", "--quiet", "--hard", "HEAD");
	await site.git("clean", "--quiet", "-d", "--force");
});

function brygga(...args: readonly string[]): Promise<Outcome> {
	const [name = "", ...rest] = args;
	return runInProcess(
		{ check, diff, new: newCommand, pin, schema, status },
		name,
		"--root",
		site.root,
		...rest,
	);
}

async function problemsOf(...args: readonly string[]): Promise<readonly Problem[]> {
	const { output, code } = await brygga(...args, "--format", "json");
	assert.is(code, 1, args.join(" "));
	return JSON.parse(output).problems;
}

async function unchanged(): Promise<void> {
	assert.is(await site.git("status", "--porcelain"), "");
}

test("check --explain shows what was read at a line, as text and as JSON, and writes nothing", async () => {
	const line = (await site.read(translation)).split("\n").findIndex((text) => text.startsWith("title:")) + 1;
	const { code, output, messages } = await brygga("check", "--explain", `${translation}:${line}`);
	assert.equal([code, messages], [0, ""]);
	assert.match(output, `${translation}:${line}, field “title”, translates ${original}:`);
	const json = await brygga("check", "--explain", `${translation}:${line}`, "--format", "json");
	const { explanations, problems } = JSON.parse(json.output);
	assert.equal(problems, []);
	assert.equal(explanations[0].place, { field: "title" });
	assert.equal(
		[...(await problemsOf("check", "--explain", `${original}:9999`))].map(({ code: name }) => name),
		["explain/no-text"],
	);
	const usage = await brygga("check", "--explain", translation);
	assert.is(usage.code, 2);
	assert.match(usage.messages, "a file and a line");
	await unchanged();
});

test("pin writes its own line and no other, whatever the file's line ends and permissions", async () => {
	const windows = (await site.read(translation)).replaceAll("\n", "\r\n");
	await site.write(translation, windows);
	await chmod(join(site.root, translation), 0o640);
	assert.is((await brygga("pin", "nyheter/bron", "en")).code, 0);
	const id = (await site.git("hash-object", original)).trim();
	assert.is(await site.read(translation), windows.replace("  state", `  pin: ${id}\r\n  state`));
	assert.is((await stat(join(site.root, translation))).mode & 0o777, 0o640);
});

test("pin notes the id that Git keeps when it converts line ends", async () => {
	await site.git("config", "core.autocrlf", "true");
	try {
		const id = (await site.git("-c", "core.autocrlf=true", "hash-object", original)).trim();
		await site.write(original, (await site.read(original)).replaceAll("\n", "\r\n"));
		assert.is((await brygga("pin", "nyheter/bron")).code, 0);
		assert.match(await site.read(translation), `pin: ${id}\n`);
		const { output } = await brygga("status", "--format", "json");
		const row = JSON.parse(output).pages.find(({ key }: { key: string }) => key === "nyheter/bron");
		assert.is(row.status, "current");
	} finally {
		await site.git("config", "--unset", "core.autocrlf");
	}
});

test("pin mends a pin that is none", async () => {
	await site.change(translation, "  state", "  pin: 12345\n  state");
	assert.match((await brygga("check")).messages, "pin KEY LANGUAGE");
	assert.is((await brygga("pin", "nyheter/bron")).code, 0);
	assert.not.match((await brygga("check")).messages, "bad-pin");
});

test("pin takes several pages, and paths for keys", async () => {
	const { code, output } = await brygga("pin", "./content/sv/nyheter/bron.md", "index", "nyheter", "EN");
	assert.is(code, 0);
	assert.equal(
		output.split("\n").map((line) => line.split(" ")[0]),
		[translation, "content/en/index.md", "content/en/nyheter/index.md", ""],
	);
	const again = await brygga("pin", "--all", "en");
	assert.match(again.messages, "3 translations were up to date already.");
	assert.match(again.output, "content/en/oversattningar.md is pinned");
});

test("pin refuses all pages while one has errors, unless it is forced", async () => {
	await site.change(translation, "Now traffic begins.", "Now [traffic](nowhere.md) begins.");
	const { code, messages } = await brygga("pin", "index", "nyheter/bron");
	assert.is(code, 1);
	assert.match(messages, "links/unknown-page");
	assert.match(messages, "Nothing was pinned.");
	assert.is(await site.git("diff", "--stat", "--", "content/en/index.md"), "");
	assert.is((await brygga("pin", "index", "nyheter/bron", "--force")).code, 0);
	assert.match(await site.read("content/en/index.md"), "  pin: ");
});

test("pin and diff say what is wrong with what they are asked for, and write nothing", async () => {
	const [unknown] = await problemsOf("pin", "nyheter/brön");
	assert.equal([unknown?.code, unknown?.expected], ["pages/unknown-key", "nyheter/bron"]);
	const [folderLess] = await problemsOf("diff", "bron");
	assert.is(folderLess?.expected, "nyheter/bron");
	const [missing] = await problemsOf("pin", "nyheter/aldre", "en");
	assert.equal([missing?.code, missing?.file], ["pin/no-translation", "content/en/nyheter/aldre.md"]);
	assert.match(missing?.hint ?? "", "new nyheter/aldre en");
	assert.is((await problemsOf("pin", "nyheter/aldre"))[0]?.code, "pin/no-translation");
	assert.is((await problemsOf("diff", "nyheter/aldre"))[0]?.code, "diff/no-translation");
	assert.is((await problemsOf("diff", "nyheter/bron", "de"))[0]?.code, "languages/unknown");
	assert.match(
		(await problemsOf("pin", "nyheter/bron", "sv"))[0]?.message ?? "",
		"language of the originals",
	);
	for (const args of [
		["pin"],
		["diff"],
		["new"],
		["pin", "--all", "nyheter/bron"],
		["pin", "--al"],
		["diff", "a", "b", "c"],
	]) {
		assert.is((await brygga(...args)).code, 2, args.join(" "));
	}
	await unchanged();
});

test("a page whose original can't be read isn't pinned or begun", async () => {
	await site.change(original, "title:", "tittle:");
	for (const args of [
		["pin", "nyheter/bron"],
		["new", "nyheter/bron"],
		["diff", "nyheter/bron"],
	]) {
		const codes = (await problemsOf(...args)).map(({ code }) => code);
		assert.ok(codes.includes("front-matter/unknown-field"), args.join(" "));
	}
	assert.is(await site.git("diff", "--name-only"), `${original}\n`);
});

test("new writes a draft that builds, and never overwrites", async () => {
	const { code, output } = await brygga("new", "nyheter/aldre", "en");
	assert.is(code, 0);
	assert.is(output, "content/en/nyheter/aldre.md\n");
	const written = await site.read("content/en/nyheter/aldre.md");
	assert.match(written, "> [!original]\n> Det här hände för länge sedan.\n");
	const { messages } = await brygga("check");
	assert.not.match(messages, "aldre.md");
	assert.is((await problemsOf("new", "nyheter/aldre"))[0]?.code, "content/exists");
	assert.is((await problemsOf("new", "nyheter/bron", "en"))[0]?.code, "content/exists");
	assert.is(await site.read("content/en/nyheter/aldre.md"), written);
	await site.change("content/en/nyheter/aldre.md", "state: draft", "state: in-review");
	const problems = await problemsOf("check");
	const unfinished = problems.filter(({ code: name }) => name === "translation/unfinished");
	assert.equal(
		unfinished.map(({ line }) => line),
		[3, 4, 14],
	);
});

test("new says what is wrong with what it is asked for, and writes nothing", async () => {
	assert.is((await problemsOf("new", "nyheter/aldr"))[0]?.expected, "nyheter/aldre");
	assert.is((await problemsOf("new", "../../etc/passwd"))[0]?.code, "pages/unknown-key");
	assert.is((await problemsOf("new", "nyheter/aldre", "../sv"))[0]?.code, "languages/unknown");
	await unchanged();
});

test("new doesn't follow a folder that is a symbolic link out of the site", async () => {
	await site.write("content/sv/bilagor/a.md", "---\ntitle: A\ndescription: B\n---\n");
	await symlink(tmpdir(), join(site.root, "content/en/bilagor"));
	assert.is((await problemsOf("new", "bilagor/a"))[0]?.code, "content/symbolic-link");
});

test("schema prints a schema, and says which there are", async () => {
	const { code, output } = await brygga("schema", "translation");
	assert.is(code, 0);
	assert.is(JSON.parse(output).properties.translation.properties.state.enum[0], "draft");
	const wrong = await brygga("schema", "translatoin");
	assert.is(wrong.code, 2);
	assert.match(wrong.messages, "Did you mean translation?");
});

test("status --changed-since is about the originals that a branch changes, and nothing else", async () => {
	await brygga("pin", "--all");
	await site.commit();
	await site.git("checkout", "--quiet", "-b", "feature");
	await site.change(original, "Det var roligt", "Det var svårt");
	await site.change("content/sv/index.md", "Välkommen", "Varmt välkommen");
	await site.write("content/sv/ny.md", "---\ntitle: Ny\ndescription: En ny sida.\n---\n");
	await site.git("mv", "content/sv/nyheter/aldre.md", "content/sv/nyheter/aldst.md");
	await brygga("pin", "index");
	await site.commit();
	await site.git("checkout", "--quiet", "main");
	await site.change("content/sv/nyheter/index.md", "Det senaste", "Det allra senaste");
	await site.commit();
	await site.git("checkout", "--quiet", "feature");

	const { output, code } = await brygga("status", "--changed-since", "main", "--format", "json");
	assert.is(code, 0);
	const rows: { key: string; status: string }[] = JSON.parse(output).pages;
	assert.equal(
		rows.map(({ key, status: kind }) => `${key} ${kind}`),
		["index current", "ny missing", "nyheter/aldst missing", "nyheter/bron stale"],
	);
	const summary = (await brygga("status", "--changed-since", "main", "--summary")).output;
	assert.match(summary, "| `nyheter/bron` | en | stale |");
	assert.match(summary, "1 up to date: `index` (en).");
	assert.is((await brygga("status", "--changed-since", "main", "--check")).code, 1);
	for (const reference of ["nope", "--upload-pack=x", ""]) {
		const [problem] = await problemsOf("status", `--changed-since=${reference}`);
		assert.is(problem?.code, "git/unknown-reference", reference);
	}
	await site.git("reset", "--quiet", "--hard");
	await site.git("checkout", "--quiet", "main");
});

test.run();
