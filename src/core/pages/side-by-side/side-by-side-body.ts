import { fillBlocks } from "../../markdown/html/body-template.ts";
import { escapeHtml } from "../../markdown/html/escape-html.ts";
import type { SideBySideView } from "./side-by-side-view.ts";

/**
 * A text and its original, block against block: a row for each pair, the side that has none left empty.
 *
 * @param templates Those of the two texts, with holes.
 * @returns HTML, which uses that of the blocks as their own pages show them.
 */
export function sideBySideBody(
	{ rows, bodyParts, original: { language, bodyParts: originalParts }, texts }: SideBySideView,
	templates: { readonly own: string; readonly original: string },
): string {
	const own = fillBlocks(templates.own, bodyParts);
	const original = apart(fillBlocks(templates.original, originalParts), language.tag);
	const side = ` lang="${escapeHtml(language.tag)}" dir="${language.direction}"`;
	const pairs = rows ?? own.map((_, index) => [index, index] as const);
	return [
		bodyParts.above ?? "",
		...pairs.map(([ours, theirs]) =>
			row({ own: inList(own[ours ?? -1]), original: inList(original[theirs ?? -1]), side }),
		),
		...texts.map((text) => row({ label: text.label, own: text.own, original: text.original, side })),
	].join("");
}

function row({
	label,
	own = "",
	original = "",
	side,
}: {
	/** What both texts are, above them. */
	readonly label?: string;
	readonly own: string | undefined;
	readonly original: string | undefined;
	readonly side: string;
}): string {
	const above = label === undefined ? "" : `<p class="label">${escapeHtml(label)}</p>\n`;
	return `<div class="pair">\n${above}<div class="prose">\n${own}</div>\n<div class="prose original"${side}>\n${original}</div>\n</div>\n`;
}

/** A footnote, which stands in a list with the others where these are together. */
function inList(html: string | undefined): string | undefined {
	const number = html === undefined ? undefined : /^<li id="[^"]*?fn(\d+)"/.exec(html)?.[1];
	return number === undefined
		? html
		: `<ol class="footnotes-list" start="${number}">\n${html?.trimEnd()}\n</ol>\n`;
}

/** The same blocks without ids that the other text has too, such as those of footnotes: each begins with the language's tag here. */
function apart(blocks: readonly string[], tag: string): string[] {
	const ids = new Set(
		blocks.flatMap((html) => [...html.matchAll(/ id="([^"]*)"/g)].map(([, id = ""]) => id)),
	);
	if (ids.size === 0) return [...blocks];
	return blocks.map((html) =>
		html
			.replace(/ id="([^"]*)"/g, (_, id: string) => ` id="${tag}-${id}"`)
			.replace(/ href="#([^"]*)"/g, (link, id: string) => (ids.has(id) ? ` href="#${tag}-${id}"` : link)),
	);
}
