import { memoise } from "../../collections/memoise.ts";
import { memoiseByText } from "../../collections/memoise-by-text.ts";
import { habitsOf } from "../languages/habits-of.ts";
import type { RuleContext } from "../rule.ts";
import { languagePair } from "../text/names/language-pair.ts";
import { foldingFor } from "../text/names/letter-folding.ts";

/** To which of two languages a word belongs, by their dictionaries; `unknown` when it is in neither or there are none. */
export type WordOrigin = "source" | "target" | "both" | "unknown";

/** Tells where a word comes from. */
export type OriginOf = (word: string) => WordOrigin;

/**
 * Makes the function for a pair of languages. It takes words in lower case, and understands possessives, hyphenated words
 * and words with accents that the dictionary writes without.
 */
export function originFor({
	source,
	target,
	isWord,
}: Pick<RuleContext, "source" | "target" | "isWord">): OriginOf {
	const { genitives, nounCapitals, respell = () => [] } = habitsOf(target.tag);
	const respellSource = habitsOf(source.tag).respell ?? (() => []);
	const fold = foldingFor(source.locale);
	const { sharedWords: shared } = languagePair(source.tag, target.tag);
	const inTarget = (word: string): boolean =>
		[
			word,
			...genitives.filter((ending) => word.endsWith(ending)).map((ending) => word.slice(0, -ending.length)),
			...respell(word),
			...(nounCapitals ? [word.charAt(0).toUpperCase() + word.slice(1)] : []),
		].some((form) => isWord(form, target.tag) === true || isWord(fold(form), target.tag) === true);
	const inSource = (word: string): boolean =>
		[word, ...respellSource(word)].some((form) => isWord(form, source.tag) === true);
	const consists = (word: string, known: (part: string) => boolean): boolean => {
		const parts = word.split(/[-‑]/).filter(Boolean);
		return parts.length > 1 && parts.every(known);
	};
	const known = originsOf(isWord)(`${source.tag} ${target.tag}`);
	const find = (written: string): WordOrigin => {
		// “under- and over-exposed”
		const word = written.replace(/(?<=\p{L})[-‑]$/u, "");
		if (isWord(word, target.tag) === undefined || isWord(word, source.tag) === undefined) return "unknown";
		const ofTarget = shared.has(word) || inTarget(word) || consists(word, inTarget);
		const ofSource = inSource(word) || consists(word, inSource);
		return ofTarget ? (ofSource ? "both" : "target") : ofSource ? "source" : "unknown";
	};
	return (word) => {
		let found = known.get(word);
		if (found === undefined) {
			found = find(word);
			known.set(word, found);
		}
		return found;
	};
}

/** Answers by dictionary and pair of languages: pages share most of their words. */
const originsOf = memoise((_isWord: RuleContext["isWord"]) =>
	memoiseByText((_languages) => new Map<string, WordOrigin>()),
);
