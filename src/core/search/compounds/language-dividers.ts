import { compoundDictionary } from "../../dictionary/compound-dictionary.ts";
import type { Dictionary } from "../../dictionary/dictionary.ts";
import type { Divide } from "./compound-marks.ts";
import { splitCompound } from "./compound-splitter.ts";
import { swedishLexicon } from "./swedish-lexicon.ts";

/** How the compounds of one language are divided. */
export interface CompoundLanguage {
	/** npm package with the dictionary that serves it best. */
	readonly dictionary: string;
	/** @param corpus Words of the texts, lower case. */
	divider(corpus: ReadonlySet<string>, dictionary?: Dictionary): Divide;
}

/** The languages whose compounds are divided, by primary subtag. The words of other languages stay whole. */
const languages: Readonly<Record<string, CompoundLanguage>> = {
	sv: {
		dictionary: "dictionary-sv",
		divider: (corpus, dictionary) => {
			const lexicon = swedishLexicon({
				corpus,
				...(dictionary ? { dictionary: compoundDictionary(dictionary) } : {}),
			});
			return (word) => splitCompound(word, lexicon);
		},
	},
};

/** @param tag BCP 47. */
export function compoundLanguage(tag: string): CompoundLanguage | undefined {
	return languages[tag.split("-")[0] ?? tag];
}
