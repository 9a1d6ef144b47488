import { knownLanguage } from "../../languages/known-languages.ts";
import { type FoundMark, isNot } from "./opposite-marks.ts";
import { isShort, type Statement, type StatementLanguages, type StatementPair } from "./statement-pairs.ts";

/** A “not” that one of two texts has alone. */
export interface LostNegation {
	readonly text: string;
	/** Whether it is the original's; else it was added. */
	readonly isLost: boolean;
}

/**
 * The “not” of a text that has one, and nothing else that may turn what it says, where the other has nothing that may stand for it. `undefined` where all is
 * well, or it can't be told.
 */
export function lostNegation(
	{ original, translation }: StatementPair,
	{ source, target }: StatementLanguages,
): LostNegation | undefined {
	if (![source, target].every((tag) => knownLanguage(tag).opposites?.contraries !== undefined))
		return undefined;
	if (!isShort(original) || !isShort(translation)) return undefined;
	const isLost = original.marks.some(isNot);
	const [own, other] = isLost ? [original, translation] : [translation, original];
	const [not, ...others] = own.marks.filter(mayTurn);
	if (!not || !isNot(not) || others.some((mark) => !isOfAll(mark, own))) return undefined;
	if (isTurned(other, isLost ? target : source) || other.text.includes(not.text)) return undefined;
	return { text: not.text, isLost };
}

/** Whether something in a statement may stand for a “not”: a word for it, or a nought. */
function isTurned({ text, start, end, marks }: Statement, language: string): boolean {
	const own = text.slice(start, end);
	const endings = knownLanguage(language).opposites?.contraryEndings;
	return marks.some(mayTurn) || /(?<!\d[.,]?)0(?![.,]?\d)/.test(own) || endings?.test(own) === true;
}

function mayTurn({ mark }: FoundMark): boolean {
	return mark.kind === "negation" || mark.kind === "contrary";
}

/** “any”, “all”, which go with a “not”: “not in any of our houses”. */
function isOfAll({ start }: FoundMark, { marks }: Statement): boolean {
	return marks.some(
		({ mark, start: at }) => at === start && mark.kind === "side" && mark.opposition === "all-some",
	);
}
