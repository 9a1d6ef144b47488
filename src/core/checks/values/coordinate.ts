import { memoiseByText } from "../../collections/memoise-by-text.ts";
import type { Draft, Measurement } from "./draft.ts";
import { type LanguageFacts, languageFacts } from "./language/language-facts.ts";
import { eitherHalf } from "./readers/read-time.ts";

/** The longest text between two coordinated values. */
const longestGap = 18;

/**
 * Numbers that are coordinated share a unit, month or half of the day: “5–7 procent”, “mellan 2 och 3 miljoner euro”, “EUR
 * 2–3 million”, “9–11 maj”, “from 1 to 3 p.m.”. What is shared becomes a further reading, so that it doesn't matter
 * whether the other language repeats it.
 *
 * @param drafts In the order of the text.
 */
export function coordinate(
	drafts: readonly Draft[],
	{ text, facts }: { readonly text: string; readonly facts: LanguageFacts },
): Draft[] {
	const shared = [...drafts];
	const links = shared.map((draft, index): Link | undefined => {
		const start = shared[index - 1]?.end ?? 0;
		if (index === 0 || draft.start <= start || draft.start - start > longestGap) return undefined;
		const gap = text.slice(start, draft.start);
		if (/^,\s?$/.test(gap)) return "list";
		return connectorPattern(facts.locale).test(gap) ? "close" : undefined;
	});
	for (let index = shared.length - 1; index > 0; index--) {
		const [left, right, link] = [shared[index - 1], shared[index], links[index]];
		if (link && left && right) shared[index - 1] = inherit(left, { from: right, forward: false, link });
	}
	for (let index = 1; index < shared.length; index++) {
		const [left, right, link] = [shared[index - 1], shared[index], links[index]];
		if (!link || !left || !right) continue;
		if (link === "close") shared[index] = inherit(right, { from: left, forward: true, link });
		else if (isBare(right)) shared[index] = inheritMeasure(right, { from: left, forward: true, link });
	}
	for (let index = 1; index < shared.length; index++) {
		const [left, right, link] = [shared[index - 1], shared[index], links[index]];
		if (link !== "close" || !left || !right || !mayBeHours(left, right)) continue;
		shared[index - 1] = inheritTime(left, { ...right, minutes: [] });
		// “9–6”: a day that ends before it begins is told by a clock of twelve hours.
		const isTwelve = hourOf(right) < hourOf(left);
		shared[index] = inheritTime(right, { ...left, minutes: [], ...(isTwelve ? { meridiem: true } : {}) });
	}
	return drafts.some(({ meridiem }) => meridiem) ? shareHalf(shared) : shared;
}

const noon = 720;

/** “doors open at 6.30 pm, and the performance starts at 7.15”: a time after one after noon may be after noon too. */
function shareHalf(drafts: readonly Draft[]): Draft[] {
	let isLater = false;
	return drafts.map((draft) => {
		const hour = isBare(draft) ? hourOf(draft) : noon;
		const isHour = Number.isInteger(hour) && hour > 0 && hour < 12;
		const [minutes = isHour ? hour * 60 : noon, ...others] = draft.minutes ?? clockOf(draft);
		if (draft.meridiem) isLater = minutes >= noon;
		if (!isLater || draft.meridiem || others.length > 0 || minutes >= noon) return draft;
		const number = isHour ? [`n:${hour + 12}`] : [];
		return { ...draft, readings: [...(draft.readings ?? []), `time:${minutes + noon}`, ...number] };
	});
}

/** The minutes of the day that “7.15” may be. */
function clockOf({ readings = [] }: Draft): number[] {
	return readings.flatMap((reading) =>
		reading.startsWith("time:") ? [Number(reading.slice("time:".length))] : [],
	);
}

/** “vardagar 8–18”: hours need not say that they are. */
function mayBeHours(left: Draft, right: Draft): boolean {
	const isHour = (draft: Draft): boolean => {
		const hour = hourOf(draft);
		return isBare(draft) && Number.isInteger(hour) && hour >= 0 && hour <= 24;
	};
	return (
		isHour(left) && isHour(right) && (left.slot ?? "time") === "time" && (right.slot ?? "time") === "time"
	);
}

/** The hour that a number may be; more than there are where it is none. */
function hourOf({ number }: Draft): number {
	return number?.amounts[0] ?? 25;
}

/** How two values are coordinated: by a word or dash, or as items of a list, by a comma. */
type Link = "close" | "list";

/** What stands between coordinated values in a language, by its BCP 47 tag with region. */
const connectorPattern = memoiseByText((locale) => {
	const { numberWords } = languageFacts(locale);
	const words = numberWords?.connectors.join("|") ?? "(?!)";
	const before = [
		...(numberWords?.clock.before ?? []).map((word) => `${word}\\.?`),
		"den",
		"the",
		"from",
		"till",
		"to",
	].join("|");
	return new RegExp(
		`^[\\s\\u00a0]*(?:[-‑–—−/&+]|(?:,[ ])?(?:${words})(?:[ \\u00a0](?:${before}))?)[\\s\\u00a0]*$`,
		"iu",
	);
});

interface Inheritance {
	readonly from: Draft;
	/** Whether the value comes after the one that it inherits from. */
	readonly forward: boolean;
	readonly link: Link;
}

function inherit(draft: Draft, inheritance: Inheritance): Draft {
	const { from, link } = inheritance;
	const bare = isBare(draft);
	if (link === "list" && !bare) return draft;
	const measured = inheritMeasure(draft, inheritance);
	return inheritDate(bare ? inheritTime(measured, from) : measured, from);
}

function isBare({ number, date, minutes }: Draft): boolean {
	return (
		number !== undefined &&
		!date &&
		!minutes &&
		!number.share &&
		!number.unit &&
		!number.currency &&
		!number.scale
	);
}

function inheritMeasure(draft: Draft, { from, forward }: Inheritance): Draft {
	const { number } = draft;
	const given = from.number;
	if (
		!number ||
		!given ||
		draft.minutes ||
		!(isBare(draft) || number.prefixed || (number.scale && !number.currency))
	)
		return draft;
	const passed = from.inherited?.at(-1);
	const thousands = forward ? undefined : thousandsOf(draft, from);
	if (thousands !== undefined) return { ...draft, inherited: [...(draft.inherited ?? []), thousands] };
	const scale = number.scale ?? (forward ? undefined : (given.scale ?? passed?.scale));
	const currency = number.currency ?? given.currency ?? passed?.currency;
	const share = forward ? undefined : (given.share ?? passed?.share);
	const unit = forward ? undefined : (given.unit ?? passed?.unit);
	const measurement: Measurement = {
		...(scale === undefined ? {} : { scale }),
		...(currency === undefined ? {} : { currency }),
		...(share === undefined || currency ? {} : { share }),
		...(unit === undefined || currency || share ? {} : { unit }),
	};
	const isNew =
		scale !== number.scale || currency !== number.currency || share !== undefined || unit !== undefined;
	return isNew ? { ...draft, inherited: [...(draft.inherited ?? []), measurement] } : draft;
}

/** “2–3 000 euro”: the first number is of thousands too. */
function thousandsOf({ number: left }: Draft, { number: right }: Draft): Measurement | undefined {
	const [low = 0] = left?.amounts ?? [];
	const [high = 0] = right?.amounts ?? [];
	if (!right || right.scale || high < 1000 || high % 1000 !== 0 || low * 1000 >= high) return undefined;
	const { currency, unit } = right;
	return { scale: 1000, ...(currency ? { currency } : {}), ...(unit ? { unit } : {}) };
}

function inheritTime(draft: Draft, from: Draft): Draft {
	const { number } = draft;
	const hour = number?.amounts[0];
	if (!from.minutes || hour === undefined || hour > 24) return draft;
	const hours = Math.floor(hour);
	const minutes = hours * 60 + Math.round((hour - hours) * 100);
	const readings = (from.meridiem ? eitherHalf(minutes) : [minutes % 1440]).map((value) => `time:${value}`);
	const slot = from.minutes.length > 0 ? { slot: "time" } : {};
	return { ...draft, readings: [...(draft.readings ?? []), ...readings], ...slot };
}

function inheritDate(draft: Draft, from: Draft): Draft {
	const given = from.date ?? from.inheritedDate;
	if (!given) return draft;
	if (draft.date) {
		return draft.date.year === undefined && given.year !== undefined
			? { ...draft, inheritedDate: { year: given.year } }
			: draft;
	}
	const day = draft.number?.amounts[0];
	const isDay = day !== undefined && Number.isInteger(day) && day >= 1 && day <= 31;
	if (!isDay || !isBare(draft) || given.month === undefined || given.day === undefined) return draft;
	return { ...draft, inheritedDate: given };
}
