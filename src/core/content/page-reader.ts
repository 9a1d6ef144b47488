import { createMarkdown } from "../markdown/create-markdown.ts";
import { createMarkdownMemory } from "../markdown/parse-markdown.ts";
import type { Result } from "../problems/result.ts";
import { type ParsedPage, readPage, recallPage } from "./parse-page.ts";
import type { Language } from "./settings.ts";
import type { TextFile } from "./site-files.ts";

/** Gives the page that a file holds, or what is wrong with it. */
export type PageReader = (
	source: TextFile,
	place: { readonly key: string; readonly language: Language; readonly isSource: boolean },
) => Result<ParsedPage>;

/** A reader that parses every file. */
export function createPageReader(): PageReader {
	const markdown = createMarkdown();
	const memory = createMarkdownMemory(markdown);
	return (source, { key, language, isSource }) => {
		const place = { file: source.file, key, language: language.tag, isSource };
		const { reading, template, texts } = readPage(source.text, { ...place, markdown, texts: true });
		if (!reading.ok) return reading;
		return {
			ok: true,
			value: recallPage(reading, {
				source,
				key,
				language,
				memory,
				template: () => template,
				texts: () => texts ?? [],
			}),
		};
	};
}
