import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { parse as parseYaml } from "yaml";
import { type HtmlPage, parseHtml } from "./html.ts";

/** A built page. */
export interface BuiltPage extends HtmlPage {
	/** Path below the output folder, with `/`. */
	readonly file: string;
	/** The address under which hosts serve it. */
	readonly url: string;
	readonly html: string;
	/** `lang` of `<html>`. */
	readonly language: string;
	/** What a reader who stands on a page of the site sees at an address of its own, as opposed to errors, redirects and translations beside their originals. */
	readonly kind: "page" | "beside" | "not-found" | "redirect";
	/** Whether search engines may list it: a page of its own that doesn't say `noindex`. */
	readonly indexable: boolean;
}

/** A site as it lies in its output folder. */
export interface BuiltSite {
	/** The folder with `content/` and `i18n/` that it was built from. */
	readonly root: string;
	/** The output folder. */
	readonly directory: string;
	/** The site's address, with a last slash. */
	readonly url: string;
	/** Path of `url` without the last slash. */
	readonly basePath: string;
	/** BCP 47 tags, the source language first. */
	readonly languages: readonly string[];
	/** Every file, as a sorted path below `directory`, with `/`. */
	readonly files: readonly string[];
	/** Every HTML page. */
	readonly pages: readonly BuiltPage[];
	/** The page at an absolute address, without regard to a fragment. */
	pageAt(url: string): BuiltPage | undefined;
	read(file: string): Promise<string>;
}

/** The part of `content/site.yaml` that the tests need. */
interface WrittenSettings {
	readonly url: string;
	readonly source: string;
	readonly languages: readonly (string | { readonly tag: string })[];
}

/**
 * Reads a built site.
 *
 * @param root The folder with `content/` and `i18n/`.
 * @param directory The output folder.
 */
export async function readBuiltSite(root: string, directory: string): Promise<BuiltSite> {
	const settings: WrittenSettings = parseYaml(await readFile(join(root, "content/site.yaml"), "utf8"));
	const url = settings.url.replace(/\/?$/, "/");
	const tags = settings.languages.map((item) => (typeof item === "string" ? item : item.tag));
	const files = await listFiles(directory);
	const pages = await Promise.all(
		files.filter((file) => file.endsWith(".html")).map((file) => readPage(directory, { file, url })),
	);
	const byUrl = new Map(pages.map((page) => [page.url, page]));
	return {
		root,
		directory,
		url,
		basePath: new URL(url).pathname.slice(0, -1),
		languages: [settings.source, ...tags.filter((tag) => tag !== settings.source)],
		files,
		pages,
		pageAt: (address) => byUrl.get(address.split("#")[0] ?? address),
		read: (file) => readFile(join(directory, file), "utf8"),
	};
}

async function readPage(directory: string, { file, url }: { file: string; url: string }): Promise<BuiltPage> {
	const html = await readFile(join(directory, file), "utf8");
	const page = parseHtml(html);
	const kind =
		page.all("meta", { "http-equiv": "refresh" }).length > 0
			? "redirect"
			: file.endsWith("404.html")
				? "not-found"
				: /\/with-[^/]+\/index\.html$/.test(file)
					? "beside"
					: "page";
	const robots = page.all("meta", { name: "robots" })[0]?.attributes["content"] ?? "";
	return {
		...page,
		file,
		url: url + encodeURI(file.replace(/(^|\/)index\.html$/, "$1")),
		html,
		language: page.one("html").attributes["lang"] ?? "",
		kind,
		indexable: kind === "page" && !robots.includes("noindex"),
	};
}

async function listFiles(directory: string): Promise<string[]> {
	const entries = await readdir(directory, { recursive: true, withFileTypes: true });
	return entries
		.filter((entry) => entry.isFile())
		.map((entry) => relative(directory, join(entry.parentPath, entry.name)).split(sep).join("/"))
		.sort();
}
