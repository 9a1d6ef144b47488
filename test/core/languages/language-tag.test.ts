import { test } from "uvu";
import * as assert from "uvu/assert";
import { parseEdtf } from "../../../src/core/languages/edtf.ts";
import { formatDate } from "../../../src/core/languages/format-date.ts";
import { canonicalLanguageTag, directionOf, languageName } from "../../../src/core/languages/language-tag.ts";

test("canonicalLanguageTag writes tags as BCP 47 does", () => {
	assert.is(canonicalLanguageTag("EN-gb"), "en-GB");
	assert.is(canonicalLanguageTag("zh-hant"), "zh-Hant");
	for (const text of ["swedish", "svenska språket", "e", "", "qqq", "en_GB"]) {
		assert.is(canonicalLanguageTag(text), undefined, text);
	}
});

test("directionOf follows the script, not the language", () => {
	assert.is(directionOf("ar"), "rtl");
	assert.is(directionOf("fa"), "rtl");
	assert.is(directionOf("he"), "rtl");
	assert.is(directionOf("az-Arab"), "rtl");
	assert.is(directionOf("az"), "ltr");
	assert.is(directionOf("sv"), "ltr");
});

test("languageName names a language in another", () => {
	assert.is(languageName("sv", "en"), "Swedish");
	assert.is(languageName("en", "sv"), "engelska");
});

test("formatDate is no more exact than the date", () => {
	const say = (text: string, locale: string): string => {
		const date = parseEdtf(text);
		return date ? formatDate(date, locale) : "";
	};
	assert.is(say("2023-02-03", "sv-SE"), "3 februari 2023");
	assert.is(say("2023-02-03", "en-GB"), "3 February 2023");
	assert.is(say("2023-10", "en-GB"), "October 2023");
	assert.is(say("2020~", "sv-SE"), "2020");
	assert.is(say("2023-01-01", "sv-SE"), "1 januari 2023", "no time zone moves a day");
});

test.run();
