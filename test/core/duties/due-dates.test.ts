import { test } from "uvu";
import * as assert from "uvu/assert";
import { dueDates, firstDayWithinYear, turningDays } from "../../../src/core/duties/due-dates.ts";

test("an assessment holds for twelve months, its last day included", () => {
	const due = (assessed: string) => dueDates({ accessibility: { assessed } })[0];
	assert.equal(due("2026-11-28"), { setting: "accessibility", soon: "2027-10-30", due: "2027-11-29" });
	assert.is(due("2024-02-29")?.due, "2025-03-01");
	assert.is(due("2025-12-31")?.due, "2027-01-01");
});

test("security.txt doesn't hold on the day that it expires on", () => {
	assert.equal(dueDates({ security: { expires: "2027-01-01" } }), [
		{ setting: "security", soon: "2026-12-02", due: "2027-01-01" },
	]);
	assert.equal(dueDates({}), []);
});

test("security.txt is looked at within a year", () => {
	assert.is(firstDayWithinYear("2027-11-29"), "2026-11-30");
	assert.is(firstDayWithinYear("2029-02-28"), "2028-02-29");
});

test("what is said of a site's settings turns on the days that they name, and on those before which something is due", () => {
	const settings = {
		accessibility: { assessed: "2026-01-31", updated: "2026-02-10" },
		security: { expires: "2027-03-01" },
	};
	assert.equal(turningDays(settings).sort(), [
		"2026-01-31",
		"2026-02-10",
		"2026-03-02",
		"2027-01-02",
		"2027-01-30",
		"2027-02-01",
		"2027-03-01",
	]);
});

test.run();
