import { stringify } from "yaml";
import { unfinishedMark } from "../../drift/unfinished.ts";
import { writeInline, placeMarkdown } from "../markdown/write-inline.ts";
import { type InlineText, markdownText, plainText } from "../markdown/inline-text.ts";
import type { MarkdownBlock, Segment } from "../markdown/read-blocks.ts";
import { alignSegments } from "./align-blocks.ts";
import { type FieldChange, frontMatterEdits, tree } from "./front-matter-edits.ts";
import type { PageTexts } from "./page-texts.ts";
import type { PageUnits, Unit } from "./page-units.ts";
import { applyEdits, type Edit } from "./source-text.ts";

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

/** A page as it would be written, and the units whose text can't stand where it should. */
export interface WrittenTranslation {
	readonly text: string;
	readonly unfit: readonly string[];
}

/**
 * The whole file of a translation that doesn't exist yet: the original's Markdown with other texts in it. Texts that aren't
 * translated stand there as the original's, marked as unfinished.
 *
 * @param options `slug` is the last part of its address, when that isn't to be made from the title.
 */
export function writeNewTranslation(
	original: PageTexts,
	{ units, changes, slug }: { readonly units: PageUnits; readonly changes: TranslationChanges; readonly slug?: string | undefined },
): WrittenTranslation {
	const fields = units.units.flatMap((unit): FieldChange[] => {
		if (unit.place.kind !== "field") return [];
		const text = changes.texts.get(unit.id);
		if (text) return [fieldChange(unit, text)];
		return unit.optional ? [] : [{ path: pathOf(unit), value: `${unfinishedMark} ${plainText(unit.source)}` }];
	});
	const unfit: string[] = [];
	const edits = original.blocks.flatMap((block, index) => blockEdits(block, { index, original, units, changes, unfit }));
	const body = applyEdits(original.source.text.slice(original.bodyStart), edits);
	const address: FieldChange[] = slug === undefined ? [] : [{ path: ["slug"], value: slug }];
	const front = stringify(tree([...fields, ...address, ...changes.record]), { lineWidth: 0 });
	const text = `---\n${front}---\n${body}`;
	return { text: original.source.lineEnd === "\n" ? text : text.replaceAll("\n", original.source.lineEnd), unfit };
}

/**
 * A translation with texts changed: only those are replaced. Where the original has blocks that the translation lacks, they are
 * put in; blocks whose original is gone are taken out; blocks that are built otherwise are built anew.
 */
export function editTranslation(
	translation: PageTexts,
	{ original, units, changes }: { readonly original: PageTexts; readonly units: PageUnits; readonly changes: TranslationChanges },
): WrittenTranslation {
	const unfit: string[] = [];
	const context = { original, translation, units, changes, unfit };
	const front = frontMatterEdits(translation.source.text, [...fieldChanges(units, changes), ...changes.record]);
	const body = [...textEdits(context), ...(isOutOfStep(units, { original, translation }) ? structureEdits(context) : [])];
	const moved = body.map((edit) => ({ ...edit, start: edit.start + translation.bodyStart, end: edit.end + translation.bodyStart }));
	return { text: translation.source.edit([...front, ...moved]), unfit };
}

/** Whether blocks have to be put in, taken out, moved or built anew for a translation to be built as its original. */
export function isOutOfStep({ matches, outdated }: PageUnits, { original, translation }: { readonly original: PageTexts; readonly translation: PageTexts }): boolean {
	const places = inPlace(matches.map((match) => match.translation));
	return (
		outdated.length > 0 ||
		matches.some((match, index) => !places.has(index) || original.blocks[index]?.shape !== translation.blocks[match.translation ?? -1]?.shape)
	);
}

interface EditContext {
	readonly original: PageTexts;
	readonly translation: PageTexts;
	readonly units: PageUnits;
	readonly changes: TranslationChanges;
	/** Collects the ids of units whose text can't be written. */
	readonly unfit: string[];
}

function fieldChanges({ units }: PageUnits, { texts }: TranslationChanges): FieldChange[] {
	return units.flatMap((unit) => {
		const text = unit.place.kind === "field" ? texts.get(unit.id) : undefined;
		return text ? [fieldChange(unit, text)] : [];
	});
}

function fieldChange(unit: Unit, { text }: NewText): FieldChange {
	return { path: pathOf(unit), value: plainText(text).trim() };
}

function pathOf({ place }: Unit): FieldChange["path"] {
	if (place.kind !== "field") throw new Error("A segment has no path");
	const { name, contact } = place.field;
	if (contact !== undefined) return ["contacts", contact, "role"];
	const [first = name, ...rest] = name.split(".");
	return [first, ...rest];
}

/** Edits of blocks that stand in the translation where they should, built as the original's. */
function textEdits({ original, translation, units, changes, unfit }: EditContext): Edit[] {
	const places = inPlace(units.matches.map((match) => match.translation));
	return units.matches.flatMap((match, index) => {
		const block = translation.blocks[match.translation ?? -1];
		if (!block || !places.has(index)) return [];
		const source = original.blocks[index];
		if (!source || (source.shape !== block.shape && isOutOfStep(units, { original, translation }))) return [];
		return segmentEdits(source, { index, place: block, page: translation, units, changes, unfit });
	});
}

function segmentEdits(
	source: MarkdownBlock,
	context: Pick<EditContext, "units" | "changes" | "unfit"> & { readonly index: number; readonly place: MarkdownBlock; readonly page: PageTexts },
): Edit[] {
	const { index, place, page, units, changes, unfit } = context;
	const matches = alignSegments(source, place);
	return unitsOf(units, index).flatMap(([unit, number]) => {
		const segment = place.segments[matches[number] ?? -1];
		const text = changes.texts.get(unit.id);
		return segment && text ? segmentEdit(segment, { unit, text, page, unfit }) : [];
	});
}

function segmentEdit(
	segment: Segment,
	{ unit, text, page, unfit }: { readonly unit: Unit; readonly text: NewText; readonly page: PageTexts; readonly unfit: string[] },
): Edit[] {
	const place = { kind: segment.kind, prefix: segment.prefix, references: page.references };
	const written = text.markdown === undefined ? writeInline(text.text, place) : placeMarkdown(text.markdown, { text: text.text, place });
	if (written === undefined) {
		unfit.push(unit.id);
		return [];
	}
	return [{ ...segment.range, text: written }];
}

/** The units of a block with their segments' indexes. */
function unitsOf({ units }: PageUnits, block: number): [Unit, number][] {
	return units.flatMap((unit) => (unit.place.kind === "segment" && unit.place.block === block ? [[unit, unit.place.segment]] : []));
}

/** The edits that turn a block of the original into one of the translation. */
function blockEdits(
	block: MarkdownBlock,
	{ index, original, units, changes, unfit }: Pick<EditContext, "original" | "units" | "changes" | "unfit"> & { readonly index: number },
): Edit[] {
	return unitsOf(units, index).flatMap(([unit, number]) => {
		const segment = block.segments[number];
		if (!segment) return [];
		const text = changes.texts.get(unit.id) ?? (unit.target ? { text: unit.target, markdown: markdownText(unit.target) } : undefined);
		if (text) return segmentEdit(segment, { unit, text, page: original, unfit });
		return [{ start: segment.range.start, end: segment.range.start, text: `${unfinishedMark} ` }];
	});
}

/** Puts in, takes out and builds anew whole blocks. */
function structureEdits(context: EditContext): Edit[] {
	const { translation, units, original } = context;
	const places = inPlace(units.matches.map((match) => match.translation));
	const stay = new Set(units.matches.flatMap((match, index) => (places.has(index) ? [match.translation] : [])));
	const moved = units.matches.flatMap(({ translation: match }) => (match === undefined || stay.has(match) ? [] : [match]));
	const gone = new Set([...units.outdated, ...moved]);
	const [first] = translation.blocks;
	const last = translation.blocks.at(-1);
	if (first && last && gone.size === translation.blocks.length) {
		const text = units.matches.map((_, index) => newBlock(index, context)).join("\n\n");
		return [{ start: first.range.start, end: last.range.end, text }];
	}
	let after: MarkdownBlock | undefined;
	const edits = units.matches.flatMap((match, index): Edit[] => {
		const block = translation.blocks[match.translation ?? -1];
		if (!block || !places.has(index)) return [insertion(newBlock(index, context), { after, body: bodyOf(translation), first })];
		after = block;
		const same = original.blocks[index]?.shape === block.shape;
		return same ? [] : [{ ...block.range, text: writeBlock(index, context) }];
	});
	return [...edits, ...removals(gone, translation)];
}

/** A block that is to be put in: one of the translation's from elsewhere, or one built as the original's. */
function newBlock(index: number, context: EditContext): string {
	const block = context.translation.blocks[context.units.matches[index]?.translation ?? -1];
	return block ? movedBlock(index, { ...context, block }) : writeBlock(index, context);
}

function bodyOf({ source, bodyStart }: PageTexts): string {
	return source.text.slice(bodyStart);
}

function writeBlock(index: number, context: EditContext): string {
	const { original } = context;
	const block = original.blocks[index];
	if (!block) return "";
	const { start, end } = block.range;
	const edits = blockEdits(block, { ...context, index }).map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
	return applyEdits(bodyOf(original).slice(start, end), edits);
}

/** A block of the translation that is to stand elsewhere, with its changes. */
function movedBlock(index: number, context: EditContext & { readonly block: MarkdownBlock }): string {
	const { block, original, translation } = context;
	const source = original.blocks[index];
	if (!source || source.shape !== block.shape) return writeBlock(index, context);
	const { start, end } = block.range;
	const edits = segmentEdits(source, { ...context, index, place: block, page: translation });
	return applyEdits(
		bodyOf(translation).slice(start, end),
		edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start })),
	);
}

function insertion(text: string, { after, body, first }: { readonly after: MarkdownBlock | undefined; readonly body: string; readonly first: MarkdownBlock | undefined }): Edit {
	if (after) return { start: after.range.end, end: after.range.end, text: `\n\n${text}` };
	if (first) return { start: first.range.start, end: first.range.start, text: `${text}\n\n` };
	return { start: body.length, end: body.length, text: `${body.endsWith("\n") ? "" : "\n"}\n${text}\n` };
}

/** Takes out blocks with the space after them; at the end of the page, with the space before them. */
function removals(gone: ReadonlySet<number>, { blocks }: PageTexts): Edit[] {
	const edits: Edit[] = [];
	for (let index = 0; index < blocks.length; index++) {
		if (!gone.has(index)) continue;
		const start = index;
		while (gone.has(index + 1)) index++;
		const next = blocks[index + 1];
		const from = next ? blocks[start]?.range.start : blocks[start - 1]?.range.end;
		edits.push({ start: from ?? 0, end: next?.range.start ?? blocks[index]?.range.end ?? 0, text: "" });
	}
	return edits;
}

/** Which of a list of places are in order: the longest ascending part of it. */
function inPlace(places: readonly (number | undefined)[]): ReadonlySet<number> {
	const best: { readonly length: number; readonly before: number }[] = [];
	places.forEach((place, index) => {
		let length = place === undefined ? 0 : 1;
		let before = -1;
		for (let other = 0; other < index && place !== undefined; other++) {
			const earlier = places[other];
			const longer = (best[other]?.length ?? 0) + 1;
			if (earlier !== undefined && earlier < place && longer > length) [length, before] = [longer, other];
		}
		best.push({ length, before });
	});
	const kept = new Set<number>();
	let at = best.reduce((longest, { length }, index) => (length > (best[longest]?.length ?? 0) ? index : longest), 0);
	if ((best[at]?.length ?? 0) === 0) return kept;
	for (; at >= 0; at = best[at]?.before ?? -1) kept.add(at);
	return kept;
}
