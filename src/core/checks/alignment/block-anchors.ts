import type { Language } from "../../content/settings.ts";
import { parseLink } from "../../urls/resolve-link.ts";
import type { CheckedBlock } from "../rule.ts";
import { addressKey } from "../values/address-key.ts";
import { findValues } from "../values/find-values.ts";

/** What aligning needs to know of the pages. */
export interface AlignmentContext {
	readonly source: Language;
	readonly target: Language;
	/** The pages' key, from which relative links are resolved. */
	readonly key: string;
}

/** What is the same in a block and its translation, and tells them from other blocks. */
export interface BlockAnchors {
	/** See {@link classOf}, without the level of headings. */
	readonly type: string;
	/** Level of a heading, else 0. */
	readonly level: number;
	/** Values, link targets, pictures, code, names. */
	readonly anchors: ReadonlySet<string>;
	/** Characters of text. */
	readonly length: number;
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

/** The anchors of a block in a language. */
export function anchorsOf(
	block: CheckedBlock,
	{ language, context }: { readonly language: Language; readonly context: AlignmentContext },
): BlockAnchors {
	const tags = { source: context.source.tag, target: context.target.tag };
	const { values } = findValues(block.text, { locale: language.locale, ...tags });
	const strict = values.filter(({ certainty }) => certainty === "strict");
	const names = block.text.match(/(?<=[\p{L}\d,;:] )\p{Lu}[\p{L}-]{3,}/gu) ?? [];
	const [type = "", level = "0"] = classOf(block).split(" ");
	return {
		type,
		level: Number(level),
		anchors: new Set([
			...strict.flatMap(({ readings }) => readings.slice(0, 1)),
			...block.links.map((link) => `link:${linkKey(link, { key: context.key, ...tags })}`),
			...block.images.map(({ src }) => `image:${src}`),
			...block.code.map((code) => `code:${code}`),
			...names.map((name) => `name:${name.replace(/s$/, "")}`),
		]),
		length: block.text.length,
	};
}

/** A heading stands for its section: it takes over the anchors, types and length of the blocks under it. */
export function withSections(blocks: readonly BlockAnchors[]): BlockAnchors[] {
	return blocks.map((block, index) => {
		if (block.type !== "heading") return block;
		const next = blocks.findIndex(({ type }, at) => at > index && type === "heading");
		const section = blocks.slice(index, next < 0 ? undefined : next);
		return {
			...block,
			anchors: new Set([
				...section.flatMap(({ anchors }) => [...anchors]),
				`types:${section.map(({ type }) => type).join()}`,
			]),
			length: section.reduce((sum, { length }) => sum + length, 0),
		};
	});
}

/** What a link and its counterpart in the other language have in common. */
export function linkKey(
	address: string,
	{ key, ...tags }: { readonly key: string; readonly source: string; readonly target: string },
): string {
	const link = parseLink(address, key);
	if (link.kind !== "page") return addressKey(address, tags);
	return `${link.key}${link.fragment === "" ? "" : `#${link.fragment.replace(/^s-/, "")}`}`;
}

/**
 * How well two blocks go together; negative infinity for those that can't. A pair of headings outweighs what any tie in the
 * sections around it may bring, so that sections aren't torn apart.
 */
export function likeness(a: BlockAnchors, b: BlockAnchors): number {
	if (!isSameType(a.type, b.type)) return Number.NEGATIVE_INFINITY;
	const base = a.type === "heading" ? (a.level === b.level ? 12 : 4) : a.type === b.type ? 4 : 1.5;
	let shared = 0;
	for (const anchor of a.anchors) if (b.anchors.has(anchor)) shared++;
	const unshared = a.anchors.size + b.anchors.size - 2 * shared;
	const ratio = Math.abs(Math.log((b.length + 40) / (a.length + 40)));
	return base + Math.min(2, shared * 0.5) - Math.min(1.5, unshared * 0.2) - Math.min(1, ratio);
}

/** A numbered list may answer to one with bullets: that is a fault of its form, not another block. */
function isSameType(a: string, b: string): boolean {
	return a === b || (a.endsWith("_list") && b.endsWith("_list"));
}
