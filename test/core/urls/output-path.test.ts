import { test } from "uvu";
import * as assert from "uvu/assert";
import { encodePath } from "../../../src/core/urls/encode-path.ts";
import { outputPath, staysInside } from "../../../src/core/urls/output-path.ts";

test("outputPath names the file of a path as it is written", () => {
	assert.is(outputPath("/"), "index.html");
	assert.is(outputPath("/sv/"), "sv/index.html");
	assert.is(outputPath("/404.html"), "404.html");
	assert.is(outputPath("/ru/новый/"), "ru/новый/index.html");
	assert.is(outputPath("/100%/%2e%2e/"), "100%/%2e%2e/index.html", "nothing is decoded a second time");
});

test("outputPath never leaves the output folder", () => {
	for (const path of ["/../x/", "/sv/../../x/", "/..", "/./x", "x/", "", "../x/"])
		assert.throws(() => outputPath(path), /leads out/, path);
});

test("staysInside takes no path that leads out of its folder, on any system", () => {
	for (const path of ["a/b", "a..b/.c", "...", "100%/x"]) assert.ok(staysInside(path), path);
	for (const path of ["../a", "a/../../b", "..", ".", "/a", "\\\\a", "a\\..\\..\\b", "C:\\a", "c:a"])
		assert.not.ok(staysInside(path), path);
});

test("encodePath gives what a browser sends back as the same path", () => {
	for (const path of [
		"/sv/å/",
		"/ru/новый/",
		"/100%/",
		"/a b/",
		"/a?b/",
		"/a#b/",
		"/a;b=c,d@e:f/",
		"/%2e%2e/",
	]) {
		const address = new URL(`https://example.org${encodePath(path)}`);
		assert.is(address.href, `https://example.org${encodePath(path)}`, path);
		assert.is(decodeURIComponent(address.pathname), path);
		assert.match(address.href, /^[\x21-\x7e]+$/, path);
	}
});

test.run();
