import { test } from "uvu";
import * as assert from "uvu/assert";
import { readUrl } from "../../../src/core/urls/read-url.ts";
import { siteAddressFault } from "../../../src/core/urls/site-address.ts";

/** How often a function is called before V8 has surely optimised it. */
const often = 50_000;

test("readUrl reads addresses, relative ones with a base", () => {
	assert.is(readUrl("https://example.org/a")?.pathname, "/a");
	assert.is(readUrl("../b", "https://example.org/a/c")?.href, "https://example.org/b");
	for (const text of ["", "../b", "https://", "https://example.org:99999/"])
		assert.is(readUrl(text), undefined);
});

test("an address with letters beyond ASCII is one, however often addresses have been read", () => {
	for (let call = 0; call < often; call++) siteAddressFault("https://example.org/");
	for (let call = 0; call < often; call++)
		assert.is(siteAddressFault("https://räksmörgås.example/å/"), undefined);
});

test.run();
