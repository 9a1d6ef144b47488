const run = "[\\p{L}\\p{M}\\p{N}]+";
/** Signs within a word, also as HTML writes them: everything but white space and markup joins. */
const joint = "(?:&(?:amp|lt|gt|quot|#39);|&(?!#?\\w+;)|[^\\s<>&\\p{L}\\p{M}\\p{N}])+";

/** Markup and entities, which are no words, or what stands between two spaces: `EU-kommissionens`, `10.30–16.45`, `och/eller`. */
const token = new RegExp(`<[^>]*>|&#?\\w+;|_*${run}(?:${joint}${run})*_*`, "gu");
const joints = new RegExp(joint, "gu");

/** Puts other text in the place of the words of HTML; markup and entities stay. */
export function replaceWords(html: string, replace: (word: string) => string): string {
	return html.replace(token, (found) => (isWord(found) ? replace(found) : found));
}

/** The words of a text or of HTML in their order, joined words as one: texts and queries are divided alike. */
export function wordsOf(html: string): string[] {
	return (html.match(token) ?? []).filter(isWord);
}

function isWord(found: string): boolean {
	return !found.startsWith("<") && !found.startsWith("&");
}

/** The parts of a word that signs join: `EU`, `kommissionens`. */
export function joinedParts(word: string): string[] {
	return word.split(joints).filter(Boolean);
}

/** A joined word as Pagefind indexes the whole of it: `EUkommissionens`. */
export function withoutJoints(word: string): string {
	return word.replace(joints, "");
}
