import * as currentPagefind from "pagefind";
import { ProgramStoppedError } from "../system/program-stopped-error.ts";

/** What is used of Pagefind's Node API. */
export type Pagefind = Pick<typeof currentPagefind, "createIndex" | "close">;

/** How many calls there are that use a Pagefind: each has one process for all of them. */
const users = new Map<Pagefind, number>();

/**
 * Works with Pagefind, whose process ends with the last of the calls that use it at the same time.
 *
 * @param pagefind Another than the one that Brygga depends on.
 * @throws ProgramStoppedError When Pagefind can't be started, or crashes.
 */
export async function withPagefind<Value>(
	work: (pagefind: Pagefind) => Promise<Value>,
	pagefind: Pagefind = currentPagefind,
): Promise<Value> {
	users.set(pagefind, (users.get(pagefind) ?? 0) + 1);
	try {
		return await unlessPagefindStops(work(pagefind));
	} catch (error) {
		const isStopped = error instanceof Error && error.message === "Pagefind backend closed";
		throw isStopped ? new ProgramStoppedError("Pagefind") : error;
	} finally {
		const others = (users.get(pagefind) ?? 1) - 1;
		users.set(pagefind, others);
		if (others === 0) await pagefind.close();
	}
}

/** A Pagefind process that has crashed answers nobody, so that Node runs out of work with the promise unsettled. */
async function unlessPagefindStops<Value>(work: Promise<Value>): Promise<Value> {
	let stop = (): void => undefined;
	const stopped = new Promise<never>((_, reject) => {
		stop = () => reject(new ProgramStoppedError("Pagefind"));
		process.once("beforeExit", stop);
	});
	try {
		return await Promise.race([work, stopped]);
	} finally {
		process.removeListener("beforeExit", stop);
	}
}
