import { memoiseByText } from "../../collections/memoise-by-text.ts";

/** Fewest items that make a list of what stands after a colon. */
const fewest = 3;

/** Longest item, in UTF-16 code units: longer ones are clauses. */
const longest = 40;

/**
 * How many items the list has that follows the only colon of a text: “Bring: sleeping bag, torch and water bottle.” has three.
 *
 * @param locale BCP 47 tag with region of the text's language.
 * @returns `undefined` where there is no such list, or where its commas may stand for something else: beside brackets and figures, or in
 * clauses.
 */
export function countListItems(text: string, locale: string): number | undefined {
	const [, list, ...others] = text.split(/(?<=\p{L}):[ \u00a0]/u);
	if (list === undefined || others.length > 0) return undefined;
	const [sentence = ""] = list.split(/(?<=\p{L}{3})[.!?][ \u00a0](?=\p{Lu})/u);
	const body = sentence.trim().replace(/\.$/, "");
	if (/[.!?:;()[\]\d\n–—"“”„«»]/u.test(body)) return undefined;
	const items = body.split(", ");
	const last = items.pop() ?? "";
	const words = closingsOf(locale);
	const isClosed = words.some((word) => last.startsWith(word.trimStart()));
	// A closing word in the middle may be within an item: “salt and pepper, eggs”.
	const ends = isClosed ? [last] : splitOnce(last, words);
	const all = [...items, ...ends];
	return all.length < fewest || all.some((item) => item.length > longest) ? undefined : all.length;
}

function splitOnce(text: string, words: readonly string[]): string[] {
	const word = words.find((closing) => text.includes(closing));
	if (word === undefined) return [text];
	const at = text.indexOf(word);
	return [text.slice(0, at), text.slice(at + word.length)];
}

/** “ and ”, “ or ” (CLDR). */
const closingsOf = memoiseByText((locale) =>
	(["conjunction", "disjunction"] as const).map(
		(type) =>
			new Intl.ListFormat(locale, { type }).formatToParts(["a", "b"]).find((part) => part.type === "literal")
				?.value ?? "",
	),
);
