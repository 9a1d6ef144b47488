import { test } from "uvu";
import * as assert from "uvu/assert";
import { foldingFor } from "../../../../../src/core/checks/text/names/letter-folding.ts";

test("accents go, a language's own letters stay", () => {
	const fold = foldingFor("sv-SE");
	assert.is(fold("San Sebastián"), "san sebastian");
	assert.is(fold("Rundström"), "rundström");
	assert.is(fold("Rundstro\u0308m"), "rundström");
	assert.is(foldingFor("de-DE")("Rundström"), "rundstrom");
	assert.is(fold("Perssons’"), "perssons'");
});

test.run();
