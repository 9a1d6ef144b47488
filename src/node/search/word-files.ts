import type { BundleManifest } from "../../core/search/bundle-manifest.ts";
import type { PreparedSearch } from "../../core/search/documents/prepare-documents.ts";
import { type BundleFile, contentName, packed } from "./bundle-file.ts";

/** The vocabulary and the titles of a bundle, named after their content. */
export interface WordFiles extends Pick<BundleManifest, "common" | "rare" | "titles"> {
	readonly files: readonly BundleFile[];
}

/** Writes what Pagefind doesn't: vocabulary and titles. */
export async function wordFiles({
	vocabulary,
	titles,
}: Pick<PreparedSearch, "vocabulary" | "titles">): Promise<WordFiles> {
	const common = await wordFile("common", vocabulary.common);
	const rare = await Promise.all(vocabulary.rare.map(({ text }) => wordFile("rare", text)));
	const parts = await Promise.all(
		titles.map(({ suggestions }) => wordFile("titles", JSON.stringify(suggestions))),
	);
	return {
		files: [common, ...rare, ...parts],
		common: common.path,
		rare: vocabulary.rare.map(({ from }, index) => [from, rare[index]?.path ?? ""]),
		titles: titles.map(({ from }, index) => [from, parts[index]?.path ?? ""]),
	};
}

async function wordFile(kind: string, text: string): Promise<BundleFile> {
	return { path: `words/${kind}-${contentName(text, 8)}.pf_words`, content: await packed(Buffer.from(text)) };
}
