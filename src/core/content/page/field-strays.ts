import type { MarkdownIt, Token } from "markdown-it";
import { type Field, pageTexts } from "../../fields/field.ts";
import { fieldTexts } from "../../fields/field-texts.ts";
import { inlineStrays, type PlacedStray } from "../../markdown/strays/read-strays.ts";
import type { FrontMatter } from "../yaml/front-matter.ts";
import type { OriginalFrontMatter, TranslationFrontMatter } from "./front-matter-schema.ts";

/**
 * Markdown and HTML in the texts of front matter, which are shown as they are typed.
 *
 * @param options `fields` are those of the site's kinds; `markdown` reads the texts as if they were a page's.
 */
export function fieldStrays(
	data: OriginalFrontMatter | TranslationFrontMatter,
	{
		fields,
		markdown,
		lineOf,
	}: {
		readonly fields: readonly Field[];
		readonly markdown: MarkdownIt;
		readonly lineOf: FrontMatter["lineOf"];
	},
): PlacedStray[] {
	if (!mayHoldMark(data)) return [];
	const texts = fieldTexts([...pageTexts, ...fields], data).filter(({ type }) => type === "text");
	return texts.flatMap(({ path, text }) => {
		if (!mayHoldMark(text)) return [];
		const tokens = markdown.parseInline(text, {})[0]?.children ?? [];
		const [stray = hasMark(tokens, text) ? { kind: "field-markup" as const, text } : undefined] =
			inlineStrays(tokens);
		return stray ? [{ kind: stray.kind, text: stray.text, line: lineOf(path) }] : [];
	});
}

/** Whether any text has a character that marks begin with. */
function mayHoldMark(value: unknown): boolean {
	if (typeof value === "string") return /[<[*_`{&~]/.test(value);
	return typeof value === "object" && value !== null && Object.values(value).some(mayHoldMark);
}

/** Whether the text has a mark that Markdown would take away in the text of a page. */
function hasMark(tokens: readonly Token[], text: string): boolean {
	if (/&(?:[A-Za-z][A-Za-z0-9]{1,30}|#\d{1,7}|#[xX][\dA-Fa-f]{1,6});/.test(text)) return true;
	return tokens.some(({ type }, index) => {
		switch (type) {
			case "code_inline":
			case "image":
			case "link_open":
			case "span_open":
			case "s_open":
			case "strong_open":
			case "html_comment":
				return true;
			case "em_open":
				// Not `M*A*S*H`.
				return !/[\p{L}\p{N}]$/u.test(tokens[index - 1]?.content ?? "");
			default:
				return false;
		}
	});
}
