/**
 * A quotation whose last paragraph begins with an em dash names its speaker there. The paragraph becomes the caption of a
 * figure, outside the quotation itself (HTML Living Standard, section 4.4.4: attribution must be outside `blockquote`).
 *
 *     > – Resultatet blir ett viktigt underlag,
 *     >
 *     > — säger Mikael Borin.
 */
import type { MarkdownIt, StateCore, Token } from "markdown-it";

/** markdown-it plugin for attributed quotations. */
export function quoteAttribution(markdown: MarkdownIt): void {
	markdown.core.ruler.push("quote_attribution", (state) => {
		for (let index = state.tokens.length - 1; index >= 0; index--) {
			if (state.tokens[index]?.type === "blockquote_close") wrapQuote(state, index);
		}
	});
}

function wrapQuote(state: StateCore, close: number): void {
	const { tokens } = state;
	const [open, inline, after] = tokens.slice(close - 3, close);
	if (open?.type !== "paragraph_open" || inline?.type !== "inline" || after?.type !== "paragraph_close")
		return;
	const first = inline.children?.[0];
	if (first?.type !== "text" || !first.content.startsWith("— ")) return;
	const level = tokens[close]?.level ?? 0;
	const start = tokens.findLastIndex(
		(token, index) => index < close && token.type === "blockquote_open" && token.level === level,
	);
	const quote = tokens.slice(start, close - 3);
	if (start < 0 || quote.length < 2) return;
	first.content = first.content.slice(2);
	const figure = opening(state, "figure_open", "figure");
	figure.attrSet("class", "quote");
	figure.map = tokens[start]?.map ?? null;
	figure.block = true;
	const caption = opening(state, "figcaption_open", "figcaption");
	caption.map = open.map;
	const outside = [
		...tokens.slice(close, close + 1),
		caption,
		inline,
		new state.Token("figcaption_close", "figcaption", -1),
	];
	// The figure is one block: what it holds lies a level deeper.
	for (const token of quote) token.level += 1;
	for (const token of outside) token.level = level + 1;
	inline.level = level + 2;
	const end = new state.Token("figure_close", "figure", -1);
	figure.level = level;
	end.level = level;
	tokens.splice(start, close - start + 1, figure, ...quote, ...outside, end);
}

function opening(state: StateCore, type: string, tag: string): Token {
	const token = new state.Token(type, tag, 1);
	token.block = true;
	return token;
}
