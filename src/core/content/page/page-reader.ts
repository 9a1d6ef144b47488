import type { MarkdownIt } from "markdown-it";
import { createMarkdownCache } from "../../markdown/cached-markdown.ts";
import { createMarkdown } from "../../markdown/create-markdown.ts";
import type { Result } from "../../problems/result.ts";
import type { TextFile } from "../files/site-files.ts";
import type { Language } from "../settings/settings.ts";
import { frontMatterSchemas, type PageFields } from "./front-matter-schema.ts";
import { type ParsedPage, pageFromReading } from "./parsed-page.ts";
import { readPage } from "./read-page.ts";

/** A page, or what is wrong with it and the page as far as it can be read. */
export type PageResult =
	| Extract<Result<ParsedPage>, { readonly ok: true }>
	| (Extract<Result<ParsedPage>, { readonly ok: false }> & { readonly readable?: ParsedPage });

/** Gives the page that a file holds, or what is wrong with it. */
export type PageReader = (
	source: TextFile,
	place: { readonly key: string; readonly language: Language; readonly isSource: boolean },
) => PageResult;

/**
 * A reader that parses every file.
 *
 * @param fields What the site's front matter may have.
 * @param markdown The site's Markdown.
 */
export function createPageReader(fields: PageFields, markdown: MarkdownIt = createMarkdown()): PageReader {
	const schemas = frontMatterSchemas(fields);
	const cache = createMarkdownCache(markdown);
	return (source, { key, language, isSource }) => {
		const place = { file: source.file, key, language: language.tag, isSource };
		const { reading, template, texts } = readPage(source.text, { ...place, markdown, schemas, texts: true });
		const readable = reading.ok ? reading : reading.readable;
		const page =
			readable &&
			pageFromReading(readable, {
				source,
				key,
				language,
				cache,
				template: () => template,
				texts: () => texts ?? [],
			});
		if (!reading.ok) return { ok: false, problems: reading.problems, ...(page ? { readable: page } : {}) };
		if (!page) throw new Error(`${source.file} can't be read`);
		return { ok: true, value: page };
	};
}
