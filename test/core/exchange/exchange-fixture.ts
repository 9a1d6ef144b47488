import type { TextFile } from "../../../src/core/content/files/site-files.ts";
import { parseSettings } from "../../../src/core/content/settings/parse-settings.ts";
import { blobId, unixBlobId } from "../../../src/core/drift/blob-id.ts";
import type { CodeStyle } from "../../../src/core/exchange/exchange-file.ts";
import {
	type ExchangePair,
	type ExchangeSite,
	exchangePair,
} from "../../../src/core/exchange/exchange-site.ts";
import { type ExchangeFormat, exportPages } from "../../../src/core/exchange/export-pages.ts";
import { readExchangeFile } from "../../../src/core/exchange/formats/read-exchange-file.ts";
import {
	type ImportedPage,
	type ImportOptions,
	importPages,
} from "../../../src/core/exchange/import-pages.ts";
import {
	createTracedMarkdown,
	type TracedMarkdown,
} from "../../../src/core/exchange/markdown/traced-markdown.ts";
import { createMarkdown } from "../../../src/core/markdown/create-markdown.ts";
import type { Problem } from "../../../src/core/problems/problem.ts";
import { wordedFields } from "../../support/site-fields.ts";

const settingsText = `url: https://example.org/
source: sv
languages:
  - { tag: sv, locale: sv-SE }
  - { tag: en, locale: en-GB }
  - { tag: ar, locale: ar-EG }
${wordedFields}`;

/** Every way of writing a file that comes back. */
export const styles: readonly { readonly format: ExchangeFormat; readonly codes: CodeStyle }[] = [
	{ format: "xliff 1.2", codes: "elements" },
	{ format: "xliff 1.2", codes: "markdown" },
	{ format: "xliff 2.1", codes: "elements" },
	{ format: "xliff 2.1", codes: "markdown" },
	{ format: "po", codes: "markdown" },
];

/** Markdown that knows footnotes, as sites may have it. */
export function tracedMarkdown(): TracedMarkdown {
	return createTracedMarkdown(createMarkdown({ extensions: ["footnotes"] }));
}

/** Bytes as Git's blob id. */
export function idOf(text: string): string {
	return blobId(new TextEncoder().encode(text));
}

/**
 * A site of files by path (`sv/a.md`).
 *
 * @param pinned Older texts that Git still has.
 */
export function siteOf(
	files: Readonly<Record<string, string>>,
	pinned: readonly string[] = [],
): ExchangeSite {
	const settings = parseSettings({ file: "content/site.yaml", text: settingsText, blob: idOf(settingsText) });
	if (!settings.ok) throw new Error(JSON.stringify(settings.problems));
	const trees = new Map<string, Map<string, TextFile>>([
		["sv", new Map()],
		["en", new Map()],
		["ar", new Map()],
	]);
	for (const [path, text] of Object.entries(files)) {
		const [tag = "", ...rest] = path.split("/");
		const bytes = new TextEncoder().encode(text);
		const unixBlob = unixBlobId(bytes);
		const file = {
			file: `content/${path}`,
			text,
			blob: blobId(bytes),
			...(unixBlob === undefined ? {} : { unixBlob }),
		};
		trees.get(tag)?.set(rest.join("/").replace(/\.md$/, ""), file);
	}
	return {
		settings: settings.value.settings,
		markdown: tracedMarkdown(),
		files: trees,
		unreadable: new Set(),
		pinnedTexts: new Map(pinned.map((text) => [idOf(text), text])),
		gitIds: new Map(),
	};
}

/** A page of two languages. */
export interface Page {
	readonly original: string;
	readonly translation?: string;
	/** What the original was when it was translated. */
	readonly before?: string;
}

/** The site of one page, with the key `a`. */
export function siteOfPage({ original, translation, before }: Page): ExchangeSite {
	return siteOf(
		{ "sv/a.md": original, ...(translation === undefined ? {} : { "en/a.md": translation }) },
		before === undefined ? [] : [before],
	);
}

/** The pair `a` in English. */
export function pairOf(site: ExchangeSite, key = "a", language = "en"): ExchangePair {
	const pair = exchangePair(site, { key, language });
	if (!pair) throw new Error(`No pair ${key}`);
	return pair;
}

/** The file of a page. */
export function exported(
	site: ExchangeSite,
	{ format = "xliff 1.2", codes = "elements" }: { format?: ExchangeFormat; codes?: CodeStyle } = {},
): string {
	return exportPages([pairOf(site)], { format, codes, site });
}

/** What comes of a file. */
export function imported(
	site: ExchangeSite,
	text: string | Uint8Array,
	options: ImportOptions = {},
): { readonly pages: readonly ImportedPage[]; readonly problems: readonly Problem[] } {
	const file = readExchangeFile(typeof text === "string" ? new TextEncoder().encode(text) : text, "a.xlf");
	if (!file.ok) return { pages: [], problems: file.problems };
	return importPages(file.value, { site, name: "a.xlf", ...options });
}

/** The new content of the page that a file is of. */
export function newText(site: ExchangeSite, text: string, options: ImportOptions = {}): string {
	const { pages, problems } = imported(site, text, options);
	const [page] = pages;
	const errors = problems.filter(({ severity }) => severity === "error");
	if (errors.length > 0 || page?.text === undefined)
		throw new Error(JSON.stringify({ problems, page }, null, 1));
	return page.text;
}

/** Codes of problems, for comparison. */
export function codesOf({ problems }: { readonly problems: readonly Problem[] }): string[] {
	return problems.map(({ code }) => code);
}

/** A file whose targets are others: those that `edit` changes, by what they are today. */
export function editTargets(xliff: string, edit: (target: string) => string): string {
	return xliff.replace(
		/(<target[^>]*>)([\s\S]*?)(<\/target>)/g,
		(_, start: string, text: string, end: string) => `${start}${edit(text)}${end}`,
	);
}
