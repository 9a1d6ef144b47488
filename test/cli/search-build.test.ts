/** Builds with search: what stops them, and what they leave alone. */
import { readFile, stat } from "node:fs/promises";
import { join, relative } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { buildSite } from "../../src/node/build-site.ts";
import { filesBelow } from "../support/incremental/interference.ts";
import { runBrygga } from "../support/run-brygga.ts";
import { temporarySite } from "../support/temporary-site.ts";

test("a language with a search page and no page to find stops the build, and the old site stays", async () => {
	const site = await temporarySite("harbour");
	try {
		const built = await runBrygga("build", "--root", site.root);
		assert.is(built.code, 0, built.messages);
		const entry = join(site.root, "_site/sv/pagefind/manifest.json");
		const before = await readFile(entry, "utf8");
		await site.write(
			"content/ar/sok.md",
			"---\ntitle: بحث\ndescription: ابحث في الموقع.\ntranslation: { pin: 9eaffa87814426e39d24dd8cdc25237a04afd737, state: in-review }\n---\n",
		);
		const settings = await readFile(join(site.root, "content/site.yaml"), "utf8");
		await site.write("content/site.yaml", settings.replace(/^kinds:$/m, "$&\n  start: { search: false }"));
		await site.write("content/sv/om.md", "---\ntitle: Om staden\ndescription: En ny text.\n---\n\nNytt.\n");
		const failed = await runBrygga("build", "--root", site.root, "--format", "json");
		const { problems } = JSON.parse(failed.output) as {
			problems: { code: string; severity: string; language?: string }[];
		};
		assert.equal(
			problems.filter(({ severity }) => severity === "error").map(({ code, language }) => [code, language]),
			[["search/empty", "ar"]],
		);
		assert.is(failed.code, 1);
		assert.is(await readFile(entry, "utf8"), before);
		const without = await runBrygga("build", "--root", site.root, "--no-search");
		assert.is(without.code, 0, without.messages);
	} finally {
		await site.close();
	}
});

test("a change leaves alone what of an index stays the same, and only what is gone is counted as removed", async () => {
	const site = await temporarySite("harbour");
	try {
		const [output, clean] = [join(site.root, "_site"), join(site.root, "clean")];
		await buildSite({ root: site.root, output, search: true });
		const before = await stampsBelow(output);
		const file = "content/sv/om.md";
		const text = await readFile(join(site.root, file), "utf8");
		await site.write(file, text.replace(/^title: .*$/m, "title: Om hamnen och staden"));
		const { written, removed } = await buildSite({ root: site.root, output, search: true });
		const after = await stampsBelow(output);
		const touched = [...after].filter(([path, stamp]) => before.get(path) !== stamp).map(([path]) => path);
		assert.is(written, touched.length);
		assert.is(removed, [...before.keys()].filter((path) => !after.has(path)).length);
		const fragments = [...after.keys()].filter((path) => path.startsWith("sv/pagefind/fragment/"));
		assert.ok(fragments.length > 5);
		assert.is(fragments.filter((path) => touched.includes(path)).length, 1);
		await buildSite({ root: site.root, output: clean, search: true });
		assert.equal([...after.keys()].sort(), [...(await stampsBelow(clean)).keys()].sort());
		for (const path of after.keys())
			assert.ok((await readFile(join(output, path))).equals(await readFile(join(clean, path))), path);
	} finally {
		await site.close();
	}
});

/** When each file of a folder was changed, and which it is, by path. */
async function stampsBelow(folder: string): Promise<Map<string, string>> {
	const stamps = new Map<string, string>();
	for (const path of await filesBelow(folder)) {
		const { ino, mtimeMs } = await stat(path);
		stamps.set(relative(folder, path), `${ino} ${mtimeMs}`);
	}
	return stamps;
}

test.run();
