import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { isDamagedCache } from "../../../src/node/cache/damaged-cache-error.ts";
import { madeFiles } from "../../../src/node/cache/made-files.ts";

function useFolder(use: (folder: string) => void): void {
	const folder = mkdtempSync(join(tmpdir(), "brygga-made-"));
	try {
		use(folder);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

const one = new TextEncoder().encode("one");

test("madeFiles finds what was kept, and only that", () =>
	useFolder((folder) => {
		const files = madeFiles(join(folder, "made"));
		assert.is(files.find("one.png"), undefined);
		files.forgetOthers(new Set());
		files.keep("one.png", one);
		assert.equal(Buffer.from(files.find("one.png") ?? []), Buffer.from(one));
		assert.is(files.find("two.png"), undefined);
	}));

test("madeFiles doesn't find a file that was cut short, emptied, changed, or swapped for another", () =>
	useFolder((folder) => {
		const files = madeFiles(folder);
		for (const size of [0, 10, 33]) {
			files.keep("one.png", one);
			truncateSync(join(folder, "one.png"), size);
			assert.is(files.find("one.png"), undefined, `${size} bytes`);
		}
		files.keep("one.png", one);
		files.keep("two.png", new TextEncoder().encode("two"));
		renameSync(join(folder, "two.png"), join(folder, "one.png"));
		assert.is(files.find("one.png"), undefined);
	}));

test("madeFiles forgets what nobody names, the rest of a write that was killed included", () =>
	useFolder((folder) => {
		const files = madeFiles(folder);
		for (const name of ["one.png", "two.png", "one.png.17.part"]) files.keep(name, one);
		files.forgetOthers(new Set(["one.png"]));
		assert.ok(files.find("one.png"));
		assert.is(files.find("two.png"), undefined);
		assert.not.ok(existsSync(join(folder, "one.png.17.part")));
	}));

test("madeFiles tells of a folder or a file that something else has taken the place of", () =>
	useFolder((folder) => {
		mkdirSync(join(folder, "one.png"));
		assert.throws(() => madeFiles(folder).find("one.png"), isDamagedCache);
		writeFileSync(join(folder, "file"), "");
		assert.throws(() => madeFiles(join(folder, "file")).find("one.png"), isDamagedCache);
		assert.throws(() => madeFiles(join(folder, "file")).forgetOthers(new Set()), isDamagedCache);
	}));

test.run();
