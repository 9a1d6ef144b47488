/** Formats in which pictures are published. */
export type PictureFormat = "avif" | "webp" | "jpeg" | "png";

/** What is known of a picture that may be published in several widths and formats; see `MediaFile`. */
interface PublishedFile {
	readonly path: string;
	readonly width: number;
	readonly resized?: true;
}

/** A picture in one format and width. */
export interface PictureVariant {
	/** Path in the output: `/media/3f2a9c01-torget-960.avif`. */
	readonly path: string;
	readonly format: PictureFormat;
	/** Pixels. */
	readonly width: number;
}

/** Differs when the same picture is to be published in other bytes. */
export const pictureRecipe = 2;

/** Files below this many bytes are published as they are: several smaller ones would save nobody anything. */
export const smallPicture = 10_000;

/** Pixels: a phone, a column of text, the same on a dense screen. */
const widths = [480, 960, 1600];

/** No picture is published wider than this, in pixels, but as it is. */
export const widestPicture = Math.max(...widths);

/** A width is worth a file of its own when it is below this share of the next one. */
const worthOwn = 0.85;

/** The formats of a picture, the best first; the last is for programs that know neither of the others. */
const formats: Readonly<Record<string, readonly PictureFormat[]>> = {
	jpg: ["avif", "webp", "jpeg"],
	jpeg: ["avif", "webp", "jpeg"],
	png: ["avif", "webp", "png"],
	webp: ["avif", "webp"],
	avif: ["avif", "webp"],
};

/** What a picture is published as; nothing for one that is published as it is. */
export function pictureVariants({ path, width, resized }: PublishedFile): PictureVariant[] {
	if (!resized) return [];
	const dot = path.lastIndexOf(".");
	const wanted = formats[path.slice(dot + 1)] ?? [];
	return wanted.flatMap((format) =>
		widthsIn(format, width).map((one) => ({
			path: `${path.slice(0, dot)}-${one}.${format === "jpeg" ? "jpg" : format}`,
			format,
			width: one,
		})),
	);
}

/** A PNG, which nearly no program asks for beside the others and which is large, comes in one width. */
function widthsIn(format: PictureFormat, width: number): number[] {
	const widest = Math.min(width, widestPicture);
	const all = [...widths.filter((one) => one < widest * worthOwn), widest];
	return format === "png" ? all.slice(0, 2).slice(-1) : all;
}

/** A picture as a `<picture>` element shows it. */
export interface PictureSources {
	/** For programs that don't choose. */
	readonly src: string;
	/** Of the format of `src`. */
	readonly srcset: string;
	/** Other formats, the best first. */
	readonly sources: readonly { readonly type: string; readonly srcset: string }[];
}

/**
 * What a `<picture>` element chooses from; `undefined` for a picture that is published as it is.
 *
 * @param hrefOf Gives the address of a path.
 */
export function pictureSources(
	media: PublishedFile,
	hrefOf: (path: string) => string,
): PictureSources | undefined {
	const variants = pictureVariants(media);
	const sets = [...new Set(variants.map(({ format }) => format))].map((format) => {
		const files = variants.filter((variant) => variant.format === format);
		return {
			type: `image/${format}`,
			srcset: files.map(({ path, width }) => `${hrefOf(path)} ${width}w`).join(", "),
			middle: files[Math.min(1, files.length - 1)],
		};
	});
	const last = sets.pop();
	if (!last?.middle) return undefined;
	return {
		src: hrefOf(last.middle.path),
		srcset: last.srcset,
		sources: sets.map(({ type, srcset }) => ({ type, srcset })),
	};
}
