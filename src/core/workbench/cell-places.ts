import type { Part } from "../alignment/align-parts.ts";
import { shownText } from "../exchange/markdown/inline-text.ts";
import type { MarkdownBlock } from "../exchange/markdown/read-blocks.ts";
import { shorten } from "../problems/shorten.ts";

/** Where a cell stands in its table, and what tells its row and its column. */
export interface CellPlace {
	/** 1-based, of the rows below the headings; 0 for the headings. */
	readonly row: number;
	/** 1-based. */
	readonly column: number;
	/** The row's first cell, of the cells after it. */
	readonly rowName?: string;
	/** The column's heading, of the cells below it. */
	readonly columnName?: string;
}

/** Characters of a name that is part of another. */
const nameLength = 40;

/** The places of a block's cells, by the indexes of their texts in the block. */
export function cellPlaces({ part, segments }: MarkdownBlock): ReadonlyMap<number, CellPlace> {
	const nameOf = (cell: Part | undefined): string => {
		const segment = segments[cell?.segment ?? -1];
		return segment ? shorten(shownText(segment.text), nameLength) : "";
	};
	return new Map(
		tablesIn(part).flatMap(({ parts: rows }) =>
			rows.flatMap(({ parts: cells }, row) =>
				cells.flatMap(({ segment }, index): [number, CellPlace][] => {
					if (segment === undefined) return [];
					const rowName = row === 0 || index === 0 ? "" : nameOf(cells[0]);
					const columnName = row === 0 ? "" : nameOf(rows[0]?.parts[index]);
					const place = {
						row,
						column: index + 1,
						...(rowName === "" ? {} : { rowName }),
						...(columnName === "" ? {} : { columnName }),
					};
					return [[segment, place]];
				}),
			),
		),
	);
}

function tablesIn(part: Part): readonly Part[] {
	return part.type === "table" ? [part] : part.parts.flatMap(tablesIn);
}
