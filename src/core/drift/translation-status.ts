import type { ParsedPage } from "../content/page/parsed-page.ts";
import type { Field } from "../fields/field.ts";
import { parseLink } from "../urls/resolve-link.ts";
import { type ChangedBlock, compareBlocks } from "./compare-blocks.ts";
import { pinnedPage } from "./pinned-page.ts";
import { translatableBlocks } from "./translatable-blocks.ts";
import { type ChangedField, changedFields } from "./translated-fields.ts";

/** How a translation stands to its original: computed, never stored. */
export type TranslationStatus =
	| { readonly kind: "current" }
	/** The bytes changed, nothing that the translation has to follow did. */
	| { readonly kind: "cosmetic" }
	/** The text changed. */
	| StaleStatus
	/** The translation has no pin, so nothing is known. */
	| { readonly kind: "unpinned" };

/** The original's text changed since the pin. */
export interface StaleStatus {
	readonly kind: "stale";
	/** `gone` when the pinned text can't be had, or isn't a page; then what changed isn't known, and the lists are empty. */
	readonly pinnedText: "known" | "gone";
	readonly blocks: readonly ChangedBlock[];
	readonly fields: readonly ChangedField[];
}

/**
 * Keeps what was found of a translation. `key` names all that it follows from but the fields of the site's kinds and its Markdown: the
 * page, and the blob ids of the pin, the original and the translation.
 */
export type StatusCache = (key: string, find: () => TranslationStatus) => TranslationStatus;

/**
 * The status of a translation by its pin: equal to the original's blob id, it is current; else the blocks and the translated
 * fields of the pinned text, where it is still known, are compared with today's.
 *
 * @param options `pinnedTexts` are the texts of pins that are still known, by blob id; `fields` those of the site's kinds;
 * `cache` keeps what was found with the same fields and Markdown.
 */
export function translationStatus(
	translation: ParsedPage,
	{
		original,
		pinnedTexts,
		fields: declared,
		cache = (_, find) => find(),
	}: {
		readonly original: ParsedPage;
		readonly pinnedTexts: ReadonlyMap<string, string>;
		readonly fields: readonly Field[];
		readonly cache?: StatusCache | undefined;
	},
): TranslationStatus {
	const pin = pinOf(translation);
	if (pin === undefined) return unpinned;
	if (isPinOf(pin, original)) return current;
	const text = pinnedTexts.get(pin);
	if (text === undefined) return unknownChanges;
	const key = [translation.key, pin, original.blob, translation.blob].join(" ");
	return cache(key, () => statusSince(text, { translation, original, declared }));
}

const unpinned: TranslationStatus = { kind: "unpinned" };

const current: TranslationStatus = { kind: "current" };

const unknownChanges: StaleStatus = { kind: "stale", pinnedText: "gone", blocks: [], fields: [] };

/** Compares an original with its text of old. */
function statusSince(
	text: string,
	{
		translation,
		original,
		declared,
	}: {
		readonly translation: ParsedPage;
		readonly original: ParsedPage;
		readonly declared: readonly Field[];
	},
): TranslationStatus {
	const pinned = pinnedPage(text, original.body);
	if (!pinned) return unknownChanges;
	const blocks = compareBlocks(translatableBlocks(pinned.body), {
		now: translatableBlocks(original.body),
		repeats: repeatedTargets(translation, original),
	});
	// Fields may be left out of faulty front matter.
	const fields = original.faulty
		? []
		: changedFields(pinned.data, {
				now: original.frontMatter.data,
				translation: translation.frontMatter.data,
				fields: declared,
				lineOf: original.lineOf,
			});
	if (blocks.length === 0 && fields.length === 0) return { kind: "cosmetic" };
	return { kind: "stale", pinnedText: "known", blocks, fields };
}

/** The pin in a translation's front matter. */
export function pinOf({ frontMatter }: Pick<ParsedPage, "frontMatter">): string | undefined {
	return frontMatter.kind === "translation" ? frontMatter.data.translation.pin : undefined;
}

/** Whether a pin is that of a page's content as it is now, or as Git keeps it when it converts line ends. */
export function isPinOf(pin: string, { blob, unixBlob }: Pick<ParsedPage, "blob" | "unixBlob">): boolean {
	return pin === blob || pin === unixBlob;
}

/** Tells which addresses the translation has more often than today's original: those that it repeats from an older one. */
function repeatedTargets(translation: ParsedPage, original: ParsedPage): (target: string) => boolean {
	const tags = [translation.language.tag, original.language.tag];
	const count = ({ body, key }: ParsedPage): Map<string, number> => {
		const counts = new Map<string, number>();
		for (const { targets } of translatableBlocks(body)) {
			for (const target of targets) {
				const name = canonical(target, key, tags);
				counts.set(name, (counts.get(name) ?? 0) + 1);
			}
		}
		return counts;
	};
	const theirs = count(translation);
	const ours = count(original);
	return (target) => {
		const name = canonical(target, original.key, tags);
		return (theirs.get(name) ?? 0) > (ours.get(name) ?? 0);
	};
}

/** One spelling for all addresses of the same page. */
function canonical(target: string, key: string, tags: readonly string[]): string {
	const link = parseLink(target, key, tags);
	return link.kind === "page" ? `${link.key}#${link.fragment}` : target;
}
