import { autocompletion, type CompletionSource, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { defineLanguageFacet, Language, syntaxHighlighting } from "@codemirror/language";
import { Annotation, EditorSelection, EditorState, Prec, Transaction } from "@codemirror/state";
import { EditorView, keymap } from "@codemirror/view";
import { classHighlighter } from "@lezer/highlight";
import { parser } from "@lezer/markdown";
import type { MarkedText } from "../../interface/page.ts";
import type { Words } from "../words/words.ts";
import { codeMarksOf } from "./code-label.ts";
import { addMarks, type CodeMark, clearMarks, codeMarks, codesIn, eachMark } from "./code-marks.ts";
import type { FoundMark } from "./find-marks.ts";

type Code = MarkedText["codes"][number];

/** Markdown alone: the package that adds HTML to it brings two more languages along, which no text has. */
const markdown = new Language(defineLanguageFacet(), parser, [], "markdown");

/** A text that was set from outside, not typed. */
const fromOutside = Annotation.define<true>();

/** What an editor is for. */
export interface EditorOptions {
	readonly parent: HTMLElement;
	readonly text: string;
	/** The chips of a text that is set. */
	readonly marksIn: (text: string) => readonly CodeMark[];
	/** BCP 47 tag and direction of what is written. */
	readonly language: string;
	readonly direction: "ltr" | "rtl";
	/** Its name, for those who hear it, and the id of what describes it. */
	readonly label: string;
	readonly describedBy: string;
	/** Of the page's policy, for CodeMirror's own stylesheet. */
	readonly nonce: string;
	readonly onChange: (text: string) => void;
	readonly onFocus: () => void;
	/** Tells that a chip was to be deleted and was kept. */
	readonly onKept: () => void;
	/** What the menu of things to insert has. */
	readonly offers: CompletionSource;
	/** Keys that lead out of this text: CodeMirror's names, and what they do. */
	readonly keys: Readonly<Record<string, () => void>>;
}

/** The editor of one unit. */
export interface TextEditor {
	readonly focus: () => void;
	/** Sets the text, unless it is the one that is there. */
	readonly setText: (text: string) => void;
	/** Puts text in place of what is selected. */
	readonly insert: (text: string) => void;
	/** Puts a text in place of all that is there, as if it had been typed. */
	readonly setOwn: (text: string) => void;
	/** Puts a code around what is selected, or where the cursor is. */
	readonly enclose: (code: Code, words: Words) => void;
	/** Ids of the codes that have a chip. */
	readonly codes: () => ReadonlySet<string>;
	readonly text: () => string;
	readonly close: () => void;
}

/** Makes a small editor for one text, which is one line: what is pasted comes as one. */
export function createTextEditor(options: EditorOptions): TextEditor {
	const { parent, language, direction, label, describedBy, nonce, onChange, onFocus, onKept } = options;
	const view = new EditorView({
		parent,
		state: EditorState.create({
			doc: options.text,
			extensions: [
				EditorView.cspNonce.of(nonce),
				EditorView.lineWrapping,
				EditorView.contentAttributes.of({
					"aria-label": label,
					"aria-describedby": describedBy,
					lang: language,
					dir: direction,
					spellcheck: "true",
					autocapitalize: "sentences",
				}),
				EditorView.clipboardInputFilter.of((text) => text.replace(/\s*\n\s*/g, " ").trim()),
				history(),
				codeMarks(),
				markdown,
				syntaxHighlighting(classHighlighter),
				autocompletion({
					override: [options.offers],
					activateOnTyping: false,
					// It is asked for: Enter just after means it, and not the next text.
					interactionDelay: 0,
					icons: false,
					aboveCursor: false,
				}),
				Prec.highest(
					keymap.of([
						...completionKeymap,
						...Object.entries(options.keys).map(([key, act]) => ({
							key,
							preventDefault: true,
							run: () => {
								act();
								return true;
							},
						})),
						{ key: "Mod-Shift-Backspace", run: deleteCode, preventDefault: true },
						{ key: "Backspace", run: (target) => hopOver(target, { back: true, onKept }) },
						{ key: "Delete", run: (target) => hopOver(target, { back: false, onKept }) },
					]),
				),
				keymap.of([...historyKeymap, ...defaultKeymap]),
				EditorView.updateListener.of(({ docChanged, focusChanged, transactions, view: updated }) => {
					if (focusChanged && updated.hasFocus) onFocus();
					if (docChanged && !transactions.some((one) => one.annotation(fromOutside)))
						onChange(updated.state.doc.toString());
				}),
			],
		}),
	});
	const replaceAll = (text: string, annotations: readonly Annotation<unknown>[]): void =>
		view.dispatch({
			changes: { from: 0, to: view.state.doc.length, insert: text },
			effects: [clearMarks.of(null), addMarks.of(options.marksIn(text))],
			annotations,
		});
	view.dispatch({ effects: addMarks.of(options.marksIn(options.text)) });
	return {
		focus: () => {
			view.focus();
			view.dispatch({ selection: EditorSelection.cursor(view.state.doc.length) });
		},
		setText: (text) => {
			if (view.state.doc.toString() !== text) replaceAll(text, [fromOutside.of(true)]);
		},
		setOwn: (text) => {
			replaceAll(text, [Transaction.userEvent.of("input.insert")]);
			view.focus();
			view.dispatch({ selection: EditorSelection.cursor(view.state.doc.length) });
		},
		insert: (text) => {
			view.dispatch({
				...view.state.replaceSelection(text),
				userEvent: "input.insert",
				scrollIntoView: true,
			});
			view.focus();
		},
		enclose: (code, words) => {
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
		},
		codes: () => codesIn(view.state),
		text: () => view.state.doc.toString(),
		close: () => view.destroy(),
	};
}

/** Where a chip would be deleted, the cursor goes past it: it stays. */
function hopOver(
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
function deleteCode(view: EditorView): boolean {
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
