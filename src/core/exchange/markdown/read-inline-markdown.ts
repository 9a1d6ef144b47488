import type { InlineText } from "./inline-text.ts";
import { readInline } from "./read-inline.ts";
import { environmentOf, giveNotes, type Surroundings } from "./surroundings.ts";

/** Reads Markdown as the content of a paragraph, whatever a line that begins so would be. */
export function readInlineMarkdown(markdown: string, surroundings: Surroundings): InlineText {
	const environment = environmentOf(surroundings);
	const { markdown: traced } = surroundings;
	const [token] = traced.markdown.parseInline(markdown, environment);
	if (!token) return { pieces: [], codes: new Map() };
	giveNotes([token], environment);
	return readInline(token, { content: token.content, traced });
}
