import type { MarkdownIt } from "markdown-it";
import { createMarkdown } from "../../core/markdown/create-markdown.ts";
import { markdownOptions, type SiteCode } from "./site-code.ts";

/**
 * The Markdown of a site, with what its configuration makes of it.
 *
 * @throws ProblemsError When the configuration fails.
 */
export async function siteMarkdown(code: SiteCode): Promise<MarkdownIt> {
	if (!code.configuration) return createMarkdown(await markdownOptions(code));
	const { startEngine } = await import("./site-engine.ts");
	return (await startEngine({ code })).markdown;
}
