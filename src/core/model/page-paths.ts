import type { ParsedPage } from "../content/parse-page.ts";
import { slugify } from "../urls/slug.ts";
import { baseName, parentFolder } from "./infer-kind.ts";
import { type Memory, noMemory } from "./memory.ts";

/**
 * Gives every page of a language its path: the slugs along its folders, each taken from the folder's own page. An
 * original's slug is made from its file name, a translation's from its title, unless `slug` says otherwise.
 *
 * @param tree The pages of one language, drafts included, so that a section's address doesn't change when it is published.
 * @param options `tag` is the language's.
 * @returns `/en/news/eu-delegates/` by key.
 */
export function pagePaths(
	tree: ReadonlyMap<string, ParsedPage>,
	{ tag, memory = noMemory }: { readonly tag: string; readonly memory?: Memory },
): Map<string, string> {
	const pageSlug = (page: ParsedPage, name: string): string =>
		memory("slug", page, [name], () => slugOf(page, name));
	const folders = new Map<string, string>([["", `/${tag}/`]]);
	const folderPath = (folder: string): string => {
		const known = folders.get(folder);
		if (known !== undefined) return known;
		const index = tree.get(`${folder}/index`);
		const slug = index ? pageSlug(index, baseName(folder)) : slugify(baseName(folder));
		const path = `${folderPath(parentFolder(folder))}${slug}/`;
		folders.set(folder, path);
		return path;
	};
	return new Map(
		[...tree].map(([key, page]) => {
			const name = baseName(key);
			const folder = folderPath(parentFolder(key));
			return [key, name === "index" ? folder : `${folder}${pageSlug(page, name)}/`];
		}),
	);
}

function slugOf({ frontMatter }: ParsedPage, name: string): string {
	const { slug, title } = frontMatter.data;
	return slug ?? slugify(frontMatter.kind === "original" ? name : title);
}
