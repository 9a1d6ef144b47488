import {
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	realpathSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { blobId } from "../../src/core/drift/blob-id.ts";
import { isOutputNote } from "../../src/node/cache/noted-outputs.ts";
import { finishInterrupted } from "../../src/node/finish-interrupted.ts";
import { holdOutput } from "../../src/node/output/held-output.ts";

test("a site says what a command that was killed has still written, and what it has left", () => {
	const root = mkdtempSync(join(tmpdir(), "brygga-interrupted-"));
	try {
		mkdirSync(join(root, "content"));
		assert.equal(finishInterrupted(root), []);
		writeFileSync(join(root, "content/a.md"), "old");
		writeFileSync(join(root, "content/b.md"), "somebody else's");
		const replaces = blobId(Buffer.from("old"));
		const changes = ["content/a.md", "content/b.md"].map((file) => ({ file, text: "new", replaces }));
		// No process has this number: Linux and macOS end below it.
		writeFileSync(join(root, "content/.brygga-journal"), JSON.stringify({ owner: "4194305 1\n", changes }));
		assert.equal(finishInterrupted(root), [
			"A command that had been interrupted was finished. It has written content/a.md.",
			"Left as they are, since they have changed since that command: content/b.md.",
		]);
		assert.is(readFileSync(join(root, "content/a.md"), "utf8"), "new");
		assert.is(readFileSync(join(root, "content/b.md"), "utf8"), "somebody else's");
	} finally {
		rmSync(root, { recursive: true, force: true });
	}
});

test("a build into any folder that was killed while it put its files in place is finished by the next command", () => {
	const root = mkdtempSync(join(tmpdir(), "brygga-interrupted-"));
	try {
		mkdirSync(join(root, "content"));
		const output = join(root, "elsewhere/out");
		const held = holdOutput(output, { root });
		const staging = `${output}.staging`;
		writeFileSync(join(held.stage().folder, "index.html"), "new");
		writeFileSync(join(root, ".brygga/held-of-a-removed-one"), "removed");
		assert.equal(finishInterrupted(root), [], "what a process is at is left to it");
		assert.is(readdirSync(join(root, ".brygga")).filter(isOutputNote).length, 1);
		writeFileSync(join(staging, "journal"), JSON.stringify({ removed: [] }));
		// No process has this number: Linux and macOS end below it.
		writeFileSync(join(staging, "owner"), "4194305 1\n");
		assert.equal(finishInterrupted(root), [
			`A build that had been interrupted was finished: ${realpathSync(output)} is complete.`,
		]);
		assert.is(readFileSync(join(output, "index.html"), "utf8"), "new");
		assert.equal(readdirSync(join(root, "elsewhere")), ["out"]);
		assert.equal(finishInterrupted(root), []);
		assert.equal(readdirSync(join(root, ".brygga")), [".gitignore"]);
	} finally {
		rmSync(root, { recursive: true, force: true });
	}
});

test.run();
