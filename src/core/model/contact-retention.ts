import type { Settings } from "../content/settings/settings.ts";
import { turningDays } from "../duties/due-dates.ts";
import type { EdtfDate } from "../languages/edtf.ts";
import type { SiteModel } from "./site-model.ts";

/**
 * The first day on which the contact details of a page aren't shown any more: so many years after the end of the day, month or
 * year that its date names.
 *
 * @returns An ISO date.
 */
export function retentionEnd({ year, month, day }: EdtfDate, years: number): string {
	const end = day === undefined ? Date.UTC(year, month ?? 12, 1) : Date.UTC(year, (month ?? 1) - 1, day + 1);
	const then = new Date(end);
	then.setUTCFullYear(then.getUTCFullYear() + years);
	return then.toISOString().slice(0, 10);
}

/**
 * Whether a page's contact details have been shown for as long as the settings say. Those of a page without a date are never shown
 * where there is a limit, since nobody can tell when it is reached.
 *
 * @param today ISO date.
 */
export function isPastRetention(
	date: EdtfDate | undefined,
	{ settings, today }: { readonly settings: Settings; readonly today: string },
): boolean {
	const { contactRetentionYears: years } = settings;
	if (years === undefined) return false;
	return date === undefined || retentionEnd(date, years) <= today;
}

/** Days on all of which a site shows the same contact details, and the same is said of its dates: from the first to the day before `until`, both open where absent. */
export interface RetentionSpan {
	/** ISO date. */
	readonly from?: string;
	/** ISO date. */
	readonly until?: string;
}

/** The span in which a day lies. */
export function retentionSpan({ pages, settings }: SiteModel, today: string): RetentionSpan {
	const { contactRetentionYears: years } = settings;
	const ends = turningDays(settings);
	if (years !== undefined)
		for (const tree of pages.values())
			for (const { contactDetails, date } of tree.values())
				if (contactDetails !== "none" && date) ends.push(retentionEnd(date, years));
	const passed = ends.filter((end) => end <= today).sort();
	const coming = ends.filter((end) => end > today).sort();
	const from = passed.at(-1);
	const until = coming[0];
	return { ...(from === undefined ? {} : { from }), ...(until === undefined ? {} : { until }) };
}

/** Whether a day lies in a span. */
export function isWithin({ from, until }: RetentionSpan, today: string): boolean {
	return (from === undefined || from <= today) && (until === undefined || today < until);
}
