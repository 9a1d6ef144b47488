import type { Completion, CompletionSource } from "@codemirror/autocomplete";
import { useEffect, useRef } from "preact/hooks";
import type { Unit } from "../../../interface/page.ts";
import { useOpenPage, usePageBench } from "../../bench/page-bench.ts";
import { codeMarksOf } from "../../editor/code-label.ts";
import type { CodeMark } from "../../editor/code-marks.ts";
import { findMarks, marksOf } from "../../editor/find-marks.ts";
import { createTextEditor, type TextEditor } from "../../editor/text-editor.ts";
import { useWorkbench } from "../../shell/workbench.ts";
import { textOf } from "../../store/page/page-texts.ts";
import type { Words } from "../../words/words.ts";
import { offersOf } from "./offers.ts";
import { type Sign, signsOf } from "./signs.ts";

/** The editor of a text. What is typed goes to the page's session; what comes from there is put into the editor. */
export function UnitEditor({ unit, name }: { readonly unit: Unit; readonly name: string }) {
	const { nonce, words, announce } = useWorkbench();
	const { session, editors, keys } = usePageBench();
	const target = useOpenPage(({ page }) => page.target);
	const quotes = useOpenPage(({ page }) => page.quotes);
	const text = useOpenPage(({ edits }) => textOf(unit, edits));
	const parent = useRef<HTMLDivElement>(null);
	const editor = useRef<TextEditor>(undefined);
	const latest = useRef({ unit, words, text });
	latest.current = { unit, words, text };

	useEffect(() => {
		const place = parent.current;
		if (!place) return;
		// Until there is time for the editor, as high as it will be.
		place.textContent = text;
		const make = (): TextEditor => {
			place.textContent = "";
			const made = createTextEditor({
				parent: place,
				text: latest.current.text,
				marksIn: (shown) => marksIn(latest.current.unit, shown, words),
				language: target.tag,
				direction: target.direction,
				label: words.unit.translationOf(name, target.name),
				describedBy: ["standing", "length", "original-remarks", "translation-remarks"]
					.map((part) => `${part}-${unit.id}`)
					.join(" "),
				nonce,
				keys,
				offersLabel: words.tools.insert,
				offers: (context) => offer(context, { ...latest.current, signs: signsOf({ quotes }, words) }, made),
				onChange: (typed) => session.edit(unit.id, typed),
				onFocus: () => session.enter(unit.id),
				onBlur: () => session.leave(unit.id),
				onKept: () => announce(words.unit.kept),
			});
			editor.current = made;
			return made;
		};
		return editors.add(unit.id, make);
		// Another unit, language or vocabulary is another editor; the text goes in below.
	}, [unit.id, words, target.tag]);
	useEffect(() => {
		// Not the text that was drawn: keys may have come since.
		const now = session.state.get();
		if (now.kind === "open") editor.current?.setText(textOf(latest.current.unit, now.edits));
	}, [text, session]);

	return <div class="editor" ref={parent} />;
}

/** The chips of a text: as the file's text has them, or as they are found in what was typed. */
function marksIn({ source, target }: Unit, text: string, words: Words): CodeMark[] {
	if (target?.markdown === text) return codeMarksOf(marksOf(target), words);
	return codeMarksOf(findMarks(text, source.codes), words);
}

/** The menu of what can be put in where the cursor is, by what has been typed of it. */
function offer(
	context: Parameters<CompletionSource>[0],
	{ unit, words, signs }: { readonly unit: Unit; readonly words: Words; readonly signs: readonly Sign[] },
	editor: TextEditor,
): ReturnType<CompletionSource> {
	const offers = offersOf(unit, { words, placed: editor.codes() });
	const typed = context.matchBefore(/[\p{L}\p{N}]+/u);
	// After a word that none of them begins with, all of them are meant.
	const begun = typed?.text.toLocaleLowerCase();
	const isBegun =
		begun !== undefined && offers.some(({ label }) => label.toLocaleLowerCase().startsWith(begun));
	return {
		from: isBegun && typed ? typed.from : context.pos,
		options: [
			...offers.map(({ text, code, label, detail }) => ({
				label,
				detail,
				apply: code ? replaceBegun(() => editor.enclose(code, words)) : text,
			})),
			...signs.map(({ label, name, put }) => ({
				label,
				detail: name,
				apply: replaceBegun(() => put(editor)),
			})),
			// In the order of the original, not of the alphabet.
		].map((option, index) => ({ ...option, boost: -index })),
	};
}

/** Takes away what has been typed of an offer before it is put in. */
function replaceBegun(put: () => void): Exclude<Completion["apply"], string | undefined> {
	return (view, _completion, from, to) => {
		view.dispatch({ changes: { from, to } });
		put();
	};
}
