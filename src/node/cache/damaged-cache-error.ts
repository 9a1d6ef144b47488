/** A file of the cache isn't what was written there, or can't be read. Whoever meets it says so, empties the cache and begins again. */
export class DamagedCacheError extends Error {
	override readonly name = "DamagedCacheError";

	/** @param cause What the system says, where it can't be read. */
	constructor(cause?: unknown) {
		super("The cache in .brygga is damaged. Delete the folder and run again.", { cause });
	}
}

/** Tells it also where it comes from another thread, which hands on its name alone. */
export function isDamagedCache(error: unknown): error is Error {
	return error instanceof Error && error.name === "DamagedCacheError";
}

/** What is wrong with the cache, to stand after a colon. */
export function describeDamage({ cause }: Error): string {
	return cause instanceof Error ? `the cache couldn't be read (${cause.message})` : "the cache was damaged";
}
