import type { Extension } from "@codemirror/state";
import { Decoration, MatchDecorator, ViewPlugin } from "@codemirror/view";

const spaces = new MatchDecorator({
	regexp: /[\u00a0\u202f]/g,
	decoration: Decoration.mark({ class: "no-break" }),
});

/** Marks no-break spaces, which look like others. */
export function shownSpaces(): Extension {
	return ViewPlugin.define(
		(view) => {
			let marks = spaces.createDeco(view);
			return {
				get marks() {
					return marks;
				},
				update: (update) => {
					marks = spaces.updateDeco(update, marks);
				},
			};
		},
		{ decorations: ({ marks }) => marks },
	);
}
