import { setImmediate } from "node:timers/promises";

/**
 * Items that a thread of a pool takes at a time. It has two batches at once: what waits for longer than it takes to make 16 MB of other
 * things V8 moves twice, and keeps until its next large collection.
 */
const batchSize = 40;

/** Items that the calling thread takes before it looks after the others. */
const ownBatchSize = 20;

/** Who does the work. */
interface Division<Item> {
	/** The number of other threads. */
	readonly threads: number;
	/** Has one of them do a batch. */
	readonly theirs: (batch: readonly Item[], thread: number) => Promise<void>;
	/** Does a batch here. */
	readonly own: (batch: readonly Item[]) => Promise<void> | void;
	/** What else the calling thread has to do, called once, when each thread has something to do. */
	readonly meanwhile?: () => void;
}

/**
 * Divides work between threads and the calling one, each taking a batch whenever it is free. The calling thread sees to it that
 * the others always find items made ready, before it does any itself.
 *
 * @param items Each is made ready when it is asked for, in the calling thread.
 * @throws What making ready or doing an item throws first, once all that was begun has ended.
 */
export async function divideWork<Item>(
	items: Iterable<Item>,
	{ threads, theirs, own, meanwhile = () => undefined }: Division<Item>,
): Promise<void> {
	const { lacks, prepare, take } = createQueue(items, { takers: threads + 1 });
	let failure: { readonly error: unknown } | undefined;
	/** Begins a batch without holding on to it: what another thread has been sent would only be in the way of the garbage collector. */
	const begin = (thread: number): Promise<void> | undefined => {
		const batch = failure ? [] : take(batchSize);
		return batch.length > 0 ? theirs(batch, thread) : undefined;
	};
	const theirLane = async (thread: number): Promise<void> => {
		for (let begun = begin(thread); begun; begun = begin(thread)) await begun;
	};
	const ownLane = async (): Promise<void> => {
		meanwhile();
		for (; !failure; await setImmediate()) {
			if (lacks(threads * batchSize)) prepare(batchSize);
			else {
				const batch = take(ownBatchSize);
				if (batch.length === 0) return;
				await own(batch);
			}
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

/** Items that are made ready when they are needed, and taken in batches. */
interface Queue<Item> {
	/** Whether fewer items than this wait, and there are others. */
	readonly lacks: (count: number) => boolean;
	/** Makes so many more items ready. */
	readonly prepare: (count: number) => void;
	/** Takes as many as are asked for; fewer of the last items, so that all who take some end at about the same time. */
	readonly take: (most: number) => readonly Item[];
}

function createQueue<Item>(items: Iterable<Item>, { takers }: { readonly takers: number }): Queue<Item> {
	const iterator = items[Symbol.iterator]();
	let waiting: Item[] = [];
	let ended = false;
	const lacks = (count: number): boolean => !ended && waiting.length < count;
	const prepareUpTo = (count: number): void => {
		while (lacks(count)) {
			const next = iterator.next();
			if (next.done) ended = true;
			else waiting.push(next.value);
		}
	};
	return {
		lacks,
		prepare: (count) => prepareUpTo(waiting.length + count),
		take: (most) => {
			prepareUpTo(most);
			const share = ended ? Math.ceil(waiting.length / (2 * takers)) : most;
			const taken = waiting.slice(0, Math.min(share, most));
			waiting = waiting.slice(taken.length);
			return taken;
		},
	};
}
