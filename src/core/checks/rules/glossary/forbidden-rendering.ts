import type { Term } from "../../../glossary/parse-glossary.ts";
import { longestPhrases } from "../../text/phrases/phrase-index.ts";
import type { TermReading } from "./term-reading.ts";

/**
 * A forbidden rendering, unless it belongs to a longer rendering or to another term of the original, or the original has
 * the same word or a compound with the term. Where every occurrence of the term has a good rendering besides, the forbidden one may stand for
 * something else: then it is a warning.
 */
export function forbiddenRendering(
	term: Term,
	reading: TermReading,
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
	{ lower, reading }: { readonly lower: string; readonly reading: TermReading },
): boolean {
	return (reading.terms.get(term) ?? []).some(({ first, last }) =>
		reading.sourceWords.slice(first, last + 1).some((word) => word.lower === lower),
	);
}
