import { test } from "uvu";
import * as assert from "uvu/assert";
import { partsWith } from "../../../src/core/search/bundle-manifest.ts";

test("partsWith gives the part in which a beginning would stand, and those that begin with it", () => {
	const parts = [
		["bar", "1"],
		["kommun", "2"],
		["kommunen", "3"],
		["skola", "4"],
	] as const;
	assert.equal(partsWith(parts, "kom"), ["1", "2", "3"]);
	assert.equal(partsWith(parts, "kommuner"), ["3"]);
	assert.equal(partsWith(parts, "a"), []);
	assert.equal(partsWith([], "a"), []);
});

test.run();
