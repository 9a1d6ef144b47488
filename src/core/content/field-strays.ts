import type { MarkdownIt, Token } from "markdown-it";
import { inlineStrays, type PlacedStray } from "../markdown/read-strays.ts";
import type { FrontMatter } from "./front-matter.ts";
import type { OriginalFrontMatter, TranslationFrontMatter } from "./front-matter-schema.ts";

/**
 * Markdown and HTML in the texts of front matter, which are shown as they are typed.
 *
 * @param options `markdown` reads the texts as if they were a page's.
 */
export function fieldStrays(
	data: OriginalFrontMatter | TranslationFrontMatter,
	{ markdown, lineOf }: { readonly markdown: MarkdownIt; readonly lineOf: FrontMatter["lineOf"] },
): PlacedStray[] {
	return textFields(data).flatMap(([path, text]) => {
		if (text === undefined || !/[<[*_`{&~]/.test(text)) return [];
		const tokens = markdown.parseInline(text, {})[0]?.children ?? [];
		const [stray = hasMark(tokens, text) ? { kind: "field-markup" as const, text } : undefined] =
			inlineStrays(tokens);
		return stray ? [{ kind: stray.kind, text: stray.text, line: lineOf(path) }] : [];
	});
}

type TextField = readonly [path: readonly PropertyKey[], text: string | undefined];

function textFields(data: OriginalFrontMatter | TranslationFrontMatter): TextField[] {
	const { image, contacts = [] } = data;
	return [
		[["title"], data.title],
		[["shortTitle"], data.shortTitle],
		[["description"], data.description],
		[["county"], data.county],
		[["publisher"], "publisher" in data ? data.publisher : undefined],
		[["image", "alt"], image?.alt],
		[["image", "caption"], image?.caption],
		[["image", "credit"], image?.credit],
		...contacts.flatMap(({ name, role }, index): TextField[] => [
			[["contacts", index, "name"], name],
			[["contacts", index, "role"], role],
		]),
	];
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
