import { test } from "uvu";
import * as assert from "uvu/assert";
import type { Instead } from "../../../src/core/search/query/instead.ts";
import type { SearchConfiguration } from "../../../src/core/search/search-configuration.ts";
import type { SearchState } from "../../../src/core/search/search-state.ts";
import { searchStatus } from "../../../src/core/search/search-status.ts";

const configuration: SearchConfiguration = {
	bundle: "/en/pagefind/",
	language: "en",
	others: [],
	locale: "en-GB",
	strings: {
		loading: "Searching …",
		results: { one: "{{count}} result for “{{query}}”", other: "{{count}} results for “{{query}}”" },
		articles: { one: "{{count}} article", other: "{{count}} articles" },
		none: "No results for “{{query}}”.",
		noneFiltered: "No articles match the filters.",
		noneHelp: "Check the spelling.",
		noneHelpFiltered: "Remove a filter.",
		failed: "Search is not available.",
		shownInstead: "Showing results for “{{query}}” ({{count}}).",
		shownParts: "No “{{asked}}”: {{query}} ({{count}}).",
		shownSome: "Not all of “{{asked}}” ({{count}}).",
		searchInstead: "Search instead for “{{query}}”",
		didYouMean: "Did you mean “{{query}}”?",
	},
};

function status(state: Partial<SearchState>, length: number, instead?: Instead): string {
	const answer = { pages: { length }, ...(instead ? { instead } : {}) };
	return searchStatus({ query: "", filters: {}, sort: "relevance", ...state }, { answer, configuration });
}

test("searchStatus counts results for the words", () => {
	assert.is(status({ query: " school " }, 1), "1 result for “school”");
	assert.is(status({ query: "school", filters: { year: "2023" } }, 1234), "1,234 results for “school”");
});

test("searchStatus counts articles when there are filters alone", () => {
	assert.is(status({ filters: { year: "2023" } }, 2), "2 articles");
});

test("searchStatus says why there is nothing", () => {
	assert.is(status({ query: "xyz" }, 0), "No results for “xyz”. Check the spelling.");
	assert.is(status({ query: "xyz", filters: { year: "2023" } }, 0), "No results for “xyz”. Remove a filter.");
	assert.is(status({ query: "x", filters: { year: "2023" } }, 0), "No articles match the filters.");
});

test("searchStatus repeats a long query by its beginning", () => {
	const said = status({ query: "a school in the village ".repeat(9) }, 2);
	assert.match(said, "a school in the village a school in the village a school in …");
	assert.ok(said.length < 100, said);
});

test("searchStatus tells of another query", () => {
	const shown = { kind: "shown", query: "school" } as const;
	assert.is(status({ query: "shcool" }, 3, shown), "Showing results for “school” (3).");
	const offered = { kind: "offered", query: "school" } as const;
	assert.is(status({ query: "shcoolx" }, 0, offered), "No results for “shcoolx”.");
	assert.is(status({ query: "shcool" }, 2, offered), "2 results for “shcool”");
	assert.is(
		status({ query: "schoolbus" }, 2, { kind: "parts", query: "school, bus" }),
		"No “schoolbus”: school, bus (2).",
	);
	assert.is(
		status({ query: "new school" }, 2, { kind: "some", query: "school" }),
		"Not all of “new school” (2).",
	);
});

test.run();
