import { encodePath } from "../../urls/encode-path.ts";
import { joinKey } from "../../urls/resolve-link.ts";
import type { TextContext } from "../text/text-context.ts";
import type { AddressBook } from "./address-book.ts";

/** Where a text stands, for the addresses in it. */
export interface ReferencePlace {
	/** The old file. */
	readonly file: string;
	readonly key: string;
	/** The page's own address in the old site: `/docs/x/`. */
	readonly address: string;
	/** Where the old site is published. */
	readonly url: string | undefined;
	/** What stands for a folder at the beginning of an address. */
	readonly aliases: ReadonlyMap<string, string>;
	/** Constants of the text that name files: `import logo from "./logo.png"`. */
	readonly imports: ReadonlyMap<string, string>;
	readonly book: AddressBook;
}

/** An address that was found in a text. */
export interface FoundAddress {
	readonly line: number;
	readonly place: ReferencePlace;
	readonly context: TextContext;
	/** See `ReferredText`. */
	readonly downloads: Map<string, string>;
}

/** The path of an address of the old site itself. */
export function ownPath(target: string, url: string | undefined): string | undefined {
	const origin = /^https?:\/\/[^/]+/.exec(url ?? "")?.[0];
	if (origin === undefined || !target.startsWith(origin)) return undefined;
	const path = target.slice(origin.length);
	return path === "" ? "/" : /^[/?#]/.test(path) ? path : undefined;
}

/** The key of the page that an address of the old site means. */
export function pageOf(path: string, place: ReferencePlace): string | undefined {
	return candidates(path, place)
		.map(place.book.pageAt)
		.find((found) => found !== undefined);
}

/** The old file that an address means. */
export function fileOf(path: string, place: ReferencePlace): string | undefined {
	return candidates(path, place)
		.map((candidate) => place.book.fileAt(candidate))
		.find((found) => found !== undefined);
}

/** The address of a file that goes to `public/`: the one that it had, as far as its folder tells. */
export function publicAddress(
	file: string,
	{ place, downloads }: { readonly place: ReferencePlace; readonly downloads: Map<string, string> },
): string {
	const path = place.book.publicPath(file);
	downloads.set(file, path);
	return `/${encodePath(path)}`;
}

/** The paths that an address may mean: from the file, from the page's address, from the top. */
function candidates(path: string, { file, address, aliases }: ReferencePlace): string[] {
	for (const [alias, folder] of aliases)
		if (path.startsWith(alias)) return [folder + path.slice(alias.length)];
	if (path.startsWith("/")) return [path];
	const fromAddress = joinKey(`${address.replace(/^\//, "")}x`, path);
	const fromAbove = joinKey(address.replace(/^\/|\/$/g, ""), path);
	return [joinKey(file, path), `/${fromAddress}`, `/${fromAbove}`, `/${path}`];
}
