import { test } from "uvu";
import * as assert from "uvu/assert";
import { foldName, nameFault } from "../../../src/core/urls/portable-name.ts";

test("nameFault finds names that Windows keeps for itself", () => {
	for (const name of [
		"con",
		"CON",
		"aux.html",
		"nul",
		"com1",
		"COM¹",
		"lpt9.x",
		"a:b",
		"a*",
		"a?",
		"a|b",
		"a<b",
		"a.",
		"a ",
		"a\\b",
	])
		assert.equal(nameFault(`sv/${name}/index.html`), { kind: "name", name }, name);
	for (const name of ["console", "com", "com10", "aux-x", "a.b", ".well-known", "å", "100%", "null"])
		assert.is(nameFault(`sv/${name}/index.html`), undefined, name);
});

test("nameFault counts bytes, not letters", () => {
	assert.is(nameFault("a".repeat(255)), undefined);
	assert.equal(nameFault("a".repeat(256)), { kind: "long", name: "a".repeat(256), bytes: 256, most: 255 });
	assert.is(nameFault("å".repeat(127)), undefined);
	assert.is(nameFault("å".repeat(128))?.kind, "long");
	assert.is(nameFault("ab/".repeat(300))?.kind, "long", "a path has an end too");
});

test("foldName takes names for the same that some disk does", () => {
	assert.is(foldName("SV/Sa\u030ang"), foldName("sv/sång"));
	assert.is.not(foldName("sv/sang"), foldName("sv/sång"));
});

test.run();
