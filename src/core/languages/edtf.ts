/**
 * A date as exactly as it is known: Extended Date/Time Format (ISO 8601-2:2019), level 1, limited to a year, month or
 * day with the qualifiers `?` (uncertain), `~` (approximate) and `%` (both).
 */
export interface EdtfDate {
	/** As written, for example `2020~`. */
	readonly edtf: string;
	/** The date without qualifier, a valid HTML `datetime` value: `2023-02-03`, `2023-10`, `2020`. */
	readonly iso: string;
	readonly year: number;
	/** 1–12. */
	readonly month?: number;
	/** 1–31. */
	readonly day?: number;
	readonly approximate: boolean;
	readonly uncertain: boolean;
}

const pattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([?~%])?$/;

/** Parses a date, or returns `undefined` when the text isn't one or names a day that no calendar has. */
export function parseEdtf(text: string): EdtfDate | undefined {
	const match = pattern.exec(text);
	if (!match) return undefined;
	const [, yearText = "", monthText, dayText, qualifier] = match;
	const year = Number(yearText);
	const month = monthText === undefined ? undefined : Number(monthText);
	const day = dayText === undefined ? undefined : Number(dayText);
	if (month !== undefined && (month < 1 || month > 12)) return undefined;
	if (month !== undefined && day !== undefined && (day < 1 || day > daysInMonth(year, month)))
		return undefined;
	return {
		edtf: text,
		iso: qualifier === undefined ? text : text.slice(0, -1),
		year,
		...(month === undefined ? {} : { month }),
		...(day === undefined ? {} : { day }),
		approximate: qualifier === "~" || qualifier === "%",
		uncertain: qualifier === "?" || qualifier === "%",
	};
}

/**
 * Orders dates, earliest first. A month or year sorts before its days; an approximate date sorts like the same date without
 * qualifier.
 */
export function compareEdtf(a: EdtfDate, b: EdtfDate): number {
	return a.iso < b.iso ? -1 : a.iso > b.iso ? 1 : 0;
}

/**
 * The date as an RFC 3339 timestamp, which Atom's `updated` requires: noon in UTC, which is the same day almost everywhere on
 * Earth; of a month or year the first day, as `compareEdtf` orders it: it lies in the future only where the whole date does, and stays the same
 * from build to build. Where a timestamp may be left out, it is for dates without a day.
 */
export function timestampOf({ iso }: EdtfDate): string {
	const [year, month = "01", day = "01"] = iso.split("-");
	return `${year}-${month}-${day}T12:00:00Z`;
}

function daysInMonth(year: number, month: number): number {
	return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
