/** What is read as a translation tool's file: never what has no end. */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { readImport } from "../../../src/node/exchange/read-import.ts";

const folder = await mkdtemp(join(tmpdir(), "brygga-import-"));
const file = join(folder, "pages.xlf");
await writeFile(file, "<xliff>");
test.after(() => rm(folder, { recursive: true }));

test("a file is read, up to a size", async () => {
	assert.equal(await readImport(file), { kind: "read", bytes: Buffer.from("<xliff>") });
	assert.equal(await readImport(file, { most: 7 }), { kind: "read", bytes: Buffer.from("<xliff>") });
	assert.equal(await readImport(file, { most: 6 }), { kind: "too-large", most: 6 });
});

test("what isn't there, and a folder, are told", async () => {
	assert.equal(await readImport(join(folder, "none")), { kind: "missing" });
	assert.equal(await readImport(join(file, "none")), { kind: "missing" });
	assert.equal(await readImport(folder), { kind: "folder" });
});

if (existsSync("/dev/zero"))
	test("a device is not read", async () => {
		for (const device of ["/dev/zero", "/dev/null"])
			assert.equal(await readImport(device), { kind: "not-a-file" });
	});

if (process.platform !== "win32")
	test("a pipe is read to its end, up to a size", async () => {
		const pipe = join(folder, "pipe");
		execFileSync("mkfifo", [pipe]);
		const writing = (text: string) => Promise.all([readImport(pipe, { most: 6 }), writeFile(pipe, text)]);
		assert.equal((await writing("<tmx/>"))[0], { kind: "read", bytes: Buffer.from("<tmx/>") });
		assert.equal((await writing("<xliff>"))[0], { kind: "too-large", most: 6 });
	});

test.run();
