import { alignSequences, type Matches } from "./align-sequences.ts";

/** A piece of a page, or of one of its blocks. */
export interface Piece {
	/** Its type; of headings without their level. */
	readonly type: string;
	/** Level of a heading, else 0. */
	readonly level: number;
	/** Worked out only where types don't decide. */
	readonly traits: () => Traits;
}

/** What a piece and its translation have in common, whatever the languages, and what tells them from others. */
export interface Traits {
	/** Values, addresses, pictures, code, names. */
	readonly anchors: ReadonlySet<string>;
	/** Characters of text. */
	readonly length: number;
}

type TracedPiece = Pick<Piece, "type" | "level"> & Traits;

/**
 * Matches the pieces of a page with those of its translation: headings of the same depth, which hold the sections together, then
 * pieces of the same type in order, so that as many as possible find their like; where there is a choice, those that share anchors
 * and whose lengths fit.
 *
 * @returns For each piece of the original the index of the one that translates it, ascending.
 */
export function alignTranslation(original: readonly Piece[], translation: readonly Piece[]): Matches {
	if (isSameSequence(original, translation)) return original.map((_, index) => index);
	return alignSequences(withSections(original.map(withTraits)), {
		right: withSections(translation.map(withTraits)),
		key: keyOf,
		score: likeness,
	});
}

function isSameSequence(original: readonly Piece[], translation: readonly Piece[]): boolean {
	return (
		original.length === translation.length &&
		original.every((piece, index) => {
			const other = translation[index];
			return other !== undefined && keyOf(piece) === keyOf(other);
		})
	);
}

function withTraits({ type, level, traits }: Piece): TracedPiece {
	return { type, level, ...traits() };
}

function keyOf({ type, level }: Pick<Piece, "type" | "level">): string {
	return `${type} ${level}`;
}

/** A heading stands for its section: it takes over the anchors, types and length of the pieces under it. */
function withSections(pieces: readonly TracedPiece[]): TracedPiece[] {
	return pieces.map((piece, index) => {
		if (piece.type !== "heading") return piece;
		const next = pieces.findIndex(({ type }, at) => at > index && type === "heading");
		const section = pieces.slice(index, next < 0 ? undefined : next);
		return {
			...piece,
			anchors: new Set([
				...section.flatMap(({ anchors }) => [...anchors]),
				`types:${section.map(({ type }) => type).join()}`,
			]),
			length: section.reduce((sum, { length }) => sum + length, 0),
		};
	});
}

/**
 * How well two pieces go together; negative infinity for those that can't. A pair of headings outweighs what any tie in the
 * sections around it may bring, so that sections aren't torn apart.
 */
function likeness(a: TracedPiece, b: TracedPiece): number {
	if (!isSameType(a.type, b.type)) return Number.NEGATIVE_INFINITY;
	const base = a.type === "heading" ? (a.level === b.level ? 12 : 4) : a.type === b.type ? 4 : 1.5;
	let shared = 0;
	for (const anchor of a.anchors) if (b.anchors.has(anchor)) shared++;
	const unshared = a.anchors.size + b.anchors.size - 2 * shared;
	const ratio = Math.abs(Math.log((b.length + 40) / (a.length + 40)));
	return base + Math.min(2, shared * 0.5) - Math.min(1.5, unshared * 0.2) - Math.min(1, ratio);
}

/** A numbered list may answer to one with bullets: that is a fault of its form, not another block. */
function isSameType(a: string, b: string): boolean {
	return a === b || (a.endsWith("_list") && b.endsWith("_list"));
}

/** Anchors that show in Markdown itself: figures without what groups their digits, addresses, code, names. */
export function plainAnchors(markdown: string): Set<string> {
	const figures = markdown.match(/\d+(?:[.,:]\d+|[ \u00a0\u202f]\d{3}(?!\d))*/g) ?? [];
	const marks = markdown.match(/\]\([^)\s]+|`[^`]+`|https?:\/\/\S+/g) ?? [];
	return new Set([
		...figures.map((figure) => `figure:${figure.replace(/\D/g, "")}`),
		...marks,
		...nameAnchors(markdown),
	]);
}

/** Words with a capital letter inside of sentences, which are mostly the same in both languages. */
export function nameAnchors(text: string): string[] {
	const names = text.match(/(?<=[\p{L}\d,;:] )\p{Lu}[\p{L}-]{3,}/gu) ?? [];
	return names.map((name) => `name:${name.replace(/s$/, "")}`);
}
