import MarkdownItParser, { type MarkdownIt } from "markdown-it";
import { footnoteText } from "./footnote-text.ts";
import { htmlComment } from "./html-comment.ts";
import { inlinePlaces } from "./inline-places.ts";
import { languageSpan } from "./language-span.ts";
import { quoteAttribution } from "./quote-attribution.ts";
import { renderRules } from "./render-rules.ts";
import { strayMarkup } from "./stray-markup.ts";

/**
 * The site's Markdown: CommonMark with tables and strikethrough, typed characters left as they are, raw HTML shown as
 * text, plus `[text]{lang=sv}` and attributed quotations.
 *
 * Every address is let through the parser, since one that isn't allowed is reported as a problem with its place
 * (see `checkLinks`) instead of silently shown as text; the renderer drops it all the same.
 */
export function createMarkdown(): MarkdownIt {
	return makeSiteMarkdown(new MarkdownItParser({ html: false, linkify: false, typographer: false }));
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
