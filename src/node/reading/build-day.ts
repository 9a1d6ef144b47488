import type { Problem } from "../../core/problems/problem.ts";

/** The day that a site is read for. */
export interface BuildDay {
	/** ISO date, in UTC. */
	readonly day: string;
	/** What is wrong with the day that was asked for. */
	readonly problems: readonly Problem[];
}

/**
 * The day that a site is read for: today, or that of `SOURCE_DATE_EPOCH`, which makes a build of an earlier day come out the same again
 * (https://reproducible-builds.org/specs/source-date-epoch/).
 *
 * @param environment Its variables.
 * @param now Milliseconds since 1970.
 * @returns With a problem `settings/bad-epoch`, today.
 */
export function buildDay(environment: NodeJS.ProcessEnv = process.env, now: number = Date.now()): BuildDay {
	const { SOURCE_DATE_EPOCH: epoch } = environment;
	if (epoch === undefined || epoch === "") return { day: isoDay(now), problems: [] };
	// The last day that ISO 8601 writes with four digits for the year.
	if (/^\d{1,12}$/.test(epoch) && Number(epoch) <= 253_402_300_799)
		return { day: isoDay(Number(epoch) * 1000), problems: [] };
	return { day: isoDay(now), problems: [badEpoch(epoch)] };
}

function isoDay(milliseconds: number): string {
	return new Date(milliseconds).toISOString().slice(0, 10);
}

function badEpoch(epoch: string): Problem {
	return {
		code: "settings/bad-epoch",
		severity: "error",
		message: `The environment variable SOURCE_DATE_EPOCH is “${epoch}”, which isn't a point in time.`,
		hint: "Set it to the seconds since 1970-01-01, as “date +%s” prints them, or unset it.",
		expected: "whole seconds since 1970-01-01",
		actual: epoch,
	};
}
