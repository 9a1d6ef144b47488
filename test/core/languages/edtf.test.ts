import { test } from "uvu";
import * as assert from "uvu/assert";
import { compareEdtf, type EdtfDate, parseEdtf, timestampOf } from "../../../src/core/languages/edtf.ts";

function date(text: string): EdtfDate {
	const parsed = parseEdtf(text);
	assert.ok(parsed, `${text} is a date`);
	return parsed as EdtfDate;
}

test("parseEdtf keeps the precision of a date", () => {
	assert.equal(date("2023-02-03"), {
		edtf: "2023-02-03",
		iso: "2023-02-03",
		year: 2023,
		month: 2,
		day: 3,
		approximate: false,
		uncertain: false,
	});
	assert.is(date("2023-10").day, undefined);
	assert.is(date("2020").month, undefined);
});

test("parseEdtf reads the qualifiers", () => {
	const facts = (text: string): unknown[] => [date(text).iso, date(text).approximate, date(text).uncertain];
	assert.equal(facts("2020~"), ["2020", true, false]);
	assert.equal(facts("2020-05?"), ["2020-05", false, true]);
	assert.equal(facts("2020-05-01%"), ["2020-05-01", true, true]);
});

test("parseEdtf refuses what no calendar has", () => {
	for (const text of [
		"2023-02-30",
		"2023-13",
		"2023-00",
		"2023-1-1",
		"1900-02-29",
		"20230203",
		"i fjol",
		"",
		"2023-02-03T10:00",
	]) {
		assert.is(parseEdtf(text), undefined, text);
	}
	assert.ok(parseEdtf("2024-02-29"));
	assert.ok(parseEdtf("2000-02-29"));
});

test("compareEdtf puts a month before its days and ignores qualifiers", () => {
	const sorted = ["2023-02-03", "2023-02", "2024~", "2023"].map(date).sort(compareEdtf);
	assert.equal(
		sorted.map(({ edtf }) => edtf),
		["2023", "2023-02", "2023-02-03", "2024~"],
	);
	assert.is(compareEdtf(date("2020"), date("2020~")), 0);
});

test("timestampOf is an RFC 3339 timestamp that says no more than is known", () => {
	assert.is(timestampOf(date("2023-02-03")), "2023-02-03T12:00:00Z");
	assert.is(timestampOf(date("2023-10")), "2023-10-01T12:00:00Z");
	assert.is(timestampOf(date("2024-02?")), "2024-02-01T12:00:00Z");
	assert.is(timestampOf(date("2020~")), "2020-01-01T12:00:00Z");
});

test("timestampOf is never later than any day that the date may mean, and orders dates as compareEdtf does", () => {
	const dates = ["2023", "2023-01-02", "2023-10", "2023-10-02", "2023-12", "2023-12-31", "2024~"].map(date);
	const stamps = dates.map(timestampOf);
	assert.equal([...dates].sort(compareEdtf).map(timestampOf), stamps);
	assert.equal([...stamps].sort(), stamps);
	for (const { iso } of dates)
		for (const day of [iso, `${iso}-01`, `${iso}-01-01`])
			if (parseEdtf(day)?.day !== undefined) assert.ok(timestampOf(date(iso)) <= timestampOf(date(day)), iso);
});

test.run();
