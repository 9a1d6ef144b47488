import { setImmediate } from "node:timers/promises";

/** Items that a thread of a pool takes at a time. */
const batchSize = 100;

/** Items that the calling thread takes before it looks after the others. */
const ownBatchSize = 25;

/**
 * Shares work out between threads and the calling one, each taking a batch whenever it is free.
 *
 * @param options `threads` is the number of other threads; `theirs` has one of them do a batch; `own` does one here.
 */
export async function shareOut<Item>(
	items: Iterable<Item>,
	{
		threads,
		theirs,
		own,
	}: {
		readonly threads: number;
		readonly theirs: (batch: readonly Item[], thread: number) => Promise<void>;
		readonly own: (batch: readonly Item[]) => Promise<void> | void;
	},
): Promise<void> {
	const iterator = items[Symbol.iterator]();
	const take = (size: number): readonly Item[] => {
		const taken: Item[] = [];
		while (taken.length < size) {
			const next = iterator.next();
			if (next.done) break;
			taken.push(next.value);
		}
		return taken;
	};
	const theirLane = async (thread: number): Promise<void> => {
		for (let batch = take(batchSize); batch.length > 0; batch = take(batchSize)) await theirs(batch, thread);
	};
	const ownLane = async (): Promise<void> => {
		for (let batch = take(ownBatchSize); batch.length > 0; batch = take(ownBatchSize)) {
			await own(batch);
			await setImmediate();
		}
	};
	// Two for each thread, so that none waits for its next.
	const lanes = Array.from({ length: threads * 2 }, (_, index) => theirLane(index % threads));
	await Promise.all([...lanes, ownLane()]);
}
