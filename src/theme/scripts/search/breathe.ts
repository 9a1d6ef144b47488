/**
 * Lets the browser answer the reader before work goes on: what takes long on a slow phone is done in pieces, each a task of its own
 * (Prioritized Task Scheduling, `scheduler.yield`; later in its turn where that is missing).
 */
export function breathe(): Promise<void> {
	const { scheduler }: { readonly scheduler?: { yield?(): Promise<void> } } = globalThis;
	return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}
