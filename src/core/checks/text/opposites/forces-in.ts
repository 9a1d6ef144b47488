import { type FoundMark, isNot } from "./opposite-marks.ts";

/** What a text says of what one does: one may, must, mustn't or needn't. */
export type Force = "may" | "must" | "mustn't" | "needn't";

/** A force with the words that say it. */
export interface FoundForce {
	readonly force: Force;
	readonly text: string;
	readonly isNegated: boolean;
	/** Whether the verb has other senses too: `får` may be “gets”. */
	readonly isLoose: boolean;
}

/**
 * The forces that a text's verbs have, each with the “not” of its clause: “får du som hyresgäst inte” is “mustn't”.
 *
 * @param marks The words of one or more sentences of the text, in their order.
 */
export function forcesIn(text: string, marks: readonly FoundMark[]): FoundForce[] {
	return marks.flatMap((mark): FoundForce[] => {
		if (mark.mark.kind !== "force") return [];
		const { verb, isLoose } = mark.mark;
		const not = marks.find((other) => isNot(other) && isOfClause(text, { verb: mark, not: other }));
		const said = not && not.start !== mark.start ? spanOf(text, mark, not) : mark.text;
		return [{ force: forceOf(verb, not !== undefined), text: said, isNegated: not !== undefined, isLoose }];
	});
}

function forceOf(verb: "may" | "shall" | "need", isNegated: boolean): Force {
	if (!isNegated) return verb === "may" ? "may" : "must";
	return verb === "need" ? "needn't" : "mustn't";
}

/** How many words may stand between a verb and the “not” after it, as in “får du som hyresgäst inte”. */
const mostAfter = 3;

/** How many may stand between a “not” and the verb after it, as in “no pets may”. */
const mostBefore = 1;

function isOfClause(
	text: string,
	{ verb, not }: { readonly verb: FoundMark; readonly not: FoundMark },
): boolean {
	const isAfter = not.start >= verb.start;
	const between = isAfter ? text.slice(verb.end, not.start) : text.slice(not.end, verb.start);
	if (/[.;:,!?()\n]/.test(between)) return false;
	return between.split(/\s+/).filter(Boolean).length <= (isAfter ? mostAfter : mostBefore);
}

function spanOf(text: string, one: FoundMark, other: FoundMark): string {
	return text.slice(Math.min(one.start, other.start), Math.max(one.end, other.end));
}
