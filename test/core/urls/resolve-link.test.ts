import { test } from "uvu";
import * as assert from "uvu/assert";
import { joinKey, parseLink } from "../../../src/core/urls/resolve-link.ts";

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

test("parseLink refuses other schemes, hosts and absolute paths", () => {
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
		assert.equal(parseLink(address, from), { kind: "forbidden", reason: "scheme" }, address);
	}
	assert.equal(parseLink("/sv/om/", from), { kind: "forbidden", reason: "absolute" });
});

test("joinKey keeps what leads out of the tree, so that no page has such a key", () => {
	assert.is(joinKey("a/b", "../../c"), "../c");
	assert.is(joinKey("a", "../../c"), "../../c");
});

test.run();
