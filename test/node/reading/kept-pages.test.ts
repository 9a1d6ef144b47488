import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { alignedTexts } from "../../../bench/corpus/aligned-texts.ts";
import { makeSite } from "../../../bench/make-site.ts";
import type { Page } from "../../../src/core/model/page.ts";
import { cacheFolder } from "../../../src/node/cache/cache-folder.ts";
import { type OpenSite, openSite } from "../../../src/node/reading/open-site.ts";

const test = suite<{ root: string; site?: OpenSite }>("pages of an open site", { root: "" });

test.before(async (context) => {
	context.root = await mkdtemp(join(tmpdir(), "brygga-"));
	const texts = await alignedTexts(fileURLToPath(new URL("../../../", import.meta.url)));
	await makeSite({ articles: 3, directory: context.root, texts });
	context.site = await openSite(context.root, {
		cache: cacheFolder(context.root),
		checkTranslations: false,
	});
});

test.after(async ({ root, site }) => {
	await site?.close();
	await rm(root, { recursive: true, force: true });
});

/** Those of a model, by their files, once a file has been touched. */
async function pagesAfter(site: OpenSite | undefined, touched: string): Promise<Map<string, Page>> {
	const state = await site?.look([touched]);
	const { model } = (await site?.compare(state && { state })) ?? {};
	const trees = [...(model?.pages ?? new Map<string, ReadonlyMap<string, Page>>()).values()];
	return new Map(trees.flatMap((tree) => [...tree.values()].map((page) => [page.file, page] as const)));
}

test("are the same objects again, but for one that has changed and its translation", async ({
	root,
	site,
}) => {
	const original = "content/sv/about.md";
	await pagesAfter(site, original);
	const before = await pagesAfter(site, original);
	const file = join(root, original);
	await writeFile(file, (await readFile(file, "utf8")).replace("Om webbplatsen", "Om den här platsen"));
	const after = await pagesAfter(site, original);
	const others = [...before].flatMap(([name, page]) => (after.get(name) === page ? [] : name));
	assert.equal(others.sort(), ["content/en/about.md", original]);
	assert.is(after.size, before.size);
	assert.is(after.get(original)?.title, "Om den här platsen");
});

test.run();
