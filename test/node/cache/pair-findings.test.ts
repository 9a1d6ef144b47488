import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { Problem } from "../../../src/core/problems/problem.ts";
import { cacheFolder } from "../../../src/node/cache/cache-folder.ts";
import { type OpenSite, openSite } from "../../../src/node/reading/open-site.ts";
import { type TemporarySite, temporarySite } from "../../support/temporary-site.ts";

interface Context {
	files: TemporarySite;
	site: OpenSite;
}

const test = suite<Context>("findings of pairs");

test.before.each(async (context) => {
	context.files = await temporarySite("harbour");
	const { root } = context.files;
	context.site = await openSite(root, { cache: cacheFolder(root) });
});

test.after.each(async ({ files, site }) => {
	await site.close();
	await files.close();
});

const settings = "content/site.yaml";

async function replace({ root, write }: TemporarySite, file: string, [before, after]: [string, string]) {
	const text = await readFile(join(root, file), "utf8");
	assert.ok(text.includes(before), `${file} has no “${before}”`);
	await write(file, text.replace(before, after));
}

/** The numbers that differ in the fields of the pair's front matter. */
function numbersOf(problems: readonly Problem[]): string[] {
	return problems.filter(({ rule }) => rule === "numbers").map(({ actual = "" }) => actual);
}

const declared = "hours: { type: text, translated: true }";
const optional = "hours: { type: text, translated: optional }";

test("follow what the settings say of a field, as long as the texts are the same", async ({
	files,
	site,
}) => {
	await replace(files, settings, ["      source: link\n", `      source: link\n      ${declared}\n`]);
	await replace(files, "content/sv/nyheter/ny-bro.md", ["topics:", "hours: Öppet i 12 timmar\ntopics:"]);
	await replace(files, "content/en/nyheter/ny-bro.md", [
		"translation:",
		"hours: Open for 15 hours\ntranslation:",
	]);
	const before = await site.check();
	assert.equal(numbersOf(before.problems), ["15 hours"]);
	await replace(files, settings, [declared, optional]);
	assert.equal(numbersOf((await site.check()).problems), []);
	await replace(files, settings, [optional, declared]);
	assert.equal((await site.check()).problems, before.problems);
});

test.run();
