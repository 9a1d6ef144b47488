import { alertType } from "./alerts.ts";
import type { Tag } from "./tag.ts";

/** What becomes of a tag. */
export type TagConversion =
	/** A box, as `:::type[title]`. */
	| { readonly as: "alert"; readonly type: string; readonly title?: string }
	/** The tag goes, what it holds stays. */
	| { readonly as: "unwrap"; readonly loss?: "html" | "tabs" }
	/** Text in the tag's place; a block stands by itself. */
	| { readonly as: "text"; readonly text: string; readonly block?: true; readonly loss?: "tabs" | "html" }
	/** Marks around what the tag holds. */
	| { readonly as: "marks"; readonly open: string; readonly close: string; readonly block?: true }
	| { readonly as: "link"; readonly href: string }
	/** A new line in the same paragraph. */
	| { readonly as: "break" }
	/** An item of a list. */
	| { readonly as: "item" }
	/** The tag and all that it holds become a comment. */
	| { readonly as: "swallow" }
	/** The tag becomes a comment. */
	| { readonly as: "comment" }
	/** The tag stays as it is typed, which the checks then tell. */
	| { readonly as: "keep" };

/** What is made of a tag that is known by its name; `undefined` for an unknown shortcode or component. */
export function conversionOf(tag: Tag): TagConversion | undefined {
	return tag.syntax === "shortcode"
		? shortcode(tag)
		: /^[A-Z]/.test(tag.name)
			? component(tag)
			: element(tag);
}

const keep: TagConversion = { as: "keep" };
const unwrap: TagConversion = { as: "unwrap" };

function shortcode(tag: Tag): TagConversion | undefined {
	const { name, attributes } = tag;
	const value = (...names: readonly string[]): string | undefined => firstOf(attributes, names);
	switch (name) {
		case "alert":
		case "callout":
		case "admonition":
		case "notice":
		case "hint":
		case "pageinfo": {
			const type = alertType(value("type", "color", "0") ?? "note") ?? "NOTE";
			return alert(type, value("title", ...(name === "admonition" ? ["1"] : [])));
		}
		case "details":
		case "expand":
			return { as: "text", text: bold(value("summary", "title", "0") ?? ""), block: true };
		case "figure":
			return { as: "text", text: figure(tag), block: true };
		case "img":
		case "image":
			return { as: "text", text: picture(value("src", "0") ?? "", value("alt", "title", "1") ?? "") };
		case "youtube":
		case "youtubeLite":
			return link(`https://www.youtube.com/watch?v=${value("id", "0") ?? ""}`, value("title") ?? "YouTube");
		case "vimeo":
			return link(`https://vimeo.com/${value("id", "0") ?? ""}`, value("title") ?? "Vimeo");
		case "gist":
			return link(`https://gist.github.com/${value("0") ?? ""}/${value("1") ?? ""}`, "gist");
		case "tabpane":
		case "tabs":
		case "steps":
		case "cards":
		case "hextra/feature-grid":
		case "hextra/hero-headline":
		case "hextra/hero-subtitle":
		case "columns":
		case "table":
		case "filetree/container":
			return { as: "unwrap", loss: "tabs" };
		case "tab":
			return { as: "text", text: bold(value("header", "name", "0") ?? ""), block: true, loss: "tabs" };
		case "card":
		case "hextra/feature-card":
			return { as: "text", text: card(tag, ["link", "href"]), block: true };
		case "hextra/hero-button":
		case "button":
			return value("link", "href") === undefined
				? undefined
				: { as: "text", text: `[${value("text", "0") ?? ""}](${value("link", "href")})` };
		case "comment":
			return { as: "swallow" };
		case "ref":
		case "relref":
			return { as: "text", text: value("path", "0") ?? "" };
		case "glossary_tooltip":
			return { as: "text", text: value("text") ?? value("term_id") ?? "", loss: "html" };
		case "heading":
			return undefined;
		default: {
			const type = alertType(name);
			return type ? alert(type, value("title", "0")) : undefined;
		}
	}
}

function component(tag: Tag): TagConversion | undefined {
	const { name, attributes } = tag;
	const value = (...names: readonly string[]): string | undefined => firstOf(attributes, names);
	switch (name) {
		case "Tabs":
			return { as: "unwrap", loss: "tabs" };
		case "TabItem":
			return { as: "text", text: bold(value("label", "value") ?? ""), block: true, loss: "tabs" };
		case "Steps":
		case "FileTree":
		case "CardGrid":
		case "Fragment":
		case "TabsWrapper":
		case "BrowserWindow":
			return unwrap;
		case "Card":
			return { as: "text", text: bold(value("title") ?? ""), block: true };
		case "LinkCard":
			return { as: "text", text: card(tag, ["href"]), block: true };
		case "LinkButton":
		case "Link":
		case "ButtonLink":
			return { as: "link", href: value("href", "to") ?? "" };
		case "Badge":
			return value("text") === undefined ? unwrap : { as: "text", text: value("text") ?? "" };
		case "Icon":
			return { as: "text", text: "", loss: "html" };
		case "Aside":
		case "Admonition":
		case "Callout":
			return alert(alertType(value("type") ?? "note") ?? "NOTE", value("title"));
		case "Image":
		case "Img":
			return { as: "text", text: picture(value("src") ?? "", value("alt") ?? "") };
		case "YouTube":
		case "Youtube":
			return link(
				`https://www.youtube.com/watch?v=${value("id", "videoId") ?? ""}`,
				value("title") ?? "YouTube",
			);
		default: {
			const type = alertType(name);
			return type ? alert(type, value("title")) : undefined;
		}
	}
}

/** Elements that only arrange or look; what they hold stays. */
const arranging = new Set(
	`p div span section article aside main header footer nav center font small big u mark kbd sup sub abbr cite q dfn var samp time figure
	picture source wbr ruby rb rt rp bdi bdo ins address tbody thead tfoot colgroup col label data output hgroup search nobr tt`.split(
		/\s+/,
	),
);

function element(tag: Tag): TagConversion | undefined {
	const name = tag.name.toLowerCase();
	const { attributes } = tag;
	if (arranging.has(name)) return { as: "unwrap", loss: "html" };
	switch (name) {
		case "b":
		case "strong":
			return { as: "marks", open: "**", close: "**" };
		case "i":
		case "em":
			return { as: "marks", open: "*", close: "*" };
		case "s":
		case "del":
		case "strike":
			return { as: "marks", open: "~~", close: "~~" };
		case "summary":
		case "figcaption":
		case "caption":
			return { as: "marks", open: "**", close: "**", block: true };
		case "details":
			return { as: "unwrap", loss: "html" };
		case "a":
			return attributes["href"] === undefined ? unwrap : { as: "link", href: attributes["href"] };
		case "img":
			return { as: "text", text: picture(attributes["src"] ?? "", attributes["alt"] ?? "") };
		case "iframe":
		case "video":
		case "audio":
		case "embed":
			return attributes["src"] === undefined
				? undefined
				: link(attributes["src"], attributes["title"] ?? name);
		case "hr":
			return { as: "text", text: "---", block: true };
		case "br":
			return { as: "break" };
		case "script":
		case "style":
		case "svg":
		case "template":
		case "object":
			return { as: "swallow" };
		case "ul":
		case "ol":
			return { as: "unwrap" };
		case "li":
			return { as: "item" };
		default:
			return keep;
	}
}

function firstOf(attributes: Readonly<Record<string, string>>, names: readonly string[]): string | undefined {
	return names.map((name) => attributes[name]).find((value) => value !== undefined);
}

function alert(type: string, title: string | undefined): TagConversion {
	return { as: "alert", type, ...(title === undefined || title === "" ? {} : { title }) };
}

function link(href: string, text: string): TagConversion {
	return { as: "text", text: `[${text}](${href})` };
}

function bold(text: string): string {
	return text.trim() === "" ? "" : `**${text.trim()}**`;
}

function picture(file: string, text: string): string {
	return `![${text.replace(/[[\]]/g, "")}](${/\s/.test(file) ? `<${file}>` : file})`;
}

function figure({ attributes }: Tag): string {
	const { src = attributes["0"] ?? "", alt, caption, title, link: href } = attributes;
	const shown = picture(src, alt ?? caption ?? title ?? "");
	const linked = href === undefined ? shown : `[${shown}](${href})`;
	const below = [title, caption].filter((text) => text !== undefined && text !== "").join(": ");
	return below === "" ? linked : `${linked}\n\n*${below.replace(/\s+/g, " ").trim()}*`;
}

/** A card is a bold link and a sentence. */
function card({ attributes }: Tag, addresses: readonly string[]): string {
	const href = firstOf(attributes, addresses);
	const title = attributes["title"] ?? "";
	const text = firstOf(attributes, ["subtitle", "description"]);
	const name = href === undefined || title === "" ? bold(title) : `[**${title}**](${href})`;
	return text === undefined ? name : `${name}: ${text}`;
}
