/**
 * `- [ ] to do` and `- [x] done` begin with a check box that shows how it stands and can't be changed (GitHub Flavored Markdown,
 * section 5.3).
 */
import type { MarkdownIt, StateCore, Token } from "markdown-it";

const mark = /^\[([ xX])\][ \t]+/;

/** markdown-it plugin. */
export function taskLists(markdown: MarkdownIt): void {
	markdown.core.ruler.after("inline", "task_lists", ({ tokens, Token: TokenClass }: StateCore) => {
		tokens.forEach((token, index) => {
			const item = tokens[index - 2];
			const [first] = token.children ?? [];
			if (token.type !== "inline" || item?.type !== "list_item_open" || first?.type !== "text") return;
			const found = mark.exec(first.content);
			if (!found) return;
			first.content = first.content.slice(found[0].length);
			const box: Token = new TokenClass("task", "input", 0);
			box.markup = found[0];
			box.info = found[1] === " " ? "" : "checked";
			box.map = first.map;
			token.children?.unshift(box);
			item.attrJoin("class", "task");
		});
	});
	markdown.renderer.rules["task"] = (tokens, index) =>
		`<input type="checkbox" disabled${tokens[index]?.info === "checked" ? " checked" : ""}> `;
}
