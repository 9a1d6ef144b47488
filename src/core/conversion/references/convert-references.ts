import { encodePath } from "../../urls/encode-path.ts";
import { relativePath } from "../../urls/relative-path.ts";
import { joinKey } from "../../urls/resolve-link.ts";
import { rewriteProse, type SourceLine } from "../text/source-lines.ts";
import type { TextContext } from "../text/text-context.ts";
import type { AddressBook } from "./address-book.ts";
import { linkPattern } from "./link-pattern.ts";

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

/** A text whose addresses are Brygga's. */
export interface ReferredText {
	readonly lines: readonly SourceLine[];
	/** Old files that the text shows, and what it calls them. */
	readonly pictures: ReadonlyMap<string, string>;
	/** Old files that the text leads to, and where they are below `public/`. */
	readonly downloads: ReadonlyMap<string, string>;
}

const shown = /\.(?:jpe?g|png|webp|avif|gif)$/i;

/** Pages, and what pages are made of: no address of them is a file to be read. */
const notRead = /(?:^|\/)[^./]*$|\.(?:mdx?|markdown|html?|[cm]?[jt]sx?|astro|vue|svelte|mdoc|s?css)$/i;

const definition =
	/^([ \t>]*\[(?!\^)[^\]\n]+\]:[ \t]*\n?[ \t]*)(<[^<>\n]*>|\S+)([ \t]+(?:"[^"\n]*"|'[^'\n]*'|\([^()\n]*\)))?[ \t]*$/gm;
const reference = /(?<![!\\])\[((?:[^[\]\\\n]|\\.)+)\]\[([^[\]\n]*)\]/g;
const referredPicture = /!\[([^\]\n]*)\]\[([^\]\n]*)\]/g;

/**
 * Rewrites the addresses of links and pictures: to pages as relative paths, to pictures beside the pages, to other files below
 * `public/`. What isn't in the new site leads to the old one.
 */
export function convertReferences(
	lines: readonly SourceLine[],
	{ place, context }: { readonly place: ReferencePlace; readonly context: TextContext },
): ReferredText {
	const pictures = new Map<string, string>();
	const downloads = new Map<string, string>();
	const definitions = readDefinitions(lines, { place, context, downloads });
	const rewritten = rewriteProse(lines, (text, lineOf) => {
		const resolved = text
			.replace(referredPicture, (typed, alt: string, name: string) => {
				const target = definitions.get(label(name === "" ? alt : name))?.target;
				return target === undefined ? typed : `![${alt}](${target})`;
			})
			.replace(reference, (typed, shownText: string, name: string) => {
				const known = definitions.get(label(name === "" ? shownText : name));
				return known && known.href === undefined ? shownText : typed;
			});
		const convertOne = (typed: string, at: number, parts: LinkParts): string => {
			const line = lineOf(Math.min(at, text.length));
			if (parts.mark === "!")
				return convertPicture(parts, { typed, line, place, context, pictures, downloads });
			const inner = replaceLinks(parts.text, (found, _, nested) =>
				nested.mark === "!"
					? convertPicture(nested, { typed: found, line, place, context, pictures, downloads })
					: found,
			);
			// A picture that became a link can't stand in another.
			const plain = inner.replace(/(?<!!)\[((?:[^[\]\\]|\\.)*)\]\([^()]*\)/g, "$1");
			const isEmpty = plain.replace(/<!--.*?-->/g, "").trim() === "";
			const href = convertTarget(unbracketed(parts.target), { line, place, context, downloads });
			if (href === undefined) return plain;
			return `[${isEmpty ? unbracketed(parts.target) : plain}](${bracketed(href)}${parts.title})`;
		};
		return replaceLinks(resolved, convertOne).replace(
			definition,
			(_, before: string, _target: string, title: string | undefined) => {
				const href = definitions.get(labelOf(before))?.href;
				return href === undefined ? "" : `${before}${bracketed(href)}${title ?? ""}`;
			},
		);
	});
	return { lines: rewritten, pictures, downloads };
}

/** A definition `[label]: target`, with its new address if it has one. */
interface Definition {
	readonly target: string;
	readonly href: string | undefined;
}

function readDefinitions(
	lines: readonly SourceLine[],
	{ place, context, downloads }: Omit<Found, "line">,
): ReadonlyMap<string, Definition> {
	const definitions = new Map<string, Definition>();
	rewriteProse(lines, (text, lineOf) => {
		for (const { index, 1: before = "", 2: written = "" } of text.matchAll(definition)) {
			const target = unbracketed(written);
			// What pictures refer to isn't a page.
			const isPicture = shown.test(target);
			const href = isPicture
				? target
				: convertTarget(target, { line: lineOf(index), place, context, downloads });
			if (!definitions.has(labelOf(before))) definitions.set(labelOf(before), { target, href });
		}
		return text;
	});
	return definitions;
}

function labelOf(before: string): string {
	return label(before.replace(/^[ \t>]*\[|\]:\s*$/g, ""));
}

interface LinkParts {
	readonly mark: string;
	readonly text: string;
	readonly target: string;
	readonly title: string;
}

function replaceLinks(
	text: string,
	replace: (typed: string, at: number, parts: LinkParts) => string,
): string {
	return text.replace(
		linkPattern,
		(typed, mark: string, inner: string, target: string, title: string | undefined, at: number) =>
			replace(typed, at, { mark, text: inner, target, title: title ?? "" }),
	);
}

interface Found {
	readonly line: number;
	readonly place: ReferencePlace;
	readonly context: TextContext;
	readonly downloads: Map<string, string>;
}

/** The new address of a link; `undefined` when it can lead nowhere. */
function convertTarget(target: string, { line, place, context, downloads }: Found): string | undefined {
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
	const key = candidates(path, place)
		.map(place.book.pageAt)
		.find((found) => found !== undefined);
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

/** The path of an address of the old site itself. */
function ownPath(target: string, url: string | undefined): string | undefined {
	const origin = /^https?:\/\/[^/]+/.exec(url ?? "")?.[0];
	if (origin === undefined || !target.startsWith(origin)) return undefined;
	const path = target.slice(origin.length);
	return path === "" ? "/" : /^[/?#]/.test(path) ? path : undefined;
}

function wholeAddress(address: string, { url, address: from }: ReferencePlace): string | undefined {
	try {
		const base = new URL(from.replace(/^\//, ""), url);
		return new URL(address.startsWith("/") ? address : encodeURI(decodeURI(address)), base).href;
	} catch {
		return undefined;
	}
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

function convertPicture(
	{ text, target, title }: LinkParts,
	{
		typed,
		line,
		place,
		context,
		pictures,
		downloads,
	}: Found & { readonly typed: string; readonly pictures: Map<string, string> },
): string {
	const named = unbracketed(target);
	const address = place.imports.get(named) ?? named;
	if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address) && ownPath(address, place.url) === undefined) {
		context.lose("picture-elsewhere", { line, text: typed });
		if (!/^https?:\/\//i.test(address)) return text;
		return `[${text.trim() === "" ? (address.split("/").at(-1) ?? address) : text}](${bracketed(address)})`;
	}
	const [path = ""] = (ownPath(address, place.url) ?? address).split(/[?#]/);
	const file = fileOf(path, place);
	if (file === undefined || !shown.test(file)) {
		context.lose(file === undefined ? "picture-missing" : "picture-format", { line, text: typed });
		if (file === undefined) return text;
		const shownText = text.trim() === "" ? (file.split("/").at(-1) ?? file) : text;
		return `[${shownText}](${bracketed(publicAddress(file, { place, downloads }))})`;
	}
	const name = pictureKey(file, place);
	pictures.set(file, name);
	return `![${text}](${bracketed(relativePath(place.key, name).replace(/\.md$/, ""))}${title})`;
}

/** The old file that an address means. */
function fileOf(path: string, place: ReferencePlace): string | undefined {
	return candidates(path, place)
		.map((candidate) => place.book.fileAt(candidate))
		.find((found) => found !== undefined);
}

/** The address of a file that goes to `public/`: the one that it had, as far as its folder tells. */
function publicAddress(
	file: string,
	{ place, downloads }: { readonly place: ReferencePlace; readonly downloads: Map<string, string> },
): string {
	const path = place.book.publicPath(file);
	downloads.set(file, path);
	return `/${encodePath(path)}`;
}

/** Where a picture goes, below a language's folder: beside the page as it was, or below `pictures/`. */
function pictureKey(file: string, { file: page, key }: ReferencePlace): string {
	const folder = page.slice(0, page.lastIndexOf("/") + 1);
	if (folder === "" || !file.startsWith(folder))
		return `pictures/${file.replace(/^(?:src|static|public|assets|content)\//, "")}`;
	const isFolderPage = /(?:^|\/)(?:_?index|readme)\.\w+$/i.test(page);
	const own =
		isFolderPage && !/(?:^|\/)index$/.test(key) ? `${key}/` : key.slice(0, key.lastIndexOf("/") + 1);
	return own + file.slice(folder.length);
}

function label(text: string): string {
	return text.toLowerCase().replace(/\s+/g, " ").trim();
}

function unbracketed(target: string): string {
	return target.startsWith("<") ? target.slice(1, -1) : target;
}

function bracketed(target: string): string {
	return /[\s()]/.test(target) ? `<${target}>` : target;
}
