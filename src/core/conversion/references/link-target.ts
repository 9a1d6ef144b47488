import { relativePath } from "../../urls/relative-path.ts";
import {
	type FoundAddress,
	fileOf,
	ownPath,
	pageOf,
	publicAddress,
	type ReferencePlace,
} from "./reference-place.ts";

/** Pages, and what pages are made of: no address of them is a file to be read. */
const notRead = /(?:^|\/)[^./]*$|\.(?:mdx?|markdown|html?|[cm]?[jt]sx?|astro|vue|svelte|mdoc|s?css)$/i;

/** The new address of a link; `undefined` when it can lead nowhere. */
export function convertTarget(
	target: string,
	{ line, place, context, downloads }: FoundAddress,
): string | undefined {
	const outside = /^(?:https?:\/\/[^/\s]|mailto:[^\s]+@|tel:\+?\d)/i.test(target);
	const own = ownPath(target, place.url);
	if (outside && own === undefined) return target;
	const address = own ?? target;
	if (address === "" || /^[a-z][a-z0-9+.-]*:|^\/\//i.test(address)) {
		context.lose("link-removed", { line, text: target });
		return undefined;
	}
	const [, path = "", fragment = ""] = /^([^#?]*)(?:\?[^#]*)?(#.*)?$/s.exec(address) ?? [];
	if (path === "") return fragment === "" || fragment === "#" ? relativePath(place.key, place.key) : fragment;
	const key = pageOf(path, place);
	if (key !== undefined) return `${relativePath(place.key, key)}${fragment === "#" ? "" : fragment}`;
	const file = notRead.test(path) ? undefined : fileOf(path, place);
	if (file !== undefined) return `${publicAddress(file, { place, downloads })}${fragment}`;
	if (place.url === undefined) {
		context.lose("link-removed", { line, text: target });
		return undefined;
	}
	context.lose("link-old-site", { line, text: target });
	return own === undefined ? (wholeAddress(address, place) ?? undefined) : target;
}

function wholeAddress(address: string, { url, address: from }: ReferencePlace): string | undefined {
	try {
		const base = new URL(from.replace(/^\//, ""), url);
		return new URL(address.startsWith("/") ? address : encodeURI(decodeURI(address)), base).href;
	} catch {
		return undefined;
	}
}
