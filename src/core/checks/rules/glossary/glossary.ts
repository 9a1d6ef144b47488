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
import type { Term } from "../../../glossary/parse-glossary.ts";
import type { AlignedBlock, CheckedPair, Finding, Rule, RuleContext } from "../../rule.ts";
import { isCovered } from "./covered-term.ts";
import { forbiddenRendering } from "./forbidden-rendering.ts";
import { alteredName } from "./official-name.ts";
import { readTerms, type TermReading } from "./term-reading.ts";

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

function checkBlock(block: AlignedBlock, { context, rendered }: PageContext): Finding[] {
	const reading = readTerms(block, { context, renderedBefore: rendered });
	if (!reading) return [];
	const findings = [...reading.terms.keys()].flatMap((term) => checkTerm(term, reading));
	for (const { meaning } of reading.renderings) rendered.add(meaning.term);
	return findings;
}

function checkTerm(term: Term, reading: TermReading): Finding[] {
	const { block, context } = reading;
	const renderings = term.renderings.get(context.target.tag) ?? [];
	const [expected] = renderings;
	if (expected === undefined) return [];
	const fault = faultOf(term, { expected, reading });
	if (!fault) return [];
	return [{ block, expected, hint: `The glossary has “${renderings.join("” or “")}”.`, ...fault }];
}

/** What is wrong with how a term is rendered. */
function faultOf(
	term: Term,
	{ expected, reading }: { readonly expected: string; readonly reading: TermReading },
): Pick<Finding, "severity" | "message" | "actual" | "words"> | undefined {
	const { block, context, renderings } = reading;
	const name = term.renderings.get(context.source.tag)?.[0] ?? term.id;
	const forbidden = forbiddenRendering(term, reading);
	if (forbidden)
		return {
			severity: forbidden.severity,
			message: `“${forbidden.text}” should not be used for “${name}”.`,
			actual: forbidden.text,
		};
	if (renderings.some(({ meaning }) => meaning.term === term) || isCovered(term, reading)) return undefined;
	const altered = alteredName(expected, reading);
	if (altered !== undefined)
		return {
			severity: "error",
			message: `“${altered}” isn't the official name for “${name}”.`,
			actual: altered,
		};
	const [found] = reading.terms.get(term) ?? [];
	return {
		message: `“${name}” isn't rendered as the glossary says.`,
		words: { original: block.original.text.slice(found?.start, found?.end) },
	};
}
