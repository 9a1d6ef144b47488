import { test } from "uvu";
import * as assert from "uvu/assert";
import { createMarkdown } from "../../../../src/core/markdown/create-markdown.ts";
import { openingSentences } from "../../../../src/core/markdown/extract/opening-sentences.ts";

const markdown = createMarkdown();
const opening = (text: string): string => openingSentences(markdown.parse(text, {}));

test("openingSentences takes whole sentences, without marks, until there is enough to read", () => {
	const first = "The *harbour* of [the town](x.md) was built in 1850, e.g. by hand, and stands.";
	assert.is(
		opening(`## Title\n\n> Quoted.\n\n- An item\n\n${first} It is old.\n\nNext.`),
		"The harbour of the town was built in 1850, e.g. by hand, and stands.",
	);
	assert.is(opening("Short. Also\nshort."), "Short. Also short.");
});

test("openingSentences ends sentences of scripts that write no spaces between them", () => {
	const sentence = `${"港".repeat(59)}。`;
	assert.is(opening(`${sentence}${sentence}`), sentence);
	assert.is(opening("短い。文です。"), "短い。文です。");
});

test("openingSentences passes over pictures and markup that isn't known", () => {
	assert.is(
		opening('import X from "./x";\n\n![](a.png)\n\n{{< note >}}\n\n::: tip\n\n<b>x</b>\n\nText.'),
		"Text.",
	);
	assert.is(opening("- Only a list"), "");
});

test("openingSentences cuts a sentence that is too long between two words", () => {
	const cut = opening(`${"word ".repeat(100)}.`);
	assert.ok(cut.length <= 200);
	assert.match(cut, /word…$/);
});

test.run();
