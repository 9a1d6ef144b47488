import { test } from "uvu";
import * as assert from "uvu/assert";
import type {
	ArticleView,
	GlossaryView,
	MunicipalityView,
	PageView,
	PlainView,
} from "../../../src/core/pages/page-view.ts";
import { searchablePage } from "../../../src/core/pages/searchable-page.ts";

const asset = { href: "/a", integrity: "" };
const base: Omit<PlainView, "kind" | "contents"> = {
	key: "nyheter/a",
	path: "/sv/nyheter/a/",
	site: {
		title: "Webbplats",
		description: "",
		home: "/some/path/sv/",
		basePath: "/some/path",
		language: { tag: "sv", direction: "ltr", name: "Svenska", locale: "sv-SE" },
		feed: "/feed",
		assets: { stylesheet: asset, script: asset, icon: asset },
	},
	head: { title: "A – Webbplats", description: "", alternates: [] },
	navigation: [],
	footer: [],
	versions: [],
	breadcrumb: [],
	title: "A",
	description: "Om A",
	extra: {},
	body: "<p>Text</p>",
};
const plain: PlainView = { ...base, kind: "plain", contents: [] };
const article: ArticleView = {
	...base,
	kind: "article",
	published: { iso: "2023-02-03", text: "3 februari 2023" },
	readingMinutes: 1,
	municipality: { title: "Sigtuna", href: "/some/path/sv/kommuner/sigtuna/" },
	topics: [],
	filters: { municipality: "sigtuna", topic: ["kultur"], year: "2023" },
	contacts: [{ name: "Hemlig Person", phone: { text: "070-123", href: "tel:070123" } }],
	contactsWithdrawn: false,
	contents: [],
};

test("searchablePage takes what an article says, without its contacts", () => {
	const page = searchablePage(article);
	assert.equal(page, {
		language: "sv",
		url: "/some/path/sv/nyheter/a/",
		title: "A",
		description: "Om A",
		body: "<p>Text</p>",
		filters: { municipality: "sigtuna", topic: ["kultur"], year: "2023" },
		date: { iso: "2023-02-03", text: "3 februari 2023" },
		municipality: "Sigtuna",
	});
});

test("searchablePage includes a picture's caption", () => {
	const picture = { src: "/a.jpg", width: 1, height: 1, alt: "", caption: "Barn & lek" };
	assert.is(searchablePage({ ...article, picture })?.body, "<p>Text</p>\n<p>Barn &amp; lek</p>");
});

test("searchablePage includes a municipality's county and no listing", () => {
	const municipality: MunicipalityView = {
		...base,
		kind: "municipality",
		county: "Stockholms län",
		cards: [],
	};
	assert.is(searchablePage(municipality)?.body, "<p>Text</p>\n<p>Stockholms län</p>");
});

test("searchablePage makes each term of a glossary a heading to link to", () => {
	const glossary: GlossaryView = {
		...base,
		kind: "glossary",
		groups: [
			{
				letter: "E",
				terms: [
					{
						id: "etablering",
						term: "etablering",
						definition: "Första <åren>.",
						equivalents: [{ tag: "en", direction: "ltr", language: "engelska", terms: ["settlement"] }],
					},
				],
			},
		],
	};
	const body = searchablePage(glossary)?.body ?? "";
	assert.match(body, '<h2 id="etablering">etablering</h2>\n<p>Första &lt;åren&gt;.</p>\n<p>settlement</p>');
});

test("searchablePage leaves out pages that only list or lead on", () => {
	const notFound: PageView = { ...base, kind: "not-found" };
	const section: PageView = { ...base, kind: "section", cards: [] };
	const start: PageView = {
		...base,
		kind: "start",
		latest: [],
		municipalities: [],
		topics: [],
	};
	const filters = { municipality: [], topic: [], year: [] };
	const search: PageView = {
		...base,
		kind: "search",
		action: base.path,
		filters,
		cards: [],
		configuration: "{}",
	};
	for (const view of [notFound, section, start, search]) assert.is(searchablePage(view), undefined);
	assert.ok(searchablePage(plain));
});

test("searchablePage leaves out pages that say noindex", () => {
	assert.is(searchablePage({ ...plain, head: { ...plain.head, robots: "noindex, follow" } }), undefined);
	assert.ok(searchablePage({ ...plain, head: { ...plain.head, robots: "max-image-preview:large" } }));
});

test.run();
