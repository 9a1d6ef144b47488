/** Pages as they would be, and where their texts are in them. */
import { copyFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { startPreviewServer } from "../../../src/node/serving/preview-server.ts";
import { gitSite } from "../../support/git-site.ts";
import { parseHtml } from "../../support/html.ts";
import { type WorkbenchSite, workbenchSite } from "../../support/workbench-site.ts";

const picture = fileURLToPath(new URL("../../../docs/content/en/guides/workbench-page.png", import.meta.url));

/** Answers a site's previews over HTTP. */
const serve = ({ root, workbench }: WorkbenchSite): ReturnType<typeof startPreviewServer> =>
	startPreviewServer({
		directory: `${root}.workbench`,
		basePath: "",
		port: 0,
		host: "127.0.0.1",
		onError: (error) => {
			throw error;
		},
		state: { problems: [], addresses: () => new Map(), outdated: false },
		application: workbench.handle,
	});

test("the preview of a site that couldn't be built yet has its pictures", async () => {
	const files = await gitSite();
	await copyFile(picture, join(files.root, "content/sv/nyheter/ankare.png"));
	await files.change("content/sv/nyheter/bron.md", "Bron är klar.", "![Ett ankare](ankare.png)");
	await files.change("content/en/nyheter/bron.md", "The bridge is ready.", "![An anchor](ankare.png)");
	await files.change("content/sv/nyheter/aldre.md", "date: 2020-01-01", "date: i fjol");
	const site = await workbenchSite({ site: files });
	const server = await serve(site);
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

test("each text is found where it stands in the page: in its item of a list, nested ones too, else in its block", async () => {
	const files = await gitSite();
	const lists = (first: string, second: string, third: string): string =>
		`- ${first}\n\n  ${second}\n  1. ${third}\n- `;
	await files.change(
		"content/sv/nyheter/bron.md",
		"Bron är klar.",
		`${lists("Ett räcke.", "Det är rött.", "Ett valv.")}En trappa.`,
	);
	await files.change(
		"content/en/nyheter/bron.md",
		"The bridge is ready.",
		`${lists("A railing.", "It is red.", "An arch.")}A stair.`,
	);
	const site = await workbenchSite({ site: files });
	const server = await serve(site);
	try {
		const name = { key: "nyheter/bron", language: "en" };
		const { units } = await site.ask("page", name);
		const { address, anchors } = await site.ask("preview", { ...name, base: { original: "" }, units: [] });
		const page = parseHtml(await (await fetch(new URL(address, server.url))).text());
		const textAt = (source: string): string => {
			const unit = units.find(({ source: { markdown } }) => markdown === source)?.id;
			const id = anchors.find((one) => one.unit === unit)?.id;
			return page.elements.find(({ attributes }) => attributes["id"] === id)?.text() ?? "";
		};
		assert.is(textAt("Ett räcke."), "A railing. It is red. An arch.");
		assert.is(textAt("Det är rött."), "A railing. It is red. An arch.");
		assert.is(textAt("Ett valv."), "An arch.");
		assert.is(textAt("En trappa."), "A stair.");
		assert.is(textAt("Bygget"), "Construction");
	} finally {
		await server.close();
		await site.close();
	}
});

test.run();
