import type { PictureSources } from "../pictures/picture-variants.ts";
import { isPlain } from "./decode-address.ts";

/** Where a link in a page's text goes. */
export type LinkTarget =
	| {
			readonly kind: "page";
			/** Key of the page, and the fragment without `#`, empty for none. */
			readonly key: string;
			readonly fragment: string;
			/** Address to write into the page. */
			readonly href: string;
			/** BCP 47 tag of the target, only when it isn't the linking page's own. */
			readonly foreign?: string;
	  }
	| { readonly kind: "external"; readonly href: string }
	/** A path to no page. */
	| { readonly kind: "unknown"; readonly key: string }
	/** A scheme or form that isn't allowed. */
	| { readonly kind: "forbidden" };

/** A picture as the page shows it. */
export interface ImageTarget {
	readonly href: string;
	/** CSS pixels. */
	readonly width: number;
	readonly height: number;
	/** Absent for a picture that is published as it is. */
	readonly choice?: Pick<PictureSources, "srcset" | "sources">;
}

/** A link taken apart, before anyone knows whether its page exists. */
export type LinkReference =
	| { readonly kind: "page"; readonly key: string; readonly fragment: string; readonly exact: boolean }
	/** A path from the top of the host: `/docs/x/`, without its fragment. */
	| { readonly kind: "absolute"; readonly path: string; readonly fragment: string }
	| { readonly kind: "external" }
	| { readonly kind: "forbidden" };

const allowedScheme = /^(?:https?:\/\/[^/\s]|mailto:[^\s]+@|tel:\+?[\d])/i;

/**
 * Takes an address in Markdown apart, in NFC as keys are: `https`, `http`, `mailto` and `tel` go outside; everything else is a relative path
 * to a `.md` file, a key, a fragment of the page itself, or a path from the top of the site. `//host` and other schemes are refused.
 *
 * @param fromKey Key of the page that the link stands in.
 * @param tags Those of the languages into whose trees a path may lead: `../../en/about.md` is the page `about`.
 */
export function parseLink(address: string, fromKey: string, tags: readonly string[] = []): LinkReference {
	if (allowedScheme.test(address)) return { kind: "external" };
	if (/^[a-z][a-z0-9+.-]*:/i.test(address) || address.startsWith("//") || address.startsWith("\\")) {
		return { kind: "forbidden" };
	}
	const hash = address.indexOf("#");
	const path = decodePath(hash === -1 ? address : address.slice(0, hash));
	const fragment = hash === -1 ? "" : decodePath(address.slice(hash + 1));
	if (path.startsWith("/")) return { kind: "absolute", path, fragment };
	if (path === "") return { kind: "page", key: fromKey, fragment, exact: true };
	if (!path.endsWith(".md")) {
		const relative = path.startsWith(".");
		const bare = path.replace(/(?:\.html?|\/)$/i, "");
		return {
			kind: "page",
			key: relative ? joinKey(fromKey, bare) : bare,
			fragment,
			exact: false,
		};
	}
	const key = joinKey(fromKey, path.slice(0, -3));
	const [, tag = "", inOther] = /^\.\.\/([^/]+)\/(.+)$/.exec(key) ?? [];
	return {
		kind: "page",
		key: inOther !== undefined && tags.includes(tag) ? inOther : key,
		fragment,
		exact: true,
	};
}

/**
 * The keys of the pages that a path from the top of the site may mean, the likeliest first: `/docs/x/`, `/en/docs/x.html` and
 * `/docs/x.md` are all `docs/x` or `docs/x/index`.
 *
 * @param basePath The path that the site is published below, which the path may begin with.
 * @param tags Those of the site's languages: the first part of the path may be one, in any case.
 */
export function absoluteKeys(
	path: string,
	{ basePath, tags }: { readonly basePath: string; readonly tags: readonly string[] },
): string[] {
	const below = path.startsWith(`${basePath}/`) ? path.slice(basePath.length) : path;
	const [first = "", ...rest] = below.replace(/^\/+/, "").split("/");
	const isLanguage = tags.some((tag) => tag.toLowerCase() === first.toLowerCase());
	const spellings = isLanguage ? [rest, [first, ...rest]] : [[first, ...rest]];
	return spellings.flatMap((parts) => {
		const key = joinKey("", parts.join("/").replace(/\.(?:mdx?|html?)\/?$/i, ""));
		if (key === "" || key === "index") return ["index"];
		return key.endsWith("/index") ? [key, key.slice(0, -"/index".length)] : [key, `${key}/index`];
	});
}

/** Resolves a relative path against the folder of a page; a path that leaves the tree keeps its leading `..`. */
export function joinKey(fromKey: string, path: string): string {
	// A name beside the page, as most are: what follows comes to the same.
	if (path !== "" && !/[./]/.test(path.charAt(0)) && !/\/\.|\/\/|\/$/.test(path))
		return fromKey.slice(0, fromKey.lastIndexOf("/") + 1) + path;
	const parts = fromKey.split("/").slice(0, -1);
	for (const part of path.split("/")) {
		if (part === "." || part === "") continue;
		if (part === ".." && parts.length > 0 && parts.at(-1) !== "..") parts.pop();
		else parts.push(part);
	}
	return parts.join("/");
}

function decodePath(path: string): string {
	if (isPlain(path)) return path;
	try {
		return decodeURIComponent(path).normalize("NFC");
	} catch {
		return path.normalize("NFC");
	}
}
