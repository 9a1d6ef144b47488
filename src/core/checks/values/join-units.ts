import type { Draft, NumberDraft } from "./draft.ts";
import type { LanguageFacts } from "./language/language-facts.ts";

/**
 * Quantities of a larger and a smaller unit that together are one: “1 krona och 12 öre”, “3 hours 40 minutes”. The whole is a value
 * that has them for parts, so that the other language may write them apart or as one number.
 *
 * @param drafts In the order of the text.
 */
export function joinUnits(
	drafts: readonly Draft[],
	{ text, facts }: { readonly text: string; readonly facts: LanguageFacts },
): Draft[] {
	const joined: Draft[] = [];
	for (const draft of drafts) {
		const before = joined.at(-1);
		const gap = before ? text.slice(before.end, draft.start) : "";
		const whole = before && isJoint(gap, facts) ? sumOf(before, draft) : undefined;
		if (whole) joined.pop();
		joined.push(whole ?? draft);
	}
	return joined;
}

function isJoint(gap: string, { numberWords }: LanguageFacts): boolean {
	// “1分30秒”: the first number's unit
	if (numberWords?.spaceless) return /^\p{L}{0,4}$/u.test(gap);
	const word = /^,?[ \u00a0](?:(\p{L}+)[ \u00a0])?$/u.exec(gap);
	return word !== null && (word[1] === undefined || numberWords?.connectors.includes(word[1]) === true);
}

function sumOf(first: Draft, second: Draft): Draft | undefined {
	const [larger, smaller] = [first.number, second.number];
	if (!larger || !smaller || first.parts || second.parts || smaller.amounts.length > 1) return undefined;
	const ratio = factorOf(smaller) / factorOf(larger);
	const [amount] = larger.amounts;
	const [rest] = smaller.amounts;
	if (!sameDimension(larger, smaller) || !(ratio < 1) || amount === undefined || rest === undefined)
		return undefined;
	// “2 timmar och 90 minuter” is no sum, but two numbers.
	if (rest * ratio >= 1 || !Number.isInteger(amount)) return undefined;
	return {
		start: first.start,
		end: second.end,
		certainty: first.certainty === "strict" || second.certainty === "strict" ? "strict" : "word",
		number: { ...larger, amounts: [amount + rest * ratio] },
		parts: [first, second],
	};
}

function factorOf({ unit, currency, scale }: NumberDraft): number {
	return scale === undefined ? (unit?.factor ?? currency?.factor ?? 1) : Number.NaN;
}

function sameDimension(first: NumberDraft, second: NumberDraft): boolean {
	if (first.unit && second.unit) return first.unit.dimension === second.unit.dimension;
	return first.currency !== undefined && first.currency.code === second.currency?.code;
}
