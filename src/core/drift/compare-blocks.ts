import { diffArrays } from "diff";
import { countWords, type TranslatableBlock } from "./translatable-blocks.ts";

/** One block of an original that changed since a translation was pinned. */
export interface ChangedBlock {
	/** 1-based number of the block in today's original; for a removed block, of the block it stood before. */
	readonly block: number;
	/** 1-based line in today's original. */
	readonly line: number;
	readonly change: "added" | "changed" | "removed";
	/** Id of the heading above it, or its own; `undefined` above the first heading. */
	readonly section?: string;
	/** 1-based number in the pinned text, where its translation is to be looked for; absent for an added block. */
	readonly pinnedBlock?: number;
	/** Its Markdown in the pinned text, on one line; absent for an added block. */
	readonly before?: string;
	/** Its Markdown today, on one line; absent for a removed block. */
	readonly now?: string;
}

/** More pairs of blocks than this aren't weighed against each other. */
const mostComparisons = 10_000;

/**
 * The blocks of an original that differ from an older version of it in what a translation has to follow.
 *
 * @param before The blocks that the translation was made from.
 * @param options `now` are today's blocks; `repeats` tells whether the translation still has an address that the
 * original no longer has: only then does a changed address concern the translator.
 */
export function compareBlocks(
	before: readonly TranslatableBlock[],
	{
		now,
		repeats,
	}: { readonly now: readonly TranslatableBlock[]; readonly repeats: (target: string) => boolean },
): ChangedBlock[] {
	const changes: ChangedBlock[] = [];
	const sections = new Set(now.map(({ section }) => section));
	let atBefore = 0;
	let atNow = 0;
	let gone: readonly TranslatableBlock[] = [];
	const flush = (come: readonly TranslatableBlock[]): void => {
		const position = { now, sections, at: atNow };
		for (const [old, today] of matchChanged(gone, come)) {
			if (old && today) changes.push(changed(old, today));
			else if (today) changes.push(describe(today, { change: "added", now: today.source }));
			else if (old) changes.push(removed(old, { ...position, at: nextOf(old, { gone, come, at: atNow }) }));
		}
		gone = [];
	};
	const signatures = (blocks: readonly TranslatableBlock[]): string[] =>
		blocks.map(({ signature }) => signature);
	for (const part of diffArrays(signatures(before), signatures(now))) {
		const { length } = part.value;
		if (part.removed) {
			gone = before.slice(atBefore, atBefore + length);
			atBefore += length;
		} else if (part.added) {
			flush(now.slice(atNow, atNow + length));
			atNow += length;
		} else {
			flush([]);
			for (let index = 0; index < length; index++) {
				const old = before[atBefore + index];
				const today = now[atNow + index];
				if (old && today && dropsRepeated(old, { today, repeats })) changes.push(changed(old, today));
			}
			atBefore += length;
			atNow += length;
		}
	}
	flush([]);
	return changes;
}

/** Whether a block no longer has an address that the translation repeats. */
function dropsRepeated(
	old: TranslatableBlock,
	{ today, repeats }: { readonly today: TranslatableBlock; readonly repeats: (target: string) => boolean },
): boolean {
	return old.targets.some((target) => !today.targets.includes(target) && repeats(target));
}

function changed(old: TranslatableBlock, today: TranslatableBlock): ChangedBlock {
	return describe(today, {
		change: "changed",
		pinnedBlock: old.number,
		before: old.source,
		now: today.source,
	});
}

function describe(
	{ number, line, section }: TranslatableBlock,
	rest: Omit<ChangedBlock, "block" | "line" | "section">,
): ChangedBlock {
	return { block: number, line, ...(section === undefined ? {} : { section }), ...rest };
}

function removed(
	old: TranslatableBlock,
	{
		now,
		sections,
		at,
	}: {
		readonly now: readonly TranslatableBlock[];
		readonly sections: ReadonlySet<string | undefined>;
		readonly at: number;
	},
): ChangedBlock {
	const next = now[Math.min(at, now.length - 1)];
	const section = sections.has(old.section) ? old.section : now[at - 1]?.section;
	return {
		block: next?.number ?? 1,
		line: next?.line ?? 1,
		...(section === undefined ? {} : { section }),
		change: "removed",
		pinnedBlock: old.number,
		before: old.source,
	};
}

/** Index in today's blocks of where a removed block stood: after as many of the new ones as it had old ones before it. */
function nextOf(
	old: TranslatableBlock,
	{
		gone,
		come,
		at,
	}: {
		readonly gone: readonly TranslatableBlock[];
		readonly come: readonly TranslatableBlock[];
		readonly at: number;
	},
): number {
	return at + Math.min(gone.indexOf(old), come.length);
}

type Match = readonly [old: TranslatableBlock | undefined, today: TranslatableBlock | undefined];

/**
 * Pairs the blocks that went with those that came in their place: in order, those of the same type, so that the texts of the
 * pairs are as alike as possible in sum.
 */
function matchChanged(gone: readonly TranslatableBlock[], come: readonly TranslatableBlock[]): Match[] {
	if (gone.length * come.length > mostComparisons || (gone.length === 1 && come.length === 1)) {
		return Array.from({ length: Math.max(gone.length, come.length) }, (_, index) => [
			gone[index],
			come[index],
		]);
	}
	const weights = gone.map((old) => come.map((today) => likeness(old, today)));
	const best = Array.from({ length: gone.length + 1 }, () => new Float64Array(come.length + 1));
	const at = (i: number, j: number): number => best[i]?.[j] ?? 0;
	for (let i = gone.length - 1; i >= 0; i--) {
		for (let j = come.length - 1; j >= 0; j--) {
			const row = best[i];
			if (row) row[j] = Math.max((weights[i]?.[j] ?? 0) + at(i + 1, j + 1), at(i + 1, j), at(i, j + 1));
		}
	}
	const matches: Match[] = [];
	let i = 0;
	let j = 0;
	while (i < gone.length || j < come.length) {
		const weight = i < gone.length && j < come.length ? (weights[i]?.[j] ?? 0) : 0;
		if (weight > 0 && at(i, j) === weight + at(i + 1, j + 1)) matches.push([gone[i++], come[j++]]);
		else if (j >= come.length || (i < gone.length && at(i, j) === at(i + 1, j)))
			matches.push([gone[i++], undefined]);
		else matches.push([undefined, come[j++]]);
	}
	return matches;
}

/** From 0 for blocks of different types to 1 for the same words: the Dice coefficient of their words, and a little. */
function likeness(a: TranslatableBlock, b: TranslatableBlock): number {
	if (a.type !== b.type) return 0;
	const counts = new Map<string, number>();
	for (const word of words(a)) counts.set(word, (counts.get(word) ?? 0) + 1);
	let common = 0;
	for (const word of words(b)) {
		const left = counts.get(word) ?? 0;
		if (left > 0) common++;
		counts.set(word, left - 1);
	}
	const total = words(a).length + words(b).length;
	return 0.1 + (total === 0 ? 0.9 : (0.9 * 2 * common) / total);
}

function words({ source }: TranslatableBlock): string[] {
	return source.toLowerCase().split(/\s+/);
}

/** Words of the changed and added blocks: what a translator has to go through. */
export function changedWords(changes: readonly ChangedBlock[]): number {
	return changes.reduce((sum, { now = "" }) => sum + countWords(now), 0);
}
