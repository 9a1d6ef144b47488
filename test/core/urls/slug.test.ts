import { test } from "uvu";
import * as assert from "uvu/assert";
import { isSlug, slugify } from "../../../src/core/urls/slug.ts";

const slugs: readonly (readonly [string, string])[] = [
	["EU-delegater på studiebesök", "eu-delegater-pa-studiebesok"],
	["Ämnen & idéer: Ån, älven och ön", "amnen-ideer-an-alven-och-on"],
	["Café au lait", "cafe-au-lait"],
	["Straße, Łódź, Ærø", "strasse-lodz-aero"],
	["“We have high expectations”", "we-have-high-expectations"],
	["The municipality’s work", "the-municipalitys-work"],
	["  --x--  ", "x"],
	["Intercultural Cities 2020/21", "intercultural-cities-2020-21"],
	["مدينة الميناء", "مدينة-الميناء"],
	["Новый мой, їжак, ў", "новый-мой-їжак-ў"],
	["Ελλάδα ά ϊ", "ελλάδα-ά-ϊ"],
	["Tiếng Việt, İstanbul", "tieng-viet-istanbul"],
	["ばぱ ガ", "ばぱ-ガ"],
	["integra\u00adtion \u200bny\u202e", "integration-ny"],
	["می\u200cخواهم", "می-خواهم"],
	["!!!", ""],
];

for (const [text, slug] of slugs) {
	test(`slugify makes “${slug}” of “${text}”`, () => {
		assert.is(slugify(text), slug);
		assert.is(slugify(slug), slug, "a slug stays itself");
		assert.is(slugify(text.normalize("NFD")), slug, "however its letters are composed");
	});
}

test("slugify tells letters apart that differ in a mark outside the Latin script", () => {
	assert.is.not(slugify("мой"), slugify("мои"));
});

test("isSlug tells slugs from other texts", () => {
	assert.ok(isSlug("eu-delegates"));
	for (const text of ["", "Å", "a b", "a/b", "a_b", "-a", "../x"]) assert.not.ok(isSlug(text), text);
});

test.run();
