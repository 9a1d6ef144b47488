import { once } from "../../collections/once.ts";
import { unfinishedMark } from "../../drift/unfinished.ts";
import type { TextPart } from "../../markdown/extract/text-blocks.ts";
import type { AlignedBlock, CheckedBlock } from "../rule.ts";
import { withoutCode } from "../text/blank-out.ts";
import { readProse } from "../text/prose.ts";

/**
 * The parts of two blocks that haven't the same number of them, as blocks with the numbers and types of those, but without a shape: a list's items, a
 * quotation's paragraphs; a table's rows, or where these are as many, its columns.
 */
export function partBlocks({ original, translation }: AlignedBlock): {
	readonly original: readonly CheckedBlock[];
	readonly translation: readonly CheckedBlock[];
} {
	const [ours, theirs] = [original.shape, translation.shape];
	const isTable = ours?.rows !== undefined && theirs?.rows !== undefined;
	const byColumn = isTable && ours.rows === theirs.rows;
	// With other rows and other columns, nothing tells what the cells are.
	if (isTable && !byColumn && ours.columns !== theirs.columns) return { original: [], translation: [] };
	const partsOf = (block: CheckedBlock): readonly CheckedBlock[] => {
		const cells = leavesOf(block);
		const columns = isTable ? (block.shape?.columns ?? 1) : 1;
		if (!Number.isInteger(columns) || columns === 0) return [];
		const groups = byColumn ? columns : cells.length / columns;
		return Array.from({ length: groups }, (_, group) =>
			joined(
				block,
				cells.filter((_cell, at) => (byColumn ? at % columns : Math.floor(at / columns)) === group),
			),
		);
	};
	return { original: partsOf(original), translation: partsOf(translation) };
}

/**
 * A block without the parts that wait for their translation, where the translation has all the parts of the original: what such a part says is the original's, on which no rule
 * has anything to say.
 */
export function finishedParts(block: AlignedBlock): AlignedBlock {
	const { original, translation } = block;
	if (!translation.text.includes(unfinishedMark)) return block;
	const [ours, theirs] = [leavesOf(original), leavesOf(translation)];
	if (ours.length !== theirs.length) return block;
	// Code may show the mark.
	const finished = theirs.map((leaf) => !withoutCode(leaf).includes(unfinishedMark));
	if (!finished.includes(true)) return block;
	const isFinished = (_: Leaf, index: number): boolean => finished[index] === true;
	const without = ({ shape, ...rest }: CheckedBlock, leaves: readonly Leaf[]): CheckedBlock => ({
		...joined(rest, leaves.filter(isFinished)),
		...(shape ? { shape } : {}),
	});
	return { original: without(original, ours), translation: without(translation, theirs) };
}

type Leaf = Pick<CheckedBlock, "line" | "text" | "foreign" | "links" | "images" | "code">;

function leavesOf({ text, foreign, links, images, code, parts = [] }: CheckedBlock): Leaf[] {
	let from: TextPart = { line: 0, end: -1, foreign: 0, links: 0, images: 0, code: 0 };
	return parts.map((to) => {
		const start = from.end + 1;
		const leaf = {
			line: to.line,
			text: text.slice(start, to.end),
			foreign: foreign.slice(from.foreign, to.foreign).map((phrase) => shifted(phrase, -start)),
			links: links.slice(from.links, to.links),
			images: images.slice(from.images, to.images),
			code: code.slice(from.code, to.code).map((span) => shifted(span, -start)),
		};
		from = to;
		return leaf;
	});
}

function joined({ number, section, type }: CheckedBlock, leaves: readonly Leaf[]): CheckedBlock {
	let at = 0;
	const shiftedLeaves = leaves.map((leaf) => {
		const by = at;
		at += leaf.text.length + 1;
		return {
			...leaf,
			foreign: leaf.foreign.map((phrase) => shifted(phrase, by)),
			code: leaf.code.map((span) => shifted(span, by)),
		};
	});
	const text = {
		line: leaves[0]?.line ?? 1,
		text: leaves.map((leaf) => leaf.text).join("\n"),
		foreign: shiftedLeaves.flatMap(({ foreign }) => foreign),
		links: leaves.flatMap(({ links }) => links),
		images: leaves.flatMap(({ images }) => images),
		code: shiftedLeaves.flatMap(({ code }) => code),
	};
	return {
		number,
		...(section === undefined ? {} : { section }),
		type,
		...text,
		prose: once(() => readProse(text)),
	};
}

function shifted<Placed extends { readonly start?: number }>(placed: Placed, by: number): Placed {
	return placed.start === undefined ? placed : { ...placed, start: placed.start + by };
}
