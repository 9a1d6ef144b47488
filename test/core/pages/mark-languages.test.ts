import { test } from "uvu";
import * as assert from "uvu/assert";
import { taggedText, withoutLanguageTags } from "../../../src/core/languages/tagged-text.ts";
import { markLanguages } from "../../../src/core/pages/mark-languages.ts";

const hamn = taggedText("hamn", "sv");

test("markLanguages makes elements of what says its language, one within another too", () => {
	assert.is(markLanguages(`<p>Photo: ${hamn}.</p>`), '<p>Photo: <bdi lang="sv" dir="ltr">hamn</bdi>.</p>');
	assert.is(
		markLanguages(`<p>${taggedText(`Från ${taggedText("بندر", "fa")}`, "sv")}</p>`),
		'<p><bdi lang="sv" dir="ltr">Från <bdi lang="fa" dir="rtl">بندر</bdi></bdi></p>',
	);
	assert.is(markLanguages(`${taggedText("漢", "zh-Hant")}`), '<bdi lang="zh-Hant" dir="ltr">漢</bdi>');
});

test("markLanguages has an element say the language where there can be none within it", () => {
	assert.is(
		markLanguages(`<img src="a.png" alt="${hamn}"><option value="1">${hamn}</option>`),
		'<img lang="sv" dir="ltr" src="a.png" alt="hamn"><option lang="sv" dir="ltr" value="1">hamn</option>',
	);
	assert.is(markLanguages(`<img lang="en" alt="${hamn}">`), '<img lang="en" alt="hamn">');
});

test("markLanguages says the language of what scripts are to say beside it", () => {
	assert.is(
		markLanguages(
			`<main data-copy="${hamn}" data-copied="yes" aria-label="${hamn}"><img alt="x" data-more="${hamn}">`,
		),
		'<main data-copy="hamn" data-copy-lang="sv" data-copied="yes" aria-label="hamn"><img alt="x" data-more="hamn" data-more-lang="sv">',
	);
});

test("markLanguages leaves the signs out where nothing can be marked", () => {
	assert.is(
		markLanguages(`<title>${hamn}</title><nav aria-label="${hamn}">x</nav><script>"${hamn}"</script>`),
		'<title>hamn</title><nav aria-label="hamn">x</nav><script>"hamn"</script>',
	);
	assert.is(withoutLanguageTags(`${hamn} och ${hamn}`), "hamn och hamn");
});

test("markLanguages makes whole elements of signs that somebody wrote", () => {
	const [begin = ""] = hamn.split("hamn");
	assert.is(
		markLanguages(`<p>${begin}a</p><p>b\u{e0001}\u{e007f}</p>`),
		'<p><bdi lang="sv" dir="ltr">a</bdi></p><p>b</p>',
	);
	assert.is(markLanguages(`<p>${taggedText("a", "x--y")}</p>`), "<p>a</p>");
});

test.run();
