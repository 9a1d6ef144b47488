import { test } from "uvu";
import * as assert from "uvu/assert";
import { withDismissal, withoutDismissal, withRecord } from "../../../src/core/workbench/record-edits.ts";

const page = (record: string): string => `---\ntitle: Bridge # kept\n${record}---\n\nText.\n`;
const numbers = { rule: "numbers", block: 4, reason: "The sum is as in the report: 12" };
const names = { rule: "names", reason: "Known by this name" };

test("fields of the record are set, and nothing else changes", () => {
	assert.is(
		withRecord(page("translation:\n  pin: abc\n  # note\n  state: draft\n"), {
			state: "reviewed",
			reviewer: "Bo",
			reviewed: "2026-11-29",
		}),
		page("translation:\n  pin: abc\n  # note\n  state: reviewed\n  reviewer: Bo\n  reviewed: 2026-11-29\n"),
	);
});

test("a dismissal is added, and taken out again without a trace", () => {
	for (const record of [
		"translation:\n  state: draft\n",
		"translation:\n  state: draft\n  translator: Eva\nshortTitle: B\n",
		"translation:\n    state: draft\n",
		"translation: { state: draft }\n",
	]) {
		const before = page(record);
		const one = withDismissal(before, numbers) ?? "";
		assert.match(one, /ignore:/);
		assert.match(one, "# kept");
		const two = withDismissal(one, names) ?? "";
		assert.is(withoutDismissal(two, names), one);
		assert.is(withoutDismissal(one, numbers), before);
	}
});

test("one of a value is told from others of its rule and block", () => {
	const before = page("translation:\n  state: draft\n");
	const one = withDismissal(before, { ...numbers, value: "2023" }) ?? "";
	assert.match(one, '      block: 4\n      value: "2023"\n');
	const two = withDismissal(one, { ...numbers, value: "12,000" }) ?? "";
	assert.is(withoutDismissal(two, { ...numbers, value: "12,000" }), one);
	assert.is(withoutDismissal(one, numbers), one);
});

test("it is written as one does by hand", () => {
	assert.is(
		withDismissal(page("translation:\n  state: draft\nshortTitle: B\n"), numbers),
		page(
			'translation:\n  state: draft\n  ignore:\n    - rule: numbers\n      block: 4\n      reason: "The sum is as in the report: 12"\nshortTitle: B\n',
		),
	);
});

test("line ends and a byte order mark stay", () => {
	const before = `\ufeff${page("translation:\n  state: draft\n").replaceAll("\n", "\r\n")}`;
	const after = withDismissal(before, names) ?? "";
	assert.is(after.startsWith("\ufeff---\r\n"), true);
	assert.not.match(after.replaceAll("\r\n", ""), "\n");
	assert.is(withoutDismissal(after, names), before);
});

test("a record of another form isn't touched", () => {
	assert.is(withDismissal(page("translation: draft\n"), names), undefined);
	assert.is(withDismissal(page("translation:\n  state: draft\n  ignore: all\n"), names), undefined);
	assert.is(withDismissal(page(""), names), undefined);
});

test.run();
