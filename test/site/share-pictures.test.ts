import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { imageSize } from "image-size";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { builtSite } from "../support/build-site.ts";

const site = await builtSite();
const shown = site.pages.filter(({ indexable }) => indexable);
const pictures = site.files.filter((file) => /(?:^|\/)share-[0-9a-f]{8}\.png$/.test(file));

test("every page that is shown elsewhere names its picture, which is there, sized as it says", async () => {
	assert.ok(shown.length > 0);
	for (const page of shown) {
		const meta = (property: string): string | undefined =>
			page.all("meta", { property })[0]?.attributes["content"];
		const address = meta("og:image") ?? "";
		assert.ok(address.startsWith(page.url), `${page.file}: ${address}`);
		const bytes = await readFile(join(site.directory, decodeURI(address.slice(site.url.length))));
		assert.ok(bytes.length <= 60_000, page.file);
		const { width, height } = imageSize(bytes);
		assert.equal([meta("og:image:width"), meta("og:image:height")], [String(width), String(height)]);
		assert.is(meta("og:image:alt"), page.one("h1").text().trim());
		assert.is(page.one("meta", { name: "twitter:card" }).attributes["content"], "summary_large_image");
	}
});

test("no picture is there that no page names", () => {
	assert.is(pictures.length, shown.length);
});

test.run();
