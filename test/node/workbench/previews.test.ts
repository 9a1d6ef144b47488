/** Previews of a site that was never built, since its content has an error. */
import { copyFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { startPreviewServer } from "../../../src/node/serving/preview-server.ts";
import { gitSite } from "../../support/git-site.ts";
import { workbenchSite } from "../../support/workbench-site.ts";

const picture = fileURLToPath(new URL("../../../docs/content/en/guides/workbench-page.png", import.meta.url));

test("the preview of a site that couldn't be built yet has its pictures", async () => {
	const files = await gitSite();
	await copyFile(picture, join(files.root, "content/sv/nyheter/ankare.png"));
	await files.change("content/sv/nyheter/bron.md", "Bron är klar.", "![Ett ankare](ankare.png)");
	await files.change("content/en/nyheter/bron.md", "The bridge is ready.", "![An anchor](ankare.png)");
	await files.change("content/sv/nyheter/aldre.md", "date: 2020-01-01", "date: i fjol");
	const site = await workbenchSite({ site: files });
	const server = await startPreviewServer({
		directory: `${site.root}.workbench`,
		basePath: "",
		port: 0,
		host: "127.0.0.1",
		onError: (error) => {
			throw error;
		},
		state: { problems: [], addresses: () => new Map(), outdated: false },
		application: site.workbench.handle,
	});
	try {
		const name = { key: "nyheter/bron", language: "en" };
		const { address } = await site.ask("preview", { ...name, base: { original: "" }, units: [] });
		const html = await (await fetch(new URL(address, server.url))).text();
		const shown = [...html.matchAll(/\/media\/[^"\s,]+/g)].map(([path]) => path);
		assert.ok(shown.length > 1);
		for (const path of shown) {
			const answer = await fetch(new URL(path, server.url));
			assert.is(answer.status, 200, path);
			assert.match(answer.headers.get("content-type") ?? "", /^image\//);
		}
	} finally {
		await server.close();
		await site.close();
	}
});

test.run();
