/**
 * `[chargé d’affaires]{lang=fr}` marks a phrase as being in another language (WCAG 2.2 criterion 3.1.2):
 * `<span lang="fr">chargé d’affaires</span>`. Inline Markdown inside the brackets works.
 */
import type { MarkdownIt } from "markdown-it";
import { memoiseByText } from "../../collections/memoise-by-text.ts";
import { directionOf } from "../../languages/language-tag.ts";

const attribute = /^\{lang=([A-Za-z0-9-]+)\}/;

/** markdown-it plugin for phrases in another language. */
export function languageSpan(markdown: MarkdownIt): void {
	const isRightToLeft = memoiseByText((tag) => isTag(tag) && directionOf(tag) === "rtl");
	markdown.inline.ruler.before("link", "language_span", (state, silent) => {
		if (state.src.charCodeAt(state.pos) !== 0x5b /* [ */) return false;
		const end = state.md.helpers.parseLinkLabel(state, state.pos);
		if (end < 0) return false;
		const match = attribute.exec(state.src.slice(end + 1, end + 64));
		const tag = match?.[1];
		if (!match || tag === undefined) return false;
		if (!silent) {
			const outerEnd = state.posMax;
			const open = state.push("span_open", "span", 1);
			open.attrSet("lang", tag);
			if (isRightToLeft(tag)) open.attrSet("dir", "rtl");
			state.pos += 1;
			state.posMax = end;
			state.md.inline.tokenize(state);
			state.push("span_close", "span", -1);
			state.posMax = outerEnd;
		}
		state.pos = end + 1 + match[0].length;
		return true;
	});
}

function isTag(text: string): boolean {
	try {
		return Intl.getCanonicalLocales(text).length === 1;
	} catch {
		return false;
	}
}
