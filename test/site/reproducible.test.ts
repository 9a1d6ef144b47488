import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { buildSite, builtSite, copyContent, sharedFolder } from "../support/build-site.ts";
import type { BuiltSite } from "../support/built-site.ts";

const first = await builtSite();
const root = join(await sharedFolder(), "built again", "å ä");
await copyContent(root);
const second = await buildSite({
	root,
	output: join(root, "public"),
	environment: { TZ: "Pacific/Kiritimati", LANG: "sv_SE.UTF-8", LC_ALL: "sv_SE.UTF-8" },
});

async function digests(site: BuiltSite): Promise<Record<string, string>> {
	const entries = site.files.map(async (file) => {
		const content = await readFile(join(site.directory, file));
		return [file, createHash("sha256").update(content).digest("hex")] as const;
	});
	return Object.fromEntries(await Promise.all(entries));
}

test("two builds in other folders, time zones and locales have the same files", () => {
	assert.equal(second.files, first.files);
});

test("two builds in other folders, time zones and locales are the same to the byte, search index included", async () => {
	const [before, after] = await Promise.all([digests(first), digests(second)]);
	assert.equal(
		first.files.filter((file) => before[file] !== after[file]),
		[],
	);
	assert.ok(first.files.some((file) => file.endsWith(".pf_index")));
});

test("no file names the folder or the user that built it", async () => {
	for (const file of second.files) {
		const content = await readFile(join(second.directory, file));
		assert.not(content.includes("built again"), file);
	}
});

test("a build over an earlier one leaves the same files", async () => {
	const again = await buildSite({ root, output: join(root, "public") });
	assert.equal(await digests(again), await digests(first));
});

test.run();
