import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { imageSize } from "image-size";
import type { MediaFile } from "../../core/content/site-files.ts";
import { publishedPicture } from "../../core/pictures/published-picture.ts";
import type { Problem } from "../../core/problems/problem.ts";
import { slugify } from "../../core/urls/slug.ts";
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

/** A picture's bytes as they are published. */
export function readPublished(root: string, file: string): Uint8Array {
	const published = publishedPicture(readFileSync(join(root, file)));
	if (!published) throw new Error(`${file} changed while the site was being built. Run again.`);
	return published.bytes;
}

/** Reads a picture's size, and gives it an address made from its bytes; `images/unreadable` when it isn't such a picture. */
export function readPicture(root: string, file: string): MediaFile | Problem {
	const bytes = readAllowed(root, file);
	if (!bytes) return noPermission(file, "file");
	const ending = extname(file).toLowerCase();
	try {
		const { width, height, type = "" } = imageSize(bytes);
		const published = publishedPicture(bytes);
		if (!published || !formats[ending]?.includes(type)) throw new TypeError(`the content is ${type}`);
		const hash = createHash("sha256").update(published.bytes).digest("hex").slice(0, 10);
		const name = slugify(basename(file, extname(file))) || "picture";
		const path = `/media/${hash}-${[...name].slice(0, longestName).join("")}${ending}`;
		return published.turned ? { file, path, width: height, height: width } : { file, path, width, height };
	} catch {
		return {
			code: "images/unreadable",
			severity: "error",
			message: `The file isn't in ${ending.slice(1).toUpperCase()} format, as its name says.`,
			hint: "Save the picture again in the format that its name says.",
			file,
		};
	}
}
