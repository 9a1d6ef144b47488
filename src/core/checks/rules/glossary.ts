/**
 * `glossary`: the glossary's terms are rendered as it says. A term counts in all its forms and only as a word of its
 * own; the longest term wins, so that `Stadtrat` isn't also `Stadt`. One rendering in a block is enough, since
 * a translation may use a pronoun the second time.
 *
 *     Der Stadtrat entschied.   The Town Council decided.   nothing to say
 *     Der Stadtrat entschied.   The politicians decided.    warning: not rendered
 *     Der Stadtrat entschied.   The Council Town decided.   error: an official name is altered
 *     Der Stadtrat entschied.   The city board decided.     error: a forbidden rendering
 */
import type { Term } from "../../glossary/parse-glossary.ts";
import { habitsOf } from "../languages/habits-of.ts";
import type { AlignedBlock, CheckedPair, Finding, Rule, RuleContext } from "../rule.ts";
import { nameSequences } from "../text/names/name-sequences.ts";
import { findPhrases, longestPhrases, type PhraseMatch } from "../text/phrases/phrase-index.ts";
import { type TermPhrase, termIndex } from "../text/phrases/term-index.ts";
import { splitHyphens, type Word, wordsOf } from "../text/words.ts";

export const glossary: Rule = {
	id: "glossary",
	severity: "warning",
	summary:
		"Terms of the glossary are rendered as it says; no forbidden rendering stands for them; official names are whole.",
	check: (pair, context) => {
		if (context.terms.length === 0) return [];
		const rendered = new Set<Term>();
		return pair.blocks.flatMap((block) => checkBlock(block, { pair, context, rendered }));
	},
};

interface PageContext {
	readonly pair: CheckedPair;
	readonly context: RuleContext;
	/** Terms rendered in an earlier block, to which a pronoun may refer. */
	readonly rendered: Set<Term>;
}

type Match = PhraseMatch<TermPhrase>;

/** A block as the rule sees it. */
interface Reading {
	readonly block: AlignedBlock;
	readonly context: RuleContext;
	readonly sourceWords: readonly Word[];
	readonly targetWords: readonly Word[];
	/** Terms in the original, none within another. */
	readonly terms: ReadonlyMap<Term, readonly Match[]>;
	/** Renderings in the translation, and forbidden ones, those within others included. */
	readonly renderings: readonly Match[];
	readonly forbidden: readonly Match[];
	readonly renderedBefore: ReadonlySet<Term>;
}

function checkBlock(block: AlignedBlock, { context, rendered }: PageContext): Finding[] {
	const reading = readBlock(block, { context, renderedBefore: rendered });
	if (!reading) return [];
	const findings = [...reading.terms.keys()].flatMap((term) => checkTerm(term, reading));
	for (const { meaning } of reading.renderings) rendered.add(meaning.term);
	return findings;
}

function readBlock(
	block: AlignedBlock,
	{ context, renderedBefore }: { readonly context: RuleContext; readonly renderedBefore: ReadonlySet<Term> },
): Reading | undefined {
	const { source, target, terms } = context;
	const original = block.original.prose();
	const sourceWords = original.words;
	const sourceIndex = termIndex(terms, { language: source.tag, parts: "together" });
	const found = longestPhrases(findPhrases(sourceIndex, { text: original.text, words: sourceWords }));
	if (found.length === 0) return undefined;
	const { text } = block.translation;
	const targetWords = block.translation.prose().parts;
	const targetIndex = termIndex(terms, { language: target.tag, parts: "apart" });
	const matches = findPhrases(targetIndex, { text, words: targetWords });
	return {
		block,
		context,
		sourceWords,
		targetWords,
		terms: byTerm(found.filter(({ meaning }) => meaning.kind === "rendering")),
		renderings: matches.filter(({ meaning }) => meaning.kind === "rendering"),
		forbidden: matches.filter(({ meaning }) => meaning.kind === "forbidden"),
		renderedBefore,
	};
}

function byTerm(matches: readonly Match[]): ReadonlyMap<Term, readonly Match[]> {
	const terms = new Map<Term, Match[]>();
	for (const match of matches)
		terms.set(match.meaning.term, [...(terms.get(match.meaning.term) ?? []), match]);
	return terms;
}

function checkTerm(term: Term, reading: Reading): Finding[] {
	const { block, context, renderings } = reading;
	const expected = term.renderings.get(context.target.tag)?.[0];
	if (expected === undefined) return [];
	const name = term.renderings.get(context.source.tag)?.[0] ?? term.id;
	const base = (): Pick<Finding, "block" | "expected" | "hint"> => ({
		block,
		expected,
		hint: `The glossary has “${(term.renderings.get(context.target.tag) ?? []).join("” or “")}”.`,
	});
	const forbidden = forbiddenRendering(term, reading);
	if (forbidden) {
		return [
			{
				...base(),
				severity: forbidden.severity,
				message: `“${forbidden.text}” should not be used for “${name}”.`,
				actual: forbidden.text,
			},
		];
	}
	if (renderings.some(({ meaning }) => meaning.term === term) || isCovered(term, reading)) return [];
	const altered = alteredName(expected, reading);
	if (altered !== undefined) {
		return [
			{
				...base(),
				severity: "error",
				message: `“${altered}” isn't the official name for “${name}”.`,
				actual: altered,
			},
		];
	}
	const [found] = reading.terms.get(term) ?? [];
	return [
		{
			...base(),
			message: `“${name}” isn't rendered as the glossary says.`,
			words: { original: block.original.text.slice(found?.start, found?.end) },
		},
	];
}

/**
 * A forbidden rendering, unless it belongs to a longer rendering or to another term of the original, or the original has
 * the same word or a compound with the term. Where every occurrence of the term has a good rendering besides, the forbidden one may stand for
 * something else: then it is a warning.
 */
function forbiddenRendering(
	term: Term,
	reading: Reading,
): { readonly text: string; readonly severity: "error" | "warning" } | undefined {
	const { block, context, renderings, terms, sourceWords } = reading;
	const match = reading.forbidden.find(
		(found) =>
			found.meaning.term === term &&
			!renderings.some(
				(other) =>
					other.first <= found.first &&
					other.last >= found.last &&
					(other.last - other.first > found.last - found.first || terms.has(other.meaning.term)),
			),
	);
	if (!match) return undefined;
	const text = block.translation.text.slice(match.start, match.end);
	const start = text.toLowerCase().slice(0, 5);
	const others = sourceWords.filter(({ lower }) => !isFormOf(term, { lower, reading }));
	const forms = (term.renderings.get(context.source.tag) ?? []).map((form) => form.toLowerCase());
	if (others.some(({ lower }) => lower.startsWith(start) || forms.some((form) => lower.includes(form))))
		return undefined;
	const good = longestPhrases(renderings.filter(({ meaning }) => meaning.term === term)).length;
	return { text, severity: good >= (terms.get(term)?.length ?? 0) ? "warning" : "error" };
}

function isFormOf(
	term: Term,
	{ lower, reading }: { readonly lower: string; readonly reading: Reading },
): boolean {
	return (reading.terms.get(term) ?? []).some(({ first, last }) =>
		reading.sourceWords.slice(first, last + 1).some((word) => word.lower === lower),
	);
}

/** Whether a term is rendered in a way that needs no entry in the glossary. */
function isCovered(term: Term, reading: Reading): boolean {
	const { terms, renderedBefore, targetWords, context } = reading;
	const habits = { source: habitsOf(context.source.tag), target: habitsOf(context.target.tag) };
	const matches = terms.get(term) ?? [];
	const refersBack =
		renderedBefore.has(term) && targetWords.some(({ lower }) => habits.target.pronouns.has(lower));
	return (
		matches.every(
			(match) =>
				isKept(match, reading) ||
				belongsToName(match, reading) ||
				(refersBack && habits.source.isDefinite(reading.sourceWords[match.last]?.lower ?? "")),
		) || hasFamily(term, reading)
	);
}

/** The term itself stands in the translation, where a marked phrase or a name keeps it. */
function isKept({ first, last }: Match, { sourceWords, targetWords }: Reading): boolean {
	const words = sourceWords.slice(first, last + 1).map(({ lower }) => lower);
	return targetWords.some((_, index) =>
		words.every((word, offset) => targetWords[index + offset]?.lower === word),
	);
}

/** `Turun kaupunki` may be just Turku: the word before the term is a name that the translation has. */
function belongsToName(
	{ first, start }: Match,
	{ block, sourceWords, targetWords, context }: Reading,
): boolean {
	const before = sourceWords[first - 1];
	if (!before?.capital || block.original.prose().text.slice(before.end, start) !== " ") return false;
	const { genitives } = habitsOf(context.source.tag);
	const spellings = [
		before.lower,
		...genitives.flatMap((ending) =>
			before.lower.endsWith(ending) ? [before.lower.slice(0, -ending.length)] : [],
		),
	];
	return targetWords.some(({ lower, capital }) => capital && spellings.includes(lower.replace(/'s?$/, "")));
}

/** Words of the same family as a rendering's: `integrating` for `integration`, `socially excluded` for `social exclusion`. */
function hasFamily(term: Term, { targetWords, context }: Reading): boolean {
	const { familyOf } = habitsOf(context.target.tag);
	const families = new Set(targetWords.flatMap(({ lower }) => [lower, familyOf(lower) ?? lower]));
	return (term.renderings.get(context.target.tag) ?? []).some((rendering) => {
		if (isOfficialName(rendering)) return false;
		const words = splitHyphens(wordsOf(rendering));
		return words.every(({ lower }) => families.has(lower) || families.has(familyOf(lower) ?? lower));
	});
}

/** A rendering of several words, all of them with capitals but for the small ones. */
function isOfficialName(rendering: string): boolean {
	const words = rendering.split(/\s+/);
	return words.length > 1 && words.every((word) => /^\p{Lu}/u.test(word) || /^\p{Ll}{1,3}$/u.test(word));
}

/** A name in the translation that shares half its words with an official one, and isn't the rendering of another term. */
function alteredName(rendering: string, { block, renderings }: Reading): string | undefined {
	if (!isOfficialName(rendering)) return undefined;
	const expected = capitalised(rendering);
	const { text } = block.translation;
	const names = nameSequences({ text, words: block.translation.prose().allWords });
	for (const name of names) {
		const [start] = name.words;
		const words = name.initial && start && !expected.has(start.lower) ? name.words.slice(1) : name.words;
		const [first] = words;
		const last = words.at(-1);
		if (!first || !last || renderings.some((match) => match.start < last.end && match.end > first.start))
			continue;
		const shared = words.filter((word) => expected.has(word.lower.replace(/'s?$/, ""))).length;
		if (shared > 0 && shared * 2 >= Math.max(words.length, expected.size))
			return text.slice(first.start, last.end);
	}
	return undefined;
}

function capitalised(name: string): ReadonlySet<string> {
	return new Set(wordsOf(name).flatMap(({ lower, capital }) => (capital ? [lower] : [])));
}
