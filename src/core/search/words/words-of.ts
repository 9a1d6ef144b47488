const run = "[\\p{L}\\p{M}\\p{N}]+";

/** Markup and entities, which are no words, or a word with what joins its parts: `EU-kommissionens`, `Sigtuna’s`. */
const token = new RegExp(`<[^>]*>|&#?\\w+;|${run}(?:[-'’‑]${run})*`, "gu");

/** Puts other text in the place of the words of HTML; markup and entities stay. */
export function replaceWords(html: string, replace: (word: string) => string): string {
	return html.replace(token, (found) =>
		found.startsWith("<") || found.startsWith("&") ? found : replace(found),
	);
}

/** The words of a text or of HTML in their order, joined words as one. */
export function wordsOf(html: string): string[] {
	return (html.match(token) ?? []).filter((found) => !found.startsWith("<") && !found.startsWith("&"));
}

/** The parts of a word that punctuation joins: `EU`, `kommissionens`. */
export function joinedParts(word: string): string[] {
	return word.split(/[-'’‑]/);
}

/** A joined word as Pagefind indexes the whole of it: `EUkommissionens`. */
export function withoutJoints(word: string): string {
	return word.replace(/[-'’‑]/g, "");
}
