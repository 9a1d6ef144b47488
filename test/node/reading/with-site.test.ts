import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { alignedTexts } from "../../../bench/corpus/aligned-texts.ts";
import { makeSite } from "../../../bench/make-site.ts";
import type { Problem } from "../../../src/core/problems/problem.ts";
import { cacheFolder } from "../../../src/node/cache/cache-folder.ts";
import { openSite } from "../../../src/node/reading/open-site.ts";
import { cachedLanguageTools } from "../../../src/node/reading/tools/cached-language-tools.ts";
import { createLanguageTools } from "../../../src/node/reading/tools/language-tools.ts";
import { processMark } from "../../../src/node/system/process-mark.ts";
import { checkedSite } from "../../support/checked-site.ts";
import { loadSite } from "../../support/load-site.ts";

/** Enough pairs to be shared out between threads, where the machine has several processors. */
const articles = 320;

const languageTools = cachedLanguageTools(createLanguageTools);

/** What is found in a single thread, without a cache. */
async function foundPlainly(root: string): Promise<readonly Problem[]> {
	return (await loadSite(root, { languageTools })).problems;
}

const repository = fileURLToPath(new URL("../../../", import.meta.url));

const test = suite<{ root: string; faulty: string[] }>("withSite", { root: "", faulty: [] });

test.before(async (context) => {
	context.root = await mkdtemp(join(tmpdir(), "brygga-"));
	await makeSite({ articles, directory: context.root, texts: await alignedTexts(repository) });
	const folder = "content/en/news";
	const names = (await readdir(join(context.root, folder))).filter((name) => name !== "index.md").sort();
	// Faults in the text and in front matter, whose lines other threads read from the files.
	for (const name of names.filter((_, index) => index % 7 === 0)) {
		const file = `${folder}/${name}`;
		const text = await readFile(join(context.root, file), "utf8");
		const changed = text
			.replace(/\d{3}(?=[^\d]*$)/, "987")
			.replace('description: "', 'description: "Dålig ”text” 12 ');
		await writeFile(join(context.root, file), changed.replace("  reviewer: Anna Berg\n", ""));
		context.faulty.push(file);
	}
});

test.after(({ root }) => rm(root, { recursive: true, force: true }));

test("finds what is found without a cache and in one thread, at first and again", async ({
	root,
	faulty,
}) => {
	const expected = await foundPlainly(root);
	assert.equal(filesOf(expected), [...faulty].sort());
	assert.ok(
		expected.some(({ rule, line = 0, hint = "" }) => rule === "quotes" && line > 1 && hint.includes("field")),
	);
	for (const _ of ["cold", "warm"]) assert.equal((await checkedSite(root)).problems, expected);
});

test("checks a page again that has changed", async ({ root, faulty }) => {
	const [file = ""] = faulty;
	const before = await checkedSite(root);
	const text = await readFile(join(root, file), "utf8");
	await writeFile(join(root, file), text.replace("Dålig ”text” 12 ", ""));
	const after = await checkedSite(root);
	const ofOthers = ({ problems }: { readonly problems: readonly Problem[] }): readonly Problem[] =>
		problems.filter((problem) => problem.file !== file);
	assert.equal(ofOthers(after), ofOthers(before));
	assert.ok(after.problems.length < before.problems.length);
});

test("reads everything again where what was kept is damaged", async ({ root }) => {
	const { problems: expected } = await checkedSite(root);
	await writeFile(join(root, ".brygga/templates.pack"), "damaged");
	await rm(join(root, ".brygga/findings"));
	assert.equal((await checkedSite(root)).problems, expected);
});

test("reads again what was kept without what the rules ask for", async ({ root }) => {
	const { problems: expected } = await checkedSite(root);
	await rm(join(root, ".brygga"), { recursive: true });
	const folder = join(root, ".brygga");
	const cache = cacheFolder(root);
	const session = await openSite(root, { cache, checkTranslations: false });
	const { problems } = await session.check();
	session.save();
	await session.close();
	cache.close();
	assert.is(problems.filter(({ rule }) => rule !== undefined).length, 0);
	const { size } = await stat(join(folder, "templates.pack"));
	for (const _ of ["cold", "warm"]) assert.equal((await checkedSite(root)).problems, expected);
	assert.ok((await stat(join(folder, "templates.pack"))).size > size * 1.3);
});

test("leaves alone what another process that runs keeps", async ({ root, faulty }) => {
	const before = await checkedSite(root);
	await writeFile(join(root, ".brygga/owner"), processMark(process.ppid, join(root, ".brygga")));
	const kept = await readFile(join(root, ".brygga/findings"), "utf8");
	const [, file = ""] = faulty;
	const text = await readFile(join(root, file), "utf8");
	await writeFile(join(root, file), text.replace("Dålig ”text” 12 ", ""));
	assert.ok((await checkedSite(root)).problems.length < before.problems.length);
	assert.is(await readFile(join(root, ".brygga/findings"), "utf8"), kept);
	assert.is(
		await readFile(join(root, ".brygga/owner"), "utf8"),
		processMark(process.ppid, join(root, ".brygga")),
	);
	await rm(join(root, ".brygga/owner"));
});

for (const [name, mark] of [
	["is cut short to the number of another", `${process.ppid}`],
	["is of a process that had the number of another before", `${process.ppid} 1\n`],
	["was copied from another folder", processMark(process.ppid, process.cwd())],
	["says nothing", ""],
] as const) {
	test(`keeps what it finds where the mark of the process before ${name}`, async ({ root, faulty }) => {
		const [, , file = ""] = faulty;
		await checkedSite(root);
		await writeFile(join(root, ".brygga/owner"), mark);
		const kept = await readFile(join(root, ".brygga/findings"), "utf8");
		await writeFile(join(root, file), `${await readFile(join(root, file), "utf8")}\nAnd 7 more.\n`);
		await checkedSite(root);
		assert.is.not(await readFile(join(root, ".brygga/findings"), "utf8"), kept);
	});
}

function filesOf(problems: readonly Problem[]): string[] {
	return [...new Set(problems.flatMap(({ file }) => file ?? []))].sort();
}

test.run();
