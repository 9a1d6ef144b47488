import { test } from "uvu";
import * as assert from "uvu/assert";
import { buildDay } from "../../../src/node/reading/build-day.ts";

const now = Date.UTC(2026, 10, 28, 23, 59);

test("buildDay is today in UTC, or the day of SOURCE_DATE_EPOCH", () => {
	assert.equal(buildDay({}, now), { day: "2026-11-28", problems: [] });
	assert.equal(buildDay({ SOURCE_DATE_EPOCH: "" }, now), { day: "2026-11-28", problems: [] });
	assert.equal(buildDay({ SOURCE_DATE_EPOCH: "0" }, now), { day: "1970-01-01", problems: [] });
	assert.equal(buildDay({ SOURCE_DATE_EPOCH: "1519257600" }, now), { day: "2018-02-22", problems: [] });
});

test("buildDay says what isn’t a point in time", () => {
	for (const epoch of ["yesterday", "-1", "1.5", "9999999999999", " 1"]) {
		const { day, problems } = buildDay({ SOURCE_DATE_EPOCH: epoch }, now);
		assert.is(day, "2026-11-28");
		assert.equal(
			problems.map(({ code, actual }) => [code, actual]),
			[["settings/bad-epoch", epoch]],
		);
	}
});

test.run();
