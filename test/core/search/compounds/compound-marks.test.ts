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
	for (const text of ["Ett studiebesök i går", "arbetsmarknadsläget, ~ 50 % och ~/mapp"])
		assert.is(withoutMarks(markCompounds(text)), text);
	for (const text of ["a~b", "1~2"]) assert.is(withoutMarks(markCompounds(text)), text.replace("~", "∼"));
});

test("what other signs than ASCII's join is marked, since Pagefind divides at those alone", () => {
	const marked = markCompounds("10.30–16.45 och/eller O’Brien – EU‑besök");
	assert.is(marked, "10.30~–~16.45 och/eller O~’~Brien – EU~‑~besök");
	assert.is(withoutMarks(marked), "10.30–16.45 och/eller O’Brien – EU‑besök");
});

test("such signs beside a word are marked, also where the word is emphasised, but not in tags", () => {
	const marked = markCompounds('<h2 id="a–b">Ett ”studiebesök” – och <em>besök</em>… kl. 10</h2>');
	assert.is(marked, '<h2 id="a–b">Ett ”~studie~besök~” – och <em>besök</em>~… kl. 10</h2>');
	assert.is(
		withoutMarks("Ett ”~studie~besök~” – och besök~… kl. 10"),
		"Ett ”studiebesök” – och besök… kl. 10",
	);
});

test.run();
