/** What is built from what there was is what is built from nothing. `BRYGGA_STEPS` and `BRYGGA_SEED` ask for more. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { compareBuilds } from "../support/incremental/compare-builds.ts";

const steps = Number(process.env["BRYGGA_STEPS"] ?? 200);
const seed = Number(process.env["BRYGGA_SEED"] ?? 1);

test(`${steps} random changes: the same bytes, the same problems, nothing else touched`, async () => {
	const { failed } = await compareBuilds({ seed, steps, search: false });
	assert.ok(
		failed < steps / 2,
		`${failed} of ${steps} changes were no valid content, so that little was tested`,
	);
});

test.run();
