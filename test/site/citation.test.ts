import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { cslJson } from "../../src/core/citation/csl-json.ts";
import { readBibtex } from "../../src/core/citation/read-bibtex.ts";
import { blobId } from "../../src/core/drift/blob-id.ts";
import { builtSite } from "../support/build-site.ts";
import { publishedPairs } from "../support/published-pairs.ts";

const run = promisify(execFile);
const site = await builtSite();
const pairs = (await publishedPairs(site)).filter(({ en }) => en && en.all("article").length > 0);

test("each article says how to refer to it, with an address and a version that exist", async () => {
	assert.is(pairs.length, 5);
	for (const versions of pairs)
		for (const page of Object.values(versions)) {
			const text = page.one("p", { "data-format": "text" }).text();
			const bibtex = page.one("pre", { "data-format": "bib" }).text();
			// With line ends, which the parser leaves out.
			const [, raw = ""] = /<pre data-format="bib">([\s\S]*?)<\/pre>/.exec(page.html) ?? [];
			const [item] = JSON.parse(cslJson(readBibtex(raw.replaceAll("&quot;", '"').replaceAll("&amp;", "&"))));
			assert.is(item.URL, page.url);
			assert.is(item.title, page.one("h1").text());
			assert.ok(item.author[0].literal.length > 0, page.file);
			for (const part of [item.URL, item.version]) assert.ok(bibtex.includes(`{${part}}`), page.file);
			for (const part of [page.url, item.title, item.version.slice(0, 12)])
				assert.ok(text.includes(part), page.file);
			const { stdout } = await run("git", ["cat-file", "-t", item.version], { cwd: site.root }).catch(
				// A file that isn't committed yet.
				async () => ({ stdout: (await isOriginal(item.version)) ? "blob\n" : "" }),
			);
			assert.is(stdout, "blob\n", `${page.file}: ${item.version}`);
		}
});

/** Whether an original has the id now. */
async function isOriginal(version: string): Promise<boolean> {
	for (const name of [
		"eu-delegater",
		"delmos-besok",
		"europas-stader",
		"fortsatta-insatser",
		"hoga-forvantningar",
	]) {
		const bytes = await readFile(join(site.root, `content/sv/nyheter/${name}.md`));
		if (blobId(bytes) === version) return true;
	}
	return false;
}

test.run();
