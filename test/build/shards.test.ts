/** Shards, each built by a process of its own, put together are what one build makes. */
import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { buildSite } from "../../src/node/build-site.ts";
import { uniteShards } from "../../src/node/sharding/unite-shards.ts";
import { filesBelow } from "../support/incremental/interference.ts";
import { type TemporarySite, temporarySite } from "../support/temporary-site.ts";

const run = promisify(execFile);
const repository = fileURLToPath(new URL("../../", import.meta.url));

interface Context {
	site: TemporarySite;
	folder: string;
}

const shards = suite<Context>("shards");

shards.before(async (context) => {
	context.site = await temporarySite("harbour");
	context.folder = await mkdtemp(join(tmpdir(), "brygga-shards-"));
	const { root } = context.site;
	const settings = join(root, "content/site.yaml");
	await writeFile(settings, `${await readFile(settings, "utf8")}\nprecompress: true\nshareImages: true\n`);
	await buildSite({ root, output: join(context.folder, "one"), search: true });
});

shards.after(async ({ site, folder }) => {
	await site.close();
	await rm(folder, { recursive: true, force: true });
});

for (const count of [2, 8]) {
	shards(`${count} shards are united byte for byte`, async ({ site, folder }) => {
		const directories: string[] = [];
		for (let index = 1; index <= count; index++) {
			const output = join(folder, `${index}-of-${count}`);
			directories.push(output);
			await brygga("build", "--root", site.root, "--output", output, "--shard", `${index}/${count}`);
		}
		const united = join(folder, `united-${count}`);
		await brygga("unite", ...directories.toReversed(), "--output", united);
		await compare(united, join(folder, "one"));
		assert.ok((await filesBelow(united)).some((file) => /\/share-\w+\.png$/.test(file)));
	});
}

shards("shards that don't belong together are told apart", async ({ site, folder }) => {
	const [first, second] = [join(folder, "1-of-2"), join(folder, "2-of-2")];
	const output = join(folder, "never");
	const codes = async (directories: readonly string[]): Promise<string[]> =>
		(await uniteShards(directories, { root: site.root, output, search: false })).problems.map(
			({ code }) => code,
		);
	assert.equal(await codes([first]), ["shards/missing"]);
	assert.equal(await codes([first, first]), ["shards/twice"]);
	assert.equal(await codes([first, site.root]), ["shards/not-a-shard"]);
	assert.equal(await codes([first, join(folder, "2-of-8")]), ["shards/other-build"]);
	const copy = join(folder, "copy");
	await cp(second, copy, { recursive: true });
	const [page = ""] = (await filesBelow(copy)).filter((file) => file.endsWith(".html"));
	await writeFile(page, "cut short");
	assert.equal(await codes([first, copy]), ["shards/damaged"]);
	assert.equal(await filesBelow(output), []);
});

async function brygga(...args: string[]): Promise<void> {
	await run(process.execPath, [join(repository, "bin/brygga.mjs"), ...args], {
		cwd: repository,
	});
}

async function compare(found: string, expected: string): Promise<void> {
	const names = async (folder: string) => (await filesBelow(folder)).map((file) => file.slice(folder.length));
	assert.equal(await names(found), await names(expected));
	for (const name of await names(expected)) {
		const [ours, theirs] = await Promise.all([readFile(found + name), readFile(expected + name)]);
		assert.ok(ours.equals(theirs), name);
	}
}

shards.run();
