import type { Sharp } from "sharp";
import { type PictureFormat, pictureRecipe, widestPicture } from "../../core/pictures/picture-variants.ts";
import { ProblemsError } from "../system/problems-error.ts";

/** Decodes pictures, and encodes them in other widths and formats. */
export interface PictureEncoder {
	/** Differs when the same picture may come out in other bytes. */
	readonly recipe: string;
	/** @throws When the picture can't be decoded as a whole. */
	readonly decode: (bytes: Uint8Array) => Promise<void>;
	/**
	 * The picture as browsers turn it, in sRGB and without metadata, in whichever widths and formats are asked for; it is decoded once.
	 */
	readonly open: (bytes: Uint8Array) => Promise<PictureSource>;
}

/** Pixels. What is wider isn't held as a whole: a camera's picture takes 100 MB, and nobody sees whether it was made smaller in two steps. */
const widestHeld = 2 * widestPicture;

/** Encodes a picture that has been decoded. */
type PictureSource = (wanted: {
	readonly format: PictureFormat;
	readonly width: number;
}) => Promise<Uint8Array>;

/**
 * Loads the encoder, which takes a moment, so that sites without pictures needn't wait for it. Each picture is encoded in one
 * thread: the same picture then comes out in the same bytes, and several are made at once.
 *
 * @throws ProblemsError With `images/no-encoder` when sharp's program for this machine isn't installed.
 */
export async function loadEncoder(): Promise<PictureEncoder> {
	const { default: sharp } = await import("sharp").catch((error: unknown) => {
		throw new ProblemsError([
			{
				code: "images/no-encoder",
				severity: "error",
				message: `Pictures can't be read: ${String(error instanceof Error ? error.message.split("\n")[0] : error)}`,
				hint: "Install the package again with its optional dependencies: npm install --include=optional sharp",
			},
		]);
	});
	sharp.concurrency(1);
	sharp.cache(false);
	return {
		recipe: `${sharp.versions.sharp} ${pictureRecipe}`,
		decode: async (bytes) => {
			const decodeAll = (failOn: "warning" | "error"): Promise<Buffer> =>
				sharp(bytes, { failOn, sequentialRead: true }).resize(1, 1, { fit: "fill" }).raw().toBuffer();
			await decodeAll("warning").catch((error: unknown) => {
				// A JPEG that breaks off is no error to the decoder; whatever else it warns of, every browser puts up with.
				if (error instanceof Error && /premature end/i.test(error.message)) throw error;
				return decodeAll("error");
			});
		},
		open: async (bytes) => {
			const {
				data,
				info: { width, height, channels },
			} = await sharp(bytes, { failOn: "error", sequentialRead: true })
				.autoOrient()
				.resize({ width: widestHeld, withoutEnlargement: true })
				.raw()
				.toBuffer({ resolveWithObject: true });
			const raw = { width, height, channels };
			return (wanted) =>
				inFormat(sharp(data, { raw }).resize({ width: wanted.width }), wanted.format).toBuffer();
		},
	};
}

/**
 * Qualities at which people see no difference to the original in a photograph, and efforts after which a further step saves readers a twentieth
 * for twice the time.
 */
function inFormat(picture: Sharp, format: PictureFormat): Sharp {
	switch (format) {
		case "avif":
			return picture.avif({ quality: 55, effort: 2 });
		case "webp":
			return picture.webp({ quality: 78, effort: 4 });
		case "jpeg":
			return picture.jpeg({ quality: 78, mozjpeg: true });
		case "png":
			return picture.png({ compressionLevel: 9 });
	}
}
