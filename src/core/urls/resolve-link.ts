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
	/** A relative path to no page. */
	| { readonly kind: "unknown"; readonly key: string }
	/** A scheme or form that isn't allowed. */
	| { readonly kind: "forbidden"; readonly reason: "scheme" | "absolute" };

/** A picture as the page shows it. */
export interface ImageTarget {
	readonly href: string;
	/** CSS pixels. */
	readonly width: number;
	readonly height: number;
}

/** A link taken apart, before anyone knows whether its page exists. */
export type LinkReference =
	| { readonly kind: "page"; readonly key: string; readonly fragment: string; readonly exact: boolean }
	| { readonly kind: "external" }
	| { readonly kind: "forbidden"; readonly reason: "scheme" | "absolute" };

const allowedScheme = /^(?:https?:\/\/[^/\s]|mailto:[^\s]+@|tel:\+?[\d])/i;

/**
 * Takes an address in Markdown apart, in NFC as keys are: `https`, `http`, `mailto` and `tel` go outside; everything else is a relative path
 * to a `.md` file, a key, or a fragment of the page itself. `//host`, `/path` and other schemes are refused.
 *
 * @param fromKey Key of the page that the link stands in.
 */
export function parseLink(address: string, fromKey: string): LinkReference {
	if (allowedScheme.test(address)) return { kind: "external" };
	if (/^[a-z][a-z0-9+.-]*:/i.test(address) || address.startsWith("//") || address.startsWith("\\")) {
		return { kind: "forbidden", reason: "scheme" };
	}
	if (address.startsWith("/")) return { kind: "forbidden", reason: "absolute" };
	const hash = address.indexOf("#");
	const path = decodePath(hash === -1 ? address : address.slice(0, hash));
	const fragment = hash === -1 ? "" : decodePath(address.slice(hash + 1));
	if (path === "") return { kind: "page", key: fromKey, fragment, exact: true };
	if (!path.endsWith(".md")) {
		const relative = path.startsWith(".");
		return {
			kind: "page",
			key: relative ? joinKey(fromKey, path) : path.replace(/\/$/, ""),
			fragment,
			exact: false,
		};
	}
	return { kind: "page", key: joinKey(fromKey, path.slice(0, -3)), fragment, exact: true };
}

/** Resolves a relative path against the folder of a page; a path that leaves the tree keeps its leading `..`. */
export function joinKey(fromKey: string, path: string): string {
	const parts = fromKey.split("/").slice(0, -1);
	for (const part of path.split("/")) {
		if (part === "." || part === "") continue;
		if (part === ".." && parts.length > 0 && parts.at(-1) !== "..") parts.pop();
		else parts.push(part);
	}
	return parts.join("/");
}

function decodePath(path: string): string {
	try {
		return decodeURIComponent(path).normalize("NFC");
	} catch {
		return path.normalize("NFC");
	}
}
