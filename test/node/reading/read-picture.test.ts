import { cp, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { buildSite } from "../../../src/node/build-site.ts";
import { readPicture } from "../../../src/node/reading/read-picture.ts";
import { temporarySite } from "../../support/temporary-site.ts";

const pictures = fileURLToPath(new URL("../../fixtures/pictures/", import.meta.url));

test("readPicture gives the size that a browser shows", async () => {
	const sizeOf = async (file: string) => {
		const read = readPicture(pictures, file);
		return "code" in read ? read.code : [read.width, read.height];
	};
	assert.equal(await sizeOf("camera.jpg"), [32, 48], "turned by its orientation");
	assert.equal(await sizeOf("camera.png"), [32, 48]);
	assert.equal(await sizeOf("camera.webp"), [48, 32], "browsers don't turn it");
	assert.equal(await sizeOf("camera.avif"), [48, 32]);
	assert.equal(await sizeOf("animated.gif"), [2, 2]);
});

test("a name that is longer than disks hold is cut in the picture's address", async () => {
	const site = await temporarySite("harbour");
	try {
		const name = `${"ö".repeat(120)}.png`;
		await cp(join(pictures, "camera.png"), join(site.root, name));
		const read = readPicture(site.root, name);
		assert.match("path" in read ? read.path : "", /^\/media\/[0-9a-f]{10}-o{50}\.png$/);
	} finally {
		await site.close();
	}
});

test("a build publishes pictures without what a camera noted", async () => {
	const site = await temporarySite("harbour");
	try {
		for (const name of ["camera.jpg", "camera.webp"])
			await cp(join(pictures, name), join(site.root, "content/sv/nyheter", name));
		const output = join(site.root, "_site");
		await buildSite({ root: site.root, output, search: false });
		const names = (await readdir(join(output, "media"))).filter((name) => name.includes("camera"));
		assert.is(names.length, 2);
		for (const name of names)
			assert.not.match(
				(await readFile(join(output, "media", name))).toString("latin1"),
				/Secret|59\.3/,
				name,
			);
	} finally {
		await site.close();
	}
});

test.run();
