import type { PictureSources } from "../../pictures/picture-variants.ts";
import { escapeHtml } from "./escape-html.ts";

/** How wide the column of text is that pictures stand in: the measure of `tokens.css`, or the window. */
export const columnSizes = "(min-width: 42rem) 39rem, 100vw";

/**
 * A page's Markdown rendered once, with holes where the HTML depends on other pages: the ids of headings, where links go,
 * which pictures there are. So the text of a page is parsed and rendered again only when its own file changes.
 *
 * A hole begins with U+0000, which CommonMark lets no text contain (section 2.3), and a letter: `h` the id of a heading and what is in its
 * tag besides (`H` of one that holds links), `e` the heading's end, `p` and `q` the same of a passage (see `passages.ts`) with and without a mark, `a`
 * the attributes of a link, `/` what follows a link, `i` a picture whose other attributes stand up to the next
 * U+0000, `!` a text of the interface, by its key, likewise, `|` the start of a block, `~` of what is none. Holes of one sort are filled in order.
 */
const hole = /\0(?:([a/|~])|([hH])([^>]*)>|e(<\/h\d>\n?)|([pq])([\d-]+)([^>]*)>|i([^\0]*)\0|!([\w.]+)\0)/g;

/** What a page's holes are filled with. */
export interface BodyParts {
	/** Ids of the headings, in order; a heading beyond them has none. */
	readonly headingIds: readonly string[];
	/** Links in order; `null` for one that leads nowhere. */
	readonly links: readonly (BodyLink | null)[];
	/** Pictures in order; `null` for one that isn't there. */
	readonly images: readonly (BodyImage | null)[];
	/** Texts of the interface by their keys, in the page's language; on a page with any. */
	readonly texts?: Readonly<Record<string, string>>;
	/** Absent from a text whose headings and passages nobody is to link to. */
	readonly passages?: Passages;
	/** HTML to stand above the text. */
	readonly above?: string;
	/** HTML to stand below headings, by their ids. */
	readonly belowHeadings?: Readonly<Record<string, string>>;
}

/** What the passages of a page are called: by the numbers of its own blocks, where nothing is said. */
export interface Passages {
	/** For each block of the page the number of the original's block that it translates; `null` for one that translates none. */
	readonly blocks?: readonly (number | null)[];
	/** Numbers of the page's blocks whose items aren't those of the original's. */
	readonly ownItems?: readonly number[];
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

/** The holes as the renderer writes them. Attributes begin with a space each. */
export const holes = {
	heading: (attributes: string, { hasLinks }: { readonly hasLinks: boolean }): string =>
		`\0${hasLinks ? "H" : "h"}${attributes}>`,
	headingEnd: "\0e",
	passage: (number: string, attributes: string): string => `\0p${number}${attributes}>`,
	list: (number: string, attributes: string): string => `\0q${number}${attributes}>`,
	block: "\0|",
	aside: "\0~",
	link: "\0a",
	afterLink: "\0/",
	text: (key: string): string => `\0!${key}\0`,
	image: (attributes: string): string => `\0i${attributes}\0`,
} as const;

/**
 * Fills a template.
 *
 * @returns HTML, with a newline at the end of each block.
 */
export function fillTemplate(template: string, parts: BodyParts): string {
	return (parts.above ?? "") + fill(template, { parts, divider: () => "" });
}

/**
 * Fills a template block by block.
 *
 * @returns HTML, for each of `ParsedMarkdown.blocks`; what stands outside of them, such as the list that holds footnotes, isn't there.
 */
export function fillBlocks(template: string, parts: BodyParts): string[] {
	const pieces = fill(template, { parts, divider: (sort) => `\0${sort}` }).split("\0");
	return pieces.flatMap((piece) => (piece.startsWith("|") ? [piece.slice(1)] : []));
}

function fill(
	template: string,
	{ parts, divider }: { readonly parts: BodyParts; readonly divider: (sort: string) => string },
): string {
	const { headingIds, links, images, texts = {}, passages, belowHeadings = {} } = parts;
	let headings = 0;
	let heading: { readonly id: string | undefined; readonly isLink: boolean } | undefined;
	let link = 0;
	let image = 0;
	const open: (BodyLink | null | undefined)[] = [];
	return template.replace(
		hole,
		(
			_,
			sort: string | undefined,
			headingSort: string | undefined,
			headingAttributes: string,
			headingEnd: string | undefined,
			passageSort: string | undefined,
			number: string,
			attributes: string,
			picture: string | undefined,
			key: string,
		) => {
			if (passageSort !== undefined) {
				if (!passages) return `${attributes}>`;
				const id = passageId(number, passages);
				return ` id="${id}"${attributes}>${passageSort === "p" ? markOf(id) : ""}`;
			}
			if (headingSort !== undefined) {
				const id = headingIds[headings++];
				heading = { id, isLink: passages !== undefined && id !== undefined && headingSort === "h" };
				const tag = `${id === undefined ? "" : ` id="${escapeHtml(id)}"`}${headingAttributes}>`;
				return heading.isLink ? `${tag}<a href="#${encodeURIComponent(id ?? "")}">` : tag;
			}
			if (headingEnd !== undefined)
				return `${heading?.isLink ? "</a>" : ""}${headingEnd}${belowHeadings[heading?.id ?? ""] ?? ""}`;
			if (picture !== undefined) {
				const found = images[image++];
				return found ? imageElement(found, picture) : "";
			}
			switch (sort) {
				case undefined:
					return escapeHtml(texts[key] ?? "");
				case "a": {
					const target = links[link++];
					open.push(target);
					return target ? linkAttributes(target) : "";
				}
				case "/":
					return escapeHtml(open.pop()?.suffix ?? "");
				default:
					return divider(sort);
			}
		},
	);
}

/**
 * The id of a passage: `p12-3`, by the original's block and its item; for what the original hasn't, `t5` by the page's own block.
 *
 * @param number As the page counts: `12`, `12-3`.
 */
export function passageId(number: string, { blocks, ownItems = [] }: Passages): string {
	if (!blocks) return `p${number}`;
	const [block = "", item] = number.split("-");
	const original = blocks[Number(block) - 1] ?? null;
	if (original === null || (item !== undefined && ownItems.includes(Number(block)))) return `t${number}`;
	return item === undefined ? `p${original}` : `p${original}-${item}`;
}

/** The sign beside a passage, for pointers; scripts make it reachable by keyboard, which would stop at each one else. */
function markOf(id: string): string {
	return `<a class="passage" href="#${id}" aria-hidden="true" tabindex="-1"></a>`;
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
