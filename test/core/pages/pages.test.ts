import { test } from "uvu";
import * as assert from "uvu/assert";
import { parseEdtf } from "../../../src/core/languages/edtf.ts";
import { phoneAddress } from "../../../src/core/pages/fields/phone-address.ts";
import { dateView } from "../../../src/core/pages/parts/date-view.ts";
import { createTranslator, type Translate } from "../../../src/core/strings/translator.ts";
import { shippedStrings } from "../../support/shipped-strings.ts";

const t: Translate = createTranslator(shippedStrings("en")).in("en");

test("dateView says in words how sure a date is", () => {
	const say = (text: string): string => {
		const date = parseEdtf(text);
		return date ? dateView(date, { locale: "en-GB", t }).text : "";
	};
	assert.is(say("2023-02-03"), "3 February 2023");
	assert.is(say("2020~"), "about 2020");
	assert.is(say("2020-05?"), "May 2020 (uncertain)");
	assert.is(say("2020%"), "about 2020 (uncertain)");
});

test("phoneAddress is international where the calling code is known", () => {
	assert.is(phoneAddress("031-390 06 01", "46"), "tel:+46313900601");
	assert.is(phoneAddress("+46 8 123 45", "46"), "tel:+46812345");
	assert.is(phoneAddress("112", "46"), "tel:112");
	assert.is(phoneAddress("0046 8 123", undefined), "tel:00468123");
});

test.run();
