import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { createBuildSession } from "../../../src/node/session/build-session.ts";
import { temporarySite } from "../../support/temporary-site.ts";

test("a build that can't keep anything says so once, and builds", async () => {
	const site = await temporarySite("harbour");
	try {
		await site.write(".brygga", "somebody's own file");
		const output = join(site.root, "_site");
		const session = createBuildSession({ root: site.root, output, search: false, checkTranslations: false });
		try {
			const { note = "", written } = await session.rebuild();
			assert.match(note, /^Nothing is kept for the next build: .*\.brygga/);
			assert.ok(written > 0);
			assert.is((await session.rebuild()).note, undefined);
		} finally {
			await session.close();
		}
		assert.is(await readFile(join(site.root, ".brygga"), "utf8"), "somebody's own file");
	} finally {
		await site.close();
	}
});

test.run();
