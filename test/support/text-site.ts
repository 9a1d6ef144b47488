import type { SiteFiles, TextFile } from "../../src/core/content/files/site-files.ts";
import { blobId } from "../../src/core/drift/blob-id.ts";

/**
 * A site whose files are given as texts.
 *
 * @param files Texts by path relative to the root; Markdown and `content/site.yaml`.
 */
export function textSite(files: Readonly<Record<string, string>>): SiteFiles {
	const trees = new Map<string, TextFile[]>();
	for (const [file, text] of Object.entries(files)) {
		const [, folder] = /^content\/([^/]+)\/.+\.md$/.exec(file) ?? [];
		if (folder === undefined) continue;
		trees.set(folder, [...(trees.get(folder) ?? []), textFile(file, text)]);
	}
	const settings = textFile("content/site.yaml", files["content/site.yaml"] ?? "");
	return { settings, trees, strings: new Map(), media: new Map(), problems: [] };
}

function textFile(file: string, text: string): TextFile {
	return { file, text, blob: blobId(new TextEncoder().encode(text)) };
}
