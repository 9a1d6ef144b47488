/** Texts are kept compressed beside themselves, as long as they are there and as they are. */
import { readFile, rm, stat, utimes } from "node:fs/promises";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { createBuildSession } from "../../../src/node/session/build-session.ts";
import { filesBelow } from "../../support/incremental/interference.ts";
import { temporarySite } from "../../support/temporary-site.ts";

test("compressed copies follow the files that they stand beside", async () => {
	const site = await temporarySite("harbour");
	const output = join(site.root, "_site");
	const session = createBuildSession({ root: site.root, output, search: true });
	/** Looks at each copy, and gives how many there are. */
	const lookAtCopies = async (): Promise<number> => {
		const paths = await filesBelow(output);
		const copies = paths.filter((path) => /\.(?:br|gz)$/.test(path) && !path.endsWith("/own.txt.gz"));
		for (const path of copies) {
			const bytes = await readFile(path);
			const text = path.endsWith(".br") ? brotliDecompressSync(bytes) : gunzipSync(bytes);
			assert.ok(text.equals(await readFile(path.slice(0, -3))), path);
		}
		return copies.length;
	};
	try {
		const settings = await readFile(join(site.root, "content/site.yaml"), "utf8");
		await site.write("content/site.yaml", `${settings}\nprecompress: true\n`);
		await site.write("public/own.txt", "own ".repeat(1000));
		await site.write("public/own.txt.gz", "the site's own");
		assert.ok((await session.rebuild()).written > 0);
		const pages = (await filesBelow(output)).filter((path) => path.endsWith(".html"));
		const many = await lookAtCopies();
		assert.ok(many > pages.length, "pages of 1,000 bytes and more, styles, scripts, feeds");
		assert.is(await readFile(join(output, "own.txt.gz"), "utf8"), "the site's own");
		assert.is((await session.rebuild()).written, 0, "nothing had changed");

		const untouched = join(output, "sv/feed.xml.br");
		await utimes(untouched, 0, 0);
		const page = "content/sv/om.md";
		const text = await readFile(join(site.root, page), "utf8");
		await site.write(page, `${text}\nEtt ord till.\n`);
		await session.rebuild({ quick: true, touched: [page] });
		assert.is(await lookAtCopies(), many);
		assert.is((await stat(untouched)).mtimeMs, 0, "what it is made from is as it was");

		await rm(join(output, "sv/index.html.gz"));
		assert.is((await session.rebuild()).written > 0, true);
		assert.is(await lookAtCopies(), many, "one that was lost is made again");

		await site.write("content/site.yaml", settings);
		await session.rebuild();
		assert.is(await lookAtCopies(), 0);
	} finally {
		await session.close();
		await site.close();
	}
});

test.run();
