/** What is used of an event of Chrome's trace format. */
export interface TraceEvent {
	readonly name: string;
	readonly pid: number;
	readonly tid: number;
	/** Microseconds of processor time. */
	readonly tdur?: number;
}

/** A task that takes longer keeps the reader waiting (web.dev/articles/tbt). Milliseconds. */
const longest = 50;

/**
 * The total blocking time of a trace by processor time, which other work of the machine doesn't lengthen, over the whole of the trace, of the thread with most
 * work.
 *
 * @param slowdown How many times slower the device is that is thought of.
 * @returns Milliseconds.
 */
export function blockingTime(events: readonly TraceEvent[], slowdown: number): number {
	const threads = new Map<string, number[]>();
	for (const { name, pid, tid, tdur } of events) {
		if (!/(?:^|::)RunTask$/.test(name) || tdur === undefined) continue;
		const thread = `${pid} ${tid}`;
		const tasks = threads.get(thread) ?? [];
		tasks.push((tdur / 1000) * slowdown);
		threads.set(thread, tasks);
	}
	const blocking = [...threads.values()].map((tasks) =>
		tasks.reduce((sum, duration) => sum + Math.max(0, duration - longest), 0),
	);
	return Math.max(0, ...blocking);
}
