import { alignVersions } from "../alignment/align-versions.ts";
import type { ParsedPage } from "../content/page/parsed-page.ts";
import { versionOf } from "../drift/compare-blocks.ts";
import { pinnedPage } from "../drift/pinned-page.ts";
import { type TranslatableBlock, translatableBlocks } from "../drift/translatable-blocks.ts";
import { pinOf, type TranslationStatus, translationStatus } from "../drift/translation-status.ts";
import { type Field, pageTexts } from "../fields/field.ts";
import { translatedTexts } from "../fields/field-texts.ts";
import { createWordComparison, type WordPart } from "./compare-words.ts";
import { counterparts } from "./counterparts.ts";

/** What changed in an original since it was translated, with today's translation beside it. */
export interface Difference {
	readonly key: string;
	readonly language: string;
	readonly source: string;
	readonly original: string;
	readonly translation: string;
	readonly status: TranslationStatus["kind"];
	readonly pin?: string;
	/** For a stale translation: whether the text that it was made from can be had. */
	readonly pinnedText?: "known" | "gone";
	readonly fields: readonly FieldDifference[];
	readonly blocks: readonly BlockDifference[];
	/** Where the pinned text is gone: blocks of the two pages, as they are, to which nothing on the other side answers. */
	readonly unmatched?: { readonly original: readonly Place[]; readonly translation: readonly Place[] };
}

export interface FieldDifference {
	readonly field: string;
	/** In a list: the name of the item, or its number. */
	readonly item?: string;
	/** 1-based line in the original. */
	readonly line: number;
	readonly words: readonly WordPart[];
	/** As the translation has it; absent when it has none of its own. */
	readonly translation?: { readonly line: number; readonly text: string };
}

export interface BlockDifference {
	readonly change: "added" | "changed" | "removed";
	readonly block: number;
	readonly line: number;
	/** Text of the heading that the block stands under. */
	readonly section?: string;
	readonly words: readonly WordPart[];
	/** The block that translates it; for an added one the block that its translation belongs after. */
	readonly translation?: Place;
}

/** A block of a page. */
export interface Place {
	readonly block: number;
	readonly line: number;
	readonly text: string;
}

/**
 * Compares an original as it is with the version that a translation was made from.
 *
 * @param options `fields` are those of the site's kinds.
 */
export function difference(
	translation: ParsedPage,
	{
		original,
		pinnedTexts,
		fields: declared,
	}: {
		readonly original: ParsedPage;
		readonly pinnedTexts: ReadonlyMap<string, string>;
		readonly fields: readonly Field[];
	},
): Difference {
	const status = translationStatus(translation, { original, pinnedTexts, fields: declared });
	const pin = pinOf(translation);
	const plain = {
		key: original.key,
		language: translation.language.tag,
		source: original.language.tag,
		original: original.file,
		translation: translation.file,
		status: status.kind,
		...(pin === undefined ? {} : { pin }),
		fields: [],
		blocks: [],
	};
	if (status.kind !== "stale") return plain;
	const { pinnedText, fields } = status;
	const today = translatableBlocks(original.body);
	const theirs = translatableBlocks(translation.body);
	const pinned = pinnedPage(pinnedTexts.get(pin ?? ""), original.body);
	if (!pinned) return { ...plain, pinnedText, unmatched: unmatched(today, theirs) };
	const words = createWordComparison(original.language.tag);
	const before = translatableBlocks(pinned.body);
	const translated = counterparts(before, theirs);
	return {
		...plain,
		pinnedText,
		fields: fields.map(({ field, item, line, before: was = "", now = "" }) => {
			const own = fieldOf(translation, { field, item, declared });
			return {
				field,
				line,
				words: words(was, now),
				...(item === undefined ? {} : { item }),
				...(own ? { translation: own } : {}),
			};
		}),
		blocks: status.blocks.map(({ block, line, change, section, pinnedBlock, before: was = "", now = "" }) => {
			const heading = original.body.headings.find(({ id }) => id === section)?.text;
			const counterpart =
				pinnedBlock === undefined
					? translationBefore(block, { today, before, translated })
					: translated.get(pinnedBlock);
			return {
				change,
				block,
				line,
				...(heading === undefined ? {} : { section: heading }),
				words: words(was, now),
				...(counterpart ? { translation: placeOf(counterpart) } : {}),
			};
		}),
	};
}

/** The translation of the nearest block above an added one that stood in the pinned text too. */
function translationBefore(
	block: number,
	{
		today,
		before,
		translated,
	}: {
		readonly today: readonly TranslatableBlock[];
		readonly before: readonly TranslatableBlock[];
		readonly translated: ReadonlyMap<number, TranslatableBlock>;
	},
): TranslatableBlock | undefined {
	const matches = alignVersions(today.map(versionOf), before.map(versionOf));
	for (let index = block - 2; index >= 0; index--) {
		const found = translated.get((matches[index] ?? -1) + 1);
		if (found) return found;
	}
	return undefined;
}

function placeOf({ number, line, source }: TranslatableBlock): Place {
	return { block: number, line, text: source };
}

function unmatched(
	original: readonly TranslatableBlock[],
	translation: readonly TranslatableBlock[],
): NonNullable<Difference["unmatched"]> {
	const matched = counterparts(original, translation);
	const answering = new Set(matched.values());
	return {
		original: original.filter(({ number }) => !matched.has(number)).map(placeOf),
		translation: translation.filter((block) => !answering.has(block)).map(placeOf),
	};
}

function fieldOf(
	{ frontMatter, lineOf }: ParsedPage,
	{
		declared,
		...changed
	}: {
		readonly field: string;
		readonly item: string | undefined;
		readonly declared: readonly Field[];
	},
): { readonly line: number; readonly text: string } | undefined {
	const found = translatedTexts([...pageTexts, ...declared], frontMatter.data).find(
		({ field, item }) => field === changed.field && item === changed.item,
	);
	return found && { line: lineOf(found.path), text: found.text };
}
