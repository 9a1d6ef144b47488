import type { Matches } from "./align-sequences.ts";
import { alignTranslation, type Piece, plainAnchors, type Traits } from "./align-translation.ts";
import { alignMovedVersions } from "./align-versions.ts";

/** A part of a block: a list's item, a table's row, a paragraph; with the parts that it holds. */
export interface Part {
	/** `list_item`, `row`, `cell`, `paragraph` … */
	readonly type: string;
	/** All its text, with that of the parts in it, on one line. */
	readonly text: string;
	readonly parts: readonly Part[];
	/** Index of its own text among the texts of the block; absent when it only holds others, or nothing to translate. */
	readonly segment?: number;
}

/** For the indexes of a block's texts those of their counterparts in another block. */
export type SegmentMatches = ReadonlyMap<number, number>;

/** Matches the texts of a block with those of an older version of it, by what they say: items, rows, columns and paragraphs. */
export function alignPartVersions(now: Part, before: Part): SegmentMatches {
	return alignParts(now, before, (ours, theirs) =>
		alignMovedVersions(ours.map(versionOf), theirs.map(versionOf)),
	);
}

/** Matches the texts of a block with those of its translation: one for one where both are built alike, else by anchors. */
export function alignPartTranslations(original: Part, translation: Part): SegmentMatches {
	return alignParts(original, translation, (ours, theirs) =>
		alignTranslation(ours.map(pieceOf), theirs.map(pieceOf)),
	);
}

type Align = (ours: readonly Part[], theirs: readonly Part[]) => Matches;

function alignParts(ours: Part, theirs: Part, align: Align): SegmentMatches {
	const found = new Map<number, number>();
	const visit = (a: Part, b: Part): void => {
		if (a.segment !== undefined && b.segment !== undefined) found.set(a.segment, b.segment);
		if (a.type === "table" && b.type === "table") visitTable(a, b);
		else visitPairs(a.parts, b.parts, align(a.parts, b.parts));
	};
	const visitPairs = (a: readonly Part[], b: readonly Part[], matches: Matches): void => {
		a.forEach((part, index) => {
			const match = b[matches[index] ?? -1];
			if (match) visit(part, match);
		});
	};
	// Rows are compared in the columns that both tables have.
	const visitTable = (a: Part, b: Part): void => {
		const columns = align(columnsOf(a), columnsOf(b));
		const kept = new Set(columns);
		const ourRows = a.parts.map((row) => rowOf(row, (index) => columns[index] !== undefined));
		const theirRows = b.parts.map((row) => rowOf(row, (index) => kept.has(index)));
		align(ourRows, theirRows).forEach((match, index) => {
			const [row, other] = [a.parts[index], b.parts[match ?? -1]];
			if (row && other) visitPairs(row.parts, other.parts, columns);
		});
	};
	visit(ours, theirs);
	return found;
}

function columnsOf({ parts: rows }: Part): Part[] {
	const count = Math.max(0, ...rows.map(({ parts }) => parts.length));
	return Array.from({ length: count }, (_, column) =>
		joined(
			"column",
			rows.flatMap(({ parts }) => parts[column] ?? []),
		),
	);
}

function rowOf({ type, parts }: Part, isKept: (column: number) => boolean): Part {
	return joined(
		type,
		parts.filter((_, column) => isKept(column)),
	);
}

function joined(type: string, parts: readonly Part[]): Part {
	return { type, parts, text: parts.map(({ text }) => text).join(" ") };
}

function versionOf({ type, text, parts }: Part): { type: string; signature: string; text: string } {
	return { type, text, signature: JSON.stringify([type, text, parts.map((part) => part.text)]) };
}

function pieceOf({ type, text, parts }: Part): Piece {
	const traits = (): Traits => {
		const inside = parts.length === 0 ? [] : [`parts:${parts.map((part) => part.type).join()}`];
		return { length: text.length, anchors: new Set([...plainAnchors(text), ...inside]) };
	};
	return { type, level: 0, traits };
}
