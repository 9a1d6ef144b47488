import { parentPort } from "node:worker_threads";
import type { Problem } from "../../core/problems/problem.ts";
import { ProblemsError } from "./problems-error.ts";

/**
 * What a promise of the site's code comes to, or a problem when nothing is left that could settle it: Node would end without a word.
 * Jobs that a thread may still be sent don't count as such.
 *
 * @param endless Says what is wrong.
 * @throws ProblemsError With the problem.
 */
export async function settled<Value>(promise: Promise<Value>, endless: () => Problem): Promise<Value> {
	let giveUp: (() => void) | undefined;
	const never = new Promise<never>((_, reject) => {
		giveUp = () => reject(new ProblemsError([endless()]));
		process.once("beforeExit", giveUp);
	});
	parentPort?.unref();
	try {
		return await Promise.race([promise, never]);
	} finally {
		parentPort?.ref();
		if (giveUp) process.removeListener("beforeExit", giveUp);
	}
}
