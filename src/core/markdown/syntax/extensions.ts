import type { MarkdownIt } from "markdown-it";
import attributes from "markdown-it-attrs";
import definitions from "markdown-it-deflist";
import footnotes from "markdown-it-footnote";
import { alerts } from "./alerts.ts";
import { footnoteLinks } from "./footnote-links.ts";
import { taskLists } from "./task-lists.ts";

/** Words for Markdown beyond the site's own, of which a site may write any under `markdown` in `content/site.yaml`. */
export const markdownExtensions = [
	"footnotes",
	"task-lists",
	"definition-lists",
	"alerts",
	"heading-attributes",
	"highlight",
] as const;

export type MarkdownExtension = (typeof markdownExtensions)[number];

/** Colours code: gives HTML, or an empty text for a language that it doesn't know. */
export type Highlighter = (code: string, language: string) => string;

/** Adds extensions to a parser; `highlight` is left to who has a {@link Highlighter}. */
export function addExtensions(markdown: MarkdownIt, extensions: readonly MarkdownExtension[]): void {
	for (const extension of extensions) adders[extension](markdown);
}

const adders: Readonly<Record<MarkdownExtension, (markdown: MarkdownIt) => void>> = {
	footnotes: (markdown) => void markdown.use(footnotes).use(footnoteLinks),
	"task-lists": (markdown) => void markdown.use(taskLists),
	"definition-lists": (markdown) => void markdown.use(definitions),
	alerts: (markdown) => void markdown.use(alerts),
	"heading-attributes": (markdown) =>
		void markdown.use(attributes, {
			allowedAttributes: ["id", "class"],
			leftDelimiter: "{",
			rightDelimiter: "}",
		}),
	highlight: () => undefined,
};
