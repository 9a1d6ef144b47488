import { useEffect, useState } from "preact/hooks";

/** A value that changes, and tells of it. */
export interface Store<Value> {
	readonly get: () => Value;
	readonly set: (next: (value: Value) => Value) => void;
	/** @returns What ends it. */
	readonly subscribe: (listener: () => void) => () => void;
}

/** Keeps a value; whoever subscribes hears of every change to another one. */
export function createStore<Value>(first: Value): Store<Value> {
	let value = first;
	const listeners = new Set<() => void>();
	return {
		get: () => value,
		set: (next) => {
			const changed = next(value);
			if (Object.is(changed, value)) return;
			value = changed;
			for (const listener of [...listeners]) listener();
		},
		subscribe: (listener) => {
			listeners.add(listener);
			return () => {
				listeners.delete(listener);
			};
		},
	};
}

/** A part of a store's value in a component, which is drawn again when that part is another. */
export function useStore<Value, Part>(store: Store<Value>, pick: (value: Value) => Part): Part {
	const [, redraw] = useState(0);
	const part = pick(store.get());
	useEffect(() => {
		let shown = pick(store.get());
		// What changed between drawing and here.
		if (!Object.is(shown, part)) redraw((count) => count + 1);
		return store.subscribe(() => {
			const next = pick(store.get());
			if (Object.is(next, shown)) return;
			shown = next;
			redraw((count) => count + 1);
		});
		// The store is another only for another page.
	}, [store]);
	return part;
}
