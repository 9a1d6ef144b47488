/** The names of files that stand for their folder. */
const folderPage = /(^|\/)(?:_index|index|readme)$/i;

/**
 * The key of a page from its path below the content folder: `docs/_index.md` → `docs/index`, `01-intro.mdx` → `01-intro`.
 */
export function pageKey(path: string): string {
	return path
		.replace(/\.(?:mdx?|markdown)$/i, "")
		.normalize("NFC")
		.replace(folderPage, "$1index");
}

/** Whether a path is that of a page in Markdown. */
export function isPage(path: string): boolean {
	return /\.(?:mdx?|markdown)$/i.test(path);
}

/** The address of a key below a language: `docs/index` → `docs/`. */
export function addressOf(key: string): string {
	return key.replace(/(^|\/)index$/, "$1").replace(/([^/])$/, "$1/");
}
