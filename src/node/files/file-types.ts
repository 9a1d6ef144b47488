import { extname } from "node:path";

const pictureEndings: ReadonlySet<string> = new Set([".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif"]);

/** Whether a file's name ends as those of the pictures that are published. */
export function isPicture(file: string): boolean {
	return pictureEndings.has(extname(file).toLowerCase());
}

/** Whether a file's name ends as those of templates and of their data, which Eleventy itself renders. */
export function isTemplate(file: string): boolean {
	return /\.(?:njk|liquid|html|webc|11ty\.[cm]?[jt]s|11tydata\.(?:[cm]?js|json))$/.test(file);
}

/** Whether a file's name ends as those of the texts that a site consists of. */
export function isText(file: string): boolean {
	return /\.(?:md|ya?ml|json|csv)$/.test(file);
}
