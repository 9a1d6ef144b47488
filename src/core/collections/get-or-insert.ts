/** The value of a key in a map; made now, and put there, where there is none. */
export function getOrInsert<Key, Value extends {}>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
	const value = map.get(key) ?? make();
	map.set(key, value);
	return value;
}
