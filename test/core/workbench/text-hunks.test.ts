import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { filePatch, textHunks } from "../../../src/core/workbench/text-hunks.ts";

const lines = Array.from({ length: 30 }, (_, index) => `Line ${index + 1}`);
const before = `${lines.join("\n")}\n`;
const now = before.replace("Line 3\n", "Third\n").replace("Line 25\n", "");

test("changed lines come with three lines around them", () => {
	const hunks = textHunks(before, now);
	assert.equal(
		hunks.map(({ line }) => line),
		[1, 22],
	);
	assert.equal(hunks[0]?.lines.slice(1, 5), [
		{ kind: "same", text: "Line 2" },
		{ kind: "removed", text: "Line 3" },
		{ kind: "added", text: "Third" },
		{ kind: "same", text: "Line 4" },
	]);
	assert.equal(textHunks(before, before), []);
	assert.equal(textHunks(before, before.replaceAll("\n", "\r\n")), [], "line ends aren't shown");
});

test("Git takes a patch of changed and new files, without a last line end too", () => {
	const folder = mkdtempSync(join(tmpdir(), "brygga-patch-"));
	try {
		writeFileSync(join(folder, "å b.md"), before);
		writeFileSync(join(folder, "c.md"), "One\nTwo");
		const patch = [
			filePatch("å b.md", { before, now }),
			filePatch("c.md", { before: "One\nTwo", now: "One\nTwo\nThree" }),
			filePatch("new.md", { before: undefined, now: "New\n" }),
		].join("");
		execFileSync("git", ["apply", "-"], { cwd: folder, input: patch });
		const read = (file: string): string => readFileSync(join(folder, file), "utf8");
		assert.is(read("å b.md"), now);
		assert.is(read("c.md"), "One\nTwo\nThree");
		assert.is(read("new.md"), "New\n");
	} finally {
		rmSync(folder, { recursive: true });
	}
});

test.run();
