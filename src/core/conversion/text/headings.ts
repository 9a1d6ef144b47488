import { slugify } from "../../urls/slug.ts";
import type { SourceLine } from "./source-lines.ts";
import type { TextContext } from "./text-context.ts";

/** A text whose headings begin at the second level and skip none. */
export interface LevelledText {
	readonly lines: readonly SourceLine[];
	/** The first heading of level 1, when it is the text's title. */
	readonly title?: string;
	/** The ids that headings were given, in the order of the headings. */
	readonly ids: readonly (string | undefined)[];
}

const heading =
	/^([ \t]*(?:>[ \t]?)*(?:(?:[-*+]|\d+[.)])[ \t]+)?)(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$/;
const attributes = /[ \t]*\{:?[ \t]*(?:#([^\s{}]+))?[^{}]*\}[ \t]*$/;

/**
 * Writes headings as `## …`, takes ids out of them, and moves them so that the page's title is the only one of level 1 and no level
 * is skipped (WCAG 2.2, technique H42).
 *
 * @param title The title in front matter: a heading of level 1 that says the same is left out.
 */
export function levelHeadings(
	lines: readonly SourceLine[],
	{ title, context }: { readonly title: string | undefined; readonly context: TextContext },
): LevelledText {
	const result: SourceLine[] = [];
	const ids: (string | undefined)[] = [];
	const levels: number[] = [];
	let found: string | undefined;
	for (const source of underlined(lines)) {
		const match = source.isCode || isIndentedCode(source, result) ? null : heading.exec(source.text);
		if (!match) {
			result.push(source);
			continue;
		}
		const [, before = "", marks = "", written = ""] = match;
		const [all, id] = attributes.exec(written) ?? [""];
		const text =
			all !== undefined && all !== "" && /[#.:=]/.test(all) ? written.slice(0, -all.length) : written;
		if (marks.length === 1 && found === undefined && ids.length === 0 && isTitle(text, title)) {
			found = text.trim();
			continue;
		}
		if (text.trim() === "") continue;
		const level = nextLevel(levels, marks.length);
		if (level !== marks.length) context.lose("heading", { line: source.line, text: source.text });
		ids.push(id);
		result.push({ ...source, text: `${before}${"#".repeat(level)} ${text.trim()}` });
	}
	return { lines: result, ids, ...(found === undefined ? {} : { title: found }) };
}

/** Level of a heading when the title is level 1 and no level is skipped. */
function nextLevel(levels: number[], level: number): number {
	while (levels.length > 0 && (levels.at(-1) ?? 0) >= level) levels.pop();
	levels.push(level);
	return Math.min(levels.length + 1, 6);
}

function isTitle(text: string, title: string | undefined): boolean {
	return title === undefined || slugify(title) === slugify(text);
}

function isIndentedCode({ text }: SourceLine, before: readonly SourceLine[]): boolean {
	return /^(?: {4}|\t)/.test(text) && (before.at(-1)?.text.trim() ?? "") === "" && /^\s*#/.test(text);
}

/** Headings that are underlined (CommonMark, 4.3), with `#` instead. */
function underlined(lines: readonly SourceLine[]): SourceLine[] {
	const result: SourceLine[] = [];
	for (const line of lines) {
		const above = result.at(-1);
		const [, mark] = (!line.isCode && /^ {0,3}(=+|-{2,})[ \t]*$/.exec(line.text)) || [];
		const isParagraph =
			above &&
			!above.isCode &&
			/^ {0,3}[^\s#>|<`~*+\-=:]/.test(above.text) &&
			!/^\s*\d+[.)]\s/.test(above.text);
		const isOneLine =
			(result.at(-2)?.text.trim() ?? "") === "" ||
			result.at(-2)?.isCode ||
			/^\s*#/.test(result.at(-2)?.text ?? "");
		if (mark === undefined || !isParagraph || !isOneLine) result.push(line);
		else
			result[result.length - 1] = { ...above, text: `${mark[0] === "=" ? "#" : "##"} ${above.text.trim()}` };
	}
	return result;
}
