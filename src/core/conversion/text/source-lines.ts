/** A line of a text that is being converted. */
export interface SourceLine {
	readonly text: string;
	/** 1-based line of the old file. */
	readonly line: number;
	/** Whether it belongs to a code block, fences included. */
	readonly isCode: boolean;
}

const opening = /^[\s>]*(?:(?:[-*+]|\d+[.)])\s+)*(`{3,}(?=[^`]*$)|~{3,})/;

/**
 * Divides a text into lines.
 *
 * @param firstLine The 1-based line of the file that the text begins in.
 */
export function sourceLines(text: string, firstLine: number): SourceLine[] {
	return markCode(text.split("\n").map((line, index) => ({ text: line, line: firstLine + index })));
}

/** Tells code blocks between fences (CommonMark, 4.5), also those in lists and quotations. */
export function markCode(lines: readonly Pick<SourceLine, "text" | "line">[]): SourceLine[] {
	let fence = "";
	return lines.map(({ text, line }) => {
		if (fence === "") {
			fence = opening.exec(text)?.[1] ?? "";
			return { text, line, isCode: fence !== "" };
		}
		const [, mark = ""] = /^[\s>]*(`{3,}|~{3,})\s*$/.exec(text) ?? [];
		if (mark.length >= fence.length && mark[0] === fence[0]) fence = "";
		return { text, line, isCode: true };
	});
}

/** Where in the old file a part of a text stands. */
export type LineOf = (offset: number) => number;

/**
 * Rewrites what isn't code: each run of such lines as one text, in which code between backticks is kept.
 *
 * @param rewrite Returns the new text, which has as many lines as the old one (see {@link keepLines}), or others, which then have the
 * number of the run's first line.
 */
export function rewriteProse(
	lines: readonly SourceLine[],
	rewrite: (text: string, lineOf: LineOf) => string,
): SourceLine[] {
	const rewritten: SourceLine[] = [];
	for (let start = 0; start < lines.length; ) {
		const first = lines[start];
		if (!first) break;
		if (first.isCode) {
			rewritten.push(first);
			start++;
			continue;
		}
		let end = start;
		while (end < lines.length && !lines[end]?.isCode) end++;
		const run = lines.slice(start, end);
		rewritten.push(...rewriteRun(run, rewrite));
		start = end;
	}
	return rewritten;
}

/** Code between backticks, and comments. */
const unchanged = /(?<!`)(`+)(?!`)(?:(?!\n\s*\n)[\s\S])*?(?<!`)\1(?!`)|<!--[\s\S]*?-->/g;

function rewriteRun(
	run: readonly SourceLine[],
	rewrite: (text: string, lineOf: LineOf) => string,
): SourceLine[] {
	const kept: string[] = [];
	const joined = run.map(({ text }) => text).join("\n");
	const masked = joined.replace(unchanged, (code) => {
		kept.push(code);
		return `\uE000${String.fromCodePoint(0xf0000 + kept.length - 1)}${"\n".repeat(code.split("\n").length - 1)}\uE001`;
	});
	const first = run[0]?.line ?? 1;
	const lineOf: LineOf = (offset) => run[masked.slice(0, offset).split("\n").length - 1]?.line ?? first;
	const texts = unmask(rewrite(masked, lineOf), kept).split("\n");
	const isSame = texts.length === run.length;
	return texts.map((text, index) => ({
		text,
		line: isSame ? (run[index]?.line ?? first) : first,
		isCode: false,
	}));
}

function unmask(text: string, kept: readonly string[]): string {
	return text.replace(
		/\uE000([\u{f0000}-\u{ffffd}])\n*\uE001/gu,
		(_, mark: string) => kept[(mark.codePointAt(0) ?? 0) - 0xf0000] ?? "",
	);
}

/** A text with as many line ends as what it takes the place of. */
export function keepLines(before: string, now: string): string {
	const missing = before.split("\n").length - now.split("\n").length;
	return missing > 0 ? now + "\n".repeat(missing) : now;
}

/** The text again, with no more than one empty line between blocks outside of code. */
export function joinLines(lines: readonly SourceLine[]): string {
	const kept = lines.filter(
		({ text, isCode }, index) => isCode || text.trim() !== "" || (lines[index - 1]?.text.trim() ?? "") !== "",
	);
	return `${kept
		.map(({ text, isCode }) => (isCode ? text : text.replace(/^\s+$/, "")))
		.join("\n")
		.trim()}\n`;
}
