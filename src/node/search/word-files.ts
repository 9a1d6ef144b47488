import type { PreparedSearch } from "../../core/search/documents/prepare-documents.ts";
import type { WordManifest } from "../../core/search/vocabulary/word-manifest.ts";
import { type BundleFile, contentName, packed } from "./pagefind-files.ts";

/**
 * The files beside Pagefind's own: vocabulary and titles, named after their content, and `words/manifest.json`, which names
 * them.
 *
 * @param chunks Borders of the index's parts.
 */
export async function wordFiles(
	{ vocabulary, titles }: Pick<PreparedSearch, "vocabulary" | "titles">,
	chunks: readonly string[],
): Promise<BundleFile[]> {
	const common = await wordFile("common", vocabulary.common);
	const rare = await Promise.all(vocabulary.rare.map(({ text }) => wordFile("rare", text)));
	const parts = await Promise.all(
		titles.map(({ suggestions }) => wordFile("titles", JSON.stringify(suggestions))),
	);
	const manifest: WordManifest = {
		common: common.path,
		rare: vocabulary.rare.map(({ from }, index) => [from, rare[index]?.path ?? ""]),
		titles: titles.map(({ from }, index) => [from, parts[index]?.path ?? ""]),
		chunks,
	};
	return [
		common,
		...rare,
		...parts,
		{ path: "words/manifest.json", content: Buffer.from(JSON.stringify(manifest)) },
	];
}

async function wordFile(kind: string, text: string): Promise<BundleFile> {
	return { path: `words/${kind}-${contentName(text, 8)}.pf_words`, content: await packed(Buffer.from(text)) };
}
