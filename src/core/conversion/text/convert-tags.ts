import { conversionOf, type TagConversion } from "./known-tags.ts";
import { keepLines, type LineOf } from "./source-lines.ts";
import { findTags, type Tag } from "./tag.ts";
import { comment, type TextContext } from "./text-context.ts";

/**
 * Turns the tags of a text into Markdown: those that are known into what they mean, unknown shortcodes and components into comments.
 *
 * @param lineOf The line of the old file that a position of the text is in.
 */
export function convertTags(
	text: string,
	{ lineOf, context }: { readonly lineOf: LineOf; readonly context: TextContext },
): string {
	const parts: string[] = [];
	const hrefs: string[] = [];
	let at = 0;
	const tags = findTags(text);
	for (const [index, tag] of tags.entries()) {
		if (tag.start < at) continue;
		const typed = text.slice(tag.start, tag.end);
		const place = { line: lineOf(tag.start), text: typed };
		const conversion = conversionOf(tag) ?? unknownTag(tag, place, context);
		const before = text.slice(text.lastIndexOf("\n", tag.start - 1) + 1, tag.start);
		const isAlone = standsAlone(text, tag);
		const skipped = isInHtmlBlock(text, tag) ? before.length : 0;
		parts.push(text.slice(at, Math.max(at, tag.start - skipped)));
		at = tag.end;
		if (conversion.as === "swallow") {
			const end = endOf(tag, tags.slice(index + 1));
			const all = text.slice(tag.start, end);
			if (tag.name !== "comment") context.lose("program-text", { ...place, text: all });
			parts.push(keepLines(all, tag.role === "close" ? "" : comment(all)));
			at = end;
			continue;
		}
		if ("loss" in conversion && conversion.loss && tag.role !== "close") context.lose(conversion.loss, place);
		const isInAddress = /\]\([^()\s]*$/.test(before);
		parts.push(
			isInAddress && conversion.as === "comment"
				? ""
				: keepLines(typed, written(tag, { conversion, before, isAlone, typed, hrefs })),
		);
	}
	return parts.join("") + text.slice(at);
}

function unknownTag(
	tag: Tag,
	place: { readonly line: number; readonly text: string },
	{ lose }: TextContext,
): TagConversion {
	if (tag.role !== "close") lose(tag.syntax === "shortcode" ? "shortcode" : "component", place);
	return tag.role === "close" ? { as: "unwrap" } : { as: "comment" };
}

/** Whether nothing but the tag stands on its line. */
function standsAlone(text: string, { start, end }: Tag): boolean {
	const before = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
	const next = text.indexOf("\n", end);
	return /^[\s>]*$/.test(before) && text.slice(end, next === -1 ? undefined : next).trim() === "";
}

/** Whether a tag is indented below another that begins its line: in HTML that isn't code, as it would be in Markdown. */
function isInHtmlBlock(text: string, { start, syntax }: Tag): boolean {
	const lineStart = text.lastIndexOf("\n", start - 1) + 1;
	if (syntax !== "element" || lineStart < 2 || !/^\s{4,}$/.test(text.slice(lineStart, start))) return false;
	const above = text.slice(text.lastIndexOf("\n", lineStart - 2) + 1, lineStart - 1);
	return /^\s*</.test(above);
}

/** The end of the tag that closes another, or of that one itself. */
function endOf({ name, role, end }: Tag, following: readonly Tag[]): number {
	if (role !== "open") return end;
	return following.find((tag) => tag.name === name && tag.role === "close")?.end ?? end;
}

function written(
	{ role, attributes }: Tag,
	{
		conversion,
		before,
		isAlone,
		typed,
		hrefs,
	}: {
		readonly conversion: TagConversion;
		readonly before: string;
		readonly isAlone: boolean;
		readonly typed: string;
		readonly hrefs: string[];
	},
): string {
	const onItsOwn = (text: string): string => (isAlone || text === "" ? text : `\n\n${text}\n\n`);
	switch (conversion.as) {
		case "alert": {
			if (role === "close") return isAlone ? ":::" : "\n:::\n";
			if (role === "whole") return "";
			const title = conversion.title?.replace(/[[\]]/g, "");
			const mark = `:::${conversion.type.toLowerCase()}${title === undefined ? "" : `[${title}]`}`;
			return isAlone ? mark : `\n${mark}\n`;
		}
		case "text":
			if (role === "close") return "";
			return conversion.block ? onItsOwn(conversion.text) : conversion.text;
		case "marks": {
			const mark = role === "close" ? conversion.close : conversion.open;
			if (!conversion.block || isAlone) return isAlone && conversion.block ? "" : mark;
			return role === "close" ? `${mark}\n\n` : `\n\n${mark}`;
		}
		case "link": {
			if (role === "whole") return linkOf(attributes, conversion.href);
			if (role === "open") {
				hrefs.push(conversion.href);
				return "[";
			}
			const href = hrefs.pop();
			return href === undefined ? "" : `](${/\s/.test(href) ? `<${href}>` : href})`;
		}
		case "break":
			return isAlone ? "" : /^\s*\|/.test(before) ? " " : "\\\n";
		case "item":
			if (role === "close") return "";
			return before.trim() === "" ? "- " : " / ";
		case "unwrap":
			return "";
		case "comment":
			return comment(typed);
		case "keep":
			return typed;
		case "swallow":
			return "";
	}
}

function linkOf(attributes: Tag["attributes"], href: string): string {
	const text = attributes["text"] ?? attributes["title"] ?? "";
	return text === "" ? "" : `[${text}](${href})`;
}
