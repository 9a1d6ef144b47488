import { readFile } from "node:fs/promises";
import { imageSize } from "image-size";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { publishedPicture } from "../../../src/core/pictures/published-picture.ts";

const names = [
	"camera.jpg",
	"progressive.jpg",
	"camera.png",
	"camera.webp",
	"camera.avif",
	"animated.gif",
] as const;

const pictures = new Map<string, Buffer>();
for (const name of names)
	pictures.set(name, await readFile(new URL(`../../fixtures/pictures/${name}`, import.meta.url)));

function read(name: (typeof names)[number]): Buffer {
	return pictures.get(name) ?? Buffer.alloc(0);
}

function strip(name: (typeof names)[number]): Buffer {
	const published = publishedPicture(read(name));
	if (!published) throw new Error(`${name} can't be read`);
	return Buffer.from(published.bytes);
}

/** Texts that tell of a person, a camera or a place; a place is in Exif data that a tag points to. */
const telling = /secret|SN123456|59\.32|xmpmeta|GPS|Photoshop|MotionPhoto/i;

for (const name of names) {
	test(`publishedPicture takes what a camera noted out of ${name}, and nothing twice`, () => {
		assert.match(read(name).toString("latin1"), telling, "there is something to be removed");
		const stripped = strip(name);
		assert.not.match(stripped.toString("latin1"), telling);
		assert.equal(Buffer.from(publishedPicture(stripped)?.bytes ?? []), stripped);
		const { width, height, type } = imageSize(stripped);
		const before = imageSize(read(name));
		assert.equal([width, height, type], [before.width, before.height, before.type]);
	});

	test(`publishedPicture never lets a damaged ${name} through with what it holds`, () => {
		const whole = read(name);
		for (let length = 0; length < whole.length; length += 7) {
			const published = publishedPicture(whole.subarray(0, length));
			if (published) assert.not.match(Buffer.from(published.bytes).toString("latin1"), telling, `${length}`);
		}
		for (let at = 0; at < whole.length; at += 3) {
			const damaged = Buffer.from(whole);
			damaged[at] = (damaged[at] ?? 0) ^ 0xff;
			publishedPicture(damaged);
		}
	});
}

test("the pixels, the colour profile and the orientation of a JPEG stay", () => {
	for (const name of ["camera.jpg", "progressive.jpg"] as const) {
		const stripped = strip(name);
		const scan = read(name).lastIndexOf(
			Buffer.from([0xff, 0xda]),
			read(name).lastIndexOf("SecretTrailer") >>> 0,
		);
		const end = read(name).indexOf(Buffer.from([0xff, 0xd9]), scan);
		assert.ok(stripped.includes(read(name).subarray(scan, end)), "the compressed data");
		assert.ok(stripped.includes("ICC_PROFILE\0"));
		assert.is(imageSize(stripped).orientation, 6);
		assert.ok(publishedPicture(stripped)?.turned);
	}
});

test("the pixels and the colour profile of a PNG stay", () => {
	const data = (bytes: Buffer): string =>
		bytes.subarray(bytes.indexOf("IDAT"), bytes.indexOf("IEND")).toString("hex");
	assert.is(data(strip("camera.png")), data(read("camera.png")));
	assert.ok(strip("camera.png").includes("iCCP"));
	assert.ok(strip("camera.png").includes("eXIf"), "what it is turned by");
});

test("the pixels and the colour profile of a WebP stay, and its head says what it holds", () => {
	const stripped = strip("camera.webp");
	const start = read("camera.webp").indexOf("VP8 ");
	const length = 8 + read("camera.webp").readUInt32LE(start + 4);
	assert.ok(stripped.includes(read("camera.webp").subarray(start, start + length)));
	assert.ok(stripped.includes("ICCP"));
	const flags = stripped[20] ?? 0;
	assert.is(flags & 0x04, 0, "no XMP");
	assert.is(flags & 0x08, 0x08, "the orientation's Exif data");
	assert.is(stripped.readUInt32LE(4), stripped.length - 8);
});

test("an AVIF keeps its pixels where they are, and a GIF its frames", () => {
	const item = read("camera.avif").indexOf("mdat") + 8;
	assert.is(strip("camera.avif").length, read("camera.avif").length);
	assert.ok(item > 8);
	assert.ok(strip("animated.gif").includes("NETSCAPE2.0"));
	assert.is(strip("animated.gif").toString("latin1").split("\x21\xf9").length, 3);
});

test("publishedPicture doesn't know other files", () => {
	for (const text of ["", "%PDF-1.7", "<svg/>", "RIFF\0\0\0\0WAVE"])
		assert.is(publishedPicture(Buffer.from(text)), undefined, text);
});

test.run();
