import { test } from "uvu";
import * as assert from "uvu/assert";
import type { OwnFolder } from "../../../src/node/workbench/keeping/own-folder.ts";
import { openPastStates } from "../../../src/node/workbench/keeping/past-states.ts";

const blob = "a".repeat(40);

/** A folder on a disk that takes nothing. */
function folderThatFails(code: string): OwnFolder {
	return {
		path: "",
		read: () => undefined,
		readJson: () => undefined,
		write: () => {
			throw Object.assign(new Error(code), { code });
		},
		remove: () => undefined,
		list: () => [],
		forget: () => undefined,
	};
}

test("a page can be read while the disk is full or may not be written, and its text is there to be merged with", () => {
	for (const code of ["ENOSPC", "EDQUOT", "EROFS", "EACCES"]) {
		const states = openPastStates(folderThatFails(code), () => new Date());
		states.keep(blob, "text");
		assert.is(states.kept(blob), "text", code);
	}
	assert.throws(() => openPastStates(folderThatFails("EIO"), () => new Date()).keep(blob, "text"), "EIO");
});

test.run();
