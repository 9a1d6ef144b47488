import { test } from "uvu";
import * as assert from "uvu/assert";
import { createMemory, noMemory, rememberRows } from "../../../src/core/model/memory.ts";

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

test("rememberRows works out only rows that are others than before", () => {
	const { of, asked } = doubling();
	assert.equal(
		of([
			[1, one],
			[2, one],
			[3, one],
		]),
		[2, 4, 6],
	);
	assert.equal(asked(), [1, 2, 3]);
	assert.equal(
		of([
			[1, one],
			[5, one],
			[3, other],
		]),
		[2, 10, 6],
	);
	assert.equal(asked(), [5, 3]);
});

test("rememberRows works out rows that have moved, and forgets those that are gone", () => {
	const { of, asked } = doubling();
	of([
		[1, one],
		[2, one],
	]);
	asked();
	assert.equal(of([[2, one]]), [4]);
	assert.equal(asked(), [2]);
	assert.equal(
		of([
			[2, one],
			[2, one],
		]),
		[4, 4],
	);
	assert.equal(asked(), [2]);
});

test("rememberRows keeps lists of other names apart, and nothing without a memory", () => {
	const { of, asked } = doubling();
	of([[1, one]]);
	of([[1, one]], "others");
	assert.equal(asked(), [1, 1]);
	const without = doubling(noMemory);
	without.of([[1, one]]);
	without.of([[1, one]]);
	assert.equal(without.asked(), [1, 1]);
});

test.run();
