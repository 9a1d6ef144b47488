import { parseFrontMatter } from "../content/yaml/front-matter.ts";
import { type ParsedMarkdown, parseMarkdown } from "../markdown/parse-markdown.ts";

/** The version of an original that a translation was made from. */
export interface PinnedPage {
	/** Its front matter, not checked: the rules may have been others. */
	readonly data: unknown;
	readonly body: ParsedMarkdown;
}

/**
 * Parses the text of a pin.
 *
 * @param options `markdown` is what the original was read with.
 * @returns `undefined` when the text isn't known or isn't a page.
 */
export function pinnedPage(
	text: string | undefined,
	{ markdown }: Pick<ParsedMarkdown, "markdown">,
): PinnedPage | undefined {
	const split = text === undefined ? undefined : parseFrontMatter(text, "");
	if (!split?.ok) return undefined;
	const { data, body, bodyOffset } = split.value;
	return { data, body: parseMarkdown(body, { markdown, lineOffset: bodyOffset }) };
}
