/** A file of the cache isn't what was written there. Whoever meets it empties the cache and begins again. */
export class DamagedCacheError extends Error {
	override readonly name = "DamagedCacheError";
	constructor() {
		super("The cache in .brygga is damaged. Delete the folder and run again.");
	}
}

/** Tells it also where it comes from another thread, which hands on its name alone. */
export function isDamagedCache(error: unknown): boolean {
	return error instanceof Error && error.name === "DamagedCacheError";
}
