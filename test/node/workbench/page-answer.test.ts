import { test } from "uvu";
import * as assert from "uvu/assert";
import { workbenchSite } from "../../support/workbench-site.ts";

const site = await workbenchSite();
test.after(() => site.close());

test("a page says how its language marks a quotation, and one within it", async () => {
	const page = await site.ask("page", { key: "index", language: "en" });
	assert.equal(page.quotes, [
		{ open: "“", close: "”" },
		{ open: "‘", close: "’" },
	]);
});

test.run();
