import { memoise } from "../collections/memoise.ts";
import type { MediaFile } from "../content/files/site-files.ts";
import { pictureSources } from "../pictures/picture-variants.ts";
import { decodeAddress } from "../urls/decode-address.ts";
import { encodePath } from "../urls/encode-path.ts";
import type { ImageTarget, LinkTarget } from "../urls/resolve-link.ts";
import { absoluteKeys, joinKey, type LinkReference, parseLink } from "../urls/resolve-link.ts";
import type { Page } from "./page.ts";
import { passageIds } from "./page-passages.ts";
import { bestVersion, type SiteModel } from "./site-model.ts";

/**
 * Where a link in a page's text leads: to the page's version in the same language, else to the original, which is then
 * marked as foreign.
 */
export function resolveLink(model: SiteModel, address: string, from: Page): LinkTarget {
	const goal = findLinkGoal(model, address, from);
	if (goal.kind === "external") return { kind: "external", href: goal.href };
	if (goal.kind !== "page") return goal;
	const { page, fragment } = goal;
	const id = fragment === "" ? "" : (findFragment(page, fragment, model) ?? fragment);
	const samePage = page === from && id !== "";
	return {
		kind: "page",
		key: page.key,
		fragment: id,
		href: `${samePage ? "" : model.settings.basePath + encodePath(page.path)}${id === "" ? "" : `#${encodeURIComponent(id)}`}`,
		...(page.language === from.language ? {} : { foreign: page.language.tag }),
	};
}

/** The page that a link leads to, or why it leads to none. */
export type LinkGoal =
	| { readonly kind: "page"; readonly page: Page; readonly fragment: string }
	| { readonly kind: "unknown"; readonly key: string }
	| { readonly kind: "external"; readonly href: string }
	| { readonly kind: "forbidden" };

/** Finds what a link in a page's text leads to; its fragment as it is written. */
export function findLinkGoal(model: SiteModel, address: string, from: Page): LinkGoal {
	const tags = model.settings.languages.map(({ tag }) => tag);
	const reference = parseLink(address, from.key, tags);
	if (reference.kind === "external") return { kind: "external", href: address };
	if (reference.kind === "forbidden") return reference;
	const file =
		reference.kind === "absolute"
			? publicFile(model, reference.path)
			: relativePublicFile(model, { address, from });
	if (file !== undefined) return { kind: "external", href: file };
	const key = keyOf(reference, { model, address, from });
	const page = key === from.key ? from : bestVersion(model, key, from.language.tag);
	return page ? { kind: "page", page, fragment: reference.fragment } : { kind: "unknown", key };
}

/** The address of a file of `public/`, which is named from the top of the site, or of its host. */
function publicFile({ settings: { basePath }, publicFiles }: SiteModel, path: string): string | undefined {
	const below = path.startsWith(`${basePath}/`) ? path.slice(basePath.length) : path;
	const found = [path, below].find((candidate) => publicFiles.has(candidate));
	return found === undefined ? undefined : basePath + encodePath(found);
}

/** The same for a file that is named by the way from the page's own file, which leads there in the repository too. */
function relativePublicFile(
	model: SiteModel,
	{ address, from }: { readonly address: string; readonly from: Page },
): string | undefined {
	if (!address.includes("../public/")) return undefined;
	const [path = ""] = decodeAddress(address).split("#");
	const [, below] = /^public(\/.*)$/.exec(joinKey(from.file.normalize("NFC"), path)) ?? [];
	return below === undefined ? undefined : publicFile(model, below);
}

type PathReference = Extract<LinkReference, { readonly kind: "page" | "absolute" }>;

function keyOf(
	reference: PathReference,
	{ model, address, from }: { readonly model: SiteModel; readonly address: string; readonly from: Page },
): string {
	if (reference.kind === "absolute") return absoluteKey(model, reference.path);
	const key = reference.exact ? reference.key : existingKey(model, reference.key, from.key);
	return isThere(model, key) ? key : (keyOfFile(model, { address, from }) ?? key);
}

/** The key of the file that an address names from the file that it stands in, where one of the two has a name of its own. */
function keyOfFile(
	{ keyByFile }: SiteModel,
	{ address, from }: { readonly address: string; readonly from: Page },
): string | undefined {
	if (keyByFile.size === 0) return undefined;
	const [path = ""] = decodeAddress(address).split("#");
	const name = joinKey(from.file.normalize("NFC"), path);
	const [, usual] = /^content\/[^/]+\/(.*)\.md$/.exec(name) ?? [];
	return keyByFile.get(name) ?? (keyByFile.has(from.file.normalize("NFC")) ? usual : undefined);
}

/** The key of the page that has an address, or that is named by its key after the site's or a language's address. */
function absoluteKey(model: SiteModel, path: string): string {
	const { basePath, languages } = model.settings;
	const tags = languages.map(({ tag }) => tag);
	const below = basePath !== "" && path.startsWith(`${basePath}/`) ? path.slice(basePath.length) : path;
	const address = `${below.replace(/\/(?:index\.html?)?$/, "")}/`;
	const atAddress = model.keyByPath.get(address);
	if (atAddress !== undefined) return atAddress;
	const candidates = absoluteKeys(path, { basePath, tags });
	return candidates.find((key) => isThere(model, key)) ?? candidates[0] ?? "index";
}

function isThere({ pages }: SiteModel, key: string): boolean {
	for (const tree of pages.values()) if (tree.has(key)) return true;
	return false;
}

/** A key may be written from the top of the tree or beside the page, and a folder's name stands for its own page. */
function existingKey(model: SiteModel, key: string, fromKey: string): string {
	const candidates = [key, `${key}/index`, joinKey(fromKey, key)];
	return candidates.find((candidate) => isThere(model, candidate)) ?? key;
}

/** The id that a fragment means: as it stands, or without the prefix that heading ids have. */
export function findFragment(
	page: Page,
	fragment: string,
	model: Pick<SiteModel, "terms">,
): string | undefined {
	const ids = fragmentIds(page, model);
	const heading = ids.find((id) => id === fragment) ?? ids.find((id) => id === `s-${fragment}`);
	if (heading !== undefined || !/^[pt]\d/.test(fragment)) return heading;
	return passageIds(page).find((id) => id === fragment);
}

/** The ids that a page's own content has, besides those of its passages. */
export function fragmentIds(page: Page, { terms }: Pick<SiteModel, "terms">): string[] {
	return page.base === "glossary" ? [...page.headingIds, ...terms.map(termId)] : [...page.headingIds];
}

/** The id of a term on the glossary pages, the same in every language. */
export function termId({ id }: { readonly id: string }): string {
	return `t-${id}`;
}

/** The file that a picture's address means: beside the page, or beside its original. */
export function resolveImage(model: SiteModel, address: string, from: Page): ImageTarget | undefined {
	const media = imageFiles(address, from).flatMap((file) => model.media.get(file) ?? [])[0];
	return media && imageTarget(media, model.settings.basePath);
}

const imageTarget = memoise((media: MediaFile, basePath: string): ImageTarget => {
	const { path, width, height } = media;
	const hrefOf = (path: string): string => basePath + encodePath(path);
	const sources = pictureSources(media, hrefOf);
	if (!sources) return { href: hrefOf(path), width, height };
	const { src, ...choice } = sources;
	return { href: src, width, height, choice };
});

/** The files in which a picture is looked for, relative to the site's root, in NFC. */
export function imageFiles(address: string, from: Page): string[] {
	const pages = from.role.kind === "translation" ? [from, from.role.original] : [from];
	return pages.map(({ file }) => joinKey(file.normalize("NFC"), decodeAddress(address)));
}
