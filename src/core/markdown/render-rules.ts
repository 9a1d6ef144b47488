/**
 * How headings, links, images and tables come out. What depends on the page (heading ids, where a link goes) is handed to
 * the renderer as `RenderEnvironment`.
 */
import type { Env, MarkdownIt, Token } from "markdown-it";
import type { ImageTarget, LinkTarget } from "../urls/resolve-link.ts";
import type { ParsedMarkdown } from "./parse-markdown.ts";

/** What rendering a page's Markdown needs to know. */
export interface RenderEnvironment {
	/** Ids of the headings, in order. */
	readonly headingIds: readonly string[];
	readonly resolveLink: (href: string) => LinkTarget;
	readonly resolveImage: (src: string) => ImageTarget | undefined;
	/** Text after a link to a page in another language: " (in Swedish)". */
	readonly foreignSuffix: (tag: string) => string;
}

/** Where the rules find the page in markdown-it's environment. */
const pageKey = Symbol("page");

/** What the rules keep while one page is rendered. */
interface Rendering extends RenderEnvironment {
	/** Index of the next heading. */
	heading: number;
}

/**
 * Renders a parsed text.
 *
 * @param parsed What `parseMarkdown` returned, made by the same `markdown`.
 * @returns HTML, with a newline at the end of each block.
 */
export function renderMarkdown(
	parsed: ParsedMarkdown,
	{ markdown, environment }: { readonly markdown: MarkdownIt; readonly environment: RenderEnvironment },
): string {
	const rendering: Rendering = { ...environment, heading: 0 };
	return markdown.renderer.render([...parsed.tokens], markdown.options, { [pageKey]: rendering });
}

function renderingOf(env: Env | undefined): Rendering {
	const rendering = env?.[pageKey];
	if (rendering === undefined) throw new Error("Markdown rendered without renderMarkdown");
	return rendering as Rendering;
}

/** markdown-it plugin that replaces the rules for headings, links, images and tables. */
export function renderRules(markdown: MarkdownIt): void {
	const { rules } = markdown.renderer;
	const { escapeHtml } = markdown.utils;

	rules["heading_open"] = (tokens, index, _options, env) => {
		const rendering = renderingOf(env);
		const id = rendering.headingIds[rendering.heading++];
		const tag = tokens[index]?.tag ?? "h2";
		return id === undefined ? `<${tag}>` : `<${tag} id="${escapeHtml(id)}">`;
	};

	rules["link_open"] = (tokens, index, _options, env) => {
		const token = tokens[index];
		const target = renderingOf(env).resolveLink(attribute(token, "href"));
		if (token) token.meta = target;
		const title = attribute(token, "title");
		const titleAttribute = title === "" ? "" : ` title="${escapeHtml(title)}"`;
		switch (target.kind) {
			case "page":
				return target.foreign === undefined
					? `<a href="${escapeHtml(target.href)}"${titleAttribute}>`
					: `<a href="${escapeHtml(target.href)}" hreflang="${escapeHtml(target.foreign)}"${titleAttribute}>`;
			case "external":
				return `<a href="${escapeHtml(target.href)}"${titleAttribute}>`;
			case "unknown":
			case "forbidden":
				return "<a>";
		}
	};

	rules["link_close"] = (tokens, index, _options, env) => {
		const target = openingLink(tokens, index)?.meta as LinkTarget | undefined;
		return target?.kind === "page" && target.foreign !== undefined
			? `</a>${escapeHtml(renderingOf(env).foreignSuffix(target.foreign))}`
			: "</a>";
	};

	rules["image"] = (tokens, index, options, env, renderer) => {
		const token = tokens[index];
		const image = renderingOf(env).resolveImage(attribute(token, "src"));
		if (!image) return "";
		const alt = escapeHtml(renderer.renderInlineAsText(token?.children ?? [], options, env));
		const size = `width="${image.width}" height="${image.height}"`;
		return `<img src="${escapeHtml(image.href)}" alt="${alt}" ${size} loading="lazy" decoding="async">`;
	};

	rules["table_open"] = () => '<div class="table" tabindex="0"><table>\n';
	rules["table_close"] = () => "</table></div>\n";
}

function openingLink(tokens: readonly Token[], close: number): Token | undefined {
	for (let index = close - 1; index >= 0; index--) {
		if (tokens[index]?.type === "link_open") return tokens[index];
	}
	return undefined;
}

function attribute(token: Token | undefined, name: string): string {
	return String(token?.attrGet(name) ?? "");
}
