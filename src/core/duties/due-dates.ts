import type { Accessibility } from "./accessibility.ts";
import type { Security } from "./security.ts";

/** A day from which on a site isn't fit to be published, unless somebody has looked after something. */
export interface DueDate {
	/** The setting that it comes of. */
	readonly setting: "accessibility" | "security";
	/** The first day on which that is told: ISO date. */
	readonly soon: string;
	/** The first day that is too late: ISO date. */
	readonly due: string;
}

/** How long an assessment of accessibility holds: recital 3 of Decision (EU) 2018/1523 asks for one every year. */
const assessmentMonths = 12;

/** Days ahead for which people plan. */
const notice = 30;

/** The days that a site's settings name. */
interface SettledDays {
	readonly accessibility?: Pick<Accessibility, "assessed" | "updated"> | undefined;
	readonly security?: Pick<Security, "expires"> | undefined;
}

/** The days that matter to what a site has settled. */
export function dueDates({ accessibility, security }: SettledDays): DueDate[] {
	const dates: DueDate[] = [];
	if (accessibility) {
		const due = addDays(addMonths(accessibility.assessed, assessmentMonths), 1);
		dates.push({ setting: "accessibility", soon: addDays(due, -notice), due });
	}
	if (security)
		dates.push({ setting: "security", soon: addDays(security.expires, -notice), due: security.expires });
	return dates;
}

/** The first day that is less than a year before `security.txt` expires: it is to be looked at within a year (RFC 9116, section 2.5.5). */
export function firstDayWithinYear(expires: string): string {
	return addDays(addMonths(expires, -12), 1);
}

/** The days from which on something else is said of what a site has settled. */
export function turningDays(settings: SettledDays): string[] {
	const { accessibility, security } = settings;
	return [
		...dueDates(settings).flatMap(({ soon, due }) => [soon, due]),
		...(accessibility ? [accessibility.assessed, accessibility.updated ?? accessibility.assessed] : []),
		...(security ? [firstDayWithinYear(security.expires)] : []),
	];
}

/** The same day so many months later, or the last of a shorter month. */
function addMonths(day: string, months: number): string {
	const date = new Date(`${day}T00:00:00Z`);
	const dayOfMonth = date.getUTCDate();
	date.setUTCMonth(date.getUTCMonth() + months, 1);
	const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
	date.setUTCDate(Math.min(dayOfMonth, lastDay));
	return date.toISOString().slice(0, 10);
}

function addDays(day: string, days: number): string {
	const date = new Date(`${day}T00:00:00Z`);
	date.setUTCDate(date.getUTCDate() + days);
	return date.toISOString().slice(0, 10);
}
