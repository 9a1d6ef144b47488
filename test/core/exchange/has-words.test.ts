import { test } from "uvu";
import * as assert from "uvu/assert";
import { hasWords } from "../../../src/core/exchange/has-words.ts";

test("names, figures and addresses aren't words, which every language has for itself", () => {
	for (const text of ["Anna Berg", "12 km", "ruby-lang.org", "content/site.yaml", "en → sv"])
		assert.is(hasWords(text, 2), false, text);
	for (const text of ["två ord", "gå till ruby-lang.org och läs", "Slut.nästa mening", "日本 語"])
		assert.is(hasWords(text, 2), true, text);
	assert.is(hasWords("ett"), true);
});

test.run();
