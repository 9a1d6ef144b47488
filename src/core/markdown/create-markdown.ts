import MarkdownItParser, { type MarkdownIt } from "markdown-it";
import { inlinePlaces } from "./places/inline-places.ts";
import { renderRules } from "./render-rules.ts";
import { settleMarkdown } from "./settle-markdown.ts";
import { strayMarkup } from "./strays/stray-markup.ts";
import { addExtensions, type Highlighter, type MarkdownExtension } from "./syntax/extensions.ts";
import { footnoteText } from "./syntax/footnote-text.ts";
import { htmlComment } from "./syntax/html-comment.ts";
import { languageSpan } from "./syntax/language-span.ts";
import { quoteAttribution } from "./syntax/quote-attribution.ts";

/**
 * The site's Markdown: CommonMark with tables and strikethrough, typed characters left as they are, raw HTML shown as
 * text, plus `[text]{lang=fr}` and attributed quotations.
 *
 * Every address is let through the parser, since one that isn't allowed is reported as a problem with its place
 * (see `checkLinks`) instead of silently shown as text; the renderer drops it all the same.
 */
export function createMarkdown(options: MarkdownOptions = {}): MarkdownIt {
	const markdown = createAmendable(options);
	if (options.extensions?.length) settleMarkdown(markdown);
	return markdown;
}

/** The same for somebody who amends it further, and settles it then. */
export function createAmendable({ extensions = [], highlighter }: MarkdownOptions): MarkdownIt {
	const markdown = new MarkdownItParser({ html: false, linkify: false, typographer: false });
	if (highlighter) markdown.set({ highlight: highlighter });
	const { normalizeLink } = markdown;
	// Most addresses are normal as they are written; taking each apart to find that out takes long.
	markdown.normalizeLink = (address) =>
		normal.test(address) ? address : normalizeLink.call(markdown, address);
	makeSiteMarkdown(markdown);
	addExtensions(markdown, extensions);
	return markdown;
}

/** Addresses that are left as they are: relative ones, and those with a host in lower case and without a port, of unreserved characters. */
const normal = /^(?:https?:\/\/[a-z\d-]+(?:\.[a-z\d-]+)+(?=[/#]|$))?[\w./#-]*$/;

/** What a site adds to the Markdown that every site has. */
export interface MarkdownOptions {
	readonly extensions?: readonly MarkdownExtension[];
	/** For the extension `highlight`. */
	readonly highlighter?: Highlighter | undefined;
}

/** Adds what the site's Markdown has beyond CommonMark to a parser, which a site may bring (`setLibrary`). */
export function makeSiteMarkdown(markdown: MarkdownIt): MarkdownIt {
	markdown.validateLink = () => true;
	return markdown
		.use(inlinePlaces)
		.use(languageSpan)
		.use(htmlComment)
		.use(footnoteText)
		.use(strayMarkup)
		.use(quoteAttribution)
		.use(renderRules);
}
