/**
 * `untranslated`: text left in the original's language. Names, code, addresses, phrases marked with `{lang=…}` and
 * terms that the glossary keeps may stand as they are.
 *
 *     ## Bakgrund                    ## Bakgrund                        error: the same as the original
 *     Beslutet gäller från i dag.    Beslutet gäller from i dag.        error: in the wrong language
 *     Bron invigs i maj.             The bridge will be invigd in May.  warning: “invigd”
 *     Beslutet gäller från i dag.    La décision est valable …          warning: in neither language
 *     venue: Folkets hus             (no venue)                         warning: the field is missing
 *     ## Bonn                        ## Bonn                            nothing to say
 */

import { once } from "../../collections/once.ts";
import { languageName } from "../../languages/language-tag.ts";
import { inSentence, nameSome } from "../../problems/name-some.ts";
import { leftWords } from "../origin/left-words.ts";
import { namesOf, type OwnWord, ownWords, type WordKnowledge } from "../origin/own-words.ts";
import { thirdLanguage } from "../origin/third-language.ts";
import { originFor } from "../origin/word-origin.ts";
import type { AlignedBlock, CheckedPair, Finding, Rule, RuleContext } from "../rule.ts";
import { sentencesOf } from "../text/sentences.ts";

export const untranslated: Rule = {
	id: "untranslated",
	severity: "error",
	summary: "Nothing is left in the original's language, or is in a third: no block, no passage, no word.",
	check: (pair, context) => {
		const knowledge = { pair, context, origin: originFor(context), names: once(() => namesOf(pair)) };
		return pair.blocks
			.filter((block) => !isPlaceName(block, pair))
			.flatMap((block) => {
				const found = checkBlock(block, knowledge);
				return found.length === 0 && block.translation.isInherited ? [inheritedText(block)] : found;
			});
	},
};

/** The page of a place has its name for a title, also where the name is a word: Hamn, Mark, Tranås. */
function isPlaceName({ original }: AlignedBlock, { original: page }: CheckedPair): boolean {
	const isPlace = Object.values(page.fields).some(({ type }) => type === "place");
	return isPlace && (original.field === "title" || original.field === "shortTitle");
}

/** Fewer words than this don't tell a language. */
const enoughWords = 4;

function checkBlock(block: AlignedBlock, knowledge: WordKnowledge): Finding[] {
	const words = ownWords(block, knowledge);
	const third = thirdLanguage(block, { words, context: knowledge.context });
	if (third !== undefined) return [inThirdLanguage(third, { block, context: knowledge.context })];
	const left = words.filter(({ origin }) => origin === "source");
	const known = words.some(({ origin }) => origin !== "unknown");
	if (left.length === 0 && (known || words.length < enoughWords)) return [];
	const { context } = knowledge;
	if (
		isSame(block) &&
		(left.length > 0 || context.detectLanguage(block.translation.prose().text) === context.source.tag)
	) {
		return [sameText(block, context)];
	}
	const passage = left.length > 2 || !known ? foreignPassage(block, { words, context }) : undefined;
	if (passage) return [wrongLanguage(passage, { block, context })];
	const leftovers = leftWords(left, { block, context }).filter(
		({ doubtful }) => !doubtful || left.length > 1,
	);
	return leftovers.length === 0 ? [] : [leftoverWords(leftovers, { block, context })];
}

function isSame({ original, translation }: AlignedBlock): boolean {
	const fold = (text: string): string => text.replace(/\s+/g, " ").trim();
	return fold(original.text) === fold(translation.text);
}

function sameText(block: AlignedBlock, { source }: RuleContext): Finding {
	return {
		block,
		message: `The text “${excerpt(block.translation.text)}” is the same as in the original.`,
		hint: remedy("Translate it", {
			block,
			marked: `mark it as ${languageName(source.tag, "en")}`,
			tag: source.tag,
		}),
		actual: excerpt(block.translation.text),
	};
}

/** A field that translations word themselves, in which no word gives the original's language away. */
function inheritedText(block: AlignedBlock): Finding {
	const { field = "", text } = block.translation;
	return {
		block,
		severity: "warning",
		message: `The field “${field}” is missing in the translation, which shows the original's “${excerpt(text)}”.`,
		hint: "Add it, even if it says the same.",
		actual: excerpt(text),
	};
}

interface Passage {
	readonly text: string;
	readonly language: string;
}

/**
 * The first sentence that is in the original's language by its words; where there are no dictionaries, the whole block, by
 * the detector.
 */
function foreignPassage(
	{ translation }: AlignedBlock,
	{ words, context }: { readonly words: readonly OwnWord[]; readonly context: RuleContext },
): Passage | undefined {
	const prose = translation.prose().text;
	if (words.every(({ origin }) => origin === "unknown")) {
		const language = context.detectLanguage(prose);
		return language === undefined || language === context.target.tag
			? undefined
			: { text: translation.text, language };
	}
	for (const { start, end } of sentencesOf(prose)) {
		const counts = { source: 0, target: 0, both: 0, unknown: 0 };
		for (const { word, origin } of words) if (word.start >= start && word.end <= end) counts[origin]++;
		const telling = counts.source + counts.target + counts.unknown;
		const isSource = counts.source > 2 && counts.source >= counts.target * 2 && counts.source * 2 >= telling;
		if (isSource && telling + counts.both >= enoughWords)
			return { text: translation.text.slice(start, end), language: context.source.tag };
	}
	return undefined;
}

function wrongLanguage(
	{ text, language }: Passage,
	{ block, context }: { readonly block: AlignedBlock; readonly context: RuleContext },
): Finding {
	return {
		block,
		message: `The text “${excerpt(text)}” is in ${languageName(language, "en")}.`,
		hint: remedy("Translate it", { block, marked: "mark it", tag: language }),
		expected: context.target.tag,
		actual: language,
		words: { translation: text },
	};
}

function inThirdLanguage(
	language: string,
	{ block, context }: { readonly block: AlignedBlock; readonly context: RuleContext },
): Finding {
	const [source, target] = [languageName(context.source.tag, "en"), languageName(context.target.tag, "en")];
	const tag = language === "unknown" ? "…" : language;
	return {
		block,
		severity: "warning",
		message: `The text “${excerpt(block.translation.text)}” is ${
			language === "unknown"
				? `in neither ${target} nor ${source}`
				: `in ${languageName(language, "en")}, not in ${target}`
		}.`,
		hint: remedy(`Translate it into ${target}`, { block, marked: "mark it with its language", tag }),
		expected: context.target.tag,
		...(language === "unknown" ? {} : { actual: language }),
		words: { translation: block.translation.text },
	};
}

/** As many words as a message names. */
const namedWords = 5;

function leftoverWords(
	left: readonly OwnWord[],
	{ block, context }: { readonly block: AlignedBlock; readonly context: RuleContext },
): Finding {
	const words = [...new Set(left.map(({ word }) => word.text))];
	const quoted = words.map((word) => `“${word}”`);
	const named = words.length > namedWords ? nameSome(quoted, namedWords) : inSentence(quoted);
	return {
		block,
		severity: "warning",
		message: `${named} ${words.length === 1 ? "is" : "are"} left in ${languageName(context.source.tag, "en")}.`,
		hint: remedy(`Translate ${words.length === 1 ? "it" : "them"}`, {
			block,
			marked: "mark a phrase that is to stay",
			tag: context.source.tag,
		}),
		actual: words.slice(0, namedWords).join(" "),
		words: { translation: words[0] ?? "" },
	};
}

/** What to do; the fields of front matter are shown as they are typed, so that a name there has no mark. */
function remedy(
	first: string,
	{ block, marked, tag }: { readonly block: AlignedBlock; readonly marked: string; readonly tag: string },
): string {
	if (block.translation.field === undefined) return `${first}, or ${marked}: […]{lang=${tag}}.`;
	return `${first}. A name that stays is a term in i18n/glossary.csv that reads the same in both languages; or write in the translation's record: “ignore: [{ rule: untranslated, reason: … }]”.`;
}

function excerpt(text: string): string {
	const plain = text.replace(/\s+/g, " ").trim();
	return plain.length <= 45 ? plain : `${plain.slice(0, 40).replace(/\s\S*$/, "")} …`;
}
