/** A stretch of text, marked where it answers the query. */
export interface MarkedText {
	readonly text: string;
	readonly marked: boolean;
}

/**
 * Takes apart an excerpt as Pagefind writes it: text in which `<` and `>` are escaped and nothing else is, with
 * `<mark>` around the words that were found. Neighbouring marked words become one stretch, together with the
 * space between them; punctuation around a word is not marked.
 */
export function parseExcerpt(excerpt: string): MarkedText[] {
	const joined = excerpt.replaceAll(/<\/mark>(\s+)<mark>/g, "$1");
	const parts: MarkedText[] = [];
	let marked = false;
	for (const token of joined.split(/(<\/?mark>)/)) {
		if (token === "<mark>" || token === "</mark>") marked = token === "<mark>";
		else parts.push(...(marked ? markWords(plainText(token)) : [{ text: plainText(token), marked }]));
	}
	return parts.filter((part) => part.text !== "");
}

function plainText(text: string): string {
	return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">");
}

function markWords(text: string): MarkedText[] {
	const words = /[\p{L}\p{M}\p{N}](?:.*[\p{L}\p{M}\p{N}])?/su.exec(text);
	if (words === null) return [{ text, marked: false }];
	return [
		{ text: text.slice(0, words.index), marked: false },
		{ text: words[0], marked: true },
		{ text: text.slice(words.index + words[0].length), marked: false },
	];
}
