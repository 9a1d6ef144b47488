import type { MarkdownOptions } from "../../core/markdown/create-markdown.ts";
import type { MarkdownExtension } from "../../core/markdown/syntax/extensions.ts";
import type { CompiledConfiguration } from "./compile-configuration.ts";

/** What of a site decides how its Markdown is read and what its layouts can do: plain data, for threads. */
export interface SiteCode {
	/** Those of `content/site.yaml`. */
	readonly extensions: readonly MarkdownExtension[];
	readonly configuration?: CompiledConfiguration | undefined;
}

/** A site without any. */
export const noCode: SiteCode = { extensions: [] };

/** Tells code apart. */
export function codeIdentity({ extensions, configuration }: SiteCode): string {
	return [...extensions, configuration?.version ?? ""].join(" ").trim();
}

/** What a parser is made with; what colours code is loaded only where it is wanted. */
export async function markdownOptions({ extensions }: SiteCode): Promise<MarkdownOptions> {
	if (!extensions.includes("highlight")) return { extensions };
	const { default: highlight } = await import("highlight.js/lib/common");
	return {
		extensions,
		highlighter: (code, language) =>
			highlight.getLanguage(language) ? highlight.highlight(code, { language }).value : "",
	};
}
