import type { Part } from "../alignment/align-parts.ts";
import type { MarkdownBlock } from "../exchange/markdown/read-blocks.ts";

/** The 1-based numbers of the list items that a block's texts stand in, by the indexes of the texts: those by which items can be linked to. */
export function itemNumbers({ part }: Pick<MarkdownBlock, "part">): ReadonlyMap<number, number> {
	const numbers = new Map<number, number>();
	let items = 0;
	const visit = ({ type, segment, parts }: Part, around: number | undefined): void => {
		const item = type === "list_item" ? ++items : around;
		if (segment !== undefined && item !== undefined) numbers.set(segment, item);
		for (const inner of parts) visit(inner, item);
	};
	visit(part, undefined);
	return numbers;
}
