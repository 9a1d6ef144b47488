import { test } from "uvu";
import * as assert from "uvu/assert";
import { parseSettings } from "../../../src/core/content/settings/parse-settings.ts";
import { parseEdtf } from "../../../src/core/languages/edtf.ts";
import { isPastRetention, isWithin, retentionEnd } from "../../../src/core/model/contact-retention.ts";

function date(text: string): NonNullable<ReturnType<typeof parseEdtf>> {
	const parsed = parseEdtf(text);
	if (!parsed) throw new Error(text);
	return parsed;
}

test("retentionEnd counts whole years from the end of what the date names", () => {
	const ends = [
		"2018-02-22",
		"2023-10",
		"2023-12",
		"2020",
		"2020~",
		"2024-02-28",
		"2024-02-29",
		"2023-12-31",
	];
	assert.equal(
		ends.map((text) => retentionEnd(date(text), 1)),
		[
			"2019-02-23",
			"2024-11-01",
			"2025-01-01",
			"2022-01-01",
			"2022-01-01",
			"2025-03-01",
			"2025-03-01",
			"2025-01-01",
		],
	);
	assert.is(retentionEnd(date("2020-05-31"), 0), "2020-06-01");
});

test("isPastRetention begins on the day after the last, and at once without a date", () => {
	const text = "url: https://example.org\nlanguages: [sv]\nsource: sv\n";
	const past = (extra: string, from: string | undefined, today: string): boolean => {
		const parsed = parseSettings({ file: "content/site.yaml", text: text + extra, blob: "" });
		if (!parsed.ok) throw new Error(parsed.problems[0]?.message);
		const { settings } = parsed.value;
		return isPastRetention(from === undefined ? undefined : date(from), { settings, today });
	};
	assert.is(past("contactRetentionYears: 1\n", "2018-02-22", "2019-02-22"), false);
	assert.is(past("contactRetentionYears: 1\n", "2018-02-22", "2019-02-23"), true);
	assert.is(past("contactRetentionYears: 1\n", undefined, "2019-02-23"), true);
	assert.is(past("", "1918-02-22", "2019-02-23"), false);
	assert.is(past("", undefined, "2019-02-23"), false);
});

test("isWithin has the first day and not the last", () => {
	const span = { from: "2020-01-01", until: "2021-01-01" };
	const days = ["2019-12-31", "2020-01-01", "2020-12-31", "2021-01-01"];
	assert.equal(
		days.map((day) => isWithin(span, day)),
		[false, true, true, false],
	);
	assert.is(isWithin({}, "2020-01-01"), true);
});

test.run();
