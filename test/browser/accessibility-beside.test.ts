/** The documentation and the museum: their own templates, looks and pictures, in light and dark, narrow and wide. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { builtBeside } from "../support/build-site.ts";
import { everyTemplate, lookAtPages } from "../support/look-at-pages.ts";
import { visitSite } from "../support/site-visit.ts";

for (const folder of ["docs", "examples/museum"] as const) {
	const site = await builtBeside(folder);
	const visit = await visitSite(site);
	test.after(() => visit.close());

	test(`axe finds nothing on any template of ${folder}, and none scrolls sideways`, async () => {
		const found = await lookAtPages(visit, everyTemplate(site.pages));
		assert.ok(found.pages > 10, `${found.pages} pages`);
		assert.equal(found.violations, []);
		assert.equal(found.incomplete, []);
		assert.equal(found.overflowing, []);
	});
}

test.run();
