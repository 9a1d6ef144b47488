import { test } from "uvu";
import * as assert from "uvu/assert";
import { readCountryOutline } from "../../../src/node/reading/read-country-outline.ts";

const sweden = await readCountryOutline("752");

test("an atlas has countries by their ISO number, and none by others", async () => {
	assert.ok(sweden);
	assert.is(await readCountryOutline("000"), undefined);
});

test("places lie inside the drawing, where they lie in the country", () => {
	const malmo = sweden?.locate({ latitude: 55.6, longitude: 13 });
	const kiruna = sweden?.locate({ latitude: 67.86, longitude: 20.23 });
	if (!sweden || !malmo || !kiruna) throw new Error("not located");
	for (const [x, y] of [malmo, kiruna]) {
		assert.ok(x >= 0 && x <= sweden.width);
		assert.ok(y >= 0 && y <= sweden.height);
	}
	assert.ok(malmo[1] > kiruna[1], "south is down");
	assert.ok(malmo[0] < kiruna[0], "east is right");
	assert.ok(malmo[1] > sweden.height * 0.9, "Malmö is at the southern end");
});

test("the outline is small enough for a page", () => {
	assert.ok((sweden?.path.length ?? 0) > 500);
	assert.ok((sweden?.path.length ?? 0) < 8000, `${sweden?.path.length}`);
});

test.run();
