const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Does work that a user's interruption must not cut in two: a signal that would end the process ends it when the work is done. Work
 * of one call is short, and can't be interrupted by anything but the loss of the process.
 */
export function uninterrupted(work: () => void): void {
	const own = signals.filter((signal) => process.listenerCount(signal) === 0);
	const release = (): void => {
		for (const signal of own) process.off(signal, end);
	};
	const end = (signal: NodeJS.Signals): void => {
		release();
		process.kill(process.pid, signal);
	};
	for (const signal of own) process.on(signal, end);
	try {
		work();
	} finally {
		// What came meanwhile is delivered in the next full turn of the event loop.
		setImmediate(() => setImmediate(release));
	}
}
