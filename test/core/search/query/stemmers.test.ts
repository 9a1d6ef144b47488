import { test } from "uvu";
import * as assert from "uvu/assert";
import { english } from "../../../../src/core/search/query/english.ts";
import { swedish } from "../../../../src/core/search/query/swedish.ts";

/** What Pagefind 1.6 indexes these words by. */
const stems = {
	sv: `kommunernas kommun; skolan skolan; skolor skol; skola skol; brevet brev; trygghet trygg; husets hus; utställning utställning;
		arbetslöst arbetslös; möjligheterna möj; analfabet analfabet; vattnet vattnet; tiden tid; länder länd`,
	en: `municipalities municip; schools school; running run; hoping hope; studies studi; generally general; relational relat;
		apologist apolog; organization organiz; happiness happi; news news; skies sky; integration integr; communities communiti;
		interval interval`,
};

for (const [tag, stem] of [
	["sv", swedish.stem],
	["en", english.stem],
] as const) {
	test(`the stems of “${tag}” are Pagefind's`, () => {
		for (const pair of stems[tag].split(";")) {
			const [word = "", expected = ""] = pair.trim().split(" ");
			assert.is(stem?.(word), expected, word);
		}
	});
}

test("words that every object has are words like others", () => {
	assert.is(english.stem?.("constructor"), "constructor");
	assert.is(swedish.stem?.("constructor"), "construct");
});

test("otherForms gives what Swedish definite and irregular forms begin with", () => {
	for (const [word, form] of [
		["skolan", "skol"],
		["vattnet", "vatten"],
		["nyckeln", "nyckl"],
		["bron", "bro"],
		["rummet", "rum"],
		["böckerna", "bok"],
		["Malmös".toLowerCase(), "malmö"],
	] as const)
		assert.ok(swedish.otherForms?.(word).includes(form), `${word}: ${swedish.otherForms?.(word)}`);
});

test("areForms tells inflections of one word from other words", () => {
	for (const [language, pairs] of [
		[english, "county counties; house houses; business businesses; church churches; head head's; plan plans"],
		[swedish, "projekt projektet; skola skolorna; kommun kommunens; förening föreningarna; barn barnen"],
	] as const)
		for (const [one = "", other = ""] of pairs.split("; ").map((pair) => pair.split(" ")))
			assert.ok(language.areForms?.(one, other), `${one} ${other}`);
	for (const [language, pairs] of [
		[english, "part party; planning plans; participation participants; bus us"],
		[swedish, "län lånet; plan planering; kommun kommunal; stad stat; förening förenade"],
	] as const)
		for (const [one = "", other = ""] of pairs.split("; ").map((pair) => pair.split(" ")))
			assert.not.ok(language.areForms?.(one, other), `${one} ${other}`);
});

test("otherForms gives English irregular plurals", () => {
	assert.ok(english.otherForms?.("children").includes("child"));
	assert.ok(english.otherForms?.("buses").includes("bus"));
});

test.run();
