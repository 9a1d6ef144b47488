import { counted } from "../problems/counted.ts";
import type { ConvertedSite } from "./convert-site.ts";
import type { ForeignSite } from "./foreign-site.ts";
import type { Loss } from "./loss.ts";
import { isPage } from "./page-key.ts";

/**
 * The files of an old site that nothing was made of: those that it published, one by one; all others, such as layouts, data and programs,
 * counted by their folder.
 */
export function leftFiles(
	{ files, texts }: Pick<ForeignSite, "files" | "texts">,
	{ layout, pictures, downloads, losses }: ConvertedSite,
): readonly Loss[] {
	const pages = layout.pages.map(({ file }) => file);
	const known = new Set([
		...pages,
		// Configuration, of which all is read.
		...[...texts.keys()].filter((file) => !isPage(file)),
		...pictures.values(),
		...downloads.values(),
		...losses.flatMap(({ file, line }) => (line === undefined ? file : [])),
	]);
	const besidePages = new Set(pages.map(folderOf).filter((folder) => folder !== ""));
	const published = layout.publicFolders.filter((folder) => folder !== "").map((folder) => `${folder}/`);
	const isPublished = (file: string): boolean =>
		besidePages.has(folderOf(file)) || published.some((folder) => file.startsWith(folder));
	const unlinked: Loss[] = [];
	const others = new Map<string, number>();
	for (const file of [...files].sort()) {
		if (known.has(file)) continue;
		if (isPublished(file)) unlinked.push({ kind: "file-unlinked", file });
		else others.set(topOf(file), (others.get(topOf(file)) ?? 0) + 1);
	}
	return [
		...unlinked,
		...[...others].map(
			([folder, count]): Loss => ({
				kind: "file-other",
				file: folder,
				text: counted(count, "file"),
			}),
		),
	];
}

function folderOf(file: string): string {
	return file.slice(0, file.lastIndexOf("/") + 1);
}

function topOf(file: string): string {
	const end = file.indexOf("/");
	return end < 0 ? "./" : file.slice(0, end + 1);
}
