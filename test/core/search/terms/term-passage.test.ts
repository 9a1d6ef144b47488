import { test } from "uvu";
import * as assert from "uvu/assert";
import { termFields } from "../../../../src/core/search/terms/term-fields.ts";
import { readTerms, termPassage } from "../../../../src/core/search/terms/term-passage.ts";

const terms = [
	["kommun", "municipality"],
	["försörjningsstöd", "income support", "social assistance"],
];
const text =
	"In the municipality of Sigtuna nine in ten who left “income supports”, as it is called, are well off.";

function shown(query: string, of = text): string | undefined {
	return termPassage(query, { terms, text: of })
		?.excerpt.map((part) => (part.marked ? `[${part.text}]` : part.text))
		.join("");
}

test("termPassage marks what the page says for the term that was asked for, inflected or not", () => {
	for (const query of ["försörjningsstöd", "forsorjningsstodet", "Försörjningsstöd i Sigtuna"])
		assert.is(
			shown(query),
			"… municipality of Sigtuna nine in ten who left “[income supports]”, as it is called, are well off.",
		);
	assert.is(shown("kommun"), `In the [municipality] of ${text.slice("In the municipality of ".length)}`);
	assert.is(termPassage("kommun", { terms, text })?.place, 2);
});

test("termPassage finds nothing where no term was asked for, or the text has none", () => {
	assert.is(shown("delegation"), undefined);
	assert.is(shown("stöd"), undefined);
	assert.is(shown("kommun", "A town."), undefined);
	assert.is(shown("", text), undefined);
});

test("termPassage shows some words of a long text", () => {
	const passage = shown("kommun", `${"before ".repeat(50)}municipality ${"after ".repeat(50)}`.trim()) ?? "";
	assert.match(passage, /^… before .* before \[municipality\] after .* after …$/);
	assert.is(passage.split(" ").length, 26);
});

test("readTerms reads what termFields writes, whatever else a page's metadata say", () => {
	const written = Object.fromEntries(termFields(terms));
	assert.equal(readTerms({ title: "A; b", ...written, within: "x" }).sort(), terms.toSorted());
	assert.equal(readTerms({ title: "A" }), []);
});

test.run();
