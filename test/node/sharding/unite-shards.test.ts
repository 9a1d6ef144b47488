import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { unite } from "../../../src/cli/commands/unite.ts";
import { shardFile, writeShardRecord } from "../../../src/node/sharding/shard.ts";
import { uniteShards } from "../../../src/node/sharding/unite-shards.ts";

test("uniteShards copies nothing to where a shard's record leads out of its folder", async () => {
	const root = await mkdtemp(join(tmpdir(), "brygga-"));
	try {
		const shard = join(root, "deep/er/shard");
		await mkdir(shard, { recursive: true });
		await writeFile(join(root, "deep/text"), "outside");
		const sha256 = createHash("sha256").update("outside").digest("hex");
		const record = {
			precompress: false,
			version: "1",
			inputs: "",
			search: [],
			terms: [],
			shard: { index: 1, count: 1 },
		};
		await writeFile(join(shard, shardFile), writeShardRecord({ ...record, files: { "../../text": sha256 } }));
		const { problems, files } = await uniteShards([shard], {
			root: join(root, "site"),
			output: join(root, "out/put"),
			search: false,
		});
		assert.equal([problems.map(({ code }) => code), files], [["shards/damaged"], 0]);
		assert.equal((await readdir(root)).includes("text"), false);
	} finally {
		await rm(root, { recursive: true, force: true });
	}
});

test("unite needs no site where it runs, and leaves nothing but its output", async () => {
	const root = await mkdtemp(join(tmpdir(), "brygga-"));
	try {
		const content = "A file of a shard.";
		const sha256 = createHash("sha256").update(content).digest("hex");
		const record = { precompress: false, version: "1", inputs: "", search: [], terms: [] };
		for (const index of [1, 2]) {
			const folder = join(root, `${index}`);
			await mkdir(folder);
			await writeFile(join(folder, `${index}.txt`), content);
			const shard = { index, count: 2 };
			const files = { [`${index}.txt`]: sha256 };
			await writeFile(join(folder, shardFile), writeShardRecord({ ...record, shard, files }));
		}
		const output = join(root, "public");
		const shards = [join(root, "1"), join(root, "2")];
		const code = await unite.run({
			arguments: [...shards, "--output", output],
			print: () => undefined,
			report: () => undefined,
			interactive: false,
			directory: root,
			version: "1",
			untilInterrupted: async () => undefined,
		});
		assert.is(code, 0);
		assert.equal((await readdir(output)).filter((name) => !name.startsWith(".")).toSorted(), [
			"1.txt",
			"2.txt",
		]);
		assert.equal((await readdir(root)).toSorted(), ["1", "2", "public"]);
	} finally {
		await rm(root, { recursive: true, force: true });
	}
});

test.run();
