import { test } from "uvu";
import * as assert from "uvu/assert";
import { readOldAddress } from "../../../src/core/urls/old-address.ts";

const site = "https://example.org/some/path/";

function read(text: string): string {
	const address = readOldAddress(text, { site, folder: "/sv/nyheter/" });
	return address.kind === "path"
		? `${address.path}${address.ignored ? ` ${address.ignored}` : ""}`
		: address.fault.kind;
}

const addresses: readonly (readonly [text: string, read: string])[] = [
	["/sv/nyheter/gammal/", "/sv/nyheter/gammal/"],
	["/sv/nyheter/gammal", "/sv/nyheter/gammal/"],
	["gammal", "/sv/nyheter/gammal/"],
	["gammal/", "/sv/nyheter/gammal/"],
	["gammal.html", "/sv/nyheter/gammal.html"],
	["/gammal.html", "/gammal.html"],
	["/Gammal.HTM", "/Gammal.HTM"],
	["/gammal.html/", "/gammal.html/"],
	["/gammal.php", "/gammal.php/"],
	["/gammal/index.html", "/gammal/"],
	["/gammal/index.html/", "/gammal/"],
	["index.html", "/sv/nyheter/"],
	["/index.html", "/"],
	["/gammal/index.htm", "/gammal/index.htm"],
	["/", "/"],
	["/gammal/?id=12", "/gammal/ ?id=12"],
	["/artikel.php?id=12#del", "/artikel.php/ ?id=12#del"],
	["/gammal/#del", "/gammal/ #del"],
	["?id=12", "empty"],
	["", "empty"],
	["/gammal%20sida/", "/gammal sida/"],
	["/gammal sida/", "/gammal sida/"],
	["/100%/", "/100%/"],
	["/100%25/", "/100%/"],
	["/100%2525/", "/100%25/"],
	["/%zz/", "/%zz/"],
	["/s%C3%A5ng/", "/sång/"],
	["/sa%CC%8Ang/", "/sång/"],
	["/sa\u030ang/", "/sång/"],
	["/SÅNG/", "/SÅNG/"],
	["/s%E5ng/", "encoding"],
	["/%FF/", "encoding"],
	["/новый/", "/новый/"],
	["/می\u200cخواهم/", "/می\u200cخواهم/"],
	["/%2e%2e/%2e%2e/OTHER/", "dots"],
	["%2e%2e", "dots"],
	["..", "dots"],
	["/a/../b/", "dots"],
	["/a/./b/", "dots"],
	["/a/%2E/", "dots"],
	["\\..\\x", "dots"],
	["/..%2fx/", "character"],
	["/a%2fb/", "character"],
	["/a%5Cb/", "character"],
	["/a%00b/", "character"],
	["/a\u0007b/", "character"],
	["/a%0Ab/", "character"],
	["/a\u202eb/", "character"],
	["/a%E2%80%AEb/", "character"],
	["/a\u00adb/", "character"],
	["/a\u200bb/", "character"],
	["/a\ud800b/", "character"],
	["/a\\b/", "/a/b/"],
	["/a//b/", "slashes"],
	["/a/b//", "slashes"],
	["//other.example/a/", "other-site"],
	["a/b", "no-slash"],
	["https://example.org/some/path/sv/gammal/", "/sv/gammal/"],
	["http://EXAMPLE.org:80/some/path", "/"],
	["ftp://example.org/some/path/a/", "other-site"],
	["https://example.org/sv/gammal/", "other-site"],
	["https://other.example/some/path/a/", "other-site"],
	["https://user:pass@example.org/some/path/a/", "other-site"],
];

for (const [text, expected] of addresses)
	test(`readOldAddress reads ${JSON.stringify(text)} as ${expected}`, () => {
		assert.is(read(text), expected);
	});

test.run();
