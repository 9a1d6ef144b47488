import type { ParsedPage } from "../content/page/parsed-page.ts";
import type { Problem } from "../problems/problem.ts";
import { countWords, type TranslatableBlock, translatableBlocks } from "./translatable-blocks.ts";

/**
 * What marks a text of the original that stands in a translation's file, waiting to be translated. Any Markdown shows the
 * marked quotation as a quotation, and a marked field as a text.
 */
export const unfinishedMark = "[!original]";

/** A text that a translator has not yet replaced. */
export interface UnfinishedText {
	/** 1-based line in the translation's file. */
	readonly line: number;
	/** Number of the block, or the front matter field. */
	readonly at: number | string;
	readonly words: number;
}

/** The texts of a translation that are still the original's: blocks and front matter fields that begin with the mark. */
export function unfinishedTexts(page: Pick<ParsedPage, "body" | "frontMatter" | "lineOf">): UnfinishedText[] {
	const { body, frontMatter, lineOf } = page;
	const texts = holdsMark(frontMatter.data)
		? fieldTexts(frontMatter.data).filter(({ text }) => text.includes(unfinishedMark))
		: [];
	const marked = body.marks.includes(unfinishedMark);
	return [
		...texts.map(({ path, text }) => ({
			line: lineOf(path),
			at: path.map((part) => (typeof part === "number" ? part + 1 : String(part))).join("."),
			words: wordsAfterMark(text),
		})),
		...(marked ? translatableBlocks(body).filter(isMarked) : []).map(({ line, number, source }) => ({
			line,
			at: number,
			words: wordsAfterMark(source),
		})),
	];
}

/** Whether blocks of the original wait to be translated, so that comparing the pages would only say so many times over. */
export function hasUnfinishedBlocks(body: ParsedPage["body"]): boolean {
	return body.marks.includes(unfinishedMark) && translatableBlocks(body).some(isMarked);
}

/** A code block may show the mark; everywhere else it stands for work to do. */
function isMarked({ type, source }: TranslatableBlock): boolean {
	return type !== "fence" && type !== "code_block" && source.replace(/`[^`]*`/g, "").includes(unfinishedMark);
}

function wordsAfterMark(text: string): number {
	return countWords(text.replace(unfinishedMark, ""));
}

/** Whether a text anywhere in a value holds the mark, which few pages do. */
function holdsMark(value: unknown): boolean {
	if (typeof value === "string") return value.includes(unfinishedMark);
	if (typeof value !== "object" || value === null) return false;
	for (const name in value) if (holdsMark(value[name as keyof typeof value])) return true;
	return false;
}

function fieldTexts(
	value: unknown,
	path: readonly (string | number)[] = [],
): { path: readonly (string | number)[]; text: string }[] {
	if (typeof value === "string") return [{ path, text: value }];
	if (typeof value !== "object" || value === null) return [];
	const entries: [string | number, unknown][] = Array.isArray(value)
		? [...value.entries()]
		: Object.entries(value);
	return entries.flatMap(([name, member]) => fieldTexts(member, [...path, name]));
}

/**
 * Texts of the original in a translation that is to be published. Drafts may have them.
 *
 * @returns Problems `translation/unfinished`.
 */
export function unfinishedProblems(page: ParsedPage): Problem[] {
	const { frontMatter, file, key, language } = page;
	if (frontMatter.kind !== "translation" || frontMatter.data.translation.state === "draft") return [];
	return unfinishedTexts(page).map(({ line, at }) => ({
		code: "translation/unfinished",
		severity: "error",
		message:
			typeof at === "number"
				? `Block ${at} holds a text of the original that is still to be translated.`
				: `“${at}” is still the original's text, to be translated.`,
		hint:
			typeof at === "number"
				? `Write the translation and remove the quotation that begins with “> ${unfinishedMark}”; or write “state: draft” meanwhile.`
				: `Write the translation, without “${unfinishedMark}”; or write “state: draft” meanwhile.`,
		file,
		line,
		language: language.tag,
		key,
		rule: "unfinished",
		actual: unfinishedMark,
	}));
}
