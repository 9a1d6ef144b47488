import type { MarkdownIt, Token } from "markdown-it";
import { holes } from "../html/body-template.ts";

const key = "footnote.back";

/** markdown-it plugin, after that of footnotes: says in words where the arrow behind a footnote leads (WCAG 2.4.4). */
export function footnoteLinks(markdown: MarkdownIt): void {
	const { rules } = markdown.renderer;
	const arrow = rules["footnote_anchor"];
	if (arrow)
		rules["footnote_anchor"] = (...given) =>
			arrow(...given).replace("<a ", `<a aria-label="${holes.text(key)}" `);
}

/** Key of the text that names a link back from a footnote; `undefined` for any other token. */
export function footnoteLinkText({ type }: Token): typeof key | undefined {
	return type === "footnote_anchor" ? key : undefined;
}
