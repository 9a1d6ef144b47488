import type { Token } from "markdown-it";
import { type AlertSort, alertText } from "./alerts.ts";
import { footnoteLinkText } from "./footnote-links.ts";

/** Key of a text of the interface that Markdown can show. */
export type ShownText = `alert.${AlertSort}` | "footnote.back";

/** Keys of the interface's texts that stand in a text, each once. */
export function shownTexts(tokens: readonly Token[]): ShownText[] {
	return [...new Set(tokens.flatMap((token) => alertText(token) ?? footnoteLinkText(token) ?? []))];
}
