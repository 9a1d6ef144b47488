/** A number in digits. */
export interface NumberLiteral {
	readonly end: number;
	/** What the digits may mean, the likeliest first. */
	readonly amounts: readonly number[];
	/** Minutes of the day, where they may be a time of the clock. */
	readonly minutes?: number;
	/** Whether they are a time rather than a number. */
	readonly isTime: boolean;
	/** The groups of a number that has spaces between its thousands, which may be numbers of their own. */
	readonly groups?: readonly string[];
	/** The numbers around the point of the other convention: “artikel 2.1” is “Article 2(1)”. */
	readonly pointed?: readonly string[];
	/** More than one mark, written as points: a version, the number of a section, hours or minutes with seconds. */
	readonly dotted?: string;
}

/** Sticky patterns for the numbers of a language. */
export interface LiteralPatterns {
	readonly decimal: string;
	readonly dotted: RegExp;
	readonly clock: RegExp;
	/** What would be a time, were there so many hours: “32:40”. */
	readonly price: RegExp;
	readonly spaced: RegExp;
	readonly grouped: RegExp | undefined;
	readonly plain: RegExp;
	/** The decimals of the other convention, where they can't be thousands: “1.5” where a comma is the rule. */
	readonly otherDecimal: RegExp | undefined;
	readonly otherGroup: RegExp | undefined;
}

/** Patterns from the decimal mark and the mark between thousands; spaces between thousands are read in every language. */
export function literalPatterns({
	decimal,
	group,
}: {
	readonly decimal: string;
	readonly group: string;
}): LiteralPatterns {
	const mark = escapeMark(decimal);
	const fraction = `(?:${mark}\\d+(?!\\d|${mark}\\d))?`;
	const comma = decimal === ",";
	return {
		decimal,
		dotted:
			/\d+(?:\.\d+){2,}|\d+(?::[0-5]\d){2}(?![\d:])|\d{1,2}[.:][0-5]\d,\d{1,2}(?!\d)|\d{1,2}:[0-5]\d\.\d{1,2}(?!\d)/y,
		// “1:10 000” is the scale of a map.
		clock: /(?!1:\d\d[ \u00a0\u202f]\d{3}(?!\d))([01]?\d|2[0-4])([.:])([0-5]\d)(?!\d|[.:,]\d)/y,
		price: /(?:2[5-9]|[3-9]\d|\d{3,}):\d{2}(?![\d:])/y,
		spaced: new RegExp(`\\d{1,3}(?:[ \\u00a0\\u202f\\u2009]\\d{3})+(?!\\d)${fraction}`, "y"),
		grouped:
			group === "" ? undefined : new RegExp(`\\d{1,3}(?:${escapeMark(group)}\\d{3})+(?!\\d)${fraction}`, "y"),
		plain: new RegExp(`\\d+${fraction}`, "y"),
		otherDecimal: comma ? /\d+\.\d{1,2}(?!\d|\.\d)/y : undefined,
		otherGroup:
			comma && group !== "." ? new RegExp(`\\d{1,3}(?:\\.\\d{3})+(?!\\d)${fraction}`, "y") : undefined,
	};
}

/** The number whose digits begin at an offset. */
export function readLiteral(text: string, start: number, patterns: LiteralPatterns): NumberLiteral {
	const match = (pattern: RegExp | undefined): string | undefined => {
		if (!pattern) return undefined;
		pattern.lastIndex = start;
		return pattern.exec(text)?.[0];
	};
	const toNumber = (digits: string): number => {
		const plain = digits.replace(/[^\d.,]/g, "");
		const whole = patterns.decimal === "," ? plain.replaceAll(".", "") : plain.replaceAll(",", "");
		return Number(whole.replace(",", "."));
	};
	const dotted = match(patterns.dotted);
	const otherGroup = match(patterns.otherGroup);
	if (otherGroup !== undefined) {
		const whole = toNumber(otherGroup);
		const [first = ""] = otherGroup.split(".");
		return {
			end: start + otherGroup.length,
			amounts: [whole, Number(otherGroup.length > 7 ? whole : first)],
			isTime: false,
		};
	}
	const grouped = match(patterns.grouped);
	// “2.400.000” is no version where points stand between thousands.
	if (dotted !== undefined && (grouped?.length ?? 0) < dotted.length)
		return { end: start + dotted.length, amounts: [], isTime: false, dotted: dotted.replace(/[:,]/g, ".") };
	const inList = text[start - 1] === patterns.decimal && /\d/.test(text[start - 2] ?? "");
	const spaced = match(patterns.spaced);
	if (spaced !== undefined) {
		const groups = spaced.split(/[\s\u00a0\u202f\u2009]/u);
		return { end: start + spaced.length, amounts: [toNumber(spaced)], isTime: false, groups };
	}
	if (grouped !== undefined)
		return { end: start + grouped.length, amounts: [toNumber(grouped)], isTime: false };
	const clock = match(patterns.clock);
	if (clock !== undefined && !inList) {
		const [hours = 0, minutes = 0] = clock.split(/[.:]/).map(Number);
		const isTime = clock.includes(":") || patterns.decimal !== ".";
		return {
			end: start + clock.length,
			amounts: [Number(clock.replace(":", "."))],
			minutes: (hours * 60 + minutes) % 1440,
			isTime,
		};
	}
	const price = inList || patterns.decimal !== "," ? undefined : match(patterns.price);
	if (price !== undefined)
		return { end: start + price.length, amounts: [Number(price.replace(":", "."))], isTime: false };
	const otherDecimal = match(patterns.otherDecimal);
	if (otherDecimal !== undefined) {
		const pointed = otherDecimal.split(".");
		return { end: start + otherDecimal.length, amounts: [Number(otherDecimal)], isTime: false, pointed };
	}
	const plain = inList ? (/\d+/y.exec(text.slice(start))?.[0] ?? "0") : (match(patterns.plain) ?? "0");
	const end = start + plain.length;
	const [sign, fraction = ""] = /^[ \u00a0]?([¼½¾⅓⅔])/u.exec(text.slice(end, end + 2)) ?? [];
	if (sign === undefined) return { end, amounts: [toNumber(plain)], isTime: false };
	return {
		end: end + sign.length,
		amounts: [toNumber(plain) + (vulgarFractions[fraction] ?? 0)],
		isTime: false,
	};
}

/** “2½” */
const vulgarFractions: Readonly<Record<string, number>> = {
	"¼": 0.25,
	"½": 0.5,
	"¾": 0.75,
	"⅓": 1 / 3,
	"⅔": 2 / 3,
};

function escapeMark(mark: string): string {
	return mark.replace(/[\\^$.*+?()[\]{}|]/, "\\$&");
}
