import type { MarkdownBlock } from "../markdown/read-blocks.ts";
import type { PageTexts } from "./page-texts.ts";
import type { PageUnits } from "./page-units.ts";
import { blockEdits, type EditContext, segmentEdits } from "./segment-edits.ts";
import { applyEdits, type Edit } from "./source-text.ts";

/** Whether blocks have to be put in, taken out, moved or rebuilt for a translation to be built as its original. */
export function isOutOfStep({ matches, outdated }: PageUnits): boolean {
	const places = inPlace(matches.map((match) => match.translation));
	return outdated.length > 0 || matches.some(({ outOfStep }, index) => outOfStep || !places.has(index));
}

/** Edits of blocks that stand in the translation where they should, built as the original's. */
export function textEdits({ translation, units, changes, unfit }: EditContext): Edit[] {
	const places = inPlace(units.matches.map((match) => match.translation));
	return units.matches.flatMap((match, index) => {
		const block = translation.blocks[match.translation ?? -1];
		if (!block || !places.has(index) || match.outOfStep) return [];
		return segmentEdits(block, { index, page: translation, units, changes, unfit });
	});
}

/** Puts in, takes out and rebuilds blocks. */
export function structureEdits(context: EditContext): Edit[] {
	const { translation, units } = context;
	const places = inPlace(units.matches.map((match) => match.translation));
	const stay = new Set(
		units.matches.flatMap((match, index) => (places.has(index) ? [match.translation] : [])),
	);
	const moved = units.matches.flatMap(({ translation: match }) =>
		match === undefined || stay.has(match) ? [] : [match],
	);
	const gone = new Set([...units.outdated, ...moved]);
	const [first] = translation.blocks;
	const last = translation.blocks.at(-1);
	if (first && last && gone.size === translation.blocks.length) {
		const kept = keptBetween({ from: 0, to: translation.blocks.length - 1 }, translation);
		const text = [...kept, ...units.matches.map((_, index) => newBlock(index, context))].join("\n\n");
		return [{ start: first.range.start, end: last.range.end, text }];
	}
	let after: MarkdownBlock | undefined;
	const edits = units.matches.flatMap((match, index): Edit[] => {
		const block = translation.blocks[match.translation ?? -1];
		if (!block || !places.has(index))
			return [insertion(newBlock(index, context), { after, body: bodyOf(translation), first })];
		after = block;
		return match.outOfStep ? [{ ...block.range, text: writeBlock(index, context) }] : [];
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
	const edits = blockEdits(block, { ...context, index }).map((edit) => ({
		...edit,
		start: edit.start - start,
		end: edit.end - start,
	}));
	return applyEdits(bodyOf(original).slice(start, end), edits);
}

/** A block of the translation that is to stand elsewhere, with its changes. */
function movedBlock(index: number, context: EditContext & { readonly block: MarkdownBlock }): string {
	const { block, translation, units } = context;
	if (units.matches[index]?.outOfStep) return writeBlock(index, context);
	const { start, end } = block.range;
	const edits = segmentEdits(block, { ...context, index, page: translation });
	return applyEdits(
		bodyOf(translation).slice(start, end),
		edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start })),
	);
}

function insertion(
	text: string,
	{
		after,
		body,
		first,
	}: {
		readonly after: MarkdownBlock | undefined;
		readonly body: string;
		readonly first: MarkdownBlock | undefined;
	},
): Edit {
	if (after) return { start: after.range.end, end: after.range.end, text: `\n\n${text}` };
	if (first) return { start: first.range.start, end: first.range.start, text: `${text}\n\n` };
	return { start: body.length, end: body.length, text: `${body.endsWith("\n") ? "" : "\n"}\n${text}\n` };
}

/** Takes out blocks with the space after them; at the end of the page, with the space before them. Comments and definitions in it stay. */
function removals(gone: ReadonlySet<number>, page: PageTexts): Edit[] {
	const { blocks } = page;
	const edits: Edit[] = [];
	for (let index = 0; index < blocks.length; index++) {
		if (!gone.has(index)) continue;
		const start = index;
		while (gone.has(index + 1)) index++;
		const next = blocks[index + 1];
		const from = next ? blocks[start]?.range.start : blocks[start - 1]?.range.end;
		const around = next ? { from: start, to: index + 1 } : { from: start - 1, to: index };
		const text = keptBetween(around, page)
			.map((kept) => (next ? `${kept}\n\n` : `\n\n${kept}`))
			.join("");
		edits.push({ start: from ?? 0, end: next?.range.start ?? blocks[index]?.range.end ?? 0, text });
	}
	return edits;
}

/** What stands between the blocks with certain indexes and is part of none: comments, definitions of links' addresses. */
function keptBetween(
	{ from, to }: { readonly from: number; readonly to: number },
	page: PageTexts,
): string[] {
	const { blocks } = page;
	return blocks.slice(from, to).flatMap(({ range: { end } }, index) => {
		const next = blocks[from + index + 1]?.range.start ?? end;
		// Footnotes are the last blocks, wherever they stand.
		const hasBlock = blocks.some(({ range: { start } }) => start >= end && start < next);
		const kept = hasBlock ? "" : bodyOf(page).slice(end, next).trim();
		return kept === "" ? [] : [kept];
	});
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
	let at = best.reduce(
		(longest, { length }, index) => (length > (best[longest]?.length ?? 0) ? index : longest),
		0,
	);
	if ((best[at]?.length ?? 0) === 0) return kept;
	for (; at >= 0; at = best[at]?.before ?? -1) kept.add(at);
	return kept;
}
