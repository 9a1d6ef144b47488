import { test } from "uvu";
import * as assert from "uvu/assert";
import { fillText, pluralForm } from "../../../src/core/search/fill-text.ts";

test("fillText puts values in place", () => {
	assert.is(
		fillText("{{count}} träffar på ”{{ query }}”", { count: 3, query: "skola" }),
		"3 träffar på ”skola”",
	);
});

test("fillText takes a value as it is, whatever it looks like", () => {
	assert.is(
		fillText("”{{query}}” {{count}}", { query: "$& {{count}} <b>", count: 1 }),
		"”$& {{count}} <b>” 1",
	);
});

test("fillText leaves a variable without a value", () => {
	assert.is(fillText("{{other}}", {}), "{{other}}");
});

test("pluralForm follows the locale's categories", () => {
	const swedish = { one: "träff", other: "träffar" };
	assert.is(pluralForm(swedish, { count: 1, locale: "sv-SE" }), "träff");
	assert.is(pluralForm(swedish, { count: 0, locale: "sv-SE" }), "träffar");
	const polish = { one: "wynik", few: "wyniki", many: "wyników", other: "wyniku" };
	assert.is(pluralForm(polish, { count: 22, locale: "pl-PL" }), "wyniki");
	assert.is(pluralForm(polish, { count: 5, locale: "pl-PL" }), "wyników");
});

test("pluralForm falls back on the form that every language has", () => {
	assert.is(pluralForm({ other: "x" }, { count: 2, locale: "ar" }), "x");
});

test.run();
