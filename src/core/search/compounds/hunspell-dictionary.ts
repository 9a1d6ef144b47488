import { firstAt } from "../words/first-at.ts";
import { remember } from "../words/remember.ts";

/**
 * A dictionary in Hunspell's format (hunspell(5)), as far as splitting compounds needs it: words with flags, and
 * suffix rules, which make a word's other forms. Forms are looked up backwards, so nothing is expanded.
 */
export interface HunspellDictionary {
	/** Whether a form may begin or stand within a compound: flags of `COMPOUNDBEGIN` and `COMPOUNDMIDDLE`. */
	begins(form: string): boolean;
	/** The words of which a form is an inflection; often one, or none. */
	wordsOf(form: string): readonly HunspellWord[];
	/** Words that are a form followed by a word that may end a compound: how many there are. */
	countBeginning(form: string): number;
}

/** A word of the dictionary. */
export interface HunspellWord {
	readonly word: string;
	/** Whether it may end a compound: flag of `COMPOUNDEND`. */
	readonly ends: boolean;
	/** All flags of the word. */
	readonly flags: string;
	/** Whether the dictionary has it with a capital letter only. */
	readonly isName: boolean;
}

/** One `SFX` line: `strip` gives way to `add` after words that end in `condition`. */
interface SuffixRule {
	readonly flag: string;
	readonly strip: string;
	readonly add: string;
	/** Flags of the form that results. */
	readonly flags: string;
	readonly condition: RegExp;
}

/** Reads a dictionary with flags of one character each, the format's default. */
export function parseHunspell({
	aff,
	dic,
}: {
	readonly aff: string;
	readonly dic: string;
}): HunspellDictionary {
	const flagOf = (option: string): string => new RegExp(`^${option}\\s+(\\S)`, "m").exec(aff)?.[1] ?? "";
	const begin = flagOf("COMPOUNDBEGIN");
	const middle = flagOf("COMPOUNDMIDDLE");
	const end = flagOf("COMPOUNDEND");
	const rules = suffixRules(aff);
	const rulesByEnding = groupByEnding(rules);
	const compounding = groupByEnding(
		rules.filter(({ flags }) => flags.includes(begin) || flags.includes(middle)),
	);
	const { words, names } = readWords(dic);
	const sorted = [...words.keys()].sort();
	const wordOf = (word: string, ends: boolean): HunspellWord => ({
		word,
		ends,
		flags: words.get(word) ?? "",
		isName: names.has(word),
	});
	const wordsOf = (form: string): HunspellWord[] => [
		...(words.has(form) ? [wordOf(form, hasAny(words.get(form), end))] : []),
		...bases(form, rulesByEnding)
			.filter(({ base, rule }) => hasAny(words.get(base), rule.flag))
			.map(({ base, rule }) => wordOf(base, hasBoth(words.get(base), rule.flag, end))),
	];
	return {
		begins: (form) =>
			hasAny(words.get(form), begin + middle) ||
			bases(form, compounding).some(({ base, rule }) => hasAny(words.get(base), rule.flag)),
		wordsOf: remember(wordsOf),
		countBeginning: (form) => {
			let count = 0;
			for (let index = firstAt(sorted, form); sorted[index]?.startsWith(form); index++)
				if (hasAny(words.get(sorted[index]?.slice(form.length) ?? ""), end)) count++;
			return count;
		},
	};
}

function suffixRules(aff: string): SuffixRule[] {
	const lines = aff.matchAll(/^SFX\s+(\S)\s+(\S+)\s+([^\s/]+)(?:\/(\S+))?\s+(\S+)$/gmu);
	return [...lines].map(([, flag = "", strip = "", add = "", flags = "", condition = ""]) => ({
		flag,
		strip: strip === "0" ? "" : strip,
		add: add === "0" ? "" : add,
		flags,
		condition: new RegExp(`${condition}$`, "u"),
	}));
}

function groupByEnding(rules: readonly SuffixRule[]): Map<string, SuffixRule[]> {
	const groups = new Map<string, SuffixRule[]>();
	for (const rule of rules) {
		const group = groups.get(rule.add);
		if (group) group.push(rule);
		else groups.set(rule.add, [rule]);
	}
	return groups;
}

/** The words that a form may come from, by each rule that could have made it. */
function bases(
	form: string,
	rules: ReadonlyMap<string, readonly SuffixRule[]>,
): { readonly base: string; readonly rule: SuffixRule }[] {
	const found: { base: string; rule: SuffixRule }[] = [];
	for (let start = form.length; start > 1 && start >= form.length - 8; start--) {
		for (const rule of rules.get(form.slice(start)) ?? []) {
			const base = form.slice(0, start) + rule.strip;
			if (rule.condition.test(base)) found.push({ base, rule });
		}
	}
	return found;
}

interface DictionaryWords {
	/** Flags by word; a word that stands twice in the dictionary has a set of flags for each time, divided by a space. */
	readonly words: ReadonlyMap<string, string>;
	/** The words that stand with a capital letter only. */
	readonly names: ReadonlySet<string>;
}

function readWords(dic: string): DictionaryWords {
	const words = new Map<string, string>();
	const names = new Set<string>();
	for (const line of dic.split("\n")) {
		const slash = line.indexOf("/", 1);
		const written = slash < 0 ? line : line.slice(0, slash);
		const flags = slash < 0 ? "" : line.slice(slash + 1);
		const word = written.toLowerCase();
		const earlier = words.get(word);
		words.set(word, earlier === undefined ? flags : `${earlier} ${flags}`);
		if (word === written) names.delete(word);
		else if (earlier === undefined) names.add(word);
	}
	return { words, names };
}

function hasAny(flags: string | undefined, wanted: string): boolean {
	return flags !== undefined && [...wanted].some((flag) => flags.includes(flag));
}

function hasBoth(flags: string | undefined, one: string, other: string): boolean {
	return flags?.split(" ").some((set) => set.includes(one) && set.includes(other)) ?? false;
}
