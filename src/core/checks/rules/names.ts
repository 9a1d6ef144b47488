/**
 * `names`: names of several words stand in the translation as in the original. What counts are the words that can't be
 * translated: those that the original's dictionary has only as names, or not at all. So `Rädda Barnen` may become Save
 * the Children, and `Stadt Köln` the City of Cologne, but `Anna Köhler` stays. Accents don't count, a language's
 * own letters do: `San Sebastian` may be San Sebastián, `Rundström` not Rundstrom. Names that have exchanged their parts in a sentence, and
 * another number of a monarch, are found too.
 *
 *     Karin Östlund talade.   Karin Östlund spoke.   nothing to say
 *     Karin Östlund talade.   Karin Ostlund spoke.   warning
 */
import { once } from "../../collections/once.ts";
import { habitsOf } from "../languages/habits-of.ts";
import type { AlignedBlock, CheckedBlock, Finding, Rule, RuleContext } from "../rule.ts";
import type { Exchange } from "../text/names/exchange.ts";
import { exchangedCountries } from "../text/names/exchanged-countries.ts";
import { exchangedNames } from "../text/names/exchanged-names.ts";
import { exchangedNumerals } from "../text/names/exchanged-numerals.ts";
import { exchangedPeoples } from "../text/names/exchanged-peoples.ts";
import { exchangedRoles } from "../text/names/exchanged-roles.ts";
import { languagePair } from "../text/names/language-pair.ts";
import { alterationOf, isCommon, isName, type Name } from "../text/names/name-alteration.ts";
import { nameSequences } from "../text/names/name-sequences.ts";
import { type NameSpelling, nameSpelling } from "../text/names/name-spelling.ts";
import { findPhrases, type PhraseMatch } from "../text/phrases/phrase-index.ts";
import { termIndex } from "../text/phrases/term-index.ts";
import type { Prose } from "../text/prose.ts";
import type { Word } from "../text/words.ts";
import { languageFacts } from "../values/language/language-facts.ts";

export const names: Rule = {
	id: "names",
	severity: "warning",
	summary: "Names of several words stand in the translation, unless the glossary renders them.",
	check: (pair, context) => {
		const { source, target } = context;
		const { sameScript } = languagePair(source.tag, target.tag);
		// Where nouns have capitals, capitals don't show names.
		const check = habitsOf(source.tag).nounCapitals ? exchangedPlaces : checkBlock;
		return pair.blocks.flatMap((block) => {
			const found = sameScript ? [...check(block, context), ...exchangedParts(block, context)] : [];
			return [
				...found,
				...peoples(block, context).filter(({ actual }) => !found.some((other) => other.actual === actual)),
			];
		});
	},
};

function peoples(block: AlignedBlock, context: RuleContext): Finding[] {
	return exchangeFindings(exchangedPeoples(block, context), {
		block,
		hint: "See to it that the language, people or country is the original's.",
	});
}

function exchangeFindings(
	exchanges: readonly Exchange[],
	{ block, hint }: { readonly block: AlignedBlock; readonly hint: string },
): Finding[] {
	return exchanges.map(({ lost, instead }) => ({
		block,
		message: `“${lost}” isn't in the translation, which has “${instead}”.`,
		hint,
		expected: lost,
		actual: instead,
	}));
}

function checkBlock(block: AlignedBlock, context: RuleContext): Finding[] {
	const prose = block.original.prose();
	const { terms, source } = context;
	const index = termIndex(terms, { language: source.tag, parts: "together" });
	const covered = once(() => findPhrases(index, prose));
	const found = namesIn(block.original, { prose, covered, context });
	const spelling = once(() => nameSpelling(block.translation, context));
	const findings = [
		...alteredNames(block, { found, spelling, context }),
		...exchanges(block, { found, spelling, covered, context }),
		...exchangedPlaces(block, context),
	];
	return findings.filter(
		({ message }, index) => findings.findIndex((other) => other.message === message) === index,
	);
}

function exchangedParts(block: AlignedBlock, context: RuleContext): Finding[] {
	const numerals = exchangeFindings(exchangedNumerals(block, context), {
		block,
		hint: "See to it that the number after the name is the original's.",
	});
	const roles = exchangedRoles(block, context).map(({ first, second }) => ({
		block,
		message: `“${first}” and “${second}” have exchanged their parts: each does here what the other does in the original.`,
		hint: "See to it that each name is in its place.",
		expected: `${first}, ${second}`,
		actual: `${second}, ${first}`,
	}));
	return [...numerals, ...roles];
}

function exchangedPlaces(block: AlignedBlock, context: RuleContext): Finding[] {
	return exchangeFindings(exchangedCountries(block, context), {
		block,
		hint: "Write the place's name in the translation's language.",
	});
}

interface Search {
	/** The names of several words. */
	readonly found: readonly Name[];
	readonly spelling: () => NameSpelling;
	readonly context: RuleContext;
}

/** The places of what the glossary renders. */
type Covered = () => readonly Pick<PhraseMatch<unknown>, "start" | "end">[];

/** Names of one word in whose place the translation has another. */
function exchanges(
	block: AlignedBlock,
	{ found, spelling, covered, context }: Search & { readonly covered: Covered },
): Finding[] {
	const prose = block.original.prose();
	if (isTitleCase(block.original, prose.words)) return [];
	const { words: facts, titles } = languageFacts(context.source.locale);
	const isKnown = (word: Word): boolean =>
		isCommon(word, context) ||
		facts.get(word.lower)?.month !== undefined ||
		isHolidayOrWeekday(word, context) ||
		titles.has(word.lower) ||
		found.some(({ words }) => words.includes(word)) ||
		covered().some(({ start, end }) => word.start < end && word.end > start);
	return exchangedNames(block, { context, spelling, isKnown }).map(({ lost, instead }) => ({
		block,
		message: `The name “${lost.text}” isn't in the translation, which has “${instead.text}”.`,
		hint: "Write names as the original has them, or add the name to the glossary.",
		expected: lost.text,
		actual: instead.text,
	}));
}

/** “Easter Monday”: the values say whether it is another one. */
function isHolidayOrWeekday({ lower }: Word, { source }: RuleContext): boolean {
	const { words, weekdays } = languageFacts(source.locale);
	return (
		words.get(lower)?.weak?.[0]?.startsWith("holiday:") === true ||
		weekdays.get(lower.slice(0, 3))?.some(({ name }) => lower.startsWith(name)) === true
	);
}

function alteredNames(block: AlignedBlock, { found, spelling: spellingOf, context }: Search): Finding[] {
	if (found.length === 0) return [];
	const spelling = spellingOf();
	return found.flatMap((name): Finding[] => {
		const alteration = alterationOf(name, { spelling, context });
		if (!alteration) return [];
		const instead = alteration.kind === "missing" ? spelling.near(alteration.word) : undefined;
		const reason =
			alteration.kind === "missing"
				? `“${alteration.word.text}” is missing`
				: "its words are in another order";
		return [
			{
				block,
				message: `The name “${name.text}” isn't in the translation: ${reason}.`,
				hint: "Write names as the original has them, or add the name to the glossary.",
				expected: name.text,
				...(instead === undefined ? { words: { original: name.text } } : { actual: instead }),
			},
		];
	});
}

/** The names of a text that the glossary doesn't render, without a sentence's first word where that is no name. */
function namesIn(
	block: CheckedBlock,
	{
		prose,
		covered,
		context,
	}: { readonly prose: Prose; readonly covered: Covered; readonly context: RuleContext },
): Name[] {
	const sequences = nameSequences(prose);
	if (sequences.length === 0 || isTitleCase(block, prose.words)) return [];
	const { titles } = languageFacts(context.source.locale);
	return sequences.flatMap(({ words, initial }): Name[] => {
		const own = words.filter(
			(word, index) =>
				!titles.has(word.lower.replace(/\.$/, "")) &&
				!isHolidayOrWeekday(word, context) &&
				!(initial && index === 0 && isCommon(word, context) && !isName(word, context)) &&
				!covered().some(({ start, end }) => word.start < end && word.end > start),
		);
		const [first, second] = own;
		if (!first || !second) return [];
		return [{ words: own, text: prose.text.slice(first.start, own.at(-1)?.end) }];
	});
}

/** In a title most of whose words have capitals, as English ones, capitals don't show names. */
function isTitleCase({ type, field }: CheckedBlock, words: readonly Word[]): boolean {
	if (type !== "heading" && field !== "title" && field !== "shortTitle") return false;
	const long = words.filter(({ text }) => text.length > 3);
	return long.length > 3 && long.filter(({ capital }) => capital).length > long.length * 0.8;
}
