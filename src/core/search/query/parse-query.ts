import type { QueryLanguage } from "../languages/query-language.ts";
import { foldWord } from "../words/fold-word.ts";
import { joinedParts, withoutJoints, wordsOf } from "../words/words-of.ts";

/** One thing that a page must have: a word, or words one after the other. */
export interface QueryItem {
	/** Lower case; a word as it is indexed, without the signs that join it. */
	readonly text: string;
	/** Of a word that signs join: `komvux`, `sfi`. */
	readonly parts: readonly string[];
	readonly isPhrase: boolean;
	/** Whether it says little beside the other words: then it ranks pages, and needn't stand on them. */
	readonly isAside: boolean;
	/** Its place among the words typed. */
	readonly place: number;
}

/** Every pair of quotation marks that keyboards and word processors give. */
const quoted = /["“”„«»]([^"“”„«»]+)["“”„«»]/gu;

/**
 * Takes apart what was typed, as texts are. Stop words count where there is nothing else; where they are more than half of it, they are said aside. A quotation
 * mark without its partner counts for nothing.
 */
export function parseQuery(text: string, { stopWords, isSpaceless }: QueryLanguage): QueryItem[] {
	const phrases = [...text.matchAll(quoted)].map(([, phrase = ""]) => phrase);
	const words = wordsOf(text.replace(quoted, " "));
	const items = [
		...words.map((word) => ({ text: word, isPhrase: isSpaceless === true })),
		...phrases.map((phrase) => ({ text: wordsOf(phrase).map(withoutJoints).join(" "), isPhrase: true })),
	].flatMap(({ text, isPhrase }, place): QueryItem[] => {
		const typed = (isPhrase ? text : withoutJoints(text)).toLowerCase();
		if (foldWord(typed).trim() === "") return [];
		const parts = isPhrase ? [] : joinedParts(text.toLowerCase()).filter((part) => part.length > 1);
		return [{ text: typed, parts, isPhrase, isAside: !isPhrase && stopWords?.has(typed) === true, place }];
	});
	const telling = items.filter(({ isAside }) => !isAside);
	if (telling.length === 0) return items.map((item) => ({ ...item, isAside: false }));
	return telling.length * 2 >= items.length ? telling : items;
}
