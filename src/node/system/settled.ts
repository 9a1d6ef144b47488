import type { Problem } from "../../core/problems/problem.ts";
import { ProblemsError } from "./problems-error.ts";

/**
 * What a promise of the site's code comes to, or a problem when nothing is left that could settle it: Node would end without a word.
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
	try {
		return await Promise.race([promise, never]);
	} finally {
		if (giveUp) process.removeListener("beforeExit", giveUp);
	}
}
