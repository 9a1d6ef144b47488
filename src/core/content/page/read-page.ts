import type { MarkdownIt } from "markdown-it";
import { extractMarkdown } from "../../markdown/extract/extract-markdown.ts";
import { readTextBlocks, type TextBlock } from "../../markdown/extract/text-blocks.ts";
import { renderPassages } from "../../markdown/html/passages.ts";
import { readStrays } from "../../markdown/strays/read-strays.ts";
import { findPersonalData } from "../../personal/find-personal-data.ts";
import type { Problem } from "../../problems/problem.ts";
import { findHiddenCharacters } from "../files/hidden-characters.ts";
import { parseFrontMatter } from "../yaml/front-matter.ts";
import { bodyProblems } from "./body-problems.ts";
import { checkFields } from "./check-fields.ts";
import { fieldStrays } from "./field-strays.ts";
import type { FrontMatterSchemas } from "./front-matter-schema.ts";
import type { PageReading, WholeReading } from "./parsed-page.ts";
import { strayProblems } from "./stray-problems.ts";

/** A file's reading with what is too large to be kept with it. */
export interface ReadText {
	readonly reading: PageReading;
	/** The text as HTML with holes (see `fillTemplate`). */
	readonly template: string;
	/** See `ParsedMarkdown.texts`; absent when they weren't wanted. */
	readonly texts?: readonly TextBlock[];
}

/** What decides how a file is read, besides its text. */
export interface ReadPlace {
	readonly file: string;
	readonly key: string;
	/** Tag of the tree that it is in. */
	readonly language: string;
	/** Whether that is the source language's. */
	readonly isSource: boolean;
}

/**
 * Reads one page.
 *
 * @param text The file's text.
 * @param options `texts` says whether the texts are wanted; `markdown` parses; `schemas` check the front matter.
 * @returns Problems are of the areas `content/`, `front-matter/` and `markdown/`.
 */
export function readPage(
	text: string,
	{
		file,
		key,
		language,
		isSource,
		markdown,
		schemas,
		texts,
	}: ReadPlace & {
		readonly markdown: MarkdownIt;
		readonly schemas: FrontMatterSchemas;
		readonly texts: boolean;
	},
): ReadText {
	const split = parseFrontMatter(text, file);
	const unread = split.ok ? undefined : split;
	if (unread && !unread.text)
		return { reading: { ok: false, problems: ofPage(unread.problems, { language, key }) }, template: "" };
	const { data, lineOf } = split.ok ? split.value : (split.above ?? { data: {}, lineOf: () => 1 });
	const { body, bodyOffset } = split.ok ? split.value : (unread?.text ?? { body: "", bodyOffset: 0 });
	const { frontMatter, extra, problems: inFields } = checkFields(data, { file, isSource, schemas, lineOf });
	const tokens = markdown.parse(body, {});
	const extract = extractMarkdown(tokens, { source: body, lineOffset: bodyOffset });
	const strays = [
		...(frontMatter ? fieldStrays(frontMatter.data, { fields: schemas.fields, markdown, lineOf }) : []),
		...readStrays(tokens, { source: body, lineOffset: bodyOffset }),
	];
	const problems = [
		...(unread?.problems ?? inFields),
		...bodyProblems(extract, file),
		...(frontMatter ? [] : strayProblems(strays, file)),
	];
	const whole: WholeReading | undefined = frontMatter && {
		ok: true,
		frontMatter,
		body: extract,
		extra,
		strays,
		hidden: findHiddenCharacters(text, bodyOffset),
		personal: findPersonalData(text),
	};
	return {
		reading:
			problems.length === 0 && whole
				? whole
				: {
						ok: false,
						problems: ofPage(problems, { language, key }),
						...(whole ? { readable: { ...whole, faulty: unread ? "unread" : "partly" } } : {}),
					},
		template: renderPassages(tokens, markdown),
		...(texts ? { texts: readTextBlocks(tokens, bodyOffset) } : {}),
	};
}

function ofPage(
	problems: readonly Problem[],
	page: { readonly language: string; readonly key: string },
): Problem[] {
	return problems.map((problem) => ({ ...problem, ...page }));
}
