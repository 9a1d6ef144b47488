import { decodeAddress } from "../../urls/decode-address.ts";
import type { PlacedPage, SiteLayout } from "../foreign-site.ts";

/** Finds what an address of the old site means. */
export interface AddressBook {
	/** The key of a page. */
	readonly pageAt: (path: string) => string | undefined;
	/** The path of a file of the old site. */
	readonly fileAt: (path: string) => string | undefined;
	/** Where a file of the old site was published, without the slash at the beginning. */
	readonly publicPath: (file: string) => string;
}

/** Makes a book of all addresses of pages, and of the files that have one. */
export function addressBook(
	pages: readonly PlacedPage[],
	{ files, layout }: { readonly files: ReadonlySet<string>; readonly layout: SiteLayout },
): AddressBook {
	const keys = new Map<string, string>();
	// All first addresses before all others: what one page is called by another way may be the address of a second.
	const most = Math.max(0, ...pages.map(({ addresses }) => addresses.length));
	for (let rank = 0; rank < most; rank++)
		for (const { addresses, key } of pages) {
			const address = addresses[rank];
			if (address !== undefined && !keys.has(fold(address))) keys.set(fold(address), key);
		}
	const base = basePath(layout.url);
	const inside = (path: string): string =>
		base !== "" && path.startsWith(`${base}/`) ? path.slice(base.length) : path;
	// A page that a language lacks is shown in another there.
	const withoutLanguage = (path: string): string => {
		const [, first = "", rest = ""] = /^\/?([^/]+)(\/.*)?$/.exec(path) ?? [];
		return layout.languages.has(first) ? rest : path;
	};
	return {
		pageAt: (path) =>
			[path, inside(path), withoutLanguage(inside(path))].flatMap((way) => keys.get(fold(way)) ?? [])[0],
		fileAt: (path) => {
			const plain = decodeAddress(inside(path)).replace(/^\/+/, "");
			const places = [
				...layout.publicFolders.map((folder) => (folder === "" ? plain : `${folder}/${plain}`)),
				plain,
			];
			return places.find((file) => files.has(file));
		},
		publicPath: (file) => {
			const folder = layout.publicFolders.find((name) => name !== "" && file.startsWith(`${name}/`));
			const path = folder === undefined ? file : file.slice(folder.length + 1);
			return path.replace(/^(?:src\/)?(?:content|assets)\//, "");
		},
	};
}

/** The path of an address, without its last slash. */
function basePath(url: string | undefined): string {
	return /^https?:\/\/[^/]+(\/[^?#]*?)\/?$/.exec(url ?? "")?.[1] ?? "";
}

/** An address without what doesn't tell pages apart: case, file endings, slashes at its ends. */
function fold(address: string): string {
	return decodeAddress(address)
		.toLowerCase()
		.replace(/\/+/g, "/")
		.replace(/^\/|\/$/g, "")
		.replace(/\.(?:mdx?|markdown|html?)$/, "")
		.replace(/(^|\/)(?:_index|index|readme)$/, "$1")
		.replace(/\/$/, "");
}
