import { unfinishedMark } from "../../drift/unfinished.ts";
import { type InlineText, markdownText } from "../markdown/inline-text.ts";
import type { MarkdownBlock } from "../markdown/read-blocks.ts";
import type { Segment } from "../markdown/read-segment.ts";
import { type UnfitReason, unfitReason } from "../markdown/unfit-reason.ts";
import { placeMarkdown, writeInline } from "../markdown/write-inline.ts";
import type { FieldChange } from "./front-matter-edits.ts";
import type { PageTexts } from "./page-texts.ts";
import type { PageUnits, Unit } from "./page-units.ts";
import type { Edit } from "./source-text.ts";

/** A translation that has come back. */
export interface NewText {
	readonly text: InlineText;
	/** Markdown that the translator wrote, taken as it is. */
	readonly markdown?: string;
}

/** What is to be written of a page. */
export interface TranslationChanges {
	/** Texts by the ids of their units: those that differ from today's. */
	readonly texts: ReadonlyMap<string, NewText>;
	/** Fields of `translation` to be set. */
	readonly record: readonly FieldChange[];
}

/** What the edits of a page's body are made from. */
export interface EditContext {
	readonly original: PageTexts;
	readonly translation: PageTexts;
	readonly units: PageUnits;
	readonly changes: TranslationChanges;
	/** Collects what can't be written. */
	readonly unfit: Unfit[];
}

/** A unit whose text can't stand where it should. */
export interface Unfit {
	readonly unit: Unit;
	readonly reason: UnfitReason;
}

/** Edits of the texts of a block of the translation that is built as the original's block with that index. */
export function segmentEdits(
	block: MarkdownBlock,
	{
		index,
		page,
		units,
		changes,
		unfit,
	}: Pick<EditContext, "units" | "changes" | "unfit"> & { readonly index: number; readonly page: PageTexts },
): Edit[] {
	return unitsOf(units, index).flatMap(([unit, number]) => {
		const segment = block.segments[number];
		const text = changes.texts.get(unit.id);
		return segment && text ? segmentEdit(segment, { unit, text, page, unfit }) : [];
	});
}

function segmentEdit(
	segment: Segment,
	{
		unit,
		text,
		page,
		unfit,
	}: { readonly unit: Unit; readonly text: NewText; readonly page: PageTexts; readonly unfit: Unfit[] },
): Edit[] {
	const place = { kind: segment.kind, prefix: segment.prefix, surroundings: page.surroundings };
	const written =
		text.markdown === undefined
			? writeInline(text.text, place)
			: placeMarkdown(text.markdown, { text: text.text, place });
	if (written === undefined) {
		unfit.push({ unit, reason: unfitReason(text.text, place) });
		return [];
	}
	return [{ ...segment.range, text: written }];
}

/** The units of a block with their segments' indexes. */
function unitsOf({ units }: PageUnits, block: number): [Unit, number][] {
	return units.flatMap((unit) =>
		unit.place.kind === "segment" && unit.place.block === block ? [[unit, unit.place.segment]] : [],
	);
}

/** The edits that turn a block of the original into one of the translation. */
export function blockEdits(
	block: MarkdownBlock,
	{
		index,
		original,
		units,
		changes,
		unfit,
	}: Pick<EditContext, "original" | "units" | "changes" | "unfit"> & { readonly index: number },
): Edit[] {
	return unitsOf(units, index).flatMap(([unit, number]) => {
		const segment = block.segments[number];
		if (!segment) return [];
		const text =
			changes.texts.get(unit.id) ??
			(unit.target ? { text: unit.target, markdown: markdownText(unit.target) } : undefined);
		if (text) return segmentEdit(segment, { unit, text, page: original, unfit });
		return [{ start: segment.range.start, end: segment.range.start, text: `${unfinishedMark} ` }];
	});
}
