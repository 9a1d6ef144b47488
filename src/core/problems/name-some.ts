/** Names that a list in a message has room for. */
const usualRoom = 10;

/** Names in a row, of many the first: "a, b, c and 12 more". */
export function nameSome(names: readonly string[], room = usualRoom): string {
	const rest = names.length - room;
	if (rest <= 1) return names.join(", ");
	return `${names.slice(0, room).join(", ")} and ${rest} more`;
}

/** Things in a row, as in a sentence: "a, b and c". */
export function inSentence(things: readonly string[], conjunction: "and" | "or" = "and"): string {
	const last = things.at(-1) ?? "";
	return things.length < 2 ? last : `${things.slice(0, -1).join(", ")} ${conjunction} ${last}`;
}
