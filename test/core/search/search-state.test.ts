import { test } from "uvu";
import * as assert from "uvu/assert";
import {
	hasFilters,
	readSearchState,
	type SearchState,
	sameSearch,
	searchAddress,
	searchTerm,
} from "../../../src/core/search/search-state.ts";

const filterNames = ["municipality", "topic", "year"];
const untouched: SearchState = { query: "", filters: {}, sort: "relevance" };

function read(search: string): SearchState {
	return readSearchState(new URLSearchParams(search), filterNames);
}

test("readSearchState reads words, filters and sort order", () => {
	assert.equal(read("?q=h%C3%B6ga+krav&municipality=sigtuna&topic=kultur&year=2023&sort=date"), {
		query: "höga krav",
		filters: { municipality: "sigtuna", topic: "kultur", year: "2023" },
		sort: "date",
	});
});

test("readSearchState leaves out what is empty, unknown or repeated", () => {
	assert.equal(read("?q=&municipality=&topic=+&utm_source=x&sort=length"), untouched);
	assert.equal(read("?year=2023&year=2022").filters, { year: "2023" });
});

test("readSearchState reads a form's fields and passes over files", () => {
	const fields = new Map<string, unknown>([
		["q", "skola"],
		["topic", { name: "file.txt" }],
	]);
	assert.equal(readSearchState({ get: (name) => fields.get(name) ?? null }, filterNames), {
		...untouched,
		query: "skola",
	});
});

test("searchAddress says only what differs from an untouched form, in one order", () => {
	assert.is(searchAddress(untouched), "");
	assert.is(searchAddress({ ...untouched, query: "  " }), "");
	assert.is(
		searchAddress({ query: " å & ö ", filters: { municipality: "sigtuna", year: "2023" }, sort: "date" }),
		"?q=%C3%A5+%26+%C3%B6&municipality=sigtuna&year=2023&sort=date",
	);
});

test("searchAddress and readSearchState are each other's inverse", () => {
	const state: SearchState = { query: "”hem + bort?” #1", filters: { topic: "a/b" }, sort: "date" };
	assert.equal(read(searchAddress(state)), state);
});

test("searchTerm waits for two characters, counted as people count them", () => {
	assert.is(searchTerm({ ...untouched, query: " ö " }), undefined);
	assert.is(searchTerm({ ...untouched, query: "𝒳" }), undefined);
	assert.is(searchTerm({ ...untouched, query: " ö2 " }), "ö2");
});

test("hasFilters sees any filter", () => {
	assert.not(hasFilters({ ...untouched, query: "x", sort: "date" }));
	assert.ok(hasFilters({ ...untouched, filters: { year: "2020" } }));
});

test("sameSearch disregards space around the words", () => {
	assert.ok(sameSearch({ ...untouched, query: "skola" }, { ...untouched, query: "skola " }));
	assert.not(sameSearch({ ...untouched, query: "skola" }, { ...untouched, query: "skola", sort: "date" }));
});

test.run();
