import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { buildSite } from "../../../../src/node/build-site.ts";
import { namedByPages } from "../../../../src/node/session/applying/made-by-code.ts";
import { configuredSite } from "../../../support/configured-site.ts";

const named = [
	{ address: "/town/img/a-400.png", path: "img/a-400.png", why: "below the site's path" },
	{ address: "https://example.org/img/a-400.png", path: "img/a-400.png", why: "with the site's host" },
	{ address: "../img/a-400.png", path: "sv/img/a-400.png", why: "from the page" },
	{ address: "a-400.png 400w, b.png 800w", path: "sv/om/a-400.png", why: "beside the page, in a set" },
	{ address: "/bilder/h%C3%A5/a-400.png", path: "bilder/hå/a-400.png", why: "percent-encoded" },
	{ address: "/bilder/[1]/a-400.png", path: "bilder/[1]/a-400.png", why: "in a folder with brackets" },
	{ address: "/bilder/hå/a-400.png?v=1#top", path: "bilder/hå/a-400.png", why: "with query and fragment" },
];

for (const { address, path, why } of named) {
	test(`a page names a file ${why}, and none of that name elsewhere`, async () => {
		const folder = await mkdtemp(join(tmpdir(), "brygga-made-"));
		try {
			await mkdir(join(folder, "sv/om"), { recursive: true });
			await writeFile(join(folder, "sv/om/index.html"), `<p>a-400.png</p><img srcset="${address}">`);
			const found = namedByPages(folder, [path, "gone/a-400.png", "b-2.png"]);
			assert.equal([...found], [path]);
		} finally {
			await rm(folder, { recursive: true });
		}
	});
}

test("a page that moves takes its picture for sharing along, on a site with code too", async () => {
	const site = await configuredSite({ "eleventy.config.mjs": "export default () => undefined;\n" });
	const build = () =>
		buildSite({ root: site.root, output: join(site.root, "_site"), search: false, checkTranslations: false });
	try {
		const settings = await readFile(join(site.root, "content/site.yaml"), "utf8");
		await site.write("content/site.yaml", `${settings}\nshareImages: true\n`);
		await build();
		const page = await readFile(join(site.root, "content/sv/om.md"), "utf8");
		const picture =
			(await readdir(join(site.root, "_site/sv/om"))).find((name) => name.endsWith(".png")) ?? "";
		await site.write("content/sv/om.md", page.replace("---\n", "---\nslug: om-oss\n"));
		await build();
		const moved = await readdir(join(site.root, "_site/sv/om-oss"));
		assert.equal(moved.sort(), ["index.html", picture]);
		assert.equal(await readdir(join(site.root, "_site/sv/om")).catch(() => []), []);
	} finally {
		await site.close();
	}
});

test.run();
