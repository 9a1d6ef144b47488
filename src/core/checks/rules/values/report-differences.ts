import type { Language } from "../../../content/settings/settings.ts";
import { languageName } from "../../../languages/language-tag.ts";
import type { CheckedPair, Finding } from "../../rule.ts";
import { compareBlock } from "../../values/compare-block.ts";
import type { ComparedTexts, Difference } from "../../values/match-values.ts";
import type { Value, ValueKind } from "../../values/value.ts";
import { writeValue } from "../../values/write-value.ts";

/** The differences of one kind in all blocks of a pair, as findings. */
export function reportDifferences(
	pair: CheckedPair,
	{
		kind,
		accept = () => false,
	}: { readonly kind: ValueKind; readonly accept?: (difference: Difference) => boolean },
): Finding[] {
	return pair.blocks.flatMap((block) =>
		compareBlock(block, pair)
			.differences.filter((difference) => difference.kind === kind && !accept(difference))
			.map((difference): Finding => {
				const texts = compareBlock(block, pair);
				const isDoubt = isDoubtful(difference, texts) || !areUnderstood(difference, texts);
				return {
					block,
					...describe(difference, pair.translation.language),
					...(isDoubt ? { severity: "warning" } : {}),
				};
			}),
	);
}

/**
 * Whether enough is known of both languages to be sure. Addresses and references are written alike everywhere; another value may stand there in words
 * that nobody has listed.
 */
function areUnderstood(difference: Difference, { original, translation }: ComparedTexts): boolean {
	return isVerbatim(difference) || (original.hasNumberWords && translation.hasNumberWords);
}

function isVerbatim({ kind }: Pick<Value, "kind">): boolean {
	return kind === "contact" || kind === "reference";
}

function describe({ missing, surplus }: Difference, { locale, tag }: Language): Omit<Finding, "block"> {
	if (!missing) {
		const actual = surplus?.text ?? "";
		return { message: `“${actual}” isn't in the original.`, hint: "Remove it, or correct it.", actual };
	}
	const expected = writeValue(missing, locale);
	const isInWords = expected === missing.text && !isVerbatim(missing) && /\p{L}{2}/u.test(expected);
	const hint = `Write “${expected}”${isInWords ? ` in ${languageName(tag, "en")}` : ""}.`;
	if (!surplus) return { message: `“${missing.text}” of the original is missing.`, hint, expected };
	const message =
		surplus.text === missing.text && expected !== missing.text
			? `“${surplus.text}” is written as in the original, but means something else here.`
			: `“${missing.text}” in the original is “${surplus.text}” here.`;
	return { message, hint, expected, actual: surplus.text };
}

function isDoubtful(difference: Difference, texts: ComparedTexts): boolean {
	return (
		isGloss(difference, texts) || isRoundShare(difference) || isRate(difference) || isReworded(difference)
	);
}

/**
 * What is true of the original in other terms may be meant: a number in words for one of a unit (“fyra gånger i timmen”, “every
 * 15 minutes”), a month for a day of it (“siste december”, “31 December”).
 */
function isReworded({ missing, surplus }: Difference): boolean {
	if (!missing || !surplus || /\d/.test(missing.text)) return false;
	if (surplus.measure !== undefined) return missing.measure === undefined && missing.kind === "number";
	const [month] = missing.readings;
	return month?.startsWith("month:") === true && surplus.readings.some((date) => isDayOf(date, month));
}

/** Whether a day, as `date:--12-31`, is of a month, as `month:12`. */
function isDayOf(date: string, month: string): boolean {
	const [, found] = /^date:(?:\d{4}|-)-(\d{2})-\d{2}$/.exec(date) ?? [];
	return found !== undefined && Number(found) === Number(month.slice("month:".length));
}

/** A rate in money that is the same in per cent, as a tax is: “höjs med 50 öre”, “raised by 0.50 percentage points”. */
function isRate({ missing, surplus }: Difference): boolean {
	const [unit, amount] = missing?.readings[0]?.split(":") ?? [];
	if (missing?.kind !== "money" || unit === undefined || amount === undefined) return false;
	return (
		surplus?.readings.some((reading) => reading === `pp:${amount}` || reading === `%:${amount}`) === true
	);
}

/** A round share in words that has no counterpart may be said otherwise: “tvåhundra procent”, “three times as many”. */
function isRoundShare({ missing, surplus }: Difference): boolean {
	const alone = missing === undefined ? surplus : surplus === undefined ? missing : undefined;
	const share = alone?.readings.find((reading) => reading.startsWith("%:"))?.slice(2);
	return alone !== undefined && !/\d/.test(alone.text) && share !== undefined && Number(share) % 50 === 0;
}

/**
 * What stands within brackets in one text alone explains a word of the other: “lågstadiet (years 1–3)”; or says in other units what its readers don't
 * need: “10 meters (33 feet)”.
 */
function isGloss({ missing, surplus }: Difference, { original, translation }: ComparedTexts): boolean {
	if (missing && surplus) return false;
	const before = surplus ? translation.text.slice(0, surplus.start) : original.text.slice(0, missing?.start);
	const depth = (before.match(/[([]/g)?.length ?? 0) - (before.match(/[)\]]/g)?.length ?? 0);
	return depth > 0;
}
