import { test } from "uvu";
import * as assert from "uvu/assert";
import { divideWork } from "../../../src/node/threads/divide-work.ts";

const later = (): Promise<void> =>
	new Promise((resolve) => {
		setTimeout(resolve, 1);
	});

for (const threads of [0, 1, 3]) {
	for (const count of [0, 1, 24, 25, 3000]) {
		test(`divideWork has each of ${count} items done once, by ${threads} threads and its own`, async () => {
			const done: number[] = [];
			let made = 0;
			let meanwhile = 0;
			const items = function* (): Generator<number> {
				while (made < count) yield made++;
			};
			await divideWork(items(), {
				threads,
				theirs: async (batch, thread) => {
					assert.ok(thread < threads);
					await later();
					done.push(...batch);
				},
				own: async (batch) => {
					done.push(...batch);
				},
				meanwhile: () => {
					meanwhile++;
				},
			});
			assert.equal(
				done.sort((a, b) => a - b),
				Array.from({ length: count }, (_, index) => index),
			);
			assert.is(meanwhile, 1);
		});
	}
}

test("divideWork gives each thread two batches before the calling one does something else", async () => {
	let theirs = 0;
	let theirsBefore = 0;
	let ownBefore = 0;
	let own = 0;
	await divideWork(Array(600).keys(), {
		threads: 2,
		theirs: async ({ length }) => {
			theirs += length;
			await later();
		},
		own: ({ length }) => {
			own += length;
		},
		meanwhile: () => {
			[theirsBefore, ownBefore] = [theirs, own];
		},
	});
	assert.is(ownBefore, 0);
	assert.is(theirs + own, 600);
	assert.is(theirsBefore, 4 * 40);
});

test("divideWork makes the last batches small, so that no thread is still at a large one when all others are done", async () => {
	const batches: number[] = [];
	await divideWork(Array(400).keys(), {
		threads: 1,
		theirs: async ({ length }) => {
			batches.push(length);
			await later();
		},
		own: later,
	});
	assert.is(batches[0], 40);
	assert.ok((batches.at(-1) ?? 0) <= 10, batches.join(" "));
});

test("divideWork rejects with what a thread or the calling one rejects with", async () => {
	const failure = new Error("Broken.");
	const fail = async (): Promise<void> => {
		throw failure;
	};
	for (const work of [
		{ theirs: fail, own: later },
		{ theirs: later, own: fail },
	]) {
		const error: unknown = await divideWork(
			Array.from({ length: 500 }, (_, index) => index),
			{ threads: 1, ...work },
		).then(
			() => undefined,
			(reason: unknown) => reason,
		);
		assert.is(error, failure);
	}
});

test("divideWork rejects only when all that was begun has ended, and begins nothing more", async () => {
	let running = 0;
	let begun = 0;
	const error: unknown = await divideWork(Array(5000).keys(), {
		threads: 2,
		theirs: async (_, thread) => {
			begun++;
			running++;
			await later();
			if (thread === 1) throw new Error("Broken.");
			await later();
			running--;
		},
		own: later,
	}).then(
		() => undefined,
		(reason: unknown) => reason,
	);
	assert.instance(error, Error);
	// Those of the thread that broke never end.
	assert.is(running, 2);
	assert.is(begun, 4);
});

test.run();
