import { test } from "uvu";
import * as assert from "uvu/assert";
import { searchRequest } from "../../../src/core/search/search-request.ts";

test("searchRequest asks for nothing until there are words or filters", () => {
	assert.is(searchRequest({ query: "", filters: {}, sort: "date" }), undefined);
	assert.is(searchRequest({ query: "a", filters: {}, sort: "relevance" }), undefined);
});

test("searchRequest leaves the order by relevance to Pagefind", () => {
	assert.equal(searchRequest({ query: " skola ", filters: {}, sort: "relevance" }), {
		term: "skola",
		filters: {},
	});
});

test("searchRequest sorts by date when asked to", () => {
	assert.equal(searchRequest({ query: "skola", filters: { year: "2023" }, sort: "date" }), {
		term: "skola",
		filters: { year: "2023" },
		sort: { date: "desc" },
	});
});

test("searchRequest lists what filters let through, latest first, when there are no words", () => {
	assert.equal(searchRequest({ query: "a", filters: { municipality: "sigtuna" }, sort: "relevance" }), {
		term: null,
		filters: { municipality: "sigtuna" },
		sort: { date: "desc" },
	});
});

test.run();
