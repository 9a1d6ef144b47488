/** What is built from what there was is what is built from nothing; `npm run test:nightly` tries more. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { compareBuilds } from "../support/incremental/compare-builds.ts";

const steps = 200;

test(`${steps} random changes: the same bytes, the same problems, nothing else touched`, async () => {
	const { failed } = await compareBuilds({ seed: 1, steps, search: false });
	assert.ok(
		failed < steps / 2,
		`${failed} of ${steps} changes were no valid content, so that little was tested`,
	);
});

test.run();
