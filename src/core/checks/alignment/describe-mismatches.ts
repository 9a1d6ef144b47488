import { inSentence } from "../../problems/name-some.ts";
import type { CheckedBlock, Mismatch, NamedBlocks } from "../rule.ts";
import { classOf } from "./block-anchors.ts";

/** A step through both pages: blocks that answer to each other, or a block of one page alone. */
export interface Step {
	readonly original?: CheckedBlock;
	readonly translation?: CheckedBlock;
}

/** What people call the types of blocks. */
const names: Readonly<Record<string, readonly [one: string, more: string]>> = {
	paragraph: ["paragraph", "paragraphs"],
	picture: ["picture", "pictures"],
	bullet_list: ["bulleted list", "bulleted lists"],
	ordered_list: ["numbered list", "numbered lists"],
	quotation: ["quotation", "quotations"],
	table: ["table", "tables"],
	code: ["code block", "code blocks"],
	hr: ["dividing line", "dividing lines"],
};

/** Of a page that lacks much, the blocks are counted rather than named one by one. */
const mostParts = 6;

/** One entry for each section that has blocks without counterpart. */
export function describeMismatches(steps: readonly Step[]): Mismatch[] {
	const places: Place[] = [];
	let section: string | undefined;
	let after: { readonly original: number; readonly translation: number } = { original: 1, translation: 1 };
	let open: Place | undefined;
	let heading = 0;
	for (const { original, translation } of steps) {
		if (original && translation) {
			if (original.type === "heading") {
				section = original.section;
				heading++;
			}
			after = { original: original.line, translation: translation.line };
			open = undefined;
			continue;
		}
		const name = `${heading} ${section ?? ""}`;
		open ??= places.find((place) => place.section === name);
		if (!open) {
			open = { section: name, after, original: [], translation: [] };
			places.push(open);
		}
		if (original) open.original.push(original);
		if (translation) open.translation.push(translation);
	}
	return places.map(({ after: near, original, translation }) => ({
		line: translation[0]?.line ?? near.translation,
		originalLine: original[0]?.line ?? near.original,
		expected: describeBlocks(original),
		actual: describeBlocks(translation),
	}));
}

interface Place {
	readonly section: string;
	/** Lines of the aligned blocks before it. */
	readonly after: { readonly original: number; readonly translation: number };
	readonly original: CheckedBlock[];
	readonly translation: CheckedBlock[];
}

/** “the heading “Bakgrund”, 2 paragraphs and a table”. */
function describeBlocks(blocks: readonly CheckedBlock[]): NamedBlocks {
	const groups: { readonly type: string; readonly text: string; count: number }[] = [];
	for (const block of blocks) {
		const type = classOf(block);
		const last = groups.at(-1);
		if (last && last.type === type && !type.startsWith("heading")) last.count++;
		else groups.push({ type, text: block.text, count: 1 });
	}
	const parts = groups.map(({ type, text, count }) => {
		if (type.startsWith("heading")) return `the heading “${text}”`;
		const [one, more] = names[type] ?? [type, `${type}s`];
		return count === 1 ? `a ${one}` : `${count} ${more}`;
	});
	const text = parts.length > mostParts ? `${blocks.length} blocks` : inSentence(parts);
	return { text: text || "nothing", count: blocks.length };
}
