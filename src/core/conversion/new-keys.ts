import { slugify } from "../urls/slug.ts";
import type { PlacedPage } from "./foreign-site.ts";

/** A key of the new site, and what its address needs to be told from others. */
export interface NewKey {
	readonly key: string;
	/** The last part of the address, where the file's name can't be it. */
	readonly slug?: string;
}

/**
 * Gives pages keys that no two addresses share: a page whose name is also a folder's becomes that folder's own page; names that differ
 * only in marks, case or signs get a number, those without an original rather than others. A number alone is an address that listings need.
 *
 * @param pages The pages of all languages.
 */
export function newKeys(
	pages: readonly Pick<PlacedPage, "key" | "language">[],
	source: string,
): ReadonlyMap<string, NewKey> {
	const originals = new Set(pages.flatMap(({ key, language }) => (language === source ? [key] : [])));
	const known = new Set(pages.map(({ key }) => key));
	const all = [...[...originals].sort(), ...[...known].filter((key) => !originals.has(key)).sort()];
	const folders = new Set(all.flatMap((key) => foldersOf(key)));
	const taken = new Map<string, string>();
	const found = new Map<string, NewKey>();
	for (const old of all) {
		const isFolder = folders.has(old) && !known.has(`${old}/index`);
		const key = isFolder ? `${old}/index` : old;
		const name = nameOf(key);
		const usual = slugify(name);
		const parent = nameOf(
			key
				.split("/")
				.slice(0, key.endsWith("/index") ? -2 : -1)
				.join("/"),
		);
		const readable =
			usual === ""
				? "page"
				: /^\d{1,4}$/.test(usual) || usual === "pagefind"
					? `${slugify(parent) || "page"}-${usual}`
					: usual;
		const slug = freeSlug(readable, { key, taken });
		found.set(old, { key, ...(slug === usual || key === "index" ? {} : { slug }) });
	}
	return found;
}

/** A slug that no other page in the same folder has. */
function freeSlug(
	slug: string,
	{ key, taken }: { readonly key: string; readonly taken: Map<string, string> },
): string {
	const folder = key
		.replace(/\/index$/, "")
		.split("/")
		.slice(0, -1)
		.map(slugify)
		.join("/");
	for (let number = 1; ; number++) {
		const candidate = number === 1 ? slug : `${slug}-${number}`;
		const address = `${folder}/${candidate}`;
		const owner = taken.get(address);
		if (owner !== undefined && owner !== key) continue;
		taken.set(address, key);
		return candidate;
	}
}

/** The name that a key's address ends with: a folder's for its own page. */
export function nameOf(key: string): string {
	return (
		key
			.replace(/\/index$/, "")
			.split("/")
			.at(-1) ?? key
	);
}

function foldersOf(key: string): string[] {
	const parts = key.split("/").slice(0, -1);
	return parts.map((_, index) => parts.slice(0, index + 1).join("/"));
}
