import { type AffixFile, parseAffixFile } from "./affix-rules.ts";
import { type RulesByLetters, rulesByLetters } from "./undo-affixes.ts";
import { readWordList, type WordList } from "./word-list.ts";

/** The texts of a dictionary in Hunspell's format. */
export interface DictionaryFiles {
	/** The affix file, `.aff`. */
	readonly affixes: string;
	/** The word list, `.dic`. */
	readonly words: string;
}

/** A Hunspell dictionary as it was read. Forms are looked up by undoing affixes, so that nothing is expanded. */
export interface Dictionary {
	readonly words: WordList;
	readonly marks: AffixFile["marks"];
	readonly replacements: AffixFile["replacements"];
	readonly prefixes: RulesByLetters;
	readonly suffixes: RulesByLetters;
	/** The flags that are written behind a word's slash. */
	readonly flagsOf: (flags: string) => readonly string[];
}

/** Reads a dictionary. */
export function readDictionary({ affixes, words }: DictionaryFiles): Dictionary {
	const { prefixes, suffixes, flagsOf, marks, replacements } = parseAffixFile(affixes);
	const known = new Map<string, readonly string[]>();
	return {
		words: readWordList(words),
		marks,
		replacements,
		prefixes: rulesByLetters("prefix", prefixes),
		suffixes: rulesByLetters("suffix", suffixes),
		flagsOf: (text) => {
			let flags = known.get(text);
			if (!flags) {
				flags = flagsOf(text);
				known.set(text, flags);
			}
			return flags;
		},
	};
}
