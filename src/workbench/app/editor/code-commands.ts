import { EditorSelection } from "@codemirror/state";
import type { EditorView } from "@codemirror/view";
import type { MarkedText } from "../../interface/page.ts";
import type { Words } from "../words/words.ts";
import { codeMarksOf } from "./code-label.ts";
import { addMarks, eachMark } from "./code-marks.ts";
import type { FoundMark } from "./find-marks.ts";

type Code = MarkedText["codes"][number];

/** Puts a code around what is selected, or where the cursor is. */
export function enclose(view: EditorView, code: Code, words: Words): void {
	const { from, to } = view.state.selection.main;
	const { open, close = "" } = code;
	const inside = from + open.length;
	const end = inside + (to - from);
	const side = code.close === undefined ? "whole" : "open";
	const found: FoundMark[] = [{ code, side, from, to: inside }];
	if (close !== "") found.push({ code, side: "close", from: end, to: end + close.length });
	view.dispatch({
		changes: [
			{ from, insert: open },
			{ from: to, insert: close },
		],
		effects: addMarks.of(codeMarksOf(found, words)),
		// Inside, to go on writing; after it, where there is a text already.
		selection: EditorSelection.cursor(from === to ? inside : end + close.length),
		userEvent: "input.insert",
		scrollIntoView: true,
	});
	view.focus();
}

/** Where a chip would be deleted, the cursor goes past it: it stays. */
export function hopOver(
	view: EditorView,
	{ back, onKept }: { readonly back: boolean; readonly onKept: () => void },
): boolean {
	const { head, empty } = view.state.selection.main;
	if (!empty) return false;
	let beyond: number | undefined;
	eachMark(view.state, (_mark, { from, to }) => {
		if ((back ? to : from) === head) beyond = back ? from : to;
	});
	if (beyond === undefined) return false;
	view.dispatch({ selection: EditorSelection.cursor(beyond), userEvent: "select" });
	onKept();
	return true;
}

/** Takes out the code whose chip stands beside the cursor, both sides of it: it can be put in again elsewhere. */
export function deleteCode(view: EditorView): boolean {
	const { head } = view.state.selection.main;
	let id: string | undefined;
	eachMark(view.state, (mark, { from, to }) => {
		if (to === head || (id === undefined && from === head)) id = mark.id;
	});
	if (id === undefined) return true;
	const changes: { from: number; to: number }[] = [];
	eachMark(view.state, (mark, place) => {
		if (mark.id === id) changes.push(place);
	});
	view.dispatch({ changes, userEvent: "delete.code" });
	return true;
}
