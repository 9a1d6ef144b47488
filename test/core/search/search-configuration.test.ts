import { test } from "uvu";
import * as assert from "uvu/assert";
import {
	searchConfiguration,
	searchConfigurationJson,
} from "../../../src/core/search/search-configuration.ts";

const texts = {
	text: (key: string, variables: Readonly<Record<string, string | number>> = {}) =>
		[key, ...Object.values(variables)].join(" "),
	forms: (key: string) => ({ one: `${key} 1`, other: `${key} n` }),
};

const page = { language: "sv", locale: "sv-SE", others: [] };

test("searchConfiguration names the bundle below the base path", () => {
	assert.is(searchConfiguration({ ...page, basePath: "" }, texts).bundle, "/sv/pagefind/");
	assert.is(
		searchConfiguration({ ...page, basePath: "/some/path" }, texts).bundle,
		"/some/path/sv/pagefind/",
	);
});

test("searchConfiguration keeps variables for the script to fill in", () => {
	const { strings } = searchConfiguration({ ...page, basePath: "" }, texts);
	assert.is(strings.none, "search.none {{query}}");
	assert.equal(strings.results, { one: "search.results 1", other: "search.results n" });
	assert.equal(strings.articles, { one: "listing.articles 1", other: "listing.articles n" });
});

test("searchConfiguration names the other languages", () => {
	const others = [{ tag: "en", name: "English", direction: "ltr", nameHere: "engelska" }] as const;
	assert.equal(searchConfiguration({ ...page, others, basePath: "/p" }, texts).others, [
		{
			bundle: "/p/en/pagefind/",
			language: "en",
			direction: "ltr",
			name: "English",
			heading: "search.alsoIn engelska",
			search: "search.searchIn engelska",
			more: "search.more",
			failed: "search.failedIn engelska",
		},
	]);
});

test("searchConfigurationJson can't end its script element", () => {
	const hostile = { ...texts, text: () => "</script><!--" };
	const configuration = searchConfiguration({ ...page, basePath: "" }, hostile);
	const json = searchConfigurationJson(configuration);
	assert.not.match(json, "<");
	assert.equal(JSON.parse(json), configuration);
});

test.run();
