import { cp, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { crc32 } from "node:zlib";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { buildSite } from "../../../src/node/build-site.ts";
import { readPicture } from "../../../src/node/files/read-picture.ts";
import { loadEncoder } from "../../../src/node/pictures/picture-encoder.ts";
import { temporarySite } from "../../support/temporary-site.ts";

// As the program loads it.
const { default: sharp } = await import("sharp");
const encoder = await loadEncoder();
const pictures = fileURLToPath(new URL("../../fixtures/pictures/", import.meta.url));

test("readPicture gives the size that a browser shows", async () => {
	const sizeOf = async (file: string) => {
		const read = await readPicture(pictures, { file, encoder });
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
		const read = await readPicture(site.root, { file: name, encoder });
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

/** A photograph of a kind, turned by its orientation: red above, blue below once it is shown. */
async function photograph(): Promise<Buffer> {
	const [width, height] = [1000, 600];
	const pixels = Buffer.alloc(width * height * 3);
	for (let at = 0, noise = 1; at < pixels.length; at += 3) {
		noise = (noise * 48271) % 2147483647;
		const red = (at / 3) % width < width / 2;
		pixels.set(red ? [200 + (noise % 50), 20, 20] : [20, 20, 200 + (noise % 50)], at);
	}
	const picture = sharp(pixels, { raw: { width, height, channels: 3 } });
	return picture
		.withExif({ IFD0: { Copyright: "Secret" } })
		.withMetadata({ orientation: 6 })
		.jpeg()
		.toBuffer();
}

test("a build publishes a photograph in widths and formats, the page's first at once", async () => {
	const site = await temporarySite("harbour");
	try {
		const page = join(site.root, "content/sv/nyheter/ny-bro.md");
		await writeFile(join(site.root, "content/sv/nyheter/photo.jpg"), await photograph());
		await cp(join(pictures, "animated.gif"), join(site.root, "content/sv/nyheter/moves.gif"));
		const text = await readFile(page, "utf8");
		await writeFile(
			page,
			text
				.replace(/^image:.*\n(?: {2}.*\n)*/m, "")
				.replace("Bron är", "![Hamnen](photo.jpg)\n\n![Rörelse](moves.gif)\n\nBron är"),
		);
		const builds = await Promise.all(
			["one", "two"].map(async (name) => {
				const output = join(site.root, name);
				const { problems } = await buildSite({
					root: site.root,
					output,
					search: false,
					checkTranslations: false,
				});
				assert.equal(
					problems.filter(({ severity }) => severity === "error"),
					[],
				);
				return filesBelow(output);
			}),
		);
		const [files = new Map<string, Buffer>(), again] = builds;
		assert.equal(files, again, "the same bytes each time");
		const photos = [...files].filter(([path]) => path.includes("photo"));
		assert.equal(
			photos.map(([path]) => path.replace(/.*-photo/, "")).sort(),
			["-480.avif", "-480.jpg", "-480.webp", "-600.avif", "-600.jpg", "-600.webp"].sort(),
		);
		for (const [path, bytes] of photos) {
			assert.not.match(bytes.toString("latin1"), /Secret/, path);
			const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
			assert.is(info.height > info.width, true, `${path} is turned`);
			assert.is((data[0] ?? 0) > (data[2] ?? 0), true, `${path} is red above`);
		}
		assert.is(
			[...files.keys()].filter((path) => /moves\.gif$/.test(path)).length,
			1,
			"what moves stays as it is",
		);
		const html = [...files].find(([, bytes]) => bytes.includes("Hamnen"))?.[1].toString() ?? "";
		const [element = ""] = /<picture>.*?<\/picture>/s.exec(html) ?? [];
		assert.match(
			element,
			/<source type="image\/avif" srcset="[^"]*-480\.avif 480w, [^"]*-600\.avif 600w" sizes=/,
		);
		assert.match(element, /<img [^>]*alt="Hamnen" width="600" height="1000" fetchpriority="high">/);
		assert.match(html, /<img src="[^"]*moves\.gif"[^>]* loading="lazy"/);
	} finally {
		await site.close();
	}
});

test("a picture that breaks off is a problem", async () => {
	const site = await temporarySite("harbour");
	try {
		const whole = await photograph();
		await writeFile(
			join(site.root, "half.jpg"),
			Buffer.concat([whole.subarray(0, 20_000), Buffer.from([0xff, 0xd9])]),
		);
		const read = await readPicture(site.root, { file: "half.jpg", encoder });
		assert.equal("code" in read && [read.code, read.file], ["images/damaged", "half.jpg"]);
	} finally {
		await site.close();
	}
});

test("a picture with more pixels than are decoded says so", async () => {
	const site = await temporarySite("harbour");
	try {
		const background = { r: 0, g: 0, b: 0 };
		const small = await sharp({ create: { width: 8, height: 8, channels: 3, background } })
			.png()
			.toBuffer();
		small.writeUInt32BE(30_000, 16);
		small.writeUInt32BE(20_000, 20);
		small.writeUInt32BE(crc32(small.subarray(12, 29)), 29);
		await writeFile(join(site.root, "poster.png"), small);
		const read = await readPicture(site.root, { file: "poster.png", encoder });
		assert.equal("code" in read && [read.code, read.file], ["images/too-large", "poster.png"]);
	} finally {
		await site.close();
	}
});

async function filesBelow(folder: string): Promise<Map<string, Buffer>> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const paths = entries
		.filter((entry) => entry.isFile())
		.map(({ parentPath, name }) => join(parentPath, name));
	const read = paths.sort().map(async (path) => [path.slice(folder.length), await readFile(path)] as const);
	return new Map(await Promise.all(read));
}

test.run();
