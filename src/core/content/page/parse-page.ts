import type { MarkdownIt } from "markdown-it";
import type { z } from "zod";
import { canonicalLanguageTag } from "../../languages/language-tag.ts";
import { cachedMarkdown, type MarkdownCache } from "../../markdown/cached-markdown.ts";
import { extractMarkdown, type MarkdownExtract } from "../../markdown/extract/extract-markdown.ts";
import { readTextBlocks, type TextBlock } from "../../markdown/extract/text-blocks.ts";
import { renderPassages } from "../../markdown/html/passages.ts";
import type { ParsedMarkdown } from "../../markdown/parse-markdown.ts";
import type { MarkdownText } from "../../markdown/places/markdown-text.ts";
import { type PlacedStray, readStrays } from "../../markdown/strays/read-strays.ts";
import { findPersonalData, type PersonalData } from "../../personal/find-personal-data.ts";
import type { Problem } from "../../problems/problem.ts";
import { findHiddenCharacters, type HiddenCharacter } from "../files/hidden-characters.ts";
import type { TextFile } from "../files/site-files.ts";
import type { Language } from "../settings/settings.ts";
import { type FrontMatter, parseFrontMatter } from "../yaml/front-matter.ts";
import { readableFields } from "../yaml/readable-fields.ts";
import { schemaProblems } from "../yaml/schema-problems.ts";
import { fieldStrays } from "./field-strays.ts";
import type {
	FrontMatterSchemas,
	OriginalFrontMatter,
	TranslationFrontMatter,
} from "./front-matter-schema.ts";
import { strayProblems } from "./stray-problems.ts";

/** One Markdown file, parsed and checked by itself, not yet compared with any other. */
export interface ParsedPage {
	readonly key: string;
	readonly language: Language;
	readonly file: string;
	readonly blob: string;
	/** See `TextFile.unixBlob`. */
	readonly unixBlob?: string;
	readonly frontMatter:
		| { readonly kind: "original"; readonly data: OriginalFrontMatter }
		| { readonly kind: "translation"; readonly data: TranslationFrontMatter };
	/** 1-based line of a front matter field. */
	readonly lineOf: FrontMatter["lineOf"];
	readonly body: ParsedMarkdown;
	readonly faulty?: Fault;
	/** Fields of front matter that Brygga doesn't know, as they are written. */
	readonly extra: OwnFields;
	/** Markup that readers see as it is typed, in front matter and text. */
	readonly strays: readonly PlacedStray[];
	/** Characters in the file that nobody sees. */
	readonly hidden: readonly HiddenCharacter[];
	/** What the file says of people that is nobody else's business. */
	readonly personal: readonly PersonalData[];
}

/**
 * That a page has problems of its own, so that what its front matter lacks may be left out because of them: `unread` when it has been
 * read down to a fault at most, and may say below it that the page is an original.
 */
type Fault = "partly" | "unread";

/** Values of front matter by name, not checked. */
export type OwnFields = Readonly<Record<string, unknown>>;

/** What is known of a file from its own text: plain data, to be kept. Problems name the file. */
export type PageReading =
	| WholeReading
	| {
			readonly ok: false;
			readonly problems: readonly Problem[];
			/** What could be read all the same, to be checked with the rest. */
			readonly readable?: WholeReading;
	  };

interface WholeReading {
	readonly ok: true;
	readonly frontMatter: ParsedPage["frontMatter"];
	readonly body: MarkdownExtract;
	readonly extra: OwnFields;
	readonly strays: readonly PlacedStray[];
	readonly faulty?: Fault;
	readonly hidden: readonly HiddenCharacter[];
	readonly personal: readonly PersonalData[];
}

/** A file's reading with what is too large to be kept with it. */
export interface ReadText {
	readonly reading: PageReading;
	/** The text as HTML with holes (see `fillTemplate`). */
	readonly template: string;
	/** See `ParsedMarkdown.texts`; absent when they weren't wanted. */
	readonly texts?: readonly TextBlock[];
}

/** What decides how a file is read, besides its text. */
export interface PagePlace {
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
	}: PagePlace & {
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
	const original = isSource || declaresOriginal(data);
	const { known, extra } = splitFields(data, original ? schemas.originalFields : schemas.translationFields);
	const parsed = original
		? check(schemas.original, known, {
				kind: "original" as const,
				file,
				fields: schemas.originalFields,
				lineOf,
			})
		: check(schemas.translation, known, {
				kind: "translation" as const,
				file,
				fields: schemas.translationFields,
				lineOf,
				hints: translationHints,
			});
	const tokens = markdown.parse(body, {});
	const extract = extractMarkdown(tokens, { source: body, lineOffset: bodyOffset });
	const strays = [
		...(parsed.frontMatter
			? fieldStrays(parsed.frontMatter.data, { fields: schemas.fields, markdown, lineOf })
			: []),
		...readStrays(tokens, { source: body, lineOffset: bodyOffset }),
	];
	const problems = [
		...(unread?.problems ?? parsed.problems),
		...languageTagProblems(extract, file),
		...titleProblems(extract, file),
		...(parsed.frontMatter ? [] : strayProblems(strays, file)),
	];
	const hidden = findHiddenCharacters(text, bodyOffset);
	const whole: WholeReading | undefined = parsed.frontMatter && {
		ok: true,
		frontMatter: parsed.frontMatter,
		body: extract,
		extra,
		strays,
		hidden,
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

/**
 * A page from its reading. What isn't in the reading is read from the text when it is asked for.
 *
 * @param options `template` and `texts` give the rest of a `ReadText`, which a cache may have.
 */
export function pageFromReading(
	reading: WholeReading,
	{
		source,
		key,
		language,
		cache,
		template,
		texts,
	}: {
		readonly source: TextFile;
		readonly key: string;
		readonly language: Language;
		readonly cache: MarkdownCache;
		readonly template: () => string;
		readonly texts: () => readonly TextBlock[];
	},
): ParsedPage {
	const changed = (): never => {
		throw new Error(`${source.file} changed while it was read`);
	};
	const load = (): MarkdownText => {
		const split = parseFrontMatter(source.text, source.file);
		const { body, bodyOffset } = (split.ok ? split.value : split.text) ?? changed();
		return { source: body, lineOffset: bodyOffset };
	};
	return {
		key,
		language,
		file: source.file,
		blob: source.blob,
		...(source.unixBlob === undefined ? {} : { unixBlob: source.unixBlob }),
		frontMatter: reading.frontMatter,
		lineOf: (path) => {
			const split = parseFrontMatter(source.text, source.file);
			if (split.ok) return split.value.lineOf(path);
			if (split.above) return split.above.lineOf(path);
			return reading.faulty ? 1 : changed();
		},
		body: cachedMarkdown(reading.body, { load, template, texts, cache }),
		...(reading.faulty ? { faulty: reading.faulty } : {}),
		extra: reading.extra,
		strays: reading.strays,
		hidden: reading.hidden,
		personal: reading.personal,
	};
}

/** Front matter as far as it can be understood, and what is wrong with it. */
function check<Kind extends "original" | "translation", Data>(
	schema: z.ZodType<Data>,
	data: unknown,
	context: {
		readonly kind: Kind;
		readonly file: string;
		readonly fields: readonly string[];
		readonly lineOf: FrontMatter["lineOf"];
		readonly hints?: Readonly<Record<string, string>>;
	},
): {
	readonly frontMatter?: { readonly kind: Kind; readonly data: Data };
	readonly problems: readonly Problem[];
} {
	const { kind } = context;
	const result = schema.safeParse(data ?? {}, { reportInput: true });
	if (result.success) return { frontMatter: { kind, data: result.data }, problems: [] };
	const { issues } = result.error;
	const readable = readableFields(data, { kind, schema, issues });
	return {
		problems: schemaProblems(issues, { ...context, area: "front-matter" }),
		...(readable === undefined ? {} : { frontMatter: { kind, data: readable } }),
	};
}

/** Parts the fields that a page may have from those that are the author's own. */
function splitFields(
	data: unknown,
	fields: readonly string[],
): { readonly known: unknown; readonly extra: OwnFields } {
	if (typeof data !== "object" || data === null || Array.isArray(data)) return { known: data, extra: {} };
	const entries = Object.entries(data);
	const isKnown = ([name]: [string, unknown]): boolean => fields.includes(name);
	return {
		known: Object.fromEntries(entries.filter(isKnown)),
		extra: Object.fromEntries(entries.filter((entry) => !isKnown(entry))),
	};
}

const translationHints: Readonly<Record<string, string>> = {
	translation:
		"Add “translation: { state: draft }”; or write “original: true” if the page isn't a translation.",
};

function declaresOriginal(data: unknown): boolean {
	return typeof data === "object" && data !== null && "original" in data && data.original === true;
}

function languageTagProblems({ languageTags }: MarkdownExtract, file: string): Problem[] {
	return languageTags
		.filter(({ tag }) => canonicalLanguageTag(tag) === undefined)
		.map(({ tag, line }) => ({
			code: "markdown/language-tag",
			severity: "error",
			message: `“${tag}” isn't a language tag (BCP 47).`,
			hint: "Write a tag such as {lang=sv} or {lang=en}.",
			file,
			line,
			actual: tag,
		}));
}

/** The title is the page's only first-level heading. */
function titleProblems({ headings }: MarkdownExtract, file: string): Problem[] {
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
						? `The heading “${text}” is of level 1, which is kept for the title in the front matter.`
						: `The heading “${text}” is of level ${level} below one of level ${above}: a level is skipped.`,
				hint: `Begin the line with “${expected} ”.`,
				file,
				line,
				expected,
				actual: "#".repeat(level),
			},
		];
	});
}
