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

/** Works everything out each time. */
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

/**
 * Remembers what was worked out for each row of a list. A row whose values are those that the row at its place had before isn't worked
 * out again, nor is anything looked up for it: of tens of thousands, most are as they were.
 *
 * @param what What is worked out, one name for each list; `about` as for {@link Memory}.
 * @returns The results, in the order of the rows.
 */
export function rememberRows<Row extends readonly unknown[], Value>(
	memory: Memory,
	{ what, about }: { readonly what: string; readonly about: object },
	rows: readonly Row[],
	work: (row: Row) => Value,
): readonly Value[] {
	const kept = memory(what, about, [rows], (before: KeptRows<Row, Value> | undefined) => {
		const now: KeptRows<Row, Value> = { rows: [], values: [] };
		rows.forEach((row, index) => {
			const old = before?.rows[index];
			const isSame = old !== undefined && isSameList(old, row);
			// The old row is kept rather than the one like it: what is thrown away at once costs little.
			now.rows.push(isSame ? old : row);
			now.values.push(isSame ? (before?.values[index] as Value) : work(row));
		});
		return now;
	});
	return kept.values;
}

interface KeptRows<Row, Value> {
	readonly rows: Row[];
	readonly values: Value[];
}
