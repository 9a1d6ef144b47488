import { setImmediate } from "node:timers/promises";

/**
 * Items that a thread of a pool takes at a time. It has two batches at once: what waits for longer than it takes to make 16 MB of other
 * things V8 moves twice, and keeps until its next large collection.
 */
const batchSize = 40;

/** Items that the calling thread takes before it looks after the others. */
const ownBatchSize = 20;

/**
 * Divides work between threads and the calling one, each taking a batch whenever it is free. The calling thread sees to it that
 * the others always find items made ready, before it does any itself.
 *
 * @param items Each is made ready when it is asked for, in the calling thread.
 * @param options `threads` is the number of other threads; `theirs` has one of them do a batch; `own` does one here. `meanwhile` is called
 * once, when each thread has something to do: what else the calling thread has to do.
 * @throws What making ready or doing an item throws first, once all that was begun has ended.
 */
export async function divideWork<Item>(
	items: Iterable<Item>,
	{
		threads,
		theirs,
		own,
		meanwhile = () => undefined,
	}: {
		readonly threads: number;
		readonly theirs: (batch: readonly Item[], thread: number) => Promise<void>;
		readonly own: (batch: readonly Item[]) => Promise<void> | void;
		readonly meanwhile?: () => void;
	},
): Promise<void> {
	const iterator = items[Symbol.iterator]();
	let waiting: Item[] = [];
	let ended = false;
	let failure: { readonly error: unknown } | undefined;
	/** Makes items ready until so many wait. */
	const makeReady = (count: number): void => {
		while (!ended && waiting.length < count) {
			const next = iterator.next();
			if (next.done) ended = true;
			else waiting.push(next.value);
		}
	};
	/** Takes fewer than so many of the last items, so that all end at about the same time. */
	const take = (most: number): readonly Item[] => {
		if (failure) return [];
		makeReady(most);
		const share = ended ? Math.ceil(waiting.length / (2 * (threads + 1))) : most;
		const taken = waiting.slice(0, Math.min(share, most));
		waiting = waiting.slice(taken.length);
		return taken;
	};
	/** Begins a batch without holding on to it: what another thread has been sent would only be in the way of the garbage collector. */
	const begin = (thread: number): Promise<void> | undefined => {
		const batch = take(batchSize);
		return batch.length > 0 ? theirs(batch, thread) : undefined;
	};
	const theirLane = async (thread: number): Promise<void> => {
		for (let begun = begin(thread); begun; begun = begin(thread)) await begun;
	};
	const ownLane = async (): Promise<void> => {
		meanwhile();
		for (; !failure; await setImmediate()) {
			if (!ended && waiting.length < threads * batchSize) {
				makeReady(waiting.length + batchSize);
				continue;
			}
			const batch = take(ownBatchSize);
			if (batch.length === 0) return;
			await own(batch);
		}
	};
	const fail = (error: unknown): void => {
		failure ??= { error };
	};
	// Two for each thread, so that none waits for its next.
	const lanes = Array.from({ length: threads * 2 }, (_, lane) => theirLane(lane % threads).catch(fail));
	await Promise.all([...lanes, ownLane().catch(fail)]);
	if (failure) throw failure.error;
}
