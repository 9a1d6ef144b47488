import { test } from "uvu";
import * as assert from "uvu/assert";
import { hasCredentials, siteAddressFault } from "../../../src/core/urls/site-address.ts";

test("siteAddressFault lets addresses of sites pass", () => {
	for (const text of [
		"https://example.org",
		"https://example.org/",
		"http://localhost:8080/some/path/",
		"HTTPS://Example.org/a",
		"https://räksmörgås.example/å/",
		"https://[::1]:8080/",
	])
		assert.is(siteAddressFault(text), undefined, text);
});

test("siteAddressFault refuses what can't be an address, or shouldn't be published", () => {
	for (const text of [
		"",
		"example.org",
		"//example.org/",
		"ftp://example.org/",
		"file:///srv/",
		"javascript://example.org/%0aalert(1)",
		"https://",
		"https:///example.org",
		"https://example.org/?a",
		"https://example.org?a",
		"https://example.org/#a",
		"https://example.org/a b/",
		"https://example.org//",
		"https://example.org/a//b/",
		"https://example.org\\a",
		"https://exa mple.org/",
		"https://example.org:99999/",
		"https://example.org/\u202etxt/",
		"https://user@example.org/",
		"https://:pass@example.org/",
	])
		assert.ok(siteAddressFault(text), text);
});

test("siteAddressFault doesn't show a password", () => {
	const fault = siteAddressFault("https://user:se:cr@et@example.org/path/");
	assert.is(fault?.shown, "https://…@example.org/path/");
	assert.match(fault?.reason ?? "", "password");
});

test("hasCredentials looks before the path only", () => {
	assert.ok(hasCredentials("https://user:pass@example.org/"));
	assert.ok(hasCredentials("ftp://user@example.org"));
	assert.ok(hasCredentials("//user@example.org"));
	for (const text of [
		"https://example.org/@user",
		"https://example.org/?a=b@c",
		"mailto:a@example.org",
		"a@b",
	])
		assert.not.ok(hasCredentials(text), text);
});

test.run();
