import { WidgetType } from "@codemirror/view";
import type { CodeMark } from "./code-marks.ts";

/** What stands in the text for one side of an inline code. */
class ChipWidget extends WidgetType {
	readonly mark: CodeMark;

	constructor(mark: CodeMark) {
		super();
		this.mark = mark;
	}

	override eq(other: ChipWidget): boolean {
		const { id, side, sign, label } = this.mark;
		return (
			other.mark.id === id &&
			other.mark.side === side &&
			other.mark.sign === sign &&
			other.mark.label === label
		);
	}

	override toDOM(): HTMLElement {
		return chipElement(this.mark);
	}

	override ignoreEvent(): boolean {
		return false;
	}
}

/** A chip for the editor. */
export function createChip(mark: CodeMark): WidgetType {
	return new ChipWidget(mark);
}

/** A chip as an element, which is heard by its label. */
function chipElement({ side, sign, label }: CodeMark): HTMLElement {
	const chip = document.createElement("span");
	chip.className = `chip ${side}`;
	const shown = document.createElement("span");
	shown.setAttribute("aria-hidden", "true");
	shown.title = label;
	shown.textContent = sign;
	const heard = document.createElement("span");
	heard.className = "unseen";
	heard.textContent = label;
	chip.append(shown, heard);
	return chip;
}
