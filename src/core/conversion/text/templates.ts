import type { GeneratorKind } from "../generator-kind.ts";
import type { LineOf } from "./source-lines.ts";
import { comment, type TextContext } from "./text-context.ts";

/**
 * Fills in values that the old site's settings give, writes links of template languages as addresses, and turns the rest of them into
 * comments.
 */
export function convertTemplates(
	text: string,
	{
		kind,
		isMdx,
		lineOf,
		context,
	}: {
		readonly kind: GeneratorKind;
		readonly isMdx: boolean;
		readonly lineOf: LineOf;
		readonly context: TextContext;
	},
): string {
	if (kind === "hugo") return withParameters(text, context);
	if (isMdx)
		return withoutExpressions(text, { pattern: /\{(?!\s*\/\*)[^{}\n]{0,200}\}/g, lineOf, context, isMdx });
	if (kind === "starlight") return text;
	const filled = kind === "jekyll" ? withLiquid(text, { lineOf, context }) : text;
	return withoutExpressions(filled, { pattern: /\{\{[\s\S]{0,300}?\}\}/g, lineOf, context, isMdx });
}

function withParameters(text: string, { constants }: TextContext): string {
	return text.replace(
		/\{\{[<%]\s*_?param\s+"?([\w.-]+)"?\s*[>%]\}\}/g,
		(typed, name: string) => constants[name] ?? typed,
	);
}

interface Place {
	readonly lineOf: LineOf;
	readonly context: TextContext;
}

const blockComment = /\{%-?\s*comment\s*-?%\}([\s\S]*?)\{%-?\s*endcomment\s*-?%\}/g;
const liquidTag = /\{%-?\s*(\w+)\s*([\s\S]*?)\s*-?%\}/g;

function withLiquid(text: string, { lineOf, context }: Place): string {
	const filled = text
		.replace(blockComment, (_, said: string) => `<!--${said.replace(/--+/g, "—")}-->`)
		.replace(
			/\{\{-?\s*["']([^"'{}]*)["']\s*\|\s*(?:relative_url|absolute_url|prepend:\s*site\.(?:baseurl|url))\s*-?\}\}/g,
			"$1",
		)
		.replace(/\{\{-?\s*([\w.]+)\s*-?\}\}/g, (typed, name: string) => context.constants[name] ?? typed);
	return filled.replace(liquidTag, (typed, name: string, rest: string, at: number) => {
		if (name === "link") return rest.trim();
		if (name === "post_url") return `/_posts/${rest.trim()}.md`;
		const isInclude = name === "include" || name === "include_relative";
		if (!name.startsWith("end"))
			context.lose(isInclude ? "include" : "shortcode", { line: lineOf(at), text: typed });
		return isInclude || !name.startsWith("end") ? emptyOrComment(filled, { at, typed }) : "";
	});
}

function withoutExpressions(
	text: string,
	{ pattern, lineOf, context, isMdx }: Place & { readonly pattern: RegExp; readonly isMdx: boolean },
): string {
	return text.replace(pattern, (typed, at: number) => {
		if (/^\{\s*(["'`])\s*\1\s*\}$/.test(typed)) return " ";
		const [, quoted] = (isMdx && /^\{\s*["'`]([^"'`$]*)["'`]\s*\}$/.exec(typed)) || [];
		if (quoted !== undefined && !isInTag(text, at)) return quoted;
		// A component's attribute, an attribute of a heading, or text between braces that no program would write.
		if (
			isMdx &&
			(isInTag(text, at) || /^\{#/.test(typed) || !/^\{\s*[A-Za-z_$][\w$]*(?:[.[(][^{}]*)?\s*\}$/.test(typed))
		)
			return typed;
		context.lose("expression", { line: lineOf(at), text: typed });
		return emptyOrComment(text, { at, typed });
	});
}

/** Whether a place is inside a tag that began before it: `<A b={c}>`. */
function isInTag(text: string, at: number): boolean {
	const before = text.slice(Math.max(0, at - 2000), at);
	const open = before.search(/<[A-Za-z][^<>]*$/);
	return open !== -1;
}

/** A comment; nothing within an address, where a comment would be part of it. */
function emptyOrComment(
	text: string,
	{ at, typed }: { readonly at: number; readonly typed: string },
): string {
	return /(?:\]\(|["'=])[^()\s"']*$/.test(text.slice(Math.max(0, at - 300), at)) ? "" : comment(typed);
}
