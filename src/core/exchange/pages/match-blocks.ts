import {
	alignPartTranslations,
	alignPartVersions,
	type SegmentMatches,
} from "../../alignment/align-parts.ts";
import type { Matches } from "../../alignment/align-sequences.ts";
import { alignTranslation, type Piece, plainAnchors } from "../../alignment/align-translation.ts";
import { alignMovedVersions, type Version } from "../../alignment/align-versions.ts";
import { unfinishedMark } from "../../drift/unfinished.ts";
import type { MarkdownBlock } from "../markdown/read-blocks.ts";

/** What corresponds to a block of the original: indexes of blocks. */
interface MatchedBlock {
	readonly translation?: number;
	readonly before?: number;
}

/** What corresponds to a block of the original, and to its texts. */
export interface BlockMatch extends MatchedBlock {
	/** For the block's segments those of the translation's block, and those that were translated. */
	readonly segments: SegmentMatches;
	readonly olderSegments: SegmentMatches;
	/** Whether the translation's block has to be rebuilt: its parts are others, stand elsewhere, or repeat code that has changed. */
	readonly outOfStep: boolean;
}

/**
 * Matches an original's blocks with those of its translation. Where the text that was translated is known, the translation's
 * blocks are matched with that, and it with today's: what moved, came or went is then told apart.
 */
export function matchBlocks(
	original: readonly MarkdownBlock[],
	{
		translation,
		before,
	}: {
		readonly translation: readonly MarkdownBlock[];
		readonly before: readonly MarkdownBlock[] | undefined;
	},
): { readonly matches: readonly BlockMatch[]; readonly outdated: readonly number[] } {
	const waiting = translation.flatMap((block, index) => (isWaiting(block) ? [index] : []));
	const pages = { original, translation, before: before ?? original };
	if (!before) {
		const matches = alignPages(original, translation).map((match) => defined({ translation: match }));
		return {
			matches: matches.map((match, index) => matchParts(match, { index, ...pages })),
			outdated: without(waiting, matches),
		};
	}
	const older = alignMovedVersions(original.map(versionOf), before.map(versionOf));
	const translated = alignPages(before, translation);
	const composed = older.map((match) =>
		defined({ before: match, translation: match === undefined ? undefined : translated[match] }),
	);
	const matches = fillGaps(composed, { original, translation, taken: new Set(translated) });
	const kept = new Set(older);
	const gone = translated.flatMap((match, index) => (match === undefined || kept.has(index) ? [] : [match]));
	return {
		matches: matches.map((match, index) => matchParts(match, { index, ...pages })),
		outdated: without([...waiting, ...gone], matches),
	};
}

/**
 * Matches the texts of a block: where the text that was translated is known, by what they said then, and with their
 * translation by the place that they had then.
 */
function matchParts(
	match: MatchedBlock,
	{
		index,
		original,
		translation,
		before,
	}: {
		readonly index: number;
		readonly original: readonly MarkdownBlock[];
		readonly translation: readonly MarkdownBlock[];
		readonly before: readonly MarkdownBlock[];
	},
): BlockMatch {
	const now = original[index];
	const old = before[match.before ?? -1];
	const target = translation[match.translation ?? -1];
	const none: SegmentMatches = new Map();
	if (!now) return { ...match, segments: none, olderSegments: none, outOfStep: false };
	const olderSegments = old ? alignPartVersions(now.part, old.part) : none;
	if (!target) return { ...match, segments: none, olderSegments, outOfStep: false };
	const isFollowed = old === undefined || (old.shape !== target.shape && now.shape === target.shape);
	const segments = isFollowed
		? alignPartTranslations(now.part, target.part)
		: compose(olderSegments, alignPartTranslations(old.part, target.part));
	const repeatsCode = old !== undefined && now.code !== old.code && target.code === old.code;
	const isInPlace = now.shape === target.shape && now.segments.every((_, at) => segments.get(at) === at);
	return { ...match, segments, olderSegments, outOfStep: !isInPlace || repeatsCode };
}

function compose(first: SegmentMatches, second: SegmentMatches): SegmentMatches {
	return new Map(
		[...first].flatMap(([from, through]): [number, number][] => {
			const to = second.get(through);
			return to === undefined ? [] : [[from, to]];
		}),
	);
}

function alignPages(original: readonly MarkdownBlock[], translation: readonly MarkdownBlock[]): Matches {
	return alignTranslation(original.map(pieceOf), translation.map(pieceOf));
}

function pieceOf({ type, shape, source }: MarkdownBlock): Piece {
	const level = /^h([1-6])$/.exec(type)?.[1];
	return {
		type: level === undefined ? type : "heading",
		level: Number(level ?? 0),
		traits: () => ({
			anchors: new Set([...plainAnchors(source), `shape:${shape}`]),
			length: source.length,
		}),
	};
}

function versionOf({ type, source }: MarkdownBlock): Version {
	return { type, signature: source, text: source };
}

/** A block that holds the original's text until it is translated, quoted as `brygga new` writes it. */
function isWaiting({ source }: MarkdownBlock): boolean {
	return source.includes(unfinishedMark);
}

/** Blocks that were added to the original and, right there, to the translation, though its pin is older. */
function fillGaps(
	matches: readonly MatchedBlock[],
	{
		original,
		translation,
		taken,
	}: {
		readonly original: readonly MarkdownBlock[];
		readonly translation: readonly MarkdownBlock[];
		readonly taken: ReadonlySet<number | undefined>;
	},
): MatchedBlock[] {
	const filled: MatchedBlock[] = [];
	const used = new Set(taken);
	matches.forEach((match, index) => {
		const next = index === 0 ? 0 : (filled[index - 1]?.translation ?? -2) + 1;
		const fits = !used.has(next) && translation[next]?.shape === original[index]?.shape;
		if (match.before !== undefined || match.translation !== undefined || !fits) filled.push(match);
		else {
			used.add(next);
			filled.push({ translation: next });
		}
	});
	return filled;
}

function without(indexes: readonly number[], matches: readonly MatchedBlock[]): number[] {
	const used = new Set(matches.map((match) => match.translation));
	return [...new Set(indexes)].filter((index) => !used.has(index));
}

function defined({
	translation,
	before,
}: {
	translation?: number | undefined;
	before?: number | undefined;
}): MatchedBlock {
	return {
		...(translation === undefined ? {} : { translation }),
		...(before === undefined ? {} : { before }),
	};
}
