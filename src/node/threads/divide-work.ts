import { setImmediate } from "node:timers/promises";

/** Items that a thread of a pool takes at a time. */
const batchSize = 100;

/** Items that the calling thread takes before it looks after the others. */
const ownBatchSize = 25;

/** Items that are made ready ahead of those who take them. */
const mostWaiting = 800;

/**
 * Divides work between threads and the calling one, each taking a batch whenever it is free. The calling thread sees to it that
 * the others always find items made ready, before it does any itself.
 *
 * @param items Each is made ready when it is asked for, in the calling thread.
 * @param options `threads` is the number of other threads; `theirs` has one of them do a batch; `own` does one here. `meanwhile` is called
 * once no more items come, while the last are still being done: what else the calling thread has to do.
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
	const take = (size: number): readonly Item[] => {
		if (failure) return [];
		makeReady(size);
		const taken = waiting.slice(0, size);
		waiting = waiting.slice(size);
		return taken;
	};
	/** Begins a batch without holding on to it: what another thread has been sent would only be in the way of the garbage collector. */
	const begin = (thread: number, size: number): Promise<void> | undefined => {
		const batch = take(size);
		return batch.length > 0 ? theirs(batch, thread) : undefined;
	};
	const lanes: Promise<void>[] = [];
	const startLane = (work: () => Promise<void>): void => {
		const lane = work().catch((error: unknown) => {
			failure ??= { error };
		});
		lanes.push(lane);
	};
	const theirLane = async (thread: number): Promise<void> => {
		for (let begun = begin(thread, batchSize); begun; begun = begin(thread, batchSize)) await begun;
	};
	/** Gives each thread its share of what waits, so that it has enough to do while nobody looks after it. */
	const shareWaiting = (): void => {
		const share = Math.ceil(waiting.length / (threads + 1));
		for (let thread = 0; thread < threads; thread++) startLane(async () => begin(thread, share));
	};
	const ownLane = async (): Promise<void> => {
		for (let isLate = false; !failure; await setImmediate()) {
			if (threads > 0 && !ended && waiting.length < mostWaiting) {
				makeReady(waiting.length + batchSize);
				continue;
			}
			const batch = take(ownBatchSize);
			if (ended && !isLate) {
				isLate = true;
				shareWaiting();
				meanwhile();
			}
			if (batch.length === 0) return;
			await own(batch);
		}
	};
	// Two for each thread, so that none waits for its next.
	for (let lane = 0; lane < threads * 2; lane++) startLane(() => theirLane(lane % threads));
	startLane(ownLane);
	// Others may be added at the end.
	for (const lane of lanes) await lane;
	if (failure) throw failure.error;
}
