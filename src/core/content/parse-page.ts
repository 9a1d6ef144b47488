import type { MarkdownIt } from "markdown-it";
import type { z } from "zod";
import { canonicalLanguageTag } from "../languages/language-tag.ts";
import { type ParsedMarkdown, parseMarkdown } from "../markdown/parse-markdown.ts";
import type { Problem } from "../problems/problem.ts";
import type { Result } from "../problems/result.ts";
import { type FrontMatter, parseFrontMatter } from "./front-matter.ts";
import {
	type OriginalFrontMatter,
	originalFields,
	originalSchema,
	type TranslationFrontMatter,
	translationFields,
	translationSchema,
} from "./front-matter-schema.ts";
import { schemaProblems } from "./schema-problems.ts";
import type { Language } from "./settings.ts";
import type { TextFile } from "./site-files.ts";

/** One Markdown file, parsed and checked by itself, not yet compared with any other. */
export interface ParsedPage {
	readonly key: string;
	readonly language: Language;
	readonly file: string;
	readonly blob: string;
	readonly frontMatter:
		| { readonly kind: "original"; readonly data: OriginalFrontMatter }
		| { readonly kind: "translation"; readonly data: TranslationFrontMatter };
	/** 1-based line of a front matter field. */
	readonly lineOf: FrontMatter["lineOf"];
	readonly body: ParsedMarkdown;
}

/**
 * Parses one page.
 *
 * @param source The file, below `content/<language>/`.
 * @returns The page, or problems of the areas `content/`, `front-matter/` and `markdown/`.
 */
export function parsePage(
	source: TextFile,
	context: {
		readonly key: string;
		readonly language: Language;
		readonly isSource: boolean;
		readonly markdown: MarkdownIt;
	},
): Result<ParsedPage> {
	const { key, language, markdown } = context;
	const { file } = source;
	const named = (problems: readonly Problem[]): Problem[] =>
		problems.map((problem) => ({ ...problem, language: language.tag, key }));
	const split = parseFrontMatter(source.text, file);
	if (!split.ok) return { ok: false, problems: named(split.problems) };
	const { data, body, bodyOffset, lineOf } = split.value;
	const original = context.isSource || declaresOriginal(data);
	const parsed = original
		? check(originalSchema, data, { kind: "original" as const, file, fields: originalFields, lineOf })
		: check(translationSchema, data, {
				kind: "translation" as const,
				file,
				fields: translationFields,
				lineOf,
				hints: translationHints,
			});
	const parsedBody = parseMarkdown(body, { markdown, lineOffset: bodyOffset });
	const bodyProblems = [...languageTagProblems(parsedBody, file), ...titleProblems(parsedBody, file)];
	if (!parsed.ok) return { ok: false, problems: named([...parsed.problems, ...bodyProblems]) };
	if (bodyProblems.length > 0) return { ok: false, problems: named(bodyProblems) };
	return {
		ok: true,
		value: { key, language, file, blob: source.blob, frontMatter: parsed.value, lineOf, body: parsedBody },
	};
}

function check<Kind extends string, Data>(
	schema: z.ZodType<Data>,
	data: unknown,
	context: {
		readonly kind: Kind;
		readonly file: string;
		readonly fields: readonly string[];
		readonly lineOf: FrontMatter["lineOf"];
		readonly hints?: Readonly<Record<string, string>>;
	},
): Result<{ readonly kind: Kind; readonly data: Data }> {
	const result = schema.safeParse(data ?? {}, { reportInput: true });
	if (result.success) return { ok: true, value: { kind: context.kind, data: result.data } };
	return { ok: false, problems: schemaProblems(result.error.issues, { ...context, area: "front-matter" }) };
}

const translationHints: Readonly<Record<string, string>> = {
	...Object.fromEntries(
		originalFields
			.filter((field) => !translationFields.includes(field))
			.map((field) => [field, "Remove it: a translation takes it from its original."]),
	),
	translation:
		"Add “translation: { state: draft }”; or write “original: true” if the page is no translation.",
};

function declaresOriginal(data: unknown): boolean {
	return typeof data === "object" && data !== null && "original" in data && data.original === true;
}

function languageTagProblems({ languageTags }: ParsedMarkdown, file: string): Problem[] {
	return languageTags
		.filter(({ tag }) => canonicalLanguageTag(tag) === undefined)
		.map(({ tag, line }) => ({
			code: "markdown/language-tag",
			severity: "error",
			message: `“${tag}” is no language tag (BCP 47).`,
			hint: "Write a tag such as {lang=sv} or {lang=en}.",
			file,
			line,
			actual: tag,
		}));
}

/** The title is the page's only first-level heading. */
function titleProblems({ headings }: ParsedMarkdown, file: string): Problem[] {
	return headings.flatMap(({ level, text, line }, index): Problem[] => {
		const above = index === 0 ? 1 : (headings[index - 1]?.level ?? 1);
		if (level > 1 && level <= above + 1) return [];
		const expected = "#".repeat(level === 1 ? 2 : above + 1);
		return [
			{
				code: level === 1 ? "markdown/title-heading" : "markdown/heading-level",
				severity: "error",
				message:
					level === 1
						? `The heading “${text}” is of the first level, which the title in the front matter is already.`
						: `The heading “${text}” is of level ${level} below one of level ${above}: a level is left out.`,
				hint: `Begin the line with “${expected} ”.`,
				file,
				line,
				expected,
				actual: "#".repeat(level),
			},
		];
	});
}
