/** Names that a list in a message has room for. */
const room = 10;

/** Names in a row, of many the first: "a, b, c and 12 more". */
export function nameSome(names: readonly string[]): string {
	const rest = names.length - room;
	if (rest <= 1) return names.join(", ");
	return `${names.slice(0, room).join(", ")} and ${rest} more`;
}
