/** What was made for a name before; made now, and kept, where there is nothing. */
export function remembered<Value>(known: Map<string, Value>, name: string, make: () => Value): Value {
	const value = known.get(name) ?? make();
	known.set(name, value);
	return value;
}
