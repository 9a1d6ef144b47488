import type { PictureSources } from "../pictures/picture-variants.ts";
import { escapeHtml } from "./escape-html.ts";

/** How wide the column of text is that pictures stand in: the measure of `tokens.css`, or the window. */
export const columnSizes = "(min-width: 42rem) 39rem, 100vw";

/**
 * A page's Markdown rendered once, with holes where the HTML depends on other pages: the ids of headings, where links go,
 * which pictures there are. So the text of a page is parsed and rendered again only when its own file changes.
 *
 * A hole begins with U+0000, which CommonMark lets no text contain (section 2.3), and a letter: `h` the id of a heading, `a`
 * the attributes of a link, `/` what follows a link, `i` a picture whose other attributes stand up to the next
 * U+0000, `!` the word of an alert, likewise. Holes of one sort are filled in order.
 */
const hole = /\0(?:([ha/])|i([^\0]*)\0|!(\w+)\0)/g;

/** What a page's holes are filled with. */
export interface BodyParts {
	/** Ids of the headings, in order; a heading beyond them has none. */
	readonly headingIds: readonly string[];
	/** Links in order; `null` for one that leads nowhere. */
	readonly links: readonly (BodyLink | null)[];
	/** Pictures in order; `null` for one that isn't there. */
	readonly images: readonly (BodyImage | null)[];
	/** The words of alerts by their sort, on a page with any. */
	readonly alerts?: Readonly<Record<string, string>>;
}

/** A link of a text. */
export interface BodyLink {
	readonly href: string;
	/** BCP 47 tag of the target, when it isn't the page's own. */
	readonly hreflang?: string;
	/** Text after the link: " (in Finnish)". */
	readonly suffix?: string;
}

/** A picture of a text. */
export interface BodyImage {
	readonly href: string;
	/** CSS pixels; absent where nobody has looked at the picture. */
	readonly width?: number;
	readonly height?: number;
	/** What browsers choose from. */
	readonly choice?: Pick<PictureSources, "srcset" | "sources">;
	/** Whether it is the first picture of its page, which readers needn't scroll to. */
	readonly first?: boolean;
}

/** The holes as the renderer writes them. */
export const holes = {
	headingId: "\0h",
	link: "\0a",
	afterLink: "\0/",
	alert: (sort: string): string => `\0!${sort}\0`,
	image: (attributes: string): string => `\0i${attributes}\0`,
} as const;

/**
 * Fills a template.
 *
 * @returns HTML, with a newline at the end of each block.
 */
export function fillTemplate(
	template: string,
	{ headingIds, links, images, alerts = {} }: BodyParts,
): string {
	let heading = 0;
	let link = 0;
	let image = 0;
	const open: (BodyLink | null | undefined)[] = [];
	return template.replace(hole, (_, sort: string | undefined, attributes: string = "", alert?: string) => {
		if (alert !== undefined) return escapeHtml(alerts[alert] ?? "");
		switch (sort) {
			case "h": {
				const id = headingIds[heading++];
				return id === undefined ? "" : ` id="${escapeHtml(id)}"`;
			}
			case "a": {
				const target = links[link++];
				open.push(target);
				return target ? linkAttributes(target) : "";
			}
			case "/":
				return escapeHtml(open.pop()?.suffix ?? "");
			default: {
				const picture = images[image++];
				return picture ? imageElement(picture, attributes) : "";
			}
		}
	});
}

function linkAttributes({ href, hreflang }: BodyLink): string {
	const language = hreflang === undefined ? "" : ` hreflang="${escapeHtml(hreflang)}"`;
	return ` href="${escapeHtml(href)}"${language}`;
}

function imageElement({ href, width, height, choice, first }: BodyImage, attributes: string): string {
	const size = width === undefined || height === undefined ? "" : ` width="${width}" height="${height}"`;
	const loading = first ? ' fetchpriority="high"' : ' loading="lazy" decoding="async"';
	const set = (srcset: string): string => ` srcset="${escapeHtml(srcset)}" sizes="${columnSizes}"`;
	const image = `<img src="${escapeHtml(href)}"${choice ? set(choice.srcset) : ""}${attributes}${size}${loading}>`;
	if (!choice) return image;
	const sources = choice.sources.map(({ type, srcset }) => `<source type="${type}"${set(srcset)}>`);
	return `<picture>${sources.join("")}${image}</picture>`;
}
