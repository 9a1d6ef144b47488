import type { EdtfDate } from "./edtf.ts";

const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * A date in words as a language writes it, no more exact than it is known: `3 februari 2023`, `October 2023`, `2020`.
 *
 * @param locale BCP 47 tag with region.
 */
export function formatDate(date: EdtfDate, locale: string): string {
	const moment = new Date(0);
	moment.setUTCFullYear(date.year, (date.month ?? 1) - 1, date.day ?? 1);
	return dateFormat(locale, date).format(moment);
}

function dateFormat(locale: string, { month, day }: EdtfDate): Intl.DateTimeFormat {
	const precision = day !== undefined ? "day" : month !== undefined ? "month" : "year";
	const key = `${locale} ${precision}`;
	let format = formats.get(key);
	if (!format) {
		format = new Intl.DateTimeFormat(locale, {
			calendar: "gregory",
			timeZone: "UTC",
			year: "numeric",
			...(precision === "year" ? {} : { month: "long" }),
			...(precision === "day" ? { day: "numeric" } : {}),
		});
		formats.set(key, format);
	}
	return format;
}
