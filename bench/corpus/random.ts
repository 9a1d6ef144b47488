/** Draws that are the same for the same seed, on every machine (the generator mulberry32). */
export interface Random {
	/** At least 0, less than 1. */
	readonly next: () => number;
	/** A whole number, at least 0 and less than `limit`. */
	readonly below: (limit: number) => number;
	readonly pick: <Item>(items: readonly Item[]) => Item;
}

/** Makes a source of draws. */
export function createRandom(seed: number): Random {
	let state = seed | 0;
	const next = (): number => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
	const below = (limit: number): number => Math.floor(next() * limit);
	return {
		next,
		below,
		pick: (items) => {
			const item = items[below(items.length)];
			if (item === undefined) throw new RangeError("Nothing to pick from");
			return item;
		},
	};
}
