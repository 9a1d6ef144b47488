import type { Page } from "../../../interface/page.ts";
import type { TextEditor } from "../../editor/text-editor.ts";
import type { Words } from "../../words/words.ts";

/** A character that keyboards lack, or two that stand around words. */
export interface Sign {
	/** What is shown of it. */
	readonly label: string;
	/** What it is called. */
	readonly name: string;
	readonly put: (editor: TextEditor) => void;
}

/** The signs of the target language's writing. */
export function signsOf({ quotes }: Pick<Page, "quotes">, { signs: words }: Words): Sign[] {
	const [outer, inner] = quotes;
	const pair = (marks: typeof outer, name: string): Sign[] =>
		marks
			? [
					{
						label: `${marks.open} ${marks.close}`,
						name,
						put: (editor) => editor.surround(marks.open, marks.close),
					},
				]
			: [];
	const single = (character: string, name: string): Sign => ({
		label: character,
		name,
		put: (editor) => editor.insert(character),
	});
	return [
		...pair(outer, words.quotes),
		...pair(inner, words.innerQuotes),
		single("’", words.apostrophe),
		single("–", words.dash),
		{ ...single("\u00a0", words.noBreak), label: "⍽" },
	];
}
