import { test } from "uvu";
import * as assert from "uvu/assert";
import { loadEncoder } from "../../../src/node/pictures/picture-encoder.ts";

const encoder = await loadEncoder();
const { default: sharp } = await import("sharp");

const orange = { r: 230, g: 120, b: 40 };

function plain(width: number, alpha?: number) {
	const background = { ...orange, ...(alpha === undefined ? {} : { alpha }) };
	return sharp({ create: { width, height: width / 2, channels: alpha === undefined ? 3 : 4, background } });
}

const kinds = {
	"of eight bits": plain(2000).png(),
	"of more pixels than are held": plain(4000).png(),
	"that can be seen through": plain(2000, 0.5).png(),
	"of sixteen bits": plain(2000).toColourspace("rgb16").png(),
	"in greys": plain(2000).greyscale().png(),
	"in a wider colour space": plain(2000).withIccProfile("p3").png(),
	"in the colours of print": plain(2000).toColourspace("cmyk").jpeg(),
};

/** The colour of the first pixel, with its opacity. */
async function colourOf(bytes: Uint8Array): Promise<readonly number[]> {
	return [...(await sharp(bytes).toColourspace("srgb").ensureAlpha().raw().toBuffer()).subarray(0, 4)];
}

for (const [kind, picture] of Object.entries(kinds))
	test(`a picture ${kind} keeps its size and colours in every width and format`, async () => {
		const bytes = await picture.toBuffer();
		const encode = await encoder.open(bytes);
		const wanted = await colourOf(await sharp(bytes).png().toBuffer());
		for (const format of ["avif", "webp", "png"] as const)
			for (const width of [480, 1600]) {
				const encoded = await encode({ format, width });
				const { height } = await sharp(encoded).metadata();
				assert.is(height, width / 2);
				const colour = await colourOf(encoded);
				for (const [channel, value] of wanted.entries())
					assert.ok(
						Math.abs((colour[channel] ?? 0) - value) <= 6,
						`${format} ${width}: ${colour.join(", ")} instead of ${wanted.join(", ")}`,
					);
			}
	});

test.run();
