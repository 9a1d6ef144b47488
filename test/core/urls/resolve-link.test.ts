import { test } from "uvu";
import * as assert from "uvu/assert";
import { absoluteKeys, joinKey, parseLink } from "../../../src/core/urls/resolve-link.ts";

const from = "nyheter/eu-delegater";

function page(key: string, fragment = "", exact = true): object {
	return { kind: "page", key, fragment, exact };
}

test("parseLink resolves relative paths to Markdown files", () => {
	assert.equal(parseLink("delmos.md", from), page("nyheter/delmos"));
	assert.equal(parseLink("../kommuner/sigtuna.md#kontakt", from), page("kommuner/sigtuna", "kontakt"));
	assert.equal(parseLink("./index.md", from), page("nyheter/index"));
	assert.equal(parseLink("#slut", from), page(from, "slut"));
	assert.equal(parseLink("n%C3%A5got.md", from), page("nyheter/något"));
});

test("parseLink takes a path into another language's tree for the page there", () => {
	const tags = ["sv", "en"];
	assert.equal(parseLink("../../en/about/us.md#who", from, tags), page("about/us", "who"));
	assert.equal(parseLink("../../xx/about.md", from, tags), page("../xx/about"));
	assert.equal(parseLink("../../../en/about.md", from, tags), page("../../en/about"));
	assert.equal(parseLink("../en/about.md", from, tags), page("en/about"));
});

test("parseLink takes a key as it stands", () => {
	assert.equal(parseLink("kommuner/sigtuna", from), page("kommuner/sigtuna", "", false));
	assert.equal(parseLink("kommuner/", from), page("kommuner", "", false));
});

test("parseLink lets the allowed schemes out", () => {
	for (const address of [
		"https://example.org/",
		"http://example.org",
		"mailto:a@example.org",
		"tel:+46812345",
	]) {
		assert.equal(parseLink(address, from), { kind: "external" }, address);
	}
});

test("parseLink leaves out how a page's file ends", () => {
	assert.equal(parseLink("../om.html#a", from), page("om", "a", false));
	assert.equal(parseLink("kommuner/sigtuna.htm", from), page("kommuner/sigtuna", "", false));
});

test("parseLink takes a path from the top of the site", () => {
	assert.equal(parseLink("/sv/om/#a", from), { kind: "absolute", path: "/sv/om/", fragment: "a" });
	assert.equal(parseLink("/n%C3%A5got", from), { kind: "absolute", path: "/något", fragment: "" });
});

test("absoluteKeys tells the pages that a path from the top of the site may mean", () => {
	const site = { basePath: "/base", tags: ["sv", "pt-BR"] };
	const keys = (path: string): string[] => absoluteKeys(path, site);
	for (const path of ["/docs/x", "/docs/x/", "/docs/x.md", "/docs/x.html", "/base/docs/x/", "/docs//x"])
		assert.equal(keys(path), ["docs/x", "docs/x/index"], path);
	assert.equal(keys("/docs/index.html"), ["docs/index", "docs"]);
	assert.equal(keys("/"), ["index"]);
	assert.equal(keys("/base/"), ["index"]);
	assert.equal(keys("/pt-br/x"), ["x", "x/index", "pt-br/x", "pt-br/x/index"]);
	assert.equal(keys("/sv/"), ["index", "sv", "sv/index"]);
});

test("parseLink refuses other schemes and hosts", () => {
	for (const address of [
		"javascript:alert(1)",
		"JavaScript:x",
		"data:text/html,x",
		"smb://server",
		"vbscript:x",
		"//host/x",
		"file:///etc/passwd",
		"\\\\host\\x",
		"https:x",
	]) {
		assert.equal(parseLink(address, from), { kind: "forbidden" }, address);
	}
});

test("joinKey keeps what leads out of the tree, so that no page has such a key", () => {
	assert.is(joinKey("a/b", "../../c"), "../c");
	assert.is(joinKey("a", "../../c"), "../../c");
});

test.run();
