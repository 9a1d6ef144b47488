import { isSameList } from "./same-list.ts";

/**
 * Remembers what was worked out from something, for as long as that and all else that it was worked out from are the very same
 * objects: builds that follow each other in one process have most of their pages in common. What was worked out from something else
 * is handed to the work, which may take over from it what is still the same.
 */
export type Memory = <Value>(
	what: string,
	about: object,
	from: readonly unknown[],
	work: (before: Value | undefined) => Value,
) => Value;

/** Works everything out anew. */
export const noMemory: Memory = (_what, _about, _from, work) => work(undefined);

/** Makes a memory, which forgets what nobody else holds any more. */
export function createMemory(): Memory {
	const known = new WeakMap<
		object,
		Map<string, { readonly from: readonly unknown[]; readonly value: unknown }>
	>();
	return <Value>(
		what: string,
		about: object,
		from: readonly unknown[],
		work: (before: Value | undefined) => Value,
	): Value => {
		let entries = known.get(about);
		if (!entries) {
			entries = new Map();
			known.set(about, entries);
		}
		const entry = entries.get(what);
		if (entry && isSameList(entry.from, from)) return entry.value as Value;
		const value = work(entry?.value as Value | undefined);
		entries.set(what, { from, value });
		return value;
	};
}
