import { test } from "uvu";
import * as assert from "uvu/assert";
import { afterPause } from "../../../src/workbench/app/store/after-pause.ts";

test("what is asked for while it is done is done once more, however often it was asked for", async () => {
	let finish = (): void => undefined;
	let begun = 0;
	const follower = afterPause(0, () => {
		begun++;
		return new Promise((resolve) => {
			finish = resolve;
		});
	});
	follower.soon();
	follower.now();
	for (let time = 0; time < 3; time++) {
		follower.soon();
		follower.now();
	}
	assert.is(begun, 1);
	finish();
	await new Promise((resolve) => setImmediate(resolve));
	assert.is(begun, 2);
	finish();
	await new Promise((resolve) => setImmediate(resolve));
	assert.is(begun, 2);
	follower.now();
	assert.is(begun, 2, "nothing waits");
});

test.run();
