import { test } from "uvu";
import * as assert from "uvu/assert";
import { listParts, pathSuffix } from "../../../../src/core/pages/listings/list-parts.ts";
import { loadSite } from "../../../support/load-site.ts";

const { model } = await loadSite("test/fixtures/harbour");
const found = model?.pages.get("sv")?.get("nyheter/ny-bro");
if (!found) throw new Error("the fixture has no such page");
const page = found;

/** The addresses of a list of some length, and which of its pages each shows, counted from the end on. */
function addresses(length: number, growsAtStart: boolean): Record<string, number[]> {
	const list = Array.from({ length }, (_, index) => ({ ...page, key: String(length - index) }));
	const parts = listParts(list, { size: 3, growsAtStart });
	return Object.fromEntries(
		parts.map((part) => [pathSuffix(part), part.pages.map(({ key }) => Number(key))]),
	);
}

test("a list that grows at its start is numbered from its end on, so that what is there stays as it is", () => {
	assert.equal(addresses(8, true), { "": [8, 7, 6, 5, 4], "1/": [3, 2, 1] });
	assert.equal(addresses(9, true), { "": [9, 8, 7], "2/": [6, 5, 4], "1/": [3, 2, 1] });
	for (let length = 0; length < 40; length++) {
		const { "": first = [], ...before } = addresses(length, true);
		const { "": _, ...after } = addresses(length + 1, true);
		for (const [address, pages] of Object.entries(before)) assert.equal(after[address], pages);
		assert.ok(first.length < 6 && (first.length >= 3 || length < 3));
	}
});

test("another list is numbered from its start on", () => {
	assert.equal(addresses(7, false), { "": [7, 6, 5], "2/": [4, 3, 2], "3/": [1] });
	assert.equal(addresses(0, false), { "": [] });
});

test("every page of a list is shown once, in its order", () => {
	for (const growsAtStart of [true, false])
		for (let length = 0; length < 20; length++)
			assert.equal(
				Object.values(addresses(length, growsAtStart))
					.flat()
					.sort((a, b) => b - a),
				Array.from({ length }, (_, index) => length - index),
			);
});

test.run();
