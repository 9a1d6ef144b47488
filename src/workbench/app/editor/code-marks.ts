import { invertedEffects } from "@codemirror/commands";
import {
	EditorState,
	type Extension,
	type Range as RangeOf,
	RangeSet,
	StateEffect,
	StateField,
	Transaction,
} from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView } from "@codemirror/view";
import { createChip } from "./chip-widget.ts";

/** One side of an inline mark of Markdown, which a translator moves but doesn't write. */
export interface CodeMark {
	readonly id: string;
	readonly kind: string;
	readonly side: "open" | "close" | "whole";
	/** What it is, for those who see and those who hear it. */
	readonly label: string;
	/** What the chip shows. */
	readonly sign: string;
	readonly from: number;
	readonly to: number;
}

/** Makes ranges of the text chips. */
export const addMarks = StateEffect.define<readonly CodeMark[]>({
	map: (marks, changes) =>
		marks.map((mark) => ({ ...mark, from: changes.mapPos(mark.from, 1), to: changes.mapPos(mark.to, -1) })),
});

/** Takes all chips away, before others are added. */
export const clearMarks = StateEffect.define<null>();

const chips = StateField.define<DecorationSet>({
	create: () => Decoration.none,
	update: (before, transaction) => {
		let after = before.map(transaction.changes);
		for (const effect of transaction.effects) {
			if (effect.is(clearMarks)) after = Decoration.none;
			if (effect.is(addMarks)) after = after.update({ add: effect.value.flatMap(chipOf), sort: true });
		}
		return after;
	},
	provide: (field) => [
		EditorView.decorations.from(field),
		EditorView.atomicRanges.of((view) => view.state.field(field, false) ?? RangeSet.empty),
	],
});

function chipOf(mark: CodeMark): RangeOf<Decoration>[] {
	if (mark.from >= mark.to) return [];
	return [Decoration.replace({ widget: createChip(mark), mark }).range(mark.from, mark.to)];
}

/** Deletions, typing over and pasting leave chips where they are: what encloses them goes, they stay. Undoing isn't filtered. */
const keepChips = EditorState.changeFilter.of((transaction) => {
	if (transaction.annotation(Transaction.userEvent) === "delete.code") return true;
	if (transaction.effects.some((effect) => effect.is(clearMarks))) return true;
	const held: number[] = [];
	transaction.startState.field(chips).between(0, transaction.startState.doc.length, (from, to) => {
		held.push(from, to);
	});
	return held.length > 0 ? held : true;
});

/** What is undone or redone has the chips again that it had: a text alone doesn't tell them. */
const chipsOfHistory = invertedEffects.of(({ startState, changes, effects }) => {
	const isCleared = effects.some((effect) => effect.is(clearMarks));
	const gone: CodeMark[] = [];
	eachMark(startState, (mark, { from, to }) => {
		if (isCleared || changes.mapPos(from, 1) >= changes.mapPos(to, -1)) gone.push({ ...mark, from, to });
	});
	return [...(isCleared ? [clearMarks.of(null)] : []), ...(gone.length > 0 ? [addMarks.of(gone)] : [])];
});

/** The text between two chips of a code, drawn as what it is. */
const codedText = EditorView.decorations.compute([chips], (state) => {
	const opened = new Map<string, number>();
	const ranges: RangeOf<Decoration>[] = [];
	eachMark(state, ({ id, kind, side }, { from, to }) => {
		if (side === "open") opened.set(id, to);
		const start = opened.get(id);
		if (side !== "close" || start === undefined || start >= from) return;
		ranges.push(Decoration.mark({ class: `coded ${kind}` }).range(start, from));
	});
	return Decoration.set(ranges, true);
});

/** Chips for inline codes: drawn, jumped over as one, and kept when what is around them is deleted. */
export function codeMarks(): Extension {
	return [chips, keepChips, chipsOfHistory, codedText];
}

/** The codes that have a chip in a text, by id. */
export function codesIn(state: EditorState): ReadonlySet<string> {
	const ids = new Set<string>();
	eachMark(state, ({ id }) => ids.add(id));
	return ids;
}

/** The chips of a text, with where they stand. */
export function eachMark(
	state: EditorState,
	tell: (mark: CodeMark, place: { readonly from: number; readonly to: number }) => void,
): void {
	state.field(chips).between(0, state.doc.length, (from, to, { spec }) => {
		const mark: CodeMark = spec.mark;
		tell(mark, { from, to });
	});
}
