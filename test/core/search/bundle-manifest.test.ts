import { test } from "uvu";
import * as assert from "uvu/assert";
import { type BundleManifest, indexParts, partsWith } from "../../../src/core/search/bundle-manifest.ts";

test("partsWith names every part that may have a beginning", () => {
	const parts = [
		["a", "1"],
		["kom", "2"],
		["kul", "3"],
		["s", "4"],
	] as const;
	assert.equal(partsWith(parts, "kommun"), ["2"]);
	assert.equal(partsWith(parts, "k"), ["1", "2", "3"]);
	assert.equal(partsWith(parts, "0"), []);
});

const manifest: BundleManifest = {
	common: "",
	rare: [],
	titles: [],
	wasm: "",
	metadata: "",
	borders: ["a", "kul", "kultur", "kulturs", "m"],
	partNames: "0001000200030004000a",
};
const partsOf = (stem: string, isWhole = false): string =>
	indexParts(manifest, { stem, isWhole })
		.map(({ path }) => path.replace(/^index\/0*|\.pf_index$/g, ""))
		.join(" ");

test("indexParts names the parts that have words with a beginning, and no other", () => {
	assert.is(partsOf("kultur"), "3 4");
	assert.is(partsOf("kult"), "2 3 4");
	assert.is(partsOf("ö"), "a");
	assert.is(partsOf("0"), "");
});

test("indexParts names the one part that may have a whole stem", () => {
	assert.is(partsOf("kultur", true), "3");
	assert.is(partsOf("kulturhus", true), "3");
});

test.run();
