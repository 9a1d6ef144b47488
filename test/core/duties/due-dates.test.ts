import { test } from "uvu";
import * as assert from "uvu/assert";
import { dueDates, tooLateToExpire } from "../../../src/core/duties/due-dates.ts";

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
	assert.is(tooLateToExpire("2026-11-29"), "2027-11-29");
	assert.is(tooLateToExpire("2024-02-29"), "2025-02-28");
});

test.run();
