import { escapeHtml } from "../markdown/html/escape-html.ts";
import { breakLines } from "./break-lines.ts";
import type { FontMetrics } from "./font-metrics.ts";

/** What the picture of a page says that stands beside links to it. Plain data. */
export interface ShareCard {
	readonly title: string;
	/** Who publishes the page. */
	readonly publisher?: string;
	readonly site: string;
	/** The language's own name. */
	readonly language: string;
	readonly direction: "ltr" | "rtl";
}

/** Raised when the same card is drawn otherwise: what is kept of earlier ones isn't used then. */
export const cardDesign = 2;

/** Pixels; what those who show links ask for (ogp.me, developers.facebook.com/docs/sharing/webmasters/images). */
export const cardSize = { width: 1200, height: 630 } as const;

const margin = 80;
const titleTop = 72;
const horizon = 430;
/** Pixels, the largest first; of the smallest, shown at a third of its size, one still reads the title. */
const titleSizes = [104, 84, 70, 58, 50];
/** Of the size. */
const lineHeight = 1.22;

/** The theme's light colours: sky above the horizon, deep water below, one warm light. */
const colours = { sky: "#e2ecec", ink: "#10252c", deep: "#0d3039", onDeep: "#dfeaea", light: "#e8921c" };

/** What a text takes that has no shape of its own: spaces, joiners, marks of direction. */
const shapeless = /^[\p{Default_Ignorable_Code_Point}\p{Zs}]$/u;

/**
 * Draws a card as SVG. A text with a character that no font has is left out, rather than shown as boxes.
 *
 * @param fonts In the order in which they are asked for a character.
 */
export function shareCardSvg(card: ShareCard, fonts: readonly FontMetrics[]): string {
	const { width, height } = cardSize;
	const isMirrored = card.direction === "rtl";
	const text = (line: string, { y, size, colour }: { y: number; size: number; colour: string }): string => {
		const [x, anchor] = isMirrored ? [width - margin, "end"] : [margin, "start"];
		return `<text x="${x}" y="${y}" text-anchor="${anchor}" font-size="${size}" fill="${colour}">${spans(directed(line, card), fonts)}</text>`;
	};
	const { size, lines } = fitTitle(card.title.normalize("NFC"), fonts);
	const named = [card.site, card.language].filter((name) => isDrawable(name, fonts)).join(" · ");
	const foot = [card.publisher, named].filter(
		(line) => line !== undefined && line !== "" && isDrawable(line, fonts),
	);
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
		`<rect width="${width}" height="${horizon}" fill="${colours.sky}"/>`,
		`<rect y="${horizon}" width="${width}" height="${height - horizon}" fill="${colours.deep}"/>`,
		jetty(isMirrored),
		'<g font-weight="700">',
		...lines.map((line, index) =>
			text(line, { y: Math.round(titleTop + size * (0.8 + index * lineHeight)), size, colour: colours.ink }),
		),
		...foot.map((line = "", index) =>
			text(fitLine(line, { fonts, size: 34 }), { y: 534 + index * 50, size: 34, colour: colours.onDeep }),
		),
		"</g></svg>",
	].join("");
}

/** The fonts that a card needs of those that there are, in order: each character's first. */
export function fontsOf(
	{ title, publisher = "", site, language }: ShareCard,
	fonts: readonly FontMetrics[],
): FontMetrics[] {
	const needed = new Set<FontMetrics>();
	for (const character of `${title}${publisher}${site}${language}…`.normalize("NFC")) {
		const font = fonts.find(({ advance }) => advance(character.codePointAt(0) ?? 0) !== undefined);
		if (font) needed.add(font);
	}
	return fonts.filter((font) => needed.has(font));
}

/** A jetty from the side where lines begin, with its lantern. */
function jetty(isMirrored: boolean): string {
	const move = isMirrored ? ` transform="translate(${cardSize.width}) scale(-1 1)"` : "";
	return `<g${move}><path fill="${colours.ink}" d="M0 ${horizon - 14}h420v14h-420zM392 ${horizon - 64}h6v52h-6z"/><path fill="${colours.onDeep}" d="M80 ${horizon}h12v36h-12zM220 ${horizon}h12v36h-12zM360 ${horizon}h12v36h-12z"/><circle cx="395" cy="${horizon - 70}" r="15" fill="${colours.light}"/></g>`;
}

/** The largest size in which a title fits, and its lines; at the smallest it is cut short. No lines for one that can't be drawn. */
function fitTitle(
	title: string,
	fonts: readonly FontMetrics[],
): { readonly size: number; readonly lines: readonly string[] } {
	const smallest = titleSizes.at(-1) ?? 0;
	if (!isDrawable(title, fonts)) return { size: smallest, lines: [] };
	const room = cardSize.width - 2 * margin;
	const linesAt = (size: number, within = room): string[] =>
		breakLines(title, { width: (text) => widthOf(text, fonts) * size, room: within });
	const most = (size: number): number =>
		Math.floor((horizon - 84 - titleTop - size) / (size * lineHeight)) + 1;
	const size = titleSizes.find((one) => linesAt(one).length <= most(one)) ?? smallest;
	const lines = evened(linesAt(size), (within) => linesAt(size, within));
	const shown = lines.slice(0, most(size));
	const last = shown.at(-1) ?? "";
	return lines.length === shown.length
		? { size, lines }
		: { size, lines: [...shown.slice(0, -1), fitLine(`${last} …`, { fonts, size })] };
}

/** Lines of about the same length, as many as there were. */
function evened(lines: readonly string[], within: (room: number) => readonly string[]): readonly string[] {
	let even = lines;
	for (let room = cardSize.width - 2 * margin - 40; room > cardSize.width / 2; room -= 40) {
		const narrower = within(room);
		if (narrower.length > lines.length) break;
		even = narrower;
	}
	return even;
}

/**
 * A line as runs of one font each. What draws it isn't left to look for a font by itself: it gives up where two letters become one sign.
 */
function spans(line: string, fonts: readonly FontMetrics[]): string {
	const runs: { readonly font: FontMetrics | undefined; text: string }[] = [];
	for (const character of line) {
		const has = (font: FontMetrics): boolean => font.advance(character.codePointAt(0) ?? 0) !== undefined;
		const last = runs.at(-1);
		const font = last?.font && has(last.font) ? last.font : (fonts.find(has) ?? last?.font ?? fonts[0]);
		if (last?.font === font && last) last.text += character;
		else runs.push({ font, text: character });
	}
	return runs
		.map(({ font, text }) => `<tspan font-family="${font?.family}">${escapeHtml(text)}</tspan>`)
		.join("");
}

/** A line that fits, cut short where it doesn't. */
function fitLine(
	line: string,
	{ fonts, size }: { readonly fonts: readonly FontMetrics[]; readonly size: number },
): string {
	const room = cardSize.width - 2 * margin;
	if (widthOf(line, fonts) * size <= room) return line;
	const characters = Array.from(line.replace(/ …$/, ""));
	while (widthOf(`${characters.join("")} …`, fonts) * size > room) characters.pop();
	return `${characters.join("").trimEnd()} …`;
}

/** In units of the font's size; Arabic letters are taken as wide as they are alone, which is more than they are joined. */
function widthOf(text: string, fonts: readonly FontMetrics[]): number {
	let width = 0;
	for (const character of text) {
		width += advanceOf(character.codePointAt(0) ?? 0, fonts);
	}
	return width;
}

/** That of the first font that has the character. */
function advanceOf(codePoint: number, fonts: readonly FontMetrics[]): number {
	for (const { advance } of fonts) {
		const own = advance(codePoint);
		if (own !== undefined) return own;
	}
	return 0;
}

function isDrawable(text: string, fonts: readonly FontMetrics[]): boolean {
	return Array.from(text.normalize("NFC")).every(
		(character) =>
			shapeless.test(character) ||
			fonts.some(({ advance }) => advance(character.codePointAt(0) ?? 0) !== undefined),
	);
}

/** A line that is written from right to left, embedded as such: what draws it takes every line for one from left to right. */
function directed(line: string, { direction }: ShareCard): string {
	return direction === "rtl" ? `\u202b${line}\u202c` : line;
}
