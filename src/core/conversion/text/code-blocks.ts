import { markCode, type SourceLine } from "./source-lines.ts";
import type { TextContext } from "./text-context.ts";

type Numbered = Pick<SourceLine, "text" | "line">;

/** A beginning of code that isn't a fence, and what ends it. */
interface CodeMark {
	readonly open: RegExp;
	readonly close: RegExp;
	/** The language after the fence. */
	readonly language: (match: RegExpExecArray) => string;
	/** What is said above the code. */
	readonly label?: (match: RegExpExecArray) => string;
}

const codeMarks: readonly CodeMark[] = [
	{
		open: /^([ \t]*)\{%-?\s*highlight\s+([\w+-]+)[^%]*%\}(.*)$/,
		close: /^(.*?)[ \t]*\{%-?\s*endhighlight\s*-?%\}[ \t]*$/,
		language: (match) => match[2] ?? "",
	},
	{
		open: /^([ \t]*)\{\{<\s*highlight\s+"?([\w+-]+)"?[^>]*>\}\}(.*)$/,
		close: /^(.*?)[ \t]*\{\{<\s*\/\s*highlight\s*>\}\}[ \t]*$/,
		language: (match) => match[2] ?? "",
	},
	{
		open: /^([ \t]*)<pre(?:\s[^>]*)?>\s*(?:<code(?:\s+class="(?:language-)?([\w+-]+)[^"]*")?[^>]*>)?(.*)$/,
		close: /^(.*?)(?:<\/code>)?\s*<\/pre>[ \t]*$/,
		language: (match) => match[2] ?? "",
	},
	{
		open: /^([ \t]*)\{\{<\s*tab\s+(?:(?:header|name)=)?(?:"([^"]*)"|([^\s=>]+))[^>]*?(?:lang="?([\w+-]+)"?)?[^>]*>\}\}(.*)$/,
		close: /^(.*?)[ \t]*\{\{<\s*\/\s*tab\s*>\}\}[ \t]*$/,
		language: (match) => match[4] ?? "",
		label: (match) => match[2] ?? match[3] ?? "",
	},
];

/**
 * Puts code between fences that other generators mark in another way: `{% highlight %}`, `{{< highlight >}}`, `<pre>`, tabs of code.
 * Takes `{% raw %}` away.
 */
export function convertBlocks(lines: readonly SourceLine[], { lose }: TextContext): SourceLine[] {
	const result: Numbered[] = [];
	const isRawTabs = hasRawTabs(lines);
	for (let index = 0; index < lines.length; index++) {
		const source = lines[index];
		if (!source) break;
		const found = source.isCode ? undefined : codeAt(lines, { index, isRawTabs });
		if (!found) {
			result.push(
				source.isCode ? source : { ...source, text: source.text.replace(/\{%-?\s*(?:end)?raw\s*-?%\}/g, "") },
			);
			continue;
		}
		if (found.label !== undefined) {
			lose("tabs", { line: source.line, text: source.text });
			result.push(
				{ text: `${found.indent}**${found.label}**`, line: source.line },
				{ text: "", line: source.line },
			);
		}
		result.push(...fenced(lines.slice(index, found.end + 1), found));
		index = found.end;
	}
	return markCode(result);
}

interface FoundCode {
	readonly mark: CodeMark;
	readonly indent: string;
	readonly language: string;
	readonly label?: string;
	/** Index of the last line. */
	readonly end: number;
}

function codeAt(
	lines: readonly SourceLine[],
	{ index, isRawTabs }: { readonly index: number; readonly isRawTabs: boolean },
): FoundCode | undefined {
	const text = lines[index]?.text ?? "";
	for (const mark of codeMarks) {
		if (mark.label && !isRawTabs) continue;
		const match = mark.open.exec(text);
		if (!match) continue;
		const end = lines.findIndex(({ text: line }, at) =>
			at > index ? mark.close.test(line) : at === index && mark.close.test(match.at(-1) ?? ""),
		);
		if (end === -1) continue;
		// What is fenced already isn't to be fenced again.
		if (lines.slice(index, end + 1).some(({ isCode }) => isCode)) return undefined;
		const label = mark.label?.(match);
		return {
			mark,
			indent: match[1] ?? "",
			language: mark.language(match),
			end,
			...(label === undefined ? {} : { label }),
		};
	}
	return undefined;
}

function fenced(lines: readonly SourceLine[], { mark, indent, language }: FoundCode): Numbered[] {
	const isHtml = mark.open.source.includes("<pre");
	const [first] = lines;
	if (!first) return [];
	const inner = lines.map(({ text, line }, index) => ({
		text: textInside(text, { mark, isFirst: index === 0, isLast: index === lines.length - 1 }),
		line,
	}));
	const edges = [0, inner.length - 1];
	const code = inner
		.filter(({ text }, index) => !(edges.includes(index) && text.trim() === ""))
		.map(({ text, line }) => ({ text: isHtml ? plain(text) : text, line }));
	const fence = code.some(({ text }) => text.includes("```")) ? "````" : "```";
	return [
		{ text: `${indent}${fence}${language}`, line: first.line },
		...code,
		{ text: `${indent}${fence}`, line: lines.at(-1)?.line ?? first.line },
	];
}

function textInside(
	text: string,
	{ mark, isFirst, isLast }: { mark: CodeMark; isFirst: boolean; isLast: boolean },
): string {
	const opened = isFirst ? (mark.open.exec(text)?.at(-1) ?? "") : text;
	return isLast ? (mark.close.exec(opened)?.[1] ?? "") : opened;
}

/** Code in HTML, without tags and character references. */
function plain(text: string): string {
	return text
		.replace(/<\/?[a-z][^<>]*>/gi, "")
		.replace(/&lt;/g, "<")
		.replace(/&gt;/g, ">")
		.replace(/&quot;/g, '"')
		.replace(/&#39;/g, "'")
		.replace(/&#(?:123|x7b);/gi, "{")
		.replace(/&#(?:125|x7d);/gi, "}")
		.replace(/&nbsp;/g, " ")
		.replace(/&amp;/g, "&");
}

/** Whether tabs hold code, as Docsy's do unless they say `text=true`. */
function hasRawTabs(lines: readonly SourceLine[]): boolean {
	return lines.some(({ text }) => /\{\{<\s*tabpane\b/.test(text) && !/text="?true/.test(text));
}
