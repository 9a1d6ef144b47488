import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
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

test.run();
