import { nameSequences } from "../checks/text/names/name-sequences.ts";
import { findPhrases, longestPhrases } from "../checks/text/phrases/phrase-index.ts";
import { termIndex } from "../checks/text/phrases/term-index.ts";
import { wordsOf } from "../checks/text/words.ts";
import { findValues } from "../checks/values/find-values.ts";
import { writeValue } from "../checks/values/write-value.ts";
import type { Language } from "../content/settings/settings.ts";
import type { InlineText } from "../exchange/markdown/inline-text.ts";
import { plainText } from "../exchange/markdown/inline-text.ts";
import type { Term } from "../glossary/parse-glossary.ts";
import { markdownRanges } from "./marked-text.ts";

/** A place in a text's Markdown, in UTF-16 code units. */
interface Place {
	readonly start: number;
	readonly end: number;
}

/** A term of the glossary that stands in an original's text. */
export interface FoundTerm extends Place {
	/** As the glossary has it. */
	readonly term: string;
	/** In the target language, the preferred one first. */
	readonly renderings: string[];
	readonly forbidden: string[];
	readonly definition?: string;
}

/** What a translator can take over as the target language writes it. */
export interface Insertable extends Place {
	readonly kind: "number" | "date" | "name";
	readonly source: string;
	readonly target: string;
}

/** The two languages of a translation. */
export interface LanguagePair {
	readonly source: Language;
	readonly target: Language;
}

/** The terms of the glossary in a text, the longest ones; those without a rendering in the target language are left out. */
export function termsIn(
	text: InlineText,
	{ source, target, terms }: LanguagePair & { readonly terms: readonly Term[] },
): FoundTerm[] {
	if (terms.length === 0) return [];
	const plain = plainText(text);
	const index = termIndex(terms, { language: source.tag, parts: "together" });
	const rangeOf = markdownRanges(text);
	return longestPhrases(findPhrases(index, { text: plain, words: wordsOf(plain) })).flatMap(
		({ meaning: { term, kind }, start, end }): FoundTerm[] => {
			const renderings = [...(term.renderings.get(target.tag) ?? [])];
			if (kind !== "rendering" || renderings.length === 0) return [];
			const definition = term.definitions.get(target.tag) || term.definitions.get(source.tag);
			return [
				{
					...rangeOf({ start, end }),
					term: term.renderings.get(source.tag)?.[0] ?? term.id,
					renderings,
					forbidden: [...(term.forbidden.get(target.tag) ?? [])],
					...(definition ? { definition } : {}),
				},
			];
		},
	);
}

/** Numbers, dates and names in a text, in its order; where they overlap, the first. */
export function insertablesIn(text: InlineText, { source, target }: LanguagePair): Insertable[] {
	const plain = plainText(text);
	const rangeOf = markdownRanges(text);
	const values = findValues(plain, { locale: source.locale, source: source.tag, target: target.tag }).values;
	const found = [
		...values.flatMap((value) => {
			const { start, end } = value;
			const kind = value.kind === "date" ? ("date" as const) : ("number" as const);
			const written = writeValue(value, target.locale);
			return written === undefined ? [] : [{ start, end, kind, target: written }];
		}),
		...nameSequences({ text: plain, words: wordsOf(plain) }).flatMap(({ words, text: name, initial }) => {
			const first = words[0];
			return first && !initial
				? [
						{
							start: first.start,
							end: first.start + name.length,
							kind: "name" as const,
							target: name,
						},
					]
				: [];
		}),
	].sort((a, b) => a.start - b.start);
	let end = 0;
	return found.flatMap((item): Insertable[] => {
		if (item.start < end) return [];
		end = item.end;
		return [
			{
				kind: item.kind,
				...rangeOf(item),
				source: plain.slice(item.start, item.end),
				target: item.target,
			},
		];
	});
}
