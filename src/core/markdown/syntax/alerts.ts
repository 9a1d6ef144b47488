/**
 * Boxes that stand out, as GitHub and as VitePress, Docusaurus and Starlight write them; a text behind the word is their heading, else
 * the word itself is, in the page's language:
 *
 *     > [!NOTE]                ::: tip A heading
 *     > Text.                  Text.
 *                              :::
 */
import type { MarkdownIt, StateCore, Token } from "markdown-it";
import container from "markdown-it-container";
import { holes } from "../html/body-template.ts";
import { escapeHtml } from "../html/escape-html.ts";

/** The sorts of boxes, and how else authors call them. */
const sorts: Readonly<Record<string, AlertSort>> = {
	note: "note",
	info: "note",
	tip: "tip",
	success: "tip",
	important: "important",
	warning: "warning",
	attention: "warning",
	caution: "caution",
	danger: "caution",
};

/** What an alert is, which decides its looks and its word. */
export type AlertSort = "note" | "tip" | "important" | "warning" | "caution";

const opening = /^\[!(\w+)\][ \t]*([^\n]*)(?:\n|$)/;

/** markdown-it plugin. */
export function alerts(markdown: MarkdownIt): void {
	markdown.core.ruler.before("inline", "alerts", markQuotes);
	markdown.use(container, "alert", {
		validate: (parameters: string) => sorts[wordOf(parameters)] !== undefined,
		render: (tokens: readonly Token[], index: number) => renderAlert(tokens[index]),
	});
	const { rules } = markdown.renderer;
	rules["alert_open"] = (tokens, index) => renderAlert(tokens[index]);
	rules["alert_close"] = () => "</div>\n";
}

/** Key of the word that heads an alert without a heading of its own; `undefined` for any other token. */
export function alertText(token: Token): `alert.${AlertSort}` | undefined {
	const alert = readAlert(token);
	return alert?.heading === "" ? alertKey(alert.sort) : undefined;
}

function alertKey<Sort extends AlertSort>(sort: Sort): `alert.${Sort}` {
	return `alert.${sort}`;
}

function readAlert({
	type,
	info,
	markup,
}: Token): { readonly sort: AlertSort; readonly heading: string } | undefined {
	if (type === "alert_open") return { sort: sorts[markup] ?? "note", heading: info };
	if (type !== "container_alert_open") return undefined;
	const word = wordOf(info);
	return { sort: sorts[word] ?? "note", heading: info.trim().slice(word.length).trim() };
}

function renderAlert(token: Token | undefined): string {
	const alert = token && readAlert(token);
	if (!alert) return "</div>\n";
	const title = alert.heading === "" ? holes.text(alertKey(alert.sort)) : escapeHtml(alert.heading);
	return `<div class="alert ${alert.sort}" role="note">\n<p class="alert-title">${title}</p>\n`;
}

function wordOf(parameters: string): string {
	return /^\s*(\w+)/.exec(parameters)?.[1]?.toLowerCase() ?? "";
}

/** Makes alerts of quotations that begin with a mark, and takes the mark out of their text. */
function markQuotes({ tokens }: StateCore): void {
	const open: boolean[] = [];
	tokens.forEach((token, index) => {
		if (token.type === "blockquote_close" && open.pop())
			Object.assign(token, { type: "alert_close", tag: "div" });
		if (token.type !== "blockquote_open") return;
		const inline = tokens[index + 2];
		const [whole = "", word = "", heading = ""] = opening.exec(inline?.content ?? "") ?? [];
		const isAlert = inline?.type === "inline" && sorts[word.toLowerCase()] !== undefined;
		open.push(isAlert);
		if (!isAlert) return;
		Object.assign(token, {
			type: "alert_open",
			tag: "div",
			markup: word.toLowerCase(),
			info: heading.trim(),
		});
		inline.content = inline.content.slice(whole.length);
		if (inline.map) inline.map = [inline.map[0] + 1, inline.map[1]];
	});
}
