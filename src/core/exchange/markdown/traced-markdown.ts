/**
 * markdown-it tells lines of blocks but not where inline marks stand. Its state classes are public, so that a parser of one's
 * own making can note the position of each token as the rules push them.
 */
import type { MarkdownIt, StateBlock, StateInline, Token } from "markdown-it";
import type { Range } from "../../markdown/places/range.ts";
import { strayRules } from "../../markdown/strays/stray-markup.ts";

/** The site's Markdown with the places of what it finds. */
export interface TracedMarkdown {
	readonly markdown: MarkdownIt;
	/** Where an inline token stands in the content of its block. Texts have no range: they are what is between the others. */
	readonly rangeOf: (token: Token) => Range | undefined;
	/** For an `inline` token: the lines it was made from, without the marks of the lists and quotations around it. */
	readonly linesOf: (token: Token) => readonly Range[];
}

/**
 * Makes a parser note places; texts stay apart from escaped characters, and quotations and footnotes as and where they are written.
 *
 * @param markdown The site's, made for this alone.
 */
export function createTracedMarkdown(markdown: MarkdownIt): TracedMarkdown {
	markdown.core.ruler.disable(["text_join", "quote_attribution"]);
	markdown.core.ruler.disable("footnote_tail", true);
	markdown.disable(strayRules);
	const ranges = new WeakMap<Token, Range>();
	const lines = new WeakMap<Token, readonly Range[]>();
	traceInline(markdown, ranges);
	traceBlocks(markdown, lines);
	return {
		markdown,
		rangeOf: (token) => ranges.get(token),
		linesOf: (token) => lines.get(token) ?? [],
	};
}

/** A token with the parser's position when a rule pushed it. */
interface Push {
	readonly token: Token;
	readonly at: number;
}

function traceInline(markdown: MarkdownIt, ranges: WeakMap<Token, Range>): void {
	class TracedInline extends markdown.inline.State {
		readonly pushes: Push[] = [];
		override push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
			const token = super.push(type, tag, nesting);
			this.pushes.push({ token, at: this.pos });
			return token;
		}
	}
	markdown.inline.State = TracedInline;
	const { ruler } = markdown.inline;
	const rules = ruler.getRules("").map((rule) => (state: StateInline, silent: boolean): boolean => {
		if (silent || !(state instanceof TracedInline)) return rule(state, silent);
		const start = state.pos;
		const before = state.pushes.length;
		const found = rule(state, silent);
		if (!found) return false;
		const own = state.pushes.slice(before).filter(({ token }) => !ranges.has(token));
		for (const [token, range] of placeTokens(own, { start, end: state.pos, source: state.src }))
			ranges.set(token, range);
		return true;
	});
	const others = ruler.getRules.bind(ruler);
	ruler.getRules = (chain) => (chain === "" ? rules : others(chain));
}

/** The places of the tokens that one rule pushed while it went from `start` to `end`. */
function placeTokens(
	own: readonly Push[],
	{ start, end, source }: Range & { readonly source: string },
): (readonly [Token, Range])[] {
	const [first, ...rest] = own;
	if (!first) return [];
	const { token } = first;
	if (token.type === "link_open" && token.markup === "autolink") {
		return [[token, { start, end }], ...rest.map((push) => [push.token, { start: end, end }] as const)];
	}
	if (token.type === "link_open" || token.type === "span_open") {
		return [
			[token, { start, end: start + 1 }],
			...rest.map((push) => [push.token, { start: push.at, end }] as const),
		];
	}
	const [text, close] = rest;
	if (token.nesting > 0 && text?.token.type === "text" && close && rest.length === 2) {
		// A rule of a plugin that makes all three at once, such as `H~2~O`.
		const { content } = text.token;
		const from = source.indexOf(content, start);
		const to = from + content.length;
		if (from > start && to < end)
			return [
				[token, { start, end: from }],
				[close.token, { start: to, end }],
			];
	}
	if (token.type !== "text") return [[token, { start, end }]];
	let at = start;
	return own.map((push) => {
		const range = { start: at, end: at + push.token.content.length };
		at = range.end;
		return [push.token, range] as const;
	});
}

function traceBlocks(markdown: MarkdownIt, lines: WeakMap<Token, readonly Range[]>): void {
	class TracedBlock extends markdown.block.State {
		override push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
			const token = super.push(type, tag, nesting);
			if (type === "inline") lines.set(token, contentLines(this));
			return token;
		}
	}
	markdown.block.State = TracedBlock;
}

/** The lines of the paragraph, heading or table row that was opened last, as the containers around it have cut them. */
function contentLines({ tokens, bMarks, tShift, eMarks }: StateBlock): Range[] {
	const [first, last] = tokens.findLast(({ map }) => map !== null)?.map ?? [0, 0];
	return Array.from({ length: last - first }, (_, index) => {
		const line = first + index;
		return { start: (bMarks[line] ?? 0) + (tShift[line] ?? 0), end: eMarks[line] ?? 0 };
	});
}
