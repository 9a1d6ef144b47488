import type { Range } from "./range.ts";

/**
 * The cells of a table's row, without the space around them, as markdown-it divides them: a `|` after a backslash divides
 * nothing, and the first and last `|` may be left out (GitHub Flavored Markdown, section 4.10).
 *
 * @param text The text that `row` is a range of.
 */
export function tableCells(text: string, row: Range): Range[] {
	const { start: first, end } = trimRange(text, row);
	const cells: Range[] = [];
	let start = first;
	for (let at = first; at < end; at++) {
		if (text[at] !== "|" || (at > first && text[at - 1] === "\\")) continue;
		cells.push({ start, end: at });
		start = at + 1;
	}
	cells.push({ start, end });
	if (isEmpty(cells[0])) cells.shift();
	if (isEmpty(cells.at(-1))) cells.pop();
	return cells.map((cell) => trimRange(text, cell));
}

function isEmpty(cell: Range | undefined): boolean {
	return cell !== undefined && cell.start === cell.end;
}

/** A range without the white space at its ends. */
export function trimRange(text: string, { start, end }: Range): Range {
	const inner = text.slice(start, end);
	const from = start + inner.length - inner.trimStart().length;
	return { start: from, end: Math.max(from, start + inner.trimEnd().length) };
}
