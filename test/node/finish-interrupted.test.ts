import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { blobId } from "../../src/core/drift/blob-id.ts";
import { finishInterrupted } from "../../src/node/finish-interrupted.ts";

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

test.run();
