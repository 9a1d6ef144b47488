import { test } from "uvu";
import * as assert from "uvu/assert";
import { contentType, feedType, unknownType } from "../../../src/core/hosting/content-type.ts";

test("contentType goes by the ending, in whatever case, and takes no other name for one", () => {
	assert.is(contentType("sv/index.html"), "text/html; charset=utf-8");
	assert.is(contentType("sv/feed.xml"), feedType);
	assert.is(contentType("files/Protokoll.PDF"), "application/pdf");
	for (const path of ["CNAME", "data.constructor", "constructor", "a/__proto__"])
		assert.is(contentType(path), unknownType, path);
});

test.run();
