import { z } from "zod";
import { rule } from "../fields/schema-rules.ts";

/** A day of the calendar, as ISO 8601 writes it. */
export const isoDate = z
	.string()
	.refine((value) => /^\d{4}-\d\d-\d\d$/.test(value) && isDay(value), {
		error: "that isn't a day.",
		...rule("bad-day", "Write year, month and day: 2026-11-28."),
	})
	.meta({ pattern: "^\\d{4}-\\d\\d-\\d\\d$" });

function isDay(value: string): boolean {
	const time = Date.parse(`${value}T00:00:00Z`);
	return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === value;
}
