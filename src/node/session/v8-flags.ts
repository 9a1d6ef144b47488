import { setFlagsFromString } from "node:v8";

/** Sites with fewer files fit into any machine's memory as V8 uses it by itself. */
const manyFiles = 20_000;

/** By how much the heap may grow, in percent of what was in use, before V8 looks for garbage. V8's own choice is up to 300. */
const growth = 70;

/** Has V8 keep the heap small while a large site is built: the site's own data takes enough. */
export function boundHeap(files: number): void {
	if (files > manyFiles) setFlagsFromString(`--heap-growing-percent=${growth}`);
}

/**
 * How much of a function V8 is to have run, in units of its own, before it thinks of recompiling it with more care: many times what it
 * would by itself. A build is over before most of that pays, and the compiler takes the processors that the build's threads work on.
 */
const budget = 1_200_000;

/**
 * Settles V8 for a process that is soon over and whose threads take all processors: it compiles less, and each thread collects its
 * own short-lived garbage alone, since others that help would only keep it waiting. Threads that are started later do the same. Only on
 * Node 20: later versions don't have the first setting, and that the second saves them anything couldn't be shown.
 */
export function settleForShortRun(): void {
	if (!process.version.startsWith("v20.")) return;
	setFlagsFromString(`--interrupt-budget=${budget}`);
	setFlagsFromString("--no-parallel-scavenge");
}
