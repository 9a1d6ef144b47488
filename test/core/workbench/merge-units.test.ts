import { test } from "uvu";
import * as assert from "uvu/assert";
import { type ExchangePair, exchangePair } from "../../../src/core/exchange/exchange-site.ts";
import { mergeUnits } from "../../../src/core/workbench/merge-units.ts";
import { siteOf } from "../exchange/exchange-fixture.ts";

function pair(swedish: readonly string[], english: readonly string[]): ExchangePair {
	const page = (title: string, blocks: readonly string[], record = ""): string =>
		`---\ntitle: ${title}\n${record}---\n\n${blocks.join("\n\n")}\n`;
	const found = exchangePair(
		siteOf({
			"sv/a.md": page("Bron", swedish),
			"en/a.md": page("The Bridge", english, "translation:\n  state: draft\n"),
		}),
		{ key: "a", language: "en" },
	);
	if (!found) throw new Error("no pair");
	return found;
}

const opened = pair(["Ett.", "Två.", "Tre."], ["One.", "Two.", "Three."]);
const [, one = "", two = "", three = ""] = opened.units.units.map(({ id }) => id);
const typed = (id: string, text: string) => ({ id, text, confirmed: true });

test("what one of two has changed is taken, what both have changed clashes", () => {
	const now = pair(["Ett.", "Två.", "Tre."], ["One!", "Two!", "Three."]);
	const { units, lost } = mergeUnits(opened, {
		now,
		typed: [typed(one, "The first."), typed(three, "The third.")],
	});
	assert.equal(
		units.map(({ id, outcome, merged }) => [id, outcome, merged]),
		[
			[one, "clash", "The first."],
			[two, "theirs", "Two!"],
			[three, "yours", "The third."],
		],
	);
	assert.equal(lost, []);
});

test("what one has asked to save without an answer is nobody else's change", () => {
	const now = pair(["Ett.", "Två.", "Tre."], ["One", "Two!", "Three."]);
	const unanswered = [typed(one, "On"), typed(one, "One"), typed(two, "Twice.")];
	const outcomes = (known: ExchangePair | undefined) =>
		mergeUnits(known, { now, typed: [typed(one, "One and"), typed(two, "Twice.")], unanswered })
			.units.filter(({ id }) => id === one || id === two)
			.map(({ outcome, merged }) => [outcome, merged]);
	const expected = [
		["yours", "One and"],
		["clash", "Twice."],
	];
	assert.equal(outcomes(opened), expected);
	assert.equal(outcomes(undefined), expected);
});

test("the same change is no clash", () => {
	const now = pair(["Ett.", "Två.", "Tre."], ["One!", "Two.", "Three."]);
	const { units } = mergeUnits(opened, { now, typed: [typed(one, "One!")] });
	assert.equal(
		units.map(({ outcome }) => outcome),
		["same"],
	);
});

test("a text whose original is gone is shown with it, and one that has moved is found", () => {
	const now = pair(["Tre.", "Ett."], ["Three.", "One."]);
	const { units, lost } = mergeUnits(opened, {
		now,
		typed: [typed(two, "The second."), typed(three, "The third.")],
	});
	assert.equal(lost, [{ source: "Två.", text: "The second." }]);
	assert.equal(
		units.map(({ id, outcome }) => [id, outcome]),
		[[three, "yours"]],
	);
});

test("where nobody knows what was opened, every difference is for a person to judge", () => {
	const { units } = mergeUnits(undefined, { now: opened, typed: [typed(one, "The first.")] });
	assert.equal(units.find(({ id }) => id === one)?.outcome, "clash");
});

test("of a file that is gone, what it had counts as typed", () => {
	const { translation: _, ...gone } = pair(["Ett.", "Två.", "Tre."], []);
	const now = {
		...gone,
		units: { ...opened.units, units: opened.units.units.map(({ target: _target, ...unit }) => unit) },
	};
	const { units, lost } = mergeUnits(opened, { now, typed: [typed(two, "The second.")] });
	assert.equal(
		units.slice(-3).map(({ outcome, merged }) => [outcome, merged]),
		[
			["yours", "One."],
			["yours", "The second."],
			["yours", "Three."],
		],
	);
	assert.equal(lost, []);
});

test.run();
