import { languageName } from "../../languages/language-tag.ts";
import { parseMarkdown } from "../../markdown/parse-markdown.ts";
import { type RenderEnvironment, renderMarkdown } from "../../markdown/render-rules.ts";
import { resolveImage, resolveLink } from "../../model/resolve-references.ts";
import type { PageContext } from "./view-context.ts";

/** What filling the Markdown of a page needs to know. */
export function renderEnvironment({ page, model, t }: PageContext): RenderEnvironment {
	return {
		headingIds: page.headingIds,
		resolveLink: (address) => resolveLink(model, address, page),
		resolveImage: (address) => resolveImage(model, address, page),
		foreignSuffix: (tag) =>
			` (${t("listing.inLanguage", { language: languageName(tag, page.language.tag) })})`,
		text: (key) => t(key),
	};
}

/** The Markdown of a field as HTML. */
export function renderText(text: string, context: PageContext): string {
	const parsed = parseMarkdown(text, { markdown: context.markdown(), lineOffset: 0 });
	return renderMarkdown(parsed, { environment: { ...renderEnvironment(context), headingIds: [] } });
}
