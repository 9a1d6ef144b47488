import { parseEdtf } from "../languages/edtf.ts";

/** A date as Brygga writes it, of one that may have a time. */
export function dayOf(value: unknown): string | undefined {
	const [, day = ""] = /^(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?:[T\s].*)?$/.exec(String(value ?? "").trim()) ?? [];
	return parseEdtf(day) ? day : undefined;
}
