import { test } from "uvu";
import * as assert from "uvu/assert";
import { acceptedLanguage, offeredLanguages } from "../../../src/core/hosting/language-choice.ts";

const offered = offeredLanguages(["sv", "en", "pt-BR", "zh-Hans", "zh-Hant"]);
const pattern = new RegExp(acceptedLanguage(offered), "i");

/** The tag that a header leads to. */
function chosen(header: string): string | undefined {
	const range = pattern.exec(header)?.[1]?.toLowerCase();
	return offered.find(({ ranges }) => ranges.includes(range ?? ""))?.tag;
}

test("the first language of the header that the site has is chosen", () => {
	const expected: Readonly<Record<string, string | undefined>> = {
		"sv-SE,sv;q=0.9,en;q=0.8": "sv",
		"en-US,en;q=0.5": "en",
		"fi, da;q=0.9 , EN;q=0.8": "en",
		"pt-PT,pt;q=0.9": "pt-BR",
		"pt-BR": "pt-BR",
		"zh-Hant-TW,zh;q=0.9": "zh-Hant",
		"zh-CN": "zh-Hans",
		"sv;q=0, en;q=0.001": "en",
		"sv;q=0.0": undefined,
		"sv ; q=1.0": "sv",
		"svx, enx": undefined,
		"x-sv": undefined,
		"*": undefined,
		"": undefined,
	};
	for (const [header, tag] of Object.entries(expected)) assert.is(chosen(header), tag, header);
});

test("a header of any length is answered", () => {
	assert.is(chosen("xx;q=0.1,".repeat(2000)), undefined);
	assert.is(chosen(`${" ".repeat(8000)},,,,`), undefined);
});

test.run();
