import { test } from "uvu";
import * as assert from "uvu/assert";
import { createMemory, noMemory, rememberRows } from "../../../src/core/memory/memory.ts";

const about = {};

/** Doubles numbers, and tells which ones it was asked to double. */
function doubling(memory = createMemory()): {
	readonly of: (rows: readonly (readonly [number, object])[], what?: string) => readonly number[];
	readonly asked: () => number[];
} {
	const asked: number[] = [];
	return {
		of: (rows, what = "doubles") =>
			rememberRows(memory, { what, about }, rows, ([number]) => {
				asked.push(number);
				return number * 2;
			}),
		asked: () => asked.splice(0),
	};
}

const [one, other] = [{}, {}];

/** Rows of numbers that all come from the same. */
const rows = (...numbers: readonly number[]): (readonly [number, object])[] =>
	numbers.map((number) => [number, one]);

test("rememberRows works out only rows that are others than before", () => {
	const { of, asked } = doubling();
	assert.equal(of(rows(1, 2, 3)), [2, 4, 6]);
	assert.equal(asked(), [1, 2, 3]);
	assert.equal(of([...rows(1, 5), [3, other]]), [2, 10, 6]);
	assert.equal(asked(), [5, 3]);
});

test("rememberRows works out rows that have moved, and forgets those that are gone", () => {
	const { of, asked } = doubling();
	of(rows(1, 2));
	asked();
	assert.equal(of(rows(2)), [4]);
	assert.equal(asked(), [2]);
	assert.equal(of(rows(2, 2)), [4, 4]);
	assert.equal(asked(), [2]);
});

test("rememberRows keeps lists of other names apart, and nothing without a memory", () => {
	const { of, asked } = doubling();
	of(rows(1));
	of(rows(1), "others");
	assert.equal(asked(), [1, 1]);
	const without = doubling(noMemory);
	without.of(rows(1));
	without.of(rows(1));
	assert.equal(without.asked(), [1, 1]);
});

test.run();
