import { parseFrontMatter } from "../content/front-matter.ts";
import { createMarkdown } from "../markdown/create-markdown.ts";
import { type ParsedMarkdown, parseMarkdown } from "../markdown/parse-markdown.ts";

/** The version of an original that a translation was made from. */
export interface PinnedPage {
	/** Its front matter, not checked: the rules may have been others. */
	readonly data: unknown;
	readonly body: ParsedMarkdown;
}

const markdown = createMarkdown();

/**
 * Parses the text of a pin.
 *
 * @returns `undefined` when the text isn't known or isn't a page.
 */
export function pinnedPage(text: string | undefined): PinnedPage | undefined {
	const split = text === undefined ? undefined : parseFrontMatter(text, "");
	if (!split?.ok) return undefined;
	const { data, body, bodyOffset } = split.value;
	return { data, body: parseMarkdown(body, { markdown, lineOffset: bodyOffset }) };
}
