import { isHtmlName } from "./html-names.ts";
import type { Stray, StrayKind } from "./stray-markup.ts";

/**
 * Finds markup that begins at a place of a text where Markdown has found none.
 *
 * @param source The content of an `inline` token.
 */
export function strayAt(source: string, at: number): Stray | undefined {
	switch (source[at]) {
		case "<":
			return tagAt(source, at);
		case "[":
			return bracketAt(source, at);
		case "{":
			return braceAt(source, at);
		case "%":
		case "=":
		case "$":
			return doubledAt(source, at);
		default:
			return undefined;
	}
}

/** `%%a remark%%`, `==highlighted==`, `$$a formula$$`: two equal signs right beside what they enclose, with no word before. */
const doubled = /(%%|==|\$\$)(?=[\p{L}\p{N}\\(])(?:(?!\1)[^\n]){0,300}[^\s%=$]\1(?![%=$\p{L}\p{N}])/uy;
const doubledKinds: Readonly<Record<string, StrayKind>> = {
	"%%": "percent-comment",
	"==": "highlight",
	$$: "formula",
};

function doubledAt(source: string, at: number): Stray | undefined {
	if (/[\p{L}\p{N}%=$]$/u.test(source.slice(Math.max(0, at - 2), at))) return undefined;
	const match = matchAt(doubled, { source, at });
	const kind = doubledKinds[match?.[1] ?? ""];
	return match && kind && hasWord(match[0]) ? stray(kind, match) : undefined;
}

/** `<br>`, `</p>`, `<a href="…">`, `<Tabs />`, `<?php`, `<% … %>`. */
const tag = /<(\/?)([A-Za-z][A-Za-z0-9-]*)((?:\s[^<>]{0,400})?)>|<(\/?)([A-Za-z][A-Za-z0-9-]*)\/>/y;
const declaration = /<(?:\?[A-Za-z=]|!DOCTYPE|!\[CDATA\[)[^<>]{0,400}>?/iy;
const templateTag = /<%[\s\S]{0,300}?%>/y;

function tagAt(source: string, at: number): Stray | undefined {
	if (source.startsWith("<!--", at)) return { kind: "unclosed-comment", text: "<!--" };
	const found = matchAt(declaration, { source, at });
	if (found) return stray("html-tag", found);
	const template = matchAt(templateTag, { source, at });
	if (template) return stray("shortcode", template);
	const match = matchAt(tag, { source, at });
	if (!match) return undefined;
	const [, slash = match[4], name = match[5] ?? "", rest = "/"] = match;
	const isMarkup = isHtmlName(name) || slash === "/" || rest.includes("=") || rest.endsWith("/");
	return isMarkup ? stray("html-tag", match) : undefined;
}

const label = "\\[((?:[^\\[\\]\\\\]|\\\\.|\\[[^\\[\\]]*\\]){1,300})\\]";
const footnote = /\[\^([\p{L}\p{N}_-]{1,60})\]/uy;
const wikiLink = /\[\[([^[\]]{1,200})\]\]/y;
const definition = new RegExp(`${label}:[ \\t]+<?\\S*[/.#]\\S*`, "uy");
const reference = new RegExp(`${label}\\[([^\\[\\]]{0,200})\\]`, "uy");
const fileEnds = "(?:md|html?|pdf|docx?|xlsx?|csv|png|jpe?g|webp|gif|svg)";
/** An address that a space separates from its text, or one with spaces. */
const link = new RegExp(
	`${label}(?: ?\\((?:[a-z][a-z+.-]*:[^\\s()]|www\\.|\\.{0,2}/|#\\w|[^\\s()]+\\.${fileEnds}\\b)[^\\n()]{0,200}\\)?|\\([^()\\n]{0,80}\\.${fileEnds}\\))`,
	"iuy",
);

function bracketAt(source: string, at: number): Stray | undefined {
	const note = matchAt(footnote, { source, at });
	// `[^a-z]` is a regular expression.
	if (note) return /^.-.$/.test(note[1] ?? "") ? undefined : stray("footnote", note);
	const page = matchAt(wikiLink, { source, at });
	if (page) return hasWord(page[1]) ? stray("wiki-link", page) : undefined;
	const isLineStart = at === 0 || source[at - 1] === "\n";
	const defined = isLineStart ? matchAt(definition, { source, at }) : undefined;
	if (defined) return stray("broken-definition", defined);
	const linked = matchAt(link, { source, at });
	if (linked && hasWord(linked[1])) return stray("broken-link", linked);
	// `list[i][j]` is a program's, and `[1][2]` are two notes.
	if (/[\p{L}\p{N}_\])]$/u.test(source.slice(Math.max(0, at - 2), at))) return undefined;
	const referred = matchAt(reference, { source, at });
	return referred && hasWord(referred[1]) && (referred[2] === "" || hasWord(referred[2]))
		? stray("unknown-reference", referred)
		: undefined;
}

function hasWord(text: string | undefined): boolean {
	return text !== undefined && /\p{L}/u.test(text);
}

const shortcode = /\{\{[\s\S]{0,300}?\}\}|\{%[\s\S]{0,300}?%\}|\{#\s[\s\S]{0,300}?\s#\}/y;
const attributes =
	/\{:?\s*[#.][\p{L}_][^{}\n]{0,200}\}|\{:\s?[\p{L}#.][^{}\n]{0,200}\}|\{lang=[^{}\n]{0,60}\}|\{[\w-]+="[^"\n]*"[^{}\n]*\}/uy;
const attributesAfterMark = /\{[\w-]+=[^{}\s]+[^{}\n]*\}/y;

function braceAt(source: string, at: number): Stray | undefined {
	const code = matchAt(shortcode, { source, at });
	if (code) return stray("shortcode", code);
	const isAfterMark = at > 0 && "])`".includes(source.charAt(at - 1));
	const found =
		matchAt(attributes, { source, at }) ??
		(isAfterMark ? matchAt(attributesAfterMark, { source, at }) : undefined);
	return found && stray("attributes", found);
}

function stray(kind: StrayKind, [text]: RegExpExecArray): Stray {
	return { kind, text };
}

/** Matches a sticky pattern at a place. */
function matchAt(
	pattern: RegExp,
	{ source, at }: { readonly source: string; readonly at: number },
): RegExpExecArray | undefined {
	pattern.lastIndex = at;
	return pattern.exec(source) ?? undefined;
}
