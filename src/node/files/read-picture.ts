import { createHash } from "node:crypto";
import { basename, extname } from "node:path";
import { imageSize } from "image-size";
import type { MediaFile } from "../../core/content/files/site-files.ts";
import { isAnimated } from "../../core/pictures/animation.ts";
import { smallPicture } from "../../core/pictures/picture-variants.ts";
import { publishedPicture } from "../../core/pictures/published-picture.ts";
import type { Problem } from "../../core/problems/problem.ts";
import { slugify } from "../../core/urls/slug.ts";
import type { PictureEncoder } from "../pictures/picture-encoder.ts";
import { noPermission, readAllowed } from "./no-permission.ts";

const formats: Readonly<Record<string, readonly string[]>> = {
	".jpg": ["jpg"],
	".jpeg": ["jpg"],
	".png": ["png"],
	".webp": ["webp"],
	".avif": ["heif", "avif"],
	".gif": ["gif"],
};

/** Characters of a picture's name that its address shows: with others before and after, no more than disks hold. */
const longestName = 50;

/**
 * Reads a picture's size, and gives it an address made from its bytes; `images/unreadable` when it isn't such a picture,
 * `images/damaged` when not all of it can be decoded, `images/too-large` when it has too many pixels for that.
 */
export async function readPicture(
	root: string,
	{ file, encoder: { recipe, decode } }: { readonly file: string; readonly encoder: PictureEncoder },
): Promise<MediaFile | Problem> {
	const bytes = readAllowed(root, file);
	if (!bytes) return noPermission(file, "file");
	const ending = extname(file).toLowerCase();
	const published = readAs(ending, bytes);
	if (!published) return unreadable(file, ending);
	try {
		await decode(published.bytes);
	} catch (error) {
		return damaged(file, error);
	}
	const resized = bytes.length >= smallPicture && !isAnimated(published.bytes);
	const hash = createHash("sha256").update(published.bytes);
	const digest = (resized ? hash.update(recipe) : hash).digest("hex").slice(0, 10);
	const name = slugify(basename(file, extname(file))) || "picture";
	const path = `/media/${digest}-${[...name].slice(0, longestName).join("")}${ending}`;
	const { width, height } = published;
	return resized ? { file, path, width, height, resized } : { file, path, width, height };
}

/** A picture's bytes as they are published, and its size as it is shown; `undefined` when it isn't in the format that its name says. */
function readAs(
	ending: string,
	bytes: Uint8Array,
): (Pick<MediaFile, "width" | "height"> & { readonly bytes: Uint8Array }) | undefined {
	try {
		const { width, height, type = "" } = imageSize(bytes);
		const published = publishedPicture(bytes);
		if (!published || !formats[ending]?.includes(type)) return undefined;
		const size = published.turned ? { width: height, height: width } : { width, height };
		return { bytes: published.bytes, ...size };
	} catch {
		return undefined;
	}
}

function unreadable(file: string, ending: string): Problem {
	return {
		code: "images/unreadable",
		severity: "error",
		message: `The file isn't in ${ending.slice(1).toUpperCase()} format, as its name says.`,
		hint: "Save the picture again in the format that its name says.",
		file,
	};
}

function damaged(file: string, error: unknown): Problem {
	if (error instanceof Error && /exceeds pixel limit/i.test(error.message))
		return {
			code: "images/too-large",
			severity: "error",
			message: "The picture has more than 268 million pixels (16,383 × 16,383), which isn't decoded.",
			hint: "Save it smaller; pages show pictures in at most 1600 pixels.",
			file,
		};
	const [reason = ""] = String(error instanceof Error ? error.message : error).split("\n");
	return {
		code: "images/damaged",
		severity: "error",
		message: `The picture can't be decoded: ${reason.trim()}.`,
		hint: "Look whether the file is whole, and save the picture again.",
		file,
	};
}
