/** What the model and the views make of the fixture site `harbour`: three languages, one of them from right to left. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { createMarkdown } from "../../src/core/markdown/create-markdown.ts";
import type { SiteModel } from "../../src/core/model/site-model.ts";
import { findPage } from "../../src/core/model/site-model.ts";
import type { PageView } from "../../src/core/pages/page-view.ts";
import { siteViews } from "../../src/core/pages/site-views.ts";
import { bundleAssets } from "../../src/node/assets/bundle-assets.ts";
import { viewContext } from "../../src/node/session/planning/view-context.ts";
import { loadSite } from "../support/load-site.ts";
import { plannedSite } from "../support/planned-site.ts";
import { temporarySite } from "../support/temporary-site.ts";

const site = await temporarySite("harbour");
const { model, views } = await load().finally(site.close);

async function load(): Promise<{ model: SiteModel; views: readonly PageView[] }> {
	const loaded = await loadSite(site.root);
	if (!loaded.model) throw new Error("the fixture has no model");
	return { model: loaded.model, views: (await plannedSite(loaded.model)).views };
}

function view<Base extends PageView["base"]>(path: string, base: Base): Extract<PageView, { base: Base }> {
	const found = views.find((candidate) => candidate.path === path);
	if (found?.base !== base) throw new Error(`${path} is ${found?.base ?? "missing"}, not ${base}`);
	return found as Extract<PageView, { base: Base }>;
}

test("addresses are made of the slugs along the path, in each language's own words", () => {
	const path = (key: string, language: string): string | undefined => findPage(model, key, language)?.path;
	assert.is(path("nyheter/ny-bro", "sv"), "/sv/nyheter/ny-bro/");
	assert.is(path("nyheter/ny-bro", "en"), "/en/news/new-bridge/");
	assert.is(
		path("kommuner/hamn", "en"),
		"/en/kommuner/hamn/",
		"a folder without a page of its own keeps its name",
	);
	assert.is(path("index", "ar"), "/ar/");
});

test("the views at some addresses are those of the whole site", async () => {
	const context = viewContext(model, {
		assets: await bundleAssets({ root: "test/fixtures/harbour", basePath: model.settings.basePath }),
		markdown: createMarkdown(),
	});
	const paths = views.map(({ path }) => path);
	const some = paths.filter((path, index) => index % 3 === 0 || path.endsWith("/2/"));
	const wanted = new Set([...some, "/sv/nowhere/", "/sv/nyheter/99/"]);
	assert.ok(
		[...wanted].some((path) => /\/[2-9]\/$/.test(path)),
		"listings have further addresses",
	);
	assert.equal(
		[...siteViews(context, { isWanted: (path) => wanted.has(path) })],
		views.filter(({ path }) => wanted.has(path)),
	);
	const english = [...siteViews(context, { tags: ["en"] })].map(({ path }) => path);
	assert.ok(english.includes("/en/news/2/") && english.includes("/404.html"));
	assert.not.ok(english.includes("/sv/nyheter/"));
});

test("views are plain data that survives JSON", () => {
	assert.equal(JSON.parse(JSON.stringify(views)), views);
});

test("every path is had once", () => {
	const paths = views.map(({ path }) => path);
	assert.is(new Set(paths).size, paths.length);
});

test("a draft isn't published, and its original is listed in its place, marked", () => {
	assert.is(findPage(model, "nyheter/hamnfest", "en"), undefined);
	const cards = [
		...view("/en/news/", "section").cards,
		...view("/en/news/2/", "section").cards,
		...view("/en/news/1/", "section").cards,
	];
	const card = cards.find(({ title }) => title === "Hamnfest");
	assert.equal(card?.foreign, { tag: "sv", direction: "ltr", label: "in Swedish" });
	assert.is(card?.href, "/town/sv/nyheter/hamnfest/");
});

test("a page that was written in a target language is an original there", () => {
	assert.is(findPage(model, "utlandet", "en")?.role.kind, "original");
	assert.not.ok(model.pairs.some(({ key }) => key === "utlandet"));
});

test("a translation inherits what its translator doesn't write", () => {
	const page = findPage(model, "nyheter/ny-bro", "en");
	assert.is(page?.date?.edtf, "2024-04-12");
	const text = (value: string, language: string, translated = true): object => ({
		type: "text",
		text: value,
		language,
		translated,
	});
	assert.equal(page?.fields, {
		...findPage(model, "nyheter/ny-bro", "sv")?.fields,
		contacts: {
			type: "list",
			items: [
				{
					type: "group",
					members: {
						name: text("Kim Berg", "sv", false),
						role: text("project manager", "en"),
						phone: { type: "phone", address: "08-123 45 67" },
						email: { type: "email", address: "kim.berg@hamn.example" },
					},
				},
			],
		},
		image: {
			type: "image",
			members: {
				alt: text("A wooden bridge", "en"),
				caption: text("The bridge from the north", "en"),
				credit: text("Hamns kommun", "sv", false),
				file: { type: "file", address: "bro.png" },
			},
		},
	});
	assert.equal(page?.fields["municipality"], {
		type: "terms",
		taxonomy: "municipality",
		keys: ["kommuner/hamn"],
	});
});

test("headings have the same ids in every language", () => {
	const ids = ["s-sa-byggdes-bron", "s-virket", "s-invigning"];
	assert.equal(findPage(model, "nyheter/ny-bro", "sv")?.headingIds, ids);
	assert.equal(findPage(model, "nyheter/ny-bro", "en")?.headingIds, ids);
});

test("links go to the same language where they can, else to the original, marked", () => {
	const { body } = view("/en/news/new-bridge/", "article");
	assert.match(body, '<a href="/town/en/kommuner/hamn/">the town</a>');
	assert.match(
		body,
		'<a href="/town/sv/nyheter/fardplan/#s-tider" hreflang="sv">the trip across the sound</a> (in Swedish)',
	);
});

test("pictures have their size, and a translation uses those of its original", () => {
	assert.match(
		view("/en/news/new-bridge/", "article").body,
		/<img src="\/town\/media\/[0-9a-f]{10}-bro\.png" alt="A wooden bridge" width="64" height="32"/,
	);
});

test("alternates name every published version, itself included, and the original as default", () => {
	assert.equal(view("/en/news/new-bridge/", "article").head.alternates, [
		{ hreflang: "sv", href: "https://harbour.example/town/sv/nyheter/ny-bro/" },
		{ hreflang: "en", href: "https://harbour.example/town/en/news/new-bridge/" },
		{ hreflang: "x-default", href: "https://harbour.example/town/sv/nyheter/ny-bro/" },
	]);
	assert.equal(view("/ar/", "start").head.alternates.at(-1), {
		hreflang: "x-default",
		href: "https://harbour.example/town/",
	});
});

test("a listing goes over as many pages as it needs, in every language the same number", () => {
	for (const path of ["/sv/nyheter/", "/en/news/"]) {
		const addresses = ["", "2/", "1/"].map((suffix) => view(path + suffix, "section"));
		assert.equal(
			addresses.map(({ pagination }) =>
				pagination?.pages.map(({ number, current }) => `${number}${current ? "!" : ""}`),
			),
			[
				["undefined!", "2", "1"],
				["undefined", "2!", "1"],
				["undefined", "2", "1!"],
			],
		);
		assert.equal(
			addresses.map(({ pagination }) => [pagination?.previous, pagination?.next]),
			[
				[undefined, `/town${path}2/`],
				[`/town${path}`, `/town${path}1/`],
				[`/town${path}2/`, undefined],
			],
		);
	}
	assert.match(view("/sv/nyheter/2/", "section").head.title, "Sida 2");
	assert.is(view("/sv/nyheter/2/", "section").head.canonical, "https://harbour.example/town/sv/nyheter/2/");
});

test("articles know their neighbours by date, in their own language", () => {
	const { previous, next } = view("/sv/nyheter/fardplan/", "article");
	assert.is(previous?.title, "Hamnfest");
	assert.is(next?.title, "Ny bro över ån");
	assert.is(view("/en/news/new-bridge/", "article").previous, undefined);
});

test("old addresses lead straight to the page", () => {
	assert.equal(
		model.redirects.map(({ from, to }) => [from, to.path]),
		[
			["/sv/gammalt/bron/", "/sv/nyheter/ny-bro/"],
			["/sv/nyheter/bron/", "/sv/nyheter/ny-bro/"],
		],
	);
	const { target, canonical } = view("/sv/gammalt/bron/", "redirect");
	assert.equal(
		[target, canonical],
		["/town/sv/nyheter/ny-bro/", "https://harbour.example/town/sv/nyheter/ny-bro/"],
	);
});

test("a language from right to left works by data alone", () => {
	const { site: shared, navigation } = view("/ar/", "start");
	assert.is(shared.language.direction, "rtl");
	assert.is(shared.language.name, "العربية");
	assert.is(navigation[0]?.foreign?.tag, "sv", "a menu item that the language lacks is marked");
});

test("the notice says what has changed, and the line at the title what is known of a translation, and no more", () => {
	const { notice, provenance } = view("/en/news/new-bridge/", "article");
	assert.match(notice?.text ?? "", "made from another version of the original");
	assert.equal(provenance?.publisher, {
		title: "Hamns kommun",
		foreign: { tag: "sv", direction: "ltr", label: "in Swedish" },
	});
	assert.equal([provenance?.country, provenance?.date?.text], ["Sweden", "Text from 12 April 2024"]);
	assert.is(provenance?.original?.title, "Original in Swedish");
	assert.is(provenance?.details.at(-1), "Original in Swedish, which prevails");
	assert.is(view("/sv/nyheter/ny-bro/", "article").notice, undefined);
	const ownText = view("/sv/nyheter/ny-bro/", "article").provenance;
	assert.equal([ownText?.country, ownText?.original, ownText?.details], [undefined, undefined, []]);
	const reviewed = view("/en/kommuner/hamn/", "term").provenance;
	assert.is(reviewed?.translation.at(-1), "Reviewed on 1 May 2024");
	assert.ok(reviewed?.details.includes("Reviewed by Kim Berg on 1 May 2024"));
	const byMachine = view("/en/news/", "section").provenance;
	assert.equal(byMachine?.translation, ["Machine-translated", "Not reviewed"]);
	assert.match(byMachine?.details[0] ?? "", "Machine-translated from Swedish");
	assert.is(view("/en/news/", "section").notice, undefined);
});

test("pages that lead to others say nothing of the kind", () => {
	assert.is(view("/en/", "start").provenance, undefined);
	assert.is(view("/ar/", "start").provenance, undefined);
	assert.is(view("/en/search/", "search").provenance, undefined);
});

test("the municipality's place is on the map, and its county in the page's language", () => {
	const { fields, facts } = view("/en/kommuner/hamn/", "term");
	const map = fields["location"]?.values[0]?.map;
	assert.ok(map && map.x > 0 && map.x < map.width);
	assert.equal(fields["county"], { label: "County", values: [{ text: "Sea County" }] });
	assert.ok(facts.includes("county"));
});

test("the glossary has each language's own words in that language's order", () => {
	const { groups } = view("/sv/ordlista/", "glossary");
	assert.equal(
		groups.map(({ letter }) => letter),
		["K", "Å"],
	);
	assert.is(groups[0]?.terms[0]?.id, "t-kommun");
});

test("the search page offers what can be found, by values that are the same in every language", () => {
	const { filters } = view("/sv/sok/", "search");
	const years = ["2024", "2023"].map((year) => ({ value: year, title: year }));
	assert.equal(
		filters.map(({ name, label }) => [name, label]),
		[
			["municipality", "Kommun"],
			["topic", "Ämne"],
			["year", "År"],
		],
	);
	assert.equal(filters[0]?.options, [{ value: "hamn", title: "Hamn" }]);
	assert.equal(filters[2]?.options, years);
});

test.run();
