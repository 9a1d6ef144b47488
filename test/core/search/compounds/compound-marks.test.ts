import { test } from "uvu";
import * as assert from "uvu/assert";
import { compoundMarker, withoutMarks } from "../../../../src/core/search/compounds/compound-marks.ts";

const parts: Readonly<Record<string, string[]>> = {
	studiebesök: ["studie", "besök"],
	arbetsmarknadsläget: ["arbets", "marknads", "läget"],
	delegationsbesök: ["delegations", "besök"],
};
const divide = (word: string): readonly string[] => parts[word] ?? [word];
const markCompounds = compoundMarker(divide);

test("markCompounds marks words, in any case, and leaves markup alone", () => {
	assert.is(
		markCompounds('<a href="/studiebesök/" title="studiebesök">Studiebesök</a> &amp; ARBETSMARKNADSLÄGET'),
		'<a href="/studiebesök/" title="studiebesök">Studie~besök</a> &amp; ARBETS~MARKNADS~LÄGET',
	);
	assert.is(markCompounds("EU-delegationsbesök"), "EU-delegations~besök");
});

test("withoutMarks gives back what was marked, and the author's own tildes", () => {
	for (const text of ["Ett studiebesök i går", "arbetsmarknadsläget, ~ 50 % och ~/mapp", "1~2"])
		assert.is(withoutMarks(markCompounds(text)), text);
	assert.is(withoutMarks(markCompounds("a~b")), "a∼b");
});

test.run();
