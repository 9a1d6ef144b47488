/** What people are told when the machine fails: what to do, and never that it is a fault of the program's. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { describeFailure, duringPreview } from "../../src/cli/describe-failure.ts";
import { ChangedFileError } from "../../src/core/problems/changed-file-error.ts";
import { ProgramStoppedError } from "../../src/node/system/program-stopped-error.ts";

const systemError = (code: string): Error =>
	Object.assign(new Error(`${code}: open 'x'`), { code, syscall: "open", errno: -1 });

test("failures of the machine are told with a remedy, whatever caught them on the way", () => {
	for (const code of [
		"ENOSPC",
		"EDQUOT",
		"EFBIG",
		"EMFILE",
		"EAGAIN",
		"EIO",
		"EROFS",
		"EACCES",
		"ENOTEMPTY",
	]) {
		const text = describeFailure(new Error("Not written", { cause: systemError(code) }), { detailed: false });
		assert.match(text, `brygga stopped: Not written\n  because: ${code}: open 'x'\n`);
		assert.not.match(text, "fault in Brygga");
		assert.is(text.split("\n").length, 4, text);
	}
});

test("a file that changed meanwhile is read again: by whoever runs the command again, or by serve itself", () => {
	const error = new ChangedFileError("content/a.md");
	assert.is(
		describeFailure(error, { detailed: false }),
		"brygga stopped: content/a.md changed while the site was being read.\nRun again.\n",
	);
	assert.is(
		describeFailure(error, duringPreview),
		"Not built: content/a.md changed while the site was being read.\nIt is read again at once.\n",
	);
});

test("a program that stopped, and a thread that can't be started, are the machine's failures too", () => {
	const thread = Object.assign(new Error("Worker initialization failure: EAGAIN"), {
		code: "ERR_WORKER_INIT_FAILED",
	});
	for (const error of [thread, new ProgramStoppedError("Pagefind")])
		assert.match(describeFailure(error, { detailed: false }), "ulimit -u");
});

test("everything else is a fault in Brygga", () => {
	for (const error of [new TypeError("x is not a function"), "thrown", undefined])
		assert.match(describeFailure(error, { detailed: false }), "This is a fault in Brygga.");
});

test.run();
