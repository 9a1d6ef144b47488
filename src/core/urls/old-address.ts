import { readUrl } from "./read-url.ts";

/** An old address, understood, or why it can't be one. */
export type OldAddress =
	| {
			readonly kind: "path";
			/** As the file is named: decoded, in NFC, ending with `/` but for `.html` files. */
			readonly path: string;
			/** `?id=12` or `#part`: what a static host or a browser leaves out of account. */
			readonly ignored?: string;
			/** Whether its percent signs stand for letters and marks apart, which the file's name has composed. */
			readonly decomposed?: true;
	  }
	| { readonly kind: "bad"; readonly fault: AddressFault };

/** What is wrong with an old address. */
export type AddressFault =
	| { readonly kind: "other-site" | "encoding" | "dots" | "slashes" | "empty" }
	| { readonly kind: "no-slash"; readonly expected: string }
	| { readonly kind: "character"; readonly character: string };

/** What no name of a file has, or nobody can see; Persian and Indic words have joiners (U+200C, U+200D). */
const unwritable = /[/\\\p{Cc}\p{Cs}\u2028\u2029]|(?![\u200c\u200d])\p{Cf}/u;

/**
 * Reads an old address as a browser sends it: a whole address of this site, a path below the site's address, or an old slug
 * in the page's folder. It is decoded once; `index.html` stands for its folder; what follows `?` or `#` is set apart, since
 * no file can answer to it.
 *
 * @param site Where the site is: its address, which ends with `/`.
 * @param folder The path of the folder that the page is in, for slugs.
 */
export function readOldAddress(
	text: string,
	{ site, folder }: { readonly site: string; readonly folder: string },
): OldAddress {
	const [, path = "", ignored = ""] = /^([^?#]*)(.*)$/s.exec(text.trim()) ?? [];
	const below = belowSite(path, site);
	if (below === undefined) return bad({ kind: "other-site" });
	const steps = below.replaceAll("\\", "/");
	if (steps === "") return bad({ kind: "empty" });
	if (/\/\//.test(steps)) return bad({ kind: steps.startsWith("//") ? "other-site" : "slashes" });
	const names: string[] = [];
	for (const step of steps.split("/")) {
		const name = decodeStep(step);
		if (name === undefined) return bad({ kind: "encoding" });
		if (name === "." || name === "..") return bad({ kind: "dots" });
		const [character] = unwritable.exec(name) ?? [];
		if (character !== undefined) return bad({ kind: "character", character });
		names.push(name);
	}
	const isSlug = !steps.slice(0, -1).includes("/");
	if (!steps.startsWith("/") && !isSlug) return bad({ kind: "no-slash", expected: `/${text.trim()}` });
	const named = names.join("/");
	const whole = (steps.startsWith("/") ? named : folder + named).replace(/\/index\.html\/?$/, "/");
	const isFile = /\.html?$/i.test(whole);
	return {
		kind: "path",
		path: whole.endsWith("/") || isFile ? whole : `${whole}/`,
		...(ignored === "" ? {} : { ignored }),
		...(/%/.test(path) && isDecomposed(path) ? { decomposed: true as const } : {}),
	};
}

function bad(fault: AddressFault): OldAddress {
	return { kind: "bad", fault };
}

/** An address without the site's own beginning; `undefined` for one of another site. */
function belowSite(text: string, site: string): string | undefined {
	const [, start, rest = ""] = /^([a-z][a-z0-9+.-]*:\/\/[^/\\]*)(.*)$/i.exec(text) ?? [];
	if (start === undefined) return text;
	const own = new URL(site);
	const base = own.pathname.slice(0, -1);
	const url = readUrl(start);
	if (!url || !/^https?:/i.test(start)) return undefined;
	const { host, username, password } = url;
	if (host !== own.host || username !== "" || password !== "") return undefined;
	if (base === "") return rest || "/";
	return rest === base || rest.startsWith(`${base}/`) ? rest.slice(base.length) || "/" : undefined;
}

/** Whether decoding brings about letters that are taken apart, rather than an author's keyboard. */
function isDecomposed(path: string): boolean {
	const decoded = path.normalize("NFC").replace(/(?:%[0-9a-f]{2})+/gi, decodeURIComponent);
	return decoded !== decoded.normalize("NFC");
}

/** Decodes each run of `%` and two digits as UTF-8; a `%` by itself stands for itself, as browsers send it. */
function decodeStep(step: string): string | undefined {
	try {
		return step.replace(/(?:%[0-9a-f]{2})+/gi, decodeURIComponent).normalize("NFC");
	} catch {
		return undefined;
	}
}
