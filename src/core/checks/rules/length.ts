/**
 * `length`: a translation that is much shorter or longer than its original lacks something, or has too much. Characters
 * of the text count, not of markup; texts in scripts that write words with fewer characters are weighed.
 *
 *     45–200 % of the original, 30–350 % for texts below 20 characters; 30–300 % between a text in Chinese, Japanese or Korean
 *     characters, which count for several letters each, and one in others
 */
import type { AlignedBlock, CheckedBlock, Finding, Rule, RuleContext } from "../rule.ts";
import { findPhrases } from "../text/phrases/phrase-index.ts";
import { termIndex } from "../text/phrases/term-index.ts";
import { isAcronym } from "../text/words.ts";

export const length: Rule = {
	id: "length",
	severity: "warning",
	summary:
		"A translation is 45 to 200 per cent as long as its original (30 to 350 per cent below 20 characters), its characters weighed by script.",
	check: ({ blocks }, context) => blocks.flatMap((block) => checkBlock(block, context)),
};

/** Below this many characters, length says little. */
const shortText = 20;
/** Characters by which a short text may grow when an abbreviation is written out, whatever its length. */
const slack = 20;

function checkBlock(block: AlignedBlock, context: RuleContext): Finding[] {
	const { original, translation } = block;
	if (original.type === "fence" || original.type === "code_block") return [];
	const [from, to] = [weightOf(original), weightOf(translation)];
	if (from === 0) return [];
	const [least, most] = limits(block, [from, to]);
	const ratio = to / from;
	if (ratio >= least && ratio <= most) return [];
	if (ratio > most && to - growthOfNames(block) <= from * most) return [];
	if (
		from < shortText &&
		(Math.abs(to - from) <= slack || isAcronym(original.text.trim()) || isTerm(block, context))
	)
		return [];
	const percent = Math.round(ratio * 100);
	return [
		{
			block,
			message: `The translation is ${percent} % as long as the original, which is unusually ${ratio < least ? "short" : "long"}.`,
			hint: ratio < least ? "See whether something is left out." : "See whether something has been added.",
			expected: `${Math.round(least * 100)}–${Math.round(most * 100)} %`,
			actual: `${percent} %`,
		},
	];
}

/** The least and the most that a translation may have of its original's length, by the weights of both. */
function limits(
	{ original, translation }: AlignedBlock,
	[from, to]: readonly [number, number],
): readonly [number, number] {
	if (from < shortText) return [0.3, 3.5];
	return isDense(original, from) === isDense(translation, to) ? [0.45, 2] : [0.3, 3];
}

/** Characters of an explanation that a kept name may get: “Lantmäteriet, the national mapping authority”. */
const explanation = 45;

/** Words with capitals, and short ones between them: “National Agency for Economic and Regional Growth”. */
const longName = /\p{Lu}[\p{L}\u2019'-]+(?:[ \u00a0](?:\p{Ll}{1,3}[ \u00a0]){0,2}\p{Lu}[\p{L}\u2019'-]+)+/gu;

/** What names add to a sentence: an agency's official name may be far longer in the other language. */
function growthOfNames({ original, translation }: AlignedBlock): number {
	const { text, type } = original;
	if (type !== "paragraph") return 0;
	const written = (translation.text.match(longName) ?? []).filter((name) => !text.includes(name));
	const official = written.reduce((sum, name) => sum + name.length, 0);
	const kept = (text.match(/\p{Lu}[\p{L}-]{2,}/gu) ?? []).some((name) => translation.text.includes(name));
	return official + (kept ? explanation : 0);
}

/** Letters for which a character stands, about: an ideograph for a short word, a syllable for two or three sounds. */
const dense: readonly (readonly [letters: number, script: RegExp])[] = [
	[4, /\p{Script=Han}/gu],
	[2.5, /\p{Script=Hangul}/gu],
	[2, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
];

/** The length of a text in letters: texts in Chinese, Japanese and Korean have 16 to 50 per cent of the characters that they have in English. */
function weightOf({ text }: CheckedBlock): number {
	if (!beyondLatin.test(text)) return text.length;
	return dense.reduce(
		(sum, [letters, script]) => sum + (letters - 1) * (text.match(script)?.length ?? 0),
		text.length,
	);
}

/** Whether such characters make a text count for half as many letters again as it has characters, or more. */
function isDense({ text }: CheckedBlock, weight: number): boolean {
	return weight >= 1.5 * text.length;
}

const beyondLatin = /[\u1100-\uFFFB]/;

/** An abbreviation or a word whose rendering the glossary gives, however long that is. */
function isTerm({ original }: AlignedBlock, { terms, source }: RuleContext): boolean {
	const { allWords: words } = original.prose();
	const index = termIndex(terms, { language: source.tag, parts: "together" });
	return findPhrases(index, { text: original.text, words }).some(
		({ first, last }) => first === 0 && last === words.length - 1,
	);
}
