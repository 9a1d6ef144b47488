import { test } from "uvu";
import * as assert from "uvu/assert";
import type { ArticleView } from "../../../src/core/pages/kinds/article-view.ts";
import type { GlossaryView } from "../../../src/core/pages/kinds/glossary-view.ts";
import type { TermView } from "../../../src/core/pages/kinds/listing-views.ts";
import type { PageView, PlainView } from "../../../src/core/pages/page-view.ts";
import { searchablePage } from "../../../src/core/pages/searchable-page.ts";

const asset = { href: "/a", integrity: "" };
const base: Omit<PlainView, "base"> = {
	kind: "page",
	layouts: ["page"],
	key: "nyheter/a",
	path: "/sv/nyheter/a/",
	site: {
		title: "Webbplats",
		description: "",
		home: "/some/path/sv/",
		basePath: "/some/path",
		language: { tag: "sv", direction: "ltr", name: "Svenska", locale: "sv-SE" },
		feed: "/feed",
		assets: { stylesheet: asset, script: asset, search: [], icon: asset },
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
	fields: {},
	facts: [],
	contacts: [],
	factsHeading: "Fakta",
	kicker: [],
	contents: [],
	readingMinutes: 1,
	search: { texts: [], filters: {} },
};
const plain: PlainView = { ...base, base: "page" };
const filters = { place: ["sigtuna"], topic: ["kultur"], year: ["2023"] };
const article: ArticleView = {
	...base,
	base: "article",
	fields: {
		date: { label: "Publicerad", values: [{ iso: "2023-02-03", text: "3 februari 2023" }] },
		contacts: {
			label: "Kontakt",
			values: [
				{ members: { phone: { label: "Telefon", values: [{ text: "070-123", href: "tel:070123" }] } } },
			],
		},
	},
	kicker: [{ title: "Sigtuna", href: "/some/path/sv/kommuner/sigtuna/" }],
	search: { texts: ["Barn & lek"], filters },
};

test("searchablePage takes what an article says, without its contacts", () => {
	const page = searchablePage(article);
	assert.equal(page, {
		language: "sv",
		url: "/some/path/sv/nyheter/a/",
		title: "A",
		description: "Om A",
		body: "<p>Text</p>\n<p>Barn &amp; lek</p>",
		filters,
		date: { iso: "2023-02-03", text: "3 februari 2023" },
		kicker: "Sigtuna",
	});
});

test("searchablePage makes each term of a glossary a heading to link to", () => {
	const glossary: GlossaryView = {
		...base,
		base: "glossary",
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
	const { search, ...unsearched } = base;
	const notFound: PageView = { ...unsearched, base: "not-found" };
	const section: PageView = { ...unsearched, base: "section", cards: [] };
	const further: TermView = {
		...unsearched,
		base: "term",
		heading: "Artiklar",
		style: "",
		cards: [],
		pagination: { pages: [] },
	};
	for (const view of [notFound, section, further]) assert.is(searchablePage(view), undefined);
	assert.ok(search);
	assert.ok(searchablePage(plain));
});

test.run();
