import { compoundDictionary } from "../../dictionary/compound-dictionary.ts";
import type { Dictionary } from "../../dictionary/dictionary.ts";
import type { Divide } from "../compounds/compound-marks.ts";
import { splitCompound } from "../compounds/compound-splitter.ts";
import { dictionaryDivider } from "../compounds/dictionary-divider.ts";
import { finnishDivider } from "./fi/compound-divider.ts";
import { swedishLexicon } from "./sv/compound-lexicon.ts";

/** How the compounds of one language are divided. */
export interface CompoundLanguage {
	/** npm package with the dictionary that serves it best. */
	readonly dictionary: string;
	/** @param corpus Words of the texts, lower case. */
	divider(corpus: ReadonlySet<string>, dictionary?: Dictionary): Divide;
}

/** The languages of whose compounds more is known than a dictionary tells, by primary subtag. */
const languages: Readonly<Record<string, CompoundLanguage["divider"]>> = {
	sv: (corpus, dictionary) => {
		const lexicon = swedishLexicon({
			corpus,
			...(dictionary ? { dictionary: compoundDictionary(dictionary) } : {}),
		});
		return (word) => splitCompound(word, lexicon);
	},
	fi: () => finnishDivider(),
};

/**
 * A language whose compounds may be divided: by what is known of it here, or by a dictionary that says which words begin and end compounds, where such a
 * one is installed. English writes its compounds apart.
 *
 * @param tag BCP 47.
 */
export function compoundLanguage(tag: string): CompoundLanguage | undefined {
	const [language = tag] = tag.split("-");
	if (language === "en") return undefined;
	return {
		dictionary: `dictionary-${language}`,
		divider: languages[language] ?? ((_, dictionary) => byDictionary(dictionary)),
	};
}

function byDictionary(dictionary: Dictionary | undefined): Divide {
	if (dictionary?.marks.compoundFirst === undefined) return (word) => [word];
	return dictionaryDivider(compoundDictionary(dictionary));
}
