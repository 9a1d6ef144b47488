import { unfinishedMark } from "../../drift/unfinished.ts";
import type { MarkdownBlock } from "../markdown/read-blocks.ts";
import { alignTranslation, alignVersions } from "./align-blocks.ts";

/** What corresponds to a block of the original: indexes of blocks. */
export interface BlockMatch {
	readonly translation?: number;
	readonly before?: number;
	/** Whether the translation repeats a block without texts, such as code, that the original has changed since. */
	readonly outdated?: boolean;
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
	if (!before) {
		const matches = alignTranslation(original, translation).map((match) => defined({ translation: match }));
		return { matches, outdated: without(waiting, matches) };
	}
	const older = alignVersions(original, before);
	const translated = alignTranslation(before, translation);
	const composed = older.map((match) =>
		defined({ before: match, translation: match === undefined ? undefined : translated[match] }),
	);
	const matches = fillGaps(composed, { original, translation, taken: new Set(translated) });
	const marked = matches.map((match, index) => {
		const old = before[match.before ?? -1];
		const now = original[index];
		const repeated = translation[match.translation ?? -1]?.source;
		const outdated = now?.segments.length === 0 && old?.source === repeated && repeated !== now.source;
		return outdated ? { ...match, outdated } : match;
	});
	const kept = new Set(older);
	const gone = translated.flatMap((match, index) => (match === undefined || kept.has(index) ? [] : [match]));
	return { matches: marked, outdated: without([...waiting, ...gone], matches) };
}

/** A block that holds the original's text until it is translated, quoted as `brygga new` writes it. */
function isWaiting({ source }: MarkdownBlock): boolean {
	return source.includes(unfinishedMark);
}

/** Blocks that were added to the original and, right there, to the translation, though its pin is older. */
function fillGaps(
	matches: readonly BlockMatch[],
	{
		original,
		translation,
		taken,
	}: {
		readonly original: readonly MarkdownBlock[];
		readonly translation: readonly MarkdownBlock[];
		readonly taken: ReadonlySet<number | undefined>;
	},
): BlockMatch[] {
	const filled: BlockMatch[] = [];
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

function without(indexes: readonly number[], matches: readonly BlockMatch[]): number[] {
	const used = new Set(matches.map((match) => match.translation));
	return [...new Set(indexes)].filter((index) => !used.has(index));
}

function defined({
	translation,
	before,
}: {
	translation?: number | undefined;
	before?: number | undefined;
}): BlockMatch {
	return {
		...(translation === undefined ? {} : { translation }),
		...(before === undefined ? {} : { before }),
	};
}
