import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { buildSite, builtSite, copyContent } from "../support/build-site.ts";
import type { BuiltSite } from "../support/built-site.ts";
import { sharedFolder } from "../support/once-for-all.ts";

const first = await builtSite();
const root = join(await sharedFolder(), "built again", "å ä");
await copyContent(root);
const second = await buildSite({
	root,
	output: join(root, "utdata"),
	environment: { TZ: "Pacific/Kiritimati", LANG: "sv_SE.UTF-8", LC_ALL: "sv_SE.UTF-8" },
});

async function digests(site: BuiltSite): Promise<Map<string, string>> {
	const entries = site.files.map(async (file) => {
		const content = await readFile(join(site.directory, file));
		return [file, createHash("sha256").update(content).digest("hex")] as const;
	});
	return new Map(await Promise.all(entries));
}

/** Files that only one of two sites has, or that differ. */
async function differences(one: BuiltSite, other: BuiltSite): Promise<string[]> {
	const [before, after] = await Promise.all([digests(one), digests(other)]);
	return [...new Set([...before.keys(), ...after.keys()])].filter(
		(file) => before.get(file) !== after.get(file),
	);
}

test("two builds in other folders, time zones and locales are the same to the byte, search index included", async () => {
	assert.ok(first.files.some((file) => file.endsWith(".pf_index")));
	assert.equal(await differences(first, second), []);
});

test("no file names the folder that it was built in", async () => {
	for (const file of second.files) {
		const content = await readFile(join(second.directory, file));
		assert.not(content.includes("built again"), file);
	}
});

test("a build over an earlier one leaves the same files", async () => {
	const again = await buildSite({ root, output: second.directory });
	assert.equal(await differences(first, again), []);
});

test.run();
