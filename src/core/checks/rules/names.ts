/**
 * `names`: names of several words stand in the translation as in the original. What counts are the words that can't be
 * translated: those that the original's dictionary has only as names, or not at all. So `Rädda Barnen` may become Save
 * the Children, and `Göteborgs Stad` the City of Gothenburg, but `Olov Holst` stays. Accents don't count, a language's
 * own letters do: `San Sebastian` may be San Sebastián, `Rundström` not Rundstrom.
 *
 *     Karin Östlund talade.   Karin Östlund spoke.   nothing to say
 *     Karin Östlund talade.   Karin Ostlund spoke.   warning
 */
import type { Language } from "../../content/settings.ts";
import type { AlignedBlock, CheckedBlock, Finding, Rule, RuleContext } from "../rule.ts";
import { habitsOf } from "../text/languages/habits-of.ts";
import { languagePair } from "../text/languages/language-pair.ts";
import { exchangedNames } from "../text/names/exchanged-names.ts";
import { nameSequences } from "../text/names/name-sequences.ts";
import { type NameSpelling, nameSpelling, without } from "../text/names/name-spelling.ts";
import { findPhrases } from "../text/phrases/phrase-index.ts";
import { termIndex } from "../text/phrases/term-index.ts";
import { type Prose, proseOf } from "../text/prose.ts";
import { isAcronym, type Word } from "../text/words.ts";
import { knownLanguages } from "../values/language/known-languages.ts";
import { languageFacts } from "../values/language/language-facts.ts";

export const names: Rule = {
	id: "names",
	severity: "warning",
	summary: "Names of several words stand in the translation, unless the glossary renders them.",
	check: (pair, context) => {
		const { source, target } = context;
		if (habitsOf(source.tag).nounCapitals || !languagePair(source.tag, target.tag).sameScript) return [];
		return pair.blocks.flatMap((block) => checkBlock(block, context));
	},
};

function checkBlock(block: AlignedBlock, context: RuleContext): Finding[] {
	const prose = proseOf(block.original);
	const found = namesIn(block.original, { prose, context });
	let known: NameSpelling | undefined;
	const spelling = (): NameSpelling => {
		known ??= nameSpelling(block.translation, context);
		return known;
	};
	const findings = [
		...alteredNames(block, { found, spelling, context }),
		...exchanges(block, { found, spelling, context }),
	];
	return findings.filter(
		({ message }, index) => findings.findIndex((other) => other.message === message) === index,
	);
}

interface Search {
	/** The names of several words. */
	readonly found: readonly Name[];
	readonly spelling: () => NameSpelling;
	readonly context: RuleContext;
}

/** Names of one word in whose place the translation has another. */
function exchanges(block: AlignedBlock, { found, spelling, context }: Search): Finding[] {
	const prose = proseOf(block.original);
	if (isTitleCase(block.original, prose.words)) return [];
	const { terms, source } = context;
	const covered = findPhrases(termIndex(terms, { language: source.tag, parts: "together" }), prose);
	const titles = titlesOf(source);
	const { words: facts, weekdays } = languageFacts(source.locale);
	const isDated = ({ lower }: Word): boolean =>
		facts.get(lower)?.month !== undefined ||
		weekdays.get(lower.slice(0, 3))?.some(({ name }) => lower.startsWith(name)) === true;
	const isKnown = (word: Word): boolean =>
		isCommon(word, context) ||
		isDated(word) ||
		titles.has(word.lower) ||
		found.some(({ words }) => words.includes(word)) ||
		covered.some(({ start, end }) => word.start < end && word.end > start);
	return exchangedNames(block, { context, spelling, isKnown }).map(({ lost, instead }) => ({
		block,
		message: `The name “${lost.text}” isn't in the translation, which has “${instead.text}”.`,
		hint: "Write names as the original has them, or add the name to the glossary.",
		expected: lost.text,
		actual: instead.text,
	}));
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
				...(instead === undefined ? {} : { actual: instead }),
			},
		];
	});
}

/** A name of several words. */
interface Name {
	readonly text: string;
	readonly words: readonly Word[];
}

/** The names of a text that the glossary doesn't render, without a sentence's first word where that is no name. */
function namesIn(
	block: CheckedBlock,
	{ prose, context }: { readonly prose: Prose; readonly context: RuleContext },
): Name[] {
	const sequences = nameSequences(prose);
	if (sequences.length === 0 || isTitleCase(block, prose.words)) return [];
	const { terms, source } = context;
	const titles = titlesOf(source);
	const covered = findPhrases(termIndex(terms, { language: source.tag, parts: "together" }), prose);
	return sequences.flatMap(({ words, initial }): Name[] => {
		const own = words.filter(
			(word, index) =>
				!titles.has(word.lower.replace(/\.$/, "")) &&
				!(initial && index === 0 && isCommon(word, context) && !isName(word, context)) &&
				!covered.some(({ start, end }) => word.start < end && word.end > start),
		);
		const [first, second] = own;
		if (!first || !second) return [];
		return [{ words: own, text: prose.text.slice(first.start, own.at(-1)?.end) }];
	});
}

/** What stands with names without being part of them: “Ms”, “AB”. */
function titlesOf({ tag }: Language): ReadonlySet<string> {
	const { honorifics = [], companyForms = [] } = knownLanguages.get(new Intl.Locale(tag).language) ?? {};
	return new Set([...honorifics, ...companyForms]);
}

/** In a title most of whose words have capitals, as English ones, capitals don't show names. */
function isTitleCase({ type, field }: CheckedBlock, words: readonly Word[]): boolean {
	if (type !== "heading" && field !== "title" && field !== "shortTitle") return false;
	const long = words.filter(({ text }) => text.length > 3);
	return long.length > 3 && long.filter(({ capital }) => capital).length > long.length * 0.8;
}

/** Whether the dictionary has a word as a name. */
function isName({ text }: Word, { source, isWord }: RuleContext): boolean {
	return isWord(text, source.tag) === true;
}

/** Whether a word may be a common word of its language, which a name's translation may translate. */
function isCommon({ text, lower, hyphenated }: Word, { source, isWord }: RuleContext): boolean {
	const { respell = () => [] } = habitsOf(source.tag);
	const isKnown = (word: string): boolean =>
		[word, ...respell(word)].some((form) => isWord(form, source.tag) !== false);
	if (isKnown(lower)) return true;
	// Of “Exchange-server” a part may be translated, of “Self-Test” all.
	const parts = hyphenated ? text.split(/[-‑]/).filter(Boolean) : [];
	return (
		parts.some((part) => part === part.toLowerCase() && isKnown(part)) ||
		(parts.length > 1 && parts.every((part) => part.length === 1 || isKnown(part.toLowerCase())))
	);
}

/** The number of a monarch or pope, whose name each language has in its own form. */
const regnal = /^(?:I{1,3}|I?V|VI{1,3}|I?X|XI{0,3}|XI?V|XVI{0,3})$/;

/** How a name differs in the translation. */
type Alteration = { readonly kind: "missing"; readonly word: Word } | { readonly kind: "order" };

function alterationOf(
	name: Name,
	{ spelling, context }: { readonly spelling: NameSpelling; readonly context: RuleContext },
): Alteration | undefined {
	const { exonyms } = languagePair(context.source.tag, context.target.tag);
	const { genitives } = habitsOf(context.source.tag);
	const inPairs = name.words.flatMap((word, index): Word[] => {
		const next = name.words[index + 1];
		const isExonym =
			next !== undefined &&
			without(next.lower, genitives).some((form) => exonyms.has(`${word.lower} ${form}`));
		return isExonym ? [word, next] : [];
	});
	if (exonyms.has(name.text.toLowerCase()) || name.words.some(({ text }) => regnal.test(text)))
		return undefined;
	const fixed = untranslatableWords(name, context).filter((word) => !inPairs.includes(word));
	const missing = fixed.find((word) => !spelling.has(word));
	if (missing) return { kind: "missing", word: missing };
	if (fixed.some((word, index) => isSwapped(word, { before: fixed[index - 1], spelling })))
		return { kind: "order" };
	const words = name.words.filter(({ text }) => !isAcronym(text));
	const misspelt =
		words.some(spelling.has) &&
		words.find((word) => !spelling.has(word) && isMisspelt(word, { near: spelling.near(word), context }));
	return misspelt ? { kind: "missing", word: misspelt } : undefined;
}

/** “Verde Sonar” for “Verde Solar”; but “Formato” is the Spanish word for “Format”. */
function isMisspelt(
	word: Word,
	{ near, context }: { readonly near: string | undefined; readonly context: RuleContext },
): boolean {
	return near !== undefined && (!isCommon(word, context) || near.at(-1) === word.text.at(-1));
}

function isSwapped(
	word: Word,
	{ before, spelling }: { readonly before: Word | undefined; readonly spelling: NameSpelling },
): boolean {
	return before !== undefined && spelling.swapped(before, word);
}

/**
 * The words of a name that aren't common words of its language, and those that are but belong to a person's name: all
 * words of the name are in the dictionary as names, or they end as family names do.
 */
function untranslatableWords({ words }: Name, context: RuleContext): Word[] {
	const { exonyms } = languagePair(context.source.tag, context.target.tag);
	const { nameEndings, genitives, surnames } = habitsOf(context.source.tag);
	const isProper = (word: Word): boolean => isName(word, context) || !isCommon(word, context);
	const own = words.filter(({ text }) => !isAcronym(text));
	const isPerson = own.length > 1 && own.every(isProper);
	return own.filter((word, index) => {
		if (without(word.lower, genitives).some((spelling) => exonyms.has(spelling))) return false;
		const before = own[index - 1];
		const isSurname =
			before !== undefined &&
			isProper(before) &&
			(nameEndings?.test(word.lower) === true ||
				(surnames?.has(word.lower) === true && !genitives.some((ending) => before.lower.endsWith(ending))));
		// “Queen” of “Queen Mary” may be translated.
		return !isCommon(word, context) || (isPerson && index > 0) || isSurname;
	});
}
