import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { dictionariesVersion } from "../../../src/node/cache/generator-version.ts";

test("dictionariesVersion changes when a dictionary is installed, or another version of it, here or above", async () => {
	const root = await mkdtemp(join(tmpdir(), "brygga-"));
	try {
		const folder = join(root, "site/node_modules/brygga");
		const install = async (at: string, version: string): Promise<void> => {
			await mkdir(join(root, at, "node_modules/dictionary-xx"), { recursive: true });
			await writeFile(join(root, at, "node_modules/dictionary-xx/package.json"), JSON.stringify({ version }));
		};
		const seen = [dictionariesVersion(folder)];
		await install("site", "1.0.0");
		seen.push(dictionariesVersion(folder));
		await install("site", "1.0.1");
		seen.push(dictionariesVersion(folder));
		await install("site/node_modules/brygga", "1.0.0");
		seen.push(dictionariesVersion(folder));
		assert.is(new Set(seen).size, seen.length, seen.join(" "));
		assert.is(dictionariesVersion(folder), seen.at(-1));
	} finally {
		await rm(root, { recursive: true });
	}
});

test.run();
