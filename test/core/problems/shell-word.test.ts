import { test } from "uvu";
import * as assert from "uvu/assert";
import { shellWord } from "../../../src/core/problems/shell-word.ts";

test("a name that a shell would read otherwise stands between quotation marks", () => {
	for (const name of ["news/opening", "nyheter/båt-2.1", "プロジェクト"]) assert.is(shellWord(name), name);
	assert.is(shellWord("two words"), "'two words'");
	assert.is(shellWord("$(rm x)"), "'$(rm x)'");
	assert.is(shellWord("it's"), "'it'\\''s'");
});

test.run();
