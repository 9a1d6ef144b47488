import { nameAnchors, type Traits } from "../../alignment/align-translation.ts";
import type { Language } from "../../content/settings/settings.ts";
import { parseLink } from "../../urls/resolve-link.ts";
import type { CheckedBlock } from "../rule.ts";
import { withoutCode } from "../text/blank-out.ts";
import { addressKey } from "../values/address-key.ts";
import { findValues } from "../values/find-values.ts";

/** What aligning needs to know of the pages. */
export interface AlignmentContext {
	readonly source: Language;
	readonly target: Language;
	/** The pages' key, from which relative links are resolved. */
	readonly key: string;
}

/**
 * The type by which blocks are aligned: quotations with and without attribution are one type, as are code blocks of both
 * kinds; a paragraph that holds only a picture is a type of its own.
 */
export function classOf({ type, shape, images, text }: CheckedBlock): string {
	if (type === "figure" || type === "blockquote") return "quotation";
	if (type === "fence" || type === "code_block") return "code";
	if (type === "heading") return `heading ${shape?.level ?? 0}`;
	return type === "paragraph" && images.length > 0 && text === "" ? "picture" : type;
}

/** What tells a block in a language from others: its values, links, pictures, code, names, and its length. */
export function traitsOf(
	block: CheckedBlock,
	{ language, context }: { readonly language: Language; readonly context: AlignmentContext },
): Traits {
	const tags = { source: context.source.tag, target: context.target.tag };
	const { values } = findValues(withoutCode(block), { locale: language.locale, ...tags });
	const strict = values.filter(({ certainty }) => certainty === "strict");
	return {
		anchors: new Set([
			...strict.flatMap(({ readings }) => readings.slice(0, 1)),
			...block.links.map((link) => `link:${linkKey(link, { key: context.key, ...tags })}`),
			...block.images.map(({ src }) => `image:${src}`),
			...block.code.map(({ text }) => `code:${text}`),
			...nameAnchors(block.text),
		]),
		length: block.text.length,
	};
}

/** What a link and its counterpart in the other language have in common. */
export function linkKey(
	address: string,
	{ key, ...tags }: { readonly key: string; readonly source: string; readonly target: string },
): string {
	const link = parseLink(address, key, [tags.source, tags.target]);
	if (link.kind !== "page") return addressKey(address, tags);
	return `${link.key}${link.fragment === "" ? "" : `#${link.fragment.replace(/^s-/, "")}`}`;
}
