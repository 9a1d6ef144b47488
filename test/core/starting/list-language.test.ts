import { test } from "uvu";
import * as assert from "uvu/assert";
import { listLanguage } from "../../../src/core/starting/list-language.ts";

for (const [before, after] of [
	["languages: [fi, sv] # two\nsource: fi\n", "languages: [fi, sv, ar] # two\nsource: fi\n"],
	["languages: [{ tag: fi, locale: fi-FI }]\n", "languages: [{ tag: fi, locale: fi-FI }, ar]\n"],
	[
		"languages:\n  - fi\n  - sv # Swedish\nsource: fi\n",
		"languages:\n  - fi\n  - sv # Swedish\n  - ar\nsource: fi\n",
	],
	[
		"languages:\n- { tag: fi, locale: fi-FI }\nsource: fi\n",
		"languages:\n- { tag: fi, locale: fi-FI }\n- ar\nsource: fi\n",
	],
	[
		"languages:\n  - tag: fi\n    locale: fi-FI\nsource: fi\n",
		"languages:\n  - tag: fi\n    locale: fi-FI\n  - ar\nsource: fi\n",
	],
	["source: fi\nlanguages:\n  - fi", "source: fi\nlanguages:\n  - fi\n  - ar\n"],
] as const) {
	test(`a language is put at the end of the list: ${JSON.stringify(before)}`, () => {
		assert.is(listLanguage(before, "ar"), after);
	});
}

test.run();
