import { memoiseByText } from "../../collections/memoise-by-text.ts";
import { replaceWords } from "../words/words-of.ts";

/**
 * The mark between the parts of a word in what Pagefind reads (`studie~besök`, `10~–~16`). Pagefind takes the word apart at
 * ASCII punctuation and indexes whole and parts at one position, so that phrases and highlights stay as they are.
 */
const mark = "~";

/** Between letters or signs that join; elsewhere a tilde is the author's. */
const marks = /(?<=[\p{L}\p{M}\p{N}]|[^\0-\x7f\s])~(?=[\p{L}\p{N}]|[^\0-\x7f\s])/gu;

/** Signs of other kinds than ASCII's. */
const signs = "[^\\0-\\x7f\\s\\p{L}\\p{M}\\p{N}]+";
/** Tags between which a word and the sign beside it may stand. */
const inline = "(?:</?(?:a|abbr|b|bdi|cite|code|dfn|em|i|kbd|mark|q|s|span|strong|time)\\b[^>]*>)*";
/** A tag, or such signs before or after a word. */
const tagOrSigns = new RegExp(
	`(<[^>]*>)|(${signs})(?=${inline}[\\p{L}\\p{N}])|(?<=[\\p{L}\\p{M}\\p{N}]${inline})(${signs})`,
	"gu",
);

/** Divides one word: lower-case letters into parts. */
export type Divide = (word: string) => readonly string[];

/**
 * Makes a function that marks the parts of words in a text or in HTML: those of compounds, and those that other signs than ASCII's join or stand beside (`”~studie~besök~”`),
 * which Pagefind takes for letters of the part that they touch. An author's own tildes within words become tilde operators, which look alike.
 */
export function compoundMarker(divide: Divide): (html: string) => string {
	const marked = memoiseByText((word) =>
		word
			.replaceAll(mark, "∼")
			.replace(/[^\0-\x7f\p{L}\p{M}\p{N}]+(?=[\p{L}\p{N}])/gu, `${mark}$&${mark}`)
			.replace(/[\p{L}\p{M}]+/gu, (letters) => markedWord(letters, divide)),
	);
	return (html) => withMarksBeside(replaceWords(html, marked));
}

function withMarksBeside(html: string): string {
	return html.replace(tagOrSigns, (found, tag?: string, before?: string) => {
		if (tag) return found;
		return before ? found + mark : mark + found;
	});
}

/** Takes the marks out of what Pagefind tells. */
export function withoutMarks(text: string): string {
	return text.replace(marks, "");
}

function markedWord(word: string, divide: Divide): string {
	const parts = divide(word.toLowerCase());
	if (parts.length < 2) return word;
	// Lower case may have other letters than the word: then the parts don't tell where to cut.
	if (parts.join("").length !== word.length) return word;
	let marked = "";
	let start = 0;
	for (const part of parts) {
		marked += (start > 0 ? mark : "") + word.slice(start, start + part.length);
		start += part.length;
	}
	return marked;
}
