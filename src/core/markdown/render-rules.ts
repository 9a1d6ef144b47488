/**
 * How headings, links, images and tables come out. What depends on the page (heading ids, where a link goes) is left open;
 * see `body-template.ts`.
 */

import type { MarkdownIt, Token } from "markdown-it";
import type { ImageTarget, LinkTarget } from "../urls/resolve-link.ts";
import { type BodyLink, type BodyParts, fillTemplate, holes } from "./html/body-template.ts";
import { escapeHtml } from "./html/escape-html.ts";
import { blockStart } from "./html/passages.ts";
import type { ParsedMarkdown } from "./parse-markdown.ts";
import type { ShownText } from "./syntax/shown-texts.ts";

/** What filling a page's Markdown needs to know. */
export interface RenderEnvironment {
	/** Ids of the headings, in order. */
	readonly headingIds: readonly string[];
	readonly resolveLink: (href: string) => LinkTarget;
	readonly resolveImage: (src: string) => ImageTarget | undefined;
	/** Whether the text's first picture is the page's first. */
	readonly beginsPictures?: boolean;
	/** Text after a link to a page in another language: " (in Finnish)". */
	readonly foreignSuffix: (tag: string) => string;
	/** A text of the interface in the page's language. */
	readonly text: (key: ShownText) => string;
}

/**
 * Renders a parsed text.
 *
 * @param parsed What `parseMarkdown` returned.
 * @returns HTML, with a newline at the end of each block.
 */
export function renderMarkdown(
	parsed: ParsedMarkdown,
	{ environment }: { readonly environment: RenderEnvironment },
): string {
	return fillTemplate(parsed.template, bodyParts(parsed, environment));
}

/** What the holes of a text are filled with, as plain data. */
export function bodyParts(
	{ links, images, textKeys }: Pick<ParsedMarkdown, "links" | "images" | "textKeys">,
	environment: RenderEnvironment,
): BodyParts {
	return {
		headingIds: environment.headingIds,
		links: links.map(({ target }) => bodyLink(environment.resolveLink(target), environment)),
		images: images.map(({ target }, index) => {
			const image = environment.resolveImage(target);
			if (!image) return null;
			return index === 0 && environment.beginsPictures ? { ...image, first: true } : image;
		}),
		...(textKeys ? { texts: Object.fromEntries(textKeys.map((key) => [key, environment.text(key)])) } : {}),
	};
}

function bodyLink(target: LinkTarget, { foreignSuffix }: RenderEnvironment): BodyLink | null {
	switch (target.kind) {
		case "page":
			return target.foreign === undefined
				? { href: target.href }
				: { href: target.href, hreflang: target.foreign, suffix: foreignSuffix(target.foreign) };
		case "external":
			return { href: target.href };
		case "unknown":
		case "forbidden":
			return null;
	}
}

/** markdown-it plugin that replaces the rules for headings, links, images and tables. */
export function renderRules(markdown: MarkdownIt): void {
	const { rules } = markdown.renderer;

	rules[blockStart] = (tokens, index) => tokens[index]?.content ?? "";

	rules["heading_open"] = (tokens, index) => {
		const heading = tokens[index];
		const attributes = attributesOf(heading, ["id"]);
		return `<${heading?.tag ?? "h2"}${holes.heading(attributes, { hasLinks: hasLinks(tokens[index + 1]) })}`;
	};
	rules["heading_close"] = (tokens, index) => `${holes.headingEnd}</${tokens[index]?.tag ?? "h2"}>\n`;

	rules["link_open"] = (tokens, index) => {
		const token = tokens[index];
		const title = String(token?.attrGet("title") ?? "");
		const address = token?.markup === "autolink" ? ' class="address"' : "";
		return `<a${holes.link}${address}${attributesOf(token, title === "" ? ["href", "title"] : ["href"])}>`;
	};

	rules["link_close"] = () => `</a>${holes.afterLink}`;

	rules["image"] = (tokens, index, options, env, renderer) => {
		const token = tokens[index];
		const alt = escapeHtml(renderer.renderInlineAsText(token?.children ?? [], options, env));
		return holes.image(` alt="${alt}"${attributesOf(token, ["src", "alt", "title"])}`);
	};

	rules["table_open"] = (tokens, index) =>
		`<div class="table" tabindex="0"><table${attributesOf(tokens[index], [])}>\n`;
	rules["table_close"] = () => "</table></div>\n";

	// The corner of a table whose rows have headings too heads nothing (WCAG 1.3.1).
	rules["th_open"] = (tokens, index) => `<${headingCell(tokens[index + 1])}${cellAttributes(tokens[index])}>`;
	rules["th_close"] = (tokens, index) => `</${headingCell(tokens[index - 1])}>\n`;
	rules["td_open"] = (tokens, index) => `<td${cellAttributes(tokens[index])}>`;

	for (const name of ["fence", "code_block"] as const) {
		const plain = rules[name];
		// Long lines scroll, by keyboard too (WCAG 2.1.1); a highlighter may have written the element itself.
		if (plain)
			rules[name] = (...given) => plain(...given).replace(/^<pre(?![^>]*tabindex)/, '<pre tabindex="0"');
	}
}

/** Classes of cells by what a table's second line says of their column; the left is where texts begin. */
const alignments: Readonly<Record<string, string>> = {
	"text-align:right": "end",
	"text-align:center": "center",
};

/** A cell's attributes, with a class instead of the style, which the content security policy stops. */
function cellAttributes(token: Token | undefined): string {
	const classes = [token?.attrGet("class"), alignments[String(token?.attrGet("style"))]].filter(Boolean);
	const named = classes.length > 0 ? ` class="${escapeHtml(classes.join(" "))}"` : "";
	return attributesOf(token, ["style", "class"]) + named;
}

function headingCell(inline: Token | undefined): "th" | "td" {
	return inline?.content.trim() === "" ? "td" : "th";
}

/** Whether a text holds links, inside of which there can be none. */
function hasLinks(inline: Token | undefined): boolean {
	return (inline?.children ?? []).some(({ type }) => type === "link_open" || type.startsWith("footnote"));
}

/** What plugins have given to an element, besides what Brygga decides itself. */
function attributesOf(token: Token | undefined, decided: readonly string[]): string {
	if (!token?.attrs) return "";
	return token.attrs
		.filter(([name]) => !decided.includes(name))
		.map(([name, value]) => ` ${name}="${escapeHtml(String(value))}"`)
		.join("");
}
