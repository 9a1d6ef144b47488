import { test } from "uvu";
import * as assert from "uvu/assert";
import { mergeConflict } from "../../../../src/core/content/files/merge-conflict.ts";

const conflict = "<<<<<<< HEAD\nOne.\n=======\nTwo.\n>>>>>>> branch\n";

test("two versions that a merge left are found at the line where they begin", () => {
	assert.is(mergeConflict(`Text.\n\n${conflict}`), 3);
	assert.is(mergeConflict(`Text.\r\n${conflict.replaceAll("\n", "\r\n")}`), 2);
	assert.is(mergeConflict(conflict.trimEnd()), 1);
});

test("an example of them in a block of code is none", () => {
	assert.is(mergeConflict(`~~~~\n\`\`\`\n${conflict}~~~~\n`), undefined);
	assert.is(mergeConflict(`\`\`\`\ncode\n\`\`\`\n\n${conflict}`), 5);
});

test("lines that only look like one of its marks are none", () => {
	assert.is(mergeConflict("A heading\n=======\n\n>>>>>>> quoted deep\n"), undefined);
	assert.is(mergeConflict("<<<<<<< HEAD\nNothing follows.\n"), undefined);
	assert.is(mergeConflict(" <<<<<<< HEAD\n=======\n>>>>>>> x\n"), undefined);
});

test.run();
