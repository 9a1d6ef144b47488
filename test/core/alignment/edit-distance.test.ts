import { test } from "uvu";
import * as assert from "uvu/assert";
import { editDistance, prefixDistance } from "../../../src/core/alignment/edit-distance.ts";

test("editDistance counts letters put in, left out, changed and changed about", () => {
	assert.is(editDistance("skola", "skola"), 0);
	assert.is(editDistance("skola", "skol"), 1);
	assert.is(editDistance("skola", "skolan"), 1);
	assert.is(editDistance("skola", "skula"), 1);
	assert.is(editDistance("form", "from"), 1);
	assert.is(editDistance("skola", "skolor"), 2);
	assert.is(editDistance("", "abc"), 3);
});

test("editDistance counts no further than its limit", () => {
	assert.is(editDistance("skola", "skolor", 3), 2);
	assert.is(editDistance("form", "from", 2), 1);
	assert.is(editDistance("nyheter", "kontakt", 3), 3);
});

test("prefixDistance also tells how near a beginning of the second word is, however long that is", () => {
	assert.equal(prefixDistance("bibliotk", "biblioteken", 3), { whole: 3, beginning: 1 });
	assert.equal(prefixDistance("skola", "sokla", 3), { whole: 1, beginning: 1 });
	assert.equal(prefixDistance("skola", "park", 3), { whole: 3, beginning: 3 });
	assert.equal(prefixDistance("bibliotek", "bi", 3), { whole: 3, beginning: 3 });
});

test.run();
