import { stringify } from "yaml";
import { unfinishedMark } from "../../drift/unfinished.ts";
import { plainText } from "../markdown/inline-text.ts";
import { type FieldChange, frontMatterEdits, tree } from "./front-matter-edits.ts";
import type { PageTexts } from "./page-texts.ts";
import type { PageUnits, Unit } from "./page-units.ts";
import { blockEdits, type NewText, type TranslationChanges, type Unfit } from "./segment-edits.ts";
import { applyEdits } from "./source-text.ts";
import { isOutOfStep, structureEdits, textEdits } from "./structure-edits.ts";

/** A page as it would be written, and the units whose text can't stand where it should. */
export interface WrittenTranslation {
	readonly text: string;
	readonly unfit: readonly Unfit[];
}

/**
 * The whole file of a translation that doesn't exist yet: the original's Markdown with other texts in it. Texts that aren't
 * translated stand there as the original's, marked as unfinished.
 *
 * @param options `slug` is the last part of its address, when that isn't to be made from the title.
 */
export function writeNewTranslation(
	original: PageTexts,
	{
		units,
		changes,
		slug,
	}: { readonly units: PageUnits; readonly changes: TranslationChanges; readonly slug?: string | undefined },
): WrittenTranslation {
	const fields = units.units.flatMap((unit): FieldChange[] => {
		if (unit.place.kind !== "field") return [];
		const text = changes.texts.get(unit.id);
		if (text) return [fieldChange(unit, text)];
		return unit.optional
			? []
			: [{ path: pathOf(unit), value: `${unfinishedMark} ${plainText(unit.source)}` }];
	});
	const unfit: Unfit[] = [];
	const edits = original.blocks.flatMap((block, index) =>
		blockEdits(block, { index, original, units, changes, unfit }),
	);
	const body = applyEdits(original.source.text.slice(original.bodyStart), edits);
	const address: FieldChange[] = slug === undefined ? [] : [{ path: ["slug"], value: slug }];
	const front = stringify(tree([...fields, ...address, ...changes.record]), { lineWidth: 0 });
	const text = `---\n${front}---\n${body}`;
	return {
		text: original.source.lineEnd === "\n" ? text : text.replaceAll("\n", original.source.lineEnd),
		unfit,
	};
}

/**
 * A translation with texts changed: only those are replaced. Where the original has blocks that the translation lacks, they are
 * put in; blocks whose original is gone are taken out; blocks that are built otherwise are rebuilt.
 */
export function editTranslation(
	translation: PageTexts,
	{
		original,
		units,
		changes,
	}: { readonly original: PageTexts; readonly units: PageUnits; readonly changes: TranslationChanges },
): WrittenTranslation {
	const unfit: Unfit[] = [];
	const context = { original, translation, units, changes, unfit };
	const front = frontMatterEdits(translation.source.text, [
		...fieldChanges(units, changes),
		...changes.record,
	]);
	const body = [...textEdits(context), ...(isOutOfStep(units) ? structureEdits(context) : [])];
	const moved = body.map((edit) => ({
		...edit,
		start: edit.start + translation.bodyStart,
		end: edit.end + translation.bodyStart,
	}));
	return { text: translation.source.edit([...front, ...moved]), unfit };
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
	const { steps, name } = place.field;
	const [first = name, ...rest] = steps;
	return [first, ...rest];
}
