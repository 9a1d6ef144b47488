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
	["!!!", ""],
];

for (const [text, slug] of slugs) {
	test(`slugify makes “${slug}” of “${text}”`, () => {
		assert.is(slugify(text), slug);
		assert.is(slugify(slug), slug, "a slug stays itself");
	});
}

test("slugify doesn't depend on how the letters are composed", () => {
	assert.is(slugify("Ängö".normalize("NFD")), slugify("Ängö".normalize("NFC")));
});

test("isSlug tells slugs from other texts", () => {
	assert.ok(isSlug("eu-delegates"));
	for (const text of ["", "Å", "a b", "a/b", "a_b", "-a", "../x"]) assert.not.ok(isSlug(text), text);
});

test.run();
