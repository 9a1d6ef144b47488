import { readUrl } from "../../src/core/urls/read-url.ts";
import type { BuiltPage, BuiltSite } from "./built-site.ts";
import type { HtmlElement } from "./html.ts";

/** A reference from a page to something else. */
export interface Reference {
	readonly page: BuiltPage;
	readonly element: HtmlElement;
	/** As the page writes it. */
	readonly written: string;
	/** Absolute; `undefined` when what is written is no address. */
	readonly url: URL | undefined;
}

const schemes = ["https:", "http:", "mailto:", "tel:"];
const attributes = ["href", "src", "action", "poster", "cite", "data"];
const addressMeta = ["og:url", "og:image", "twitter:image"];

/** Every reference of every page. */
export function references(site: BuiltSite): readonly Reference[] {
	return site.pages.flatMap((page) =>
		page.elements.flatMap((element) =>
			writtenAddresses(element).map((written) => ({
				page,
				element,
				written,
				url: readUrl(written, page.url),
			})),
		),
	);
}

/**
 * What is wrong with the references of a site's pages, one line each: addresses that are malformed, lead out of the
 * site's own path, to nothing, to a redirect or to a fragment that the page there lacks.
 */
export function brokenReferences(site: BuiltSite): string[] {
	const ids = new Map(
		site.pages.map((page) => [page.url, new Set(page.elements.map(({ attributes: { id } }) => id))] as const),
	);
	return references(site).flatMap((reference) => {
		const fault = faultOf(reference, { site, ids });
		return fault === undefined ? [] : [`${reference.page.file}: ${reference.written} ${fault}`];
	});
}

/** The file that an address of the site stands for on a host; `undefined` when there is none. */
export function fileAt(site: BuiltSite, url: URL): string | undefined {
	if (!url.href.startsWith(site.url)) return undefined;
	const path = decodeURIComponent(url.pathname).slice(site.basePath.length + 1);
	const file = path === "" || path.endsWith("/") ? `${path}index.html` : path;
	return site.files.includes(file) ? file : undefined;
}

function faultOf(
	{ url, page }: Reference,
	{ site, ids }: { site: BuiltSite; ids: ReadonlyMap<string, ReadonlySet<string | undefined>> },
): string | undefined {
	if (url === undefined) return "is no address";
	if (!schemes.includes(url.protocol)) return `has the scheme ${url.protocol}`;
	if (url.origin !== new URL(site.url).origin) return undefined;
	const file = fileAt(site, url);
	if (file === undefined) return "leads to nothing";
	const target = site.pages.find((candidate) => candidate.file === file);
	if (target?.kind === "redirect" && page.kind !== "redirect") return "leads to a redirect";
	const fragment = decodeURIComponent(url.hash.slice(1));
	if (fragment !== "" && target !== undefined && ids.get(target.url)?.has(fragment) !== true) {
		return "names a fragment that isn't there";
	}
	return undefined;
}

function writtenAddresses(element: HtmlElement): string[] {
	const plain = attributes.flatMap((name) => element.attributes[name] ?? []);
	const srcset = (element.attributes["srcset"] ?? "")
		.split(",")
		.flatMap((item) => item.trim().split(/\s+/)[0] || []);
	const { property, content } = element.attributes;
	const meta =
		element.name === "meta" && addressMeta.includes(property ?? "") && content !== undefined ? [content] : [];
	const refresh = /^\s*\d+\s*;\s*url=(.+)$/i.exec(
		element.attributes["http-equiv"] === "refresh" ? (content ?? "") : "",
	);
	return [...plain, ...srcset, ...meta, ...(refresh?.[1] === undefined ? [] : [refresh[1]])];
}
