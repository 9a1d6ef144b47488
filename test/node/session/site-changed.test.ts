import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { createBuildSession } from "../../../src/node/session/build-session.ts";
import { temporarySite } from "../../support/temporary-site.ts";

test("a build that makes search indexes tells whether it found anything else to change", async () => {
	const site = await temporarySite("harbour");
	const session = createBuildSession({ root: site.root, output: join(site.root, "_site"), search: true });
	try {
		assert.ok((await session.rebuild()).siteChanged);
		assert.not((await session.rebuild()).siteChanged);
		const page = "content/en/nyheter/ny-bro.md";
		const text = await readFile(join(site.root, page), "utf8");
		await site.write(page, text.replace("can walk", "may walk"));
		const quick = await session.rebuild({ quick: true, touched: [page] });
		assert.equal([quick.siteChanged, quick.searchOutdated], [true, true]);
		const indexed = await session.rebuild();
		assert.ok(indexed.written > 0);
		assert.not(indexed.siteChanged);
		await site.write(page, text);
		assert.ok((await session.rebuild()).siteChanged, "a change that nobody told of");
	} finally {
		await session.close();
		await site.close();
	}
});

test.run();
