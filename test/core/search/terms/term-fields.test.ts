import { test } from "uvu";
import * as assert from "uvu/assert";
import { termFields } from "../../../../src/core/search/terms/term-fields.ts";

test("termFields has a concept in the same field, whatever other concepts a page has", () => {
	const support = ["income support", "försörjningsstöd"];
	const [alone] = termFields([support]);
	const among = termFields([["kommun", "municipality"], support, ["county", "län"]]);
	assert.equal(alone?.[1], "income support, försörjningsstöd");
	assert.is(among.get(alone?.[0] ?? ""), alone?.[1]);
	assert.is(among.size, 3);
});

test("termFields loses no concept of a large termbase, in 256 fields at most", () => {
	const concepts = Array.from({ length: 2000 }, (_, place) => [`term ${place}`]);
	const fields = termFields(concepts);
	assert.is(fields.size, 256);
	assert.equal([...fields.values()].flatMap((text) => text.split("; ")).sort(), concepts.flat().sort());
});

test.run();
