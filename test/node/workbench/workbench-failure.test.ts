import { test } from "uvu";
import * as assert from "uvu/assert";
import { asFailure, failureAnswer, WorkbenchFailure } from "../../../src/node/workbench/workbench-failure.ts";
import { failure, failureCode } from "../../../src/workbench/interface/failure.ts";

test("what the system refuses is told as what it is", () => {
	for (const [system, code] of [
		["ENOSPC", "disk-full"],
		["EDQUOT", "disk-full"],
		["EACCES", "no-permission"],
		["EROFS", "no-permission"],
		["EIO", "disk-failed"],
		["ERR_ASSERTION", "internal"],
	] as const)
		assert.is(asFailure(Object.assign(new Error("no"), { code: system })).code, code, system);
	assert.is(asFailure("thrown").code, "internal");
});

test("each failure says in a sentence what is wrong, and never how the program is made", () => {
	for (const code of failureCode.options) {
		const { status, body } = failureAnswer(new WorkbenchFailure(code, "words"));
		failure.parse(body);
		assert.ok(status >= 400 && status < 600, code);
		assert.match(body.failure.message, /^[A-Z].*\.$/, code);
		assert.not.match(JSON.stringify(body), /node:|\.ts\b|\n\s*at /, code);
	}
});

test.run();
