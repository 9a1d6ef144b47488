import { remember } from "../../dictionary/remember.ts";
import { replaceWords } from "../words/words-of.ts";

/**
 * The mark between the parts of a compound in what Pagefind reads (`studie~besök`). Pagefind takes the word apart at
 * ASCII punctuation and indexes whole and parts at one position, so that phrases and highlights stay as they are.
 */
const mark = "~";

/** Between letters only: elsewhere a tilde is the author's. */
const marks = /(?<=[\p{L}\p{M}])~(?=\p{L})/gu;

/** Divides one word: lower-case letters into parts. */
export type Divide = (word: string) => readonly string[];

/**
 * Makes a function that marks the compounds of a text or of HTML. An author's own tildes within words become tilde
 * operators, which look alike.
 */
export function compoundMarker(divide: Divide): (html: string) => string {
	const mark = remember((word) => word.replace(letters, (run) => markedWord(run, divide)));
	return (html) => replaceWords(html.includes("~") ? html.replace(marks, "∼") : html, mark);
}

const letters = /[\p{L}\p{M}]+/gu;

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
