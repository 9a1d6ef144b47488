import { test } from "uvu";
import * as assert from "uvu/assert";
import { type SearchablePage, searchDocument } from "../../../src/core/search/search-document.ts";

const page: SearchablePage = {
	language: "sv",
	url: "/some/path/sv/nyheter/a/",
	title: "Titel",
	description: "Beskrivning",
	body: '<h2 id="b">Rubrik</h2>\n<p>Text</p>',
	filters: {},
};

test("searchDocument keeps address and language tag as they are", () => {
	const { url, content } = searchDocument({ ...page, language: "sv" });
	assert.is(url, page.url);
	assert.match(content, '<html lang="sv">');
});

test("searchDocument puts description and body in the text, the title outside it", () => {
	const [head = "", text = ""] = searchDocument(page).content.split("data-pagefind-body");
	assert.match(head, '<meta data-pagefind-meta="title[content]" content="Titel">');
	assert.match(text, '<p>Beskrivning</p>\n<h2 id="b">Rubrik</h2>');
	assert.not.match(text, "Titel");
});

test("searchDocument gives filters, metadata and sort key", () => {
	const { content } = searchDocument({
		...page,
		filters: { place: ["sigtuna"], topic: ["kultur", "skola"], year: ["2023"] },
		date: { iso: "2023-02-03", text: "3 februari 2023" },
		kicker: "Sigtuna",
		kickerLanguage: "sv",
	});
	for (const line of [
		'<meta data-pagefind-filter="place[content]" content="sigtuna">',
		'<meta data-pagefind-filter="topic[content]" content="kultur">',
		'<meta data-pagefind-filter="topic[content]" content="skola">',
		'<meta data-pagefind-filter="year[content]" content="2023">',
		'<meta data-pagefind-meta="date[content]" content="3 februari 2023">',
		'<meta data-pagefind-meta="datetime[content]" content="2023-02-03">',
		'<meta data-pagefind-meta="kicker[content]" content="Sigtuna">',
		'<meta data-pagefind-meta="kickerLanguage[content]" content="sv">',
		'<meta data-pagefind-sort="date[content]" content="2023-02-03">',
	]) {
		assert.match(content, line);
	}
});

test("searchDocument sorts a page without a date last", () => {
	assert.match(searchDocument(page).content, '<meta data-pagefind-sort="date[content]" content="0000">');
});

test("searchDocument escapes texts but not the body", () => {
	const { content } = searchDocument({
		...page,
		title: '"A" & <b>',
		description: "<i>",
		body: "<p>&amp;</p>",
	});
	assert.match(content, 'content="&quot;A&quot; &amp; &lt;b&gt;"');
	assert.match(content, "<p>&lt;i&gt;</p>\n<p>&amp;</p>");
});

test("searchDocument lets the title be the text where there is nothing else", () => {
	const { content } = searchDocument({ ...page, description: "", body: '<p><img src="a.png" alt=""></p>\n' });
	assert.match(content, "<p>Titel</p>");
});

test("searchDocument leaves pictures out, which Pagefind would index words of", () => {
	const body =
		'<figure><img src="/a/sjo.jpg" alt="En sjö > 3 km" width="3"><figcaption>Sjön</figcaption></figure>';
	const { content } = searchDocument({ ...page, body });
	assert.not.match(content, "sjo.jpg");
	assert.not.match(content, "3 km");
	assert.match(content, "<figure><figcaption>Sjön</figcaption></figure>");
});

test.run();
