import type { CurrencyWord, Share, Unit } from "../languages/language-words.ts";
import type { LanguageFacts } from "./language/language-facts.ts";
import type { Token } from "./readers/tokenise.ts";
import { type Certainty, canonicalNumber, type Value } from "./value.ts";

/** What a number is of. */
export interface Measurement {
	/** What the number is multiplied by: a million. */
	readonly scale?: number;
	readonly share?: Share;
	readonly currency?: CurrencyWord;
	readonly unit?: Unit;
}

/** A number with all that stands with it. */
export interface NumberDraft extends Measurement {
	/** Alternative meanings of the digits, before scaling. */
	readonly amounts: readonly number[];
	/** Whether the currency stands before the number, so that a scale may follow a later one: “EUR 2–3 million”. */
	readonly prefixed?: boolean;
}

/** A date as far as it is given. */
export interface DateDraft {
	readonly year?: number;
	readonly month?: number;
	readonly day?: number;
}

/**
 * A value on its way: it may still take a unit, month or half of the day from the numbers that it is coordinated with
 * (“5–7 procent”, “9–11 maj”, “1–3 p.m.”).
 */
export interface Draft {
	readonly start: number;
	readonly end: number;
	readonly certainty: Certainty;
	readonly number?: NumberDraft;
	readonly date?: DateDraft;
	/** Minutes of the day; two for an hour of which half of the day isn't given. */
	readonly minutes?: readonly number[];
	/** Whether the half of the day is given, so that a coordinated hour may be of either. */
	readonly meridiem?: boolean;
	/** Number that an earlier or later draft of the same text gave this one. */
	readonly inherited?: readonly Measurement[];
	readonly inheritedDate?: DateDraft;
	/** Other readings. */
	readonly readings?: readonly string[];
	readonly slot?: string;
	/** The measure where it isn't that of the number: `label:chapter`, `calendar:6`. */
	readonly measure?: string;
	readonly parts?: readonly Draft[];
}

/** A text while it is read. */
export interface Reading {
	readonly text: string;
	readonly facts: LanguageFacts;
	readonly tokens: readonly Token[];
}

/** What a reader found, and the index of the token after it. */
export interface Found {
	readonly draft: Draft;
	readonly next: number;
}

/** The text between two neighbouring tokens. */
export function gapBefore({ text, tokens }: Reading, index: number): string {
	return text.slice(tokens[index - 1]?.end ?? 0, tokens[index]?.start ?? text.length);
}

/** Whether a gap is one space or hyphen, or nothing. */
export function isTight(gap: string): boolean {
	return gap === "" || gap === " " || gap === "\u00a0" || gap === "\u202f" || gap === "-" || gap === "‑";
}

/** Index of the first token that begins at an offset or after it. */
export function skipTo(
	tokens: readonly Token[],
	{ from, end }: { readonly from: number; readonly end: number },
): number {
	let next = from;
	while ((tokens[next]?.start ?? end) < end) next++;
	return next;
}

/** Where a sticky pattern that begins at an offset ends. */
export function endOf(
	pattern: RegExp | undefined,
	{ text, at }: { readonly text: string; readonly at: number },
): number | undefined {
	if (!pattern) return undefined;
	pattern.lastIndex = at;
	return pattern.test(text) ? pattern.lastIndex : undefined;
}

const kindsOfSlots: Readonly<Record<string, Value["kind"]>> = {
	weekday: "date",
	holiday: "date",
	"from-today": "date",
	time: "time",
};

/** The finished value. */
export function toValue(draft: Draft, text: string): Value {
	const { start, end, certainty, parts } = draft;
	return {
		text: text.slice(start, end),
		start,
		end,
		certainty,
		...meaningOf(draft),
		...(parts && { parts: parts.map((part) => toValue(part, text)) }),
	};
}

function meaningOf(draft: Draft): Pick<Value, "kind" | "slot" | "readings" | "measure" | "amount"> {
	const { date, minutes, number, slot, readings = [] } = draft;
	if (date) {
		return {
			kind: "date",
			slot: date.day === undefined ? "month" : "day",
			readings: [dateReading(date), ...impliedByDate(date), ...inheritedOf(draft), ...readings],
		};
	}
	if (minutes) {
		return {
			kind: "time",
			slot: "time",
			readings: [...minutes.map((minute) => `time:${minute}`), ...readings],
		};
	}
	const isMoney = slot === "in" || [number, ...(draft.inherited ?? [])].some((one) => one?.currency);
	const measure = draft.measure ?? (number && measureOf(number));
	const amount = number?.amounts[0];
	return {
		kind: isMoney ? "money" : (kindsOfSlots[slot ?? ""] ?? "number"),
		slot: slot ?? (isMoney ? "money" : "number"),
		readings: [...(number ? numberReadings(number) : []), ...inheritedOf(draft), ...readings],
		...(measure !== undefined && { measure }),
		...(amount !== undefined && { amount: amount * (number?.scale ?? 1) }),
	};
}

function inheritedOf({ number, date, inherited = [], inheritedDate }: Draft): string[] {
	const readings = number
		? inherited.flatMap((measurement) => numberReadings({ ...number, ...measurement }))
		: [];
	if (!inheritedDate) return readings;
	if (date) return [...readings, dateReading({ ...inheritedDate, ...date })];
	const day = number?.amounts[0];
	if (day === undefined) return readings;
	const { year: _, ...withoutYear } = inheritedDate;
	return [...readings, dateReading({ ...withoutYear, day }), dateReading({ ...inheritedDate, day })];
}

/** The readings of a number: the amount with its unit, and what that comes to in base units. */
export function numberReadings(number: NumberDraft): string[] {
	const { amounts, scale = 1, share, currency } = number;
	const written = amounts.map((amount) => {
		const value = amount * scale;
		if (currency) return `${currency.code}:${canonicalNumber(value * currency.factor)}`;
		return `${share ?? "n"}:${canonicalNumber(value)}`;
	});
	const measure = quantityOf(number);
	const [first = 0] = amounts;
	const ratio =
		share === "%"
			? [`f:${canonicalNumber(Number((first / 100).toFixed(4)))}`]
			: share === "‰"
				? [`%:${canonicalNumber(first / 10)}`]
				: isShareOfOne(number)
					? [`f:${canonicalNumber(first)}`]
					: [];
	return [...written, ...ratio, ...(measure === undefined ? [] : [measure])];
}

/** “0.6 FTE” may be 60 per cent. */
function isShareOfOne({ amounts: [first = 0], scale, unit, currency }: NumberDraft): boolean {
	return first > 0 && first < 1 && scale === undefined && !unit && !currency;
}

function measureOf(number: NumberDraft): string | undefined {
	return number.currency ? undefined : quantityOf(number);
}

/** The number in base units; of “20 pounds” too, which may be money. */
function quantityOf({ amounts, scale = 1, unit, share }: NumberDraft): string | undefined {
	const [amount] = amounts;
	if (!unit || amount === undefined || share) return undefined;
	return `${unit.dimension}:${canonicalNumber(amount * scale * unit.factor + (unit.offset ?? 0))}`;
}

/** `date:2023-10-09`, `date:--10-09`, `date:2023-10`, `month:10`. */
export function dateReading({ year, month, day }: DateDraft): string {
	const two = (part: number): string => String(part).padStart(2, "0");
	if (month === undefined) return `n:${year ?? 0}`;
	if (day === undefined) return year === undefined ? `month:${month}` : `date:${year}-${two(month)}`;
	return `date:${year ?? "-"}-${two(month)}-${two(day)}`;
}

/** “By the end of January” is by the 31st; “the week of 18 August 2025” is week 34 (ISO 8601). */
function impliedByDate({ year, month, day }: DateDraft): string[] {
	if (month === undefined) return [];
	const name = `${year ?? "-"}-${month}`;
	if (day === undefined) return [`start:${name}`, `end:${name}`];
	const isLast = day === new Date(Date.UTC(year ?? 2001, month, 0)).getUTCDate();
	return [
		...(day === 1 ? [`start:${name}`] : []),
		...(isLast ? [`end:${name}`] : []),
		...(year === undefined ? [] : [`week:${weekOf(new Date(Date.UTC(year, month - 1, day)))}`]),
	];
}

const dayLength = 86_400_000;

/** The week of ISO 8601: that of the year's first Thursday is the first. */
function weekOf(date: Date): number {
	const thursday = new Date(date.getTime() + (3 - ((date.getUTCDay() + 6) % 7)) * dayLength);
	const days = (thursday.getTime() - Date.UTC(thursday.getUTCFullYear(), 0, 1)) / dayLength;
	return Math.floor(days / 7) + 1;
}

/** The readings of a share of the whole: a fraction and a percentage. */
export function shareReadings(share: number): string[] {
	// A third may be given as 33 per cent.
	return [`f:${canonicalNumber(Number(share.toFixed(4)))}`, `%:${Math.round(share * 100)}`];
}
