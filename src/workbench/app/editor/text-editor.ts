import { autocompletion, type CompletionSource, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { defineLanguageFacet, Language, syntaxHighlighting } from "@codemirror/language";
import {
	Annotation,
	EditorSelection,
	EditorState,
	type Extension,
	Prec,
	Transaction,
} from "@codemirror/state";
import { EditorView, keymap } from "@codemirror/view";
import { classHighlighter } from "@lezer/highlight";
import { parser } from "@lezer/markdown";
import type { MarkedText } from "../../interface/page.ts";
import type { Words } from "../words/words.ts";
import { deleteCode, enclose, hopOver } from "./code-commands.ts";
import { addMarks, type CodeMark, clearMarks, codeMarks, codesIn } from "./code-marks.ts";
import { shownSpaces } from "./shown-spaces.ts";

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
	readonly onBlur: () => void;
	/** Tells that a chip was to be deleted and was kept. */
	readonly onKept: () => void;
	/** What the menu of things to insert has, and what it is called for those who hear it. */
	readonly offers: CompletionSource;
	readonly offersLabel: string;
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
	/** Puts two signs around what is selected, or the cursor between them. */
	readonly surround: (open: string, close: string) => void;
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
	const { parent, text: doc } = options;
	const view = new EditorView({
		parent,
		state: EditorState.create({ doc, extensions: extensionsOf(options) }),
	});
	const replaceAll = (text: string, annotations: readonly Annotation<unknown>[]): void =>
		view.dispatch({
			changes: { from: 0, to: view.state.doc.length, insert: text },
			effects: [clearMarks.of(null), addMarks.of(options.marksIn(text))],
			annotations,
		});
	view.dispatch({ effects: addMarks.of(options.marksIn(doc)) });
	const focus = (): void => {
		view.focus();
		view.dispatch({ selection: EditorSelection.cursor(view.state.doc.length) });
	};
	return {
		focus,
		setText: (text) => {
			if (view.state.doc.toString() !== text) replaceAll(text, [fromOutside.of(true)]);
		},
		setOwn: (text) => {
			replaceAll(text, [Transaction.userEvent.of("input.insert")]);
			focus();
		},
		insert: (text) => {
			view.dispatch({
				...view.state.replaceSelection(text),
				userEvent: "input.insert",
				scrollIntoView: true,
			});
			view.focus();
		},
		surround: (open, close) => {
			const { from, to } = view.state.selection.main;
			view.dispatch({
				changes: [
					{ from, insert: open },
					{ from: to, insert: close },
				],
				selection: EditorSelection.cursor(to + open.length),
				userEvent: "input.insert",
				scrollIntoView: true,
			});
			view.focus();
		},
		enclose: (code, words) => enclose(view, code, words),
		codes: () => codesIn(view.state),
		text: () => view.state.doc.toString(),
		close: () => view.destroy(),
	};
}

/** What makes the editor: how it looks and is named, its chips and its menu, its keys, and whom it tells. */
function extensionsOf(options: EditorOptions): Extension {
	return [
		EditorView.cspNonce.of(options.nonce),
		EditorView.lineWrapping,
		EditorView.contentAttributes.of({
			"aria-label": options.label,
			"aria-describedby": options.describedBy,
			lang: options.language,
			dir: options.direction,
			spellcheck: "true",
			autocapitalize: "sentences",
		}),
		EditorView.clipboardInputFilter.of((text) => text.replace(/\s*\n\s*/g, " ").trim()),
		history(),
		codeMarks(),
		shownSpaces(),
		markdown,
		syntaxHighlighting(classHighlighter),
		EditorState.phrases.of({ Completions: options.offersLabel }),
		autocompletion({
			override: [options.offers],
			activateOnTyping: false,
			// It is asked for: Enter just after means it, and not the next text.
			interactionDelay: 0,
			icons: false,
			// Between a label and what it is, which are heard as one name.
			addToOptions: [{ position: 60, render: () => document.createTextNode(", ") }],
			aboveCursor: false,
		}),
		keysOf(options),
		EditorView.updateListener.of(({ docChanged, focusChanged, transactions, view: updated }) => {
			if (focusChanged) (updated.hasFocus ? options.onFocus : options.onBlur)();
			if (docChanged && !transactions.some((one) => one.annotation(fromOutside)))
				options.onChange(updated.state.doc.toString());
		}),
	];
}

/** The menu's keys first, then those that lead out of the text, then those that spare its chips. */
function keysOf({ keys, onKept }: EditorOptions): Extension {
	return [
		Prec.highest(
			keymap.of([
				...completionKeymap,
				...Object.entries(keys).map(([key, act]) => ({
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
	];
}
