import { setImmediate } from "node:timers/promises";

/**
 * Lets what has come meanwhile be noticed, and what is more urgent come first.
 *
 * @throws The signal's reason, once something more urgent has come.
 */
export async function giveWay(giveUp: AbortSignal | undefined): Promise<void> {
	if (!giveUp) return;
	await setImmediate();
	giveUp.throwIfAborted();
}
