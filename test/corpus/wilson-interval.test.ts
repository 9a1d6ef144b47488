import { test } from "uvu";
import * as assert from "uvu/assert";
import { wilsonInterval } from "./wilson-interval.ts";

/** Bounds in per mille. */
function perMille(hits: number, total: number): number[] {
	return wilsonInterval(hits, total).map((bound) => Math.round(bound * 1000));
}

test("wilsonInterval gives the bounds that the literature has", () => {
	assert.equal(perMille(81, 263), [255, 366]);
	assert.equal(perMille(15, 148), [62, 160]);
	assert.equal(perMille(1, 29), [6, 172]);
});

test("wilsonInterval stays within 0 and 1 where nothing or all was hit", () => {
	assert.equal(perMille(0, 20), [0, 161]);
	assert.equal(perMille(20, 20), [839, 1000]);
	assert.equal(perMille(0, 0), [0, 1000]);
});

test.run();
