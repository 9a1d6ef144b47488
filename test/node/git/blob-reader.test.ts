import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { blobId } from "../../../src/core/drift/blob-id.ts";
import { openBlobReader } from "../../../src/node/git/blob-reader.ts";
import { cachePinnedTexts } from "../../../src/node/git/read-pinned-texts.ts";
import { gitSite } from "../../support/git-site.ts";

const site = await gitSite();
const texts = {
	short: "Bron är klar.\n",
	empty: "",
	// More than a pipe holds.
	long: "Å\n".repeat(100_000),
};
for (const [name, text] of Object.entries(texts)) await site.write(`content/sv/${name}.md`, text);
await site.commit();
const idOf = (text: string): string => blobId(Buffer.from(text));
const missing = "0123456789012345678901234567890123456789";
test.after(site.close);

test("a reader gives the texts that Git has, and none for those that it hasn't", async () => {
	const reader = openBlobReader(site.root);
	const ids = [idOf(texts.long), missing, idOf(texts.empty), idOf(texts.short)];
	const found = (await reader.read(ids)).texts;
	assert.equal(found.get(idOf(texts.long))?.length, texts.long.length);
	assert.equal(
		[missing, idOf(texts.empty), idOf(texts.short)].map((id) => found.get(id)),
		[undefined, "", texts.short],
	);
	assert.is((await reader.read([])).texts.size, 0);
	reader.close();
	assert.is((await reader.read([idOf(texts.short)])).texts.size, 0);
});

test("a reader answers several calls at once, and knows what is recorded later", async () => {
	const reader = openBlobReader(site.root);
	const [one, other] = await Promise.all([
		reader.read([idOf(texts.long)]),
		reader.read([idOf(texts.short), missing]),
	]);
	assert.equal([[...one.texts.keys()], [...other.texts.keys()]], [[idOf(texts.long)], [idOf(texts.short)]]);
	await site.write("content/sv/short.md", "Senare.\n");
	await site.commit();
	assert.is((await reader.read([idOf("Senare.\n")])).texts.get(idOf("Senare.\n")), "Senare.\n");
	reader.close();
});

test("outside a repository there are no texts, and nobody waits for them", async () => {
	const folder = await mkdtemp(join(tmpdir(), "brygga-no-git-"));
	const reader = openBlobReader(folder);
	assert.is((await reader.read([missing])).texts.size, 0);
	assert.is((await reader.read([missing])).texts.size, 0);
	reader.close();
	await rm(folder, { recursive: true });
});

test("pinned texts are kept; one that Git hasn't is asked for again when there is time", async () => {
	const kept = cachePinnedTexts(site.root);
	const later = "Ännu senare.\n";
	const wanted = [idOf(texts.short), idOf(later)];
	const read = async (quick: boolean): Promise<string[]> => [
		...(await kept.read(wanted, { quick })).texts.values(),
	];
	assert.equal(await read(true), [texts.short]);
	await site.write("content/sv/short.md", later);
	await site.commit();
	assert.equal(await read(true), [texts.short]);
	assert.equal(await read(false), [texts.short, later]);
	assert.equal(await read(true), [texts.short, later]);
	kept.close();
});

test.run();
