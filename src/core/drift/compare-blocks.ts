import { alignVersions, type Version } from "../alignment/align-versions.ts";
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
	/** Both as readers see them, without markup; empty for what isn't there. */
	readonly plain: { readonly before: string; readonly now: string };
}

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
	const sections = new Set(now.map(({ section }) => section));
	const matches = alignVersions(now.map(versionOf), before.map(versionOf));
	const changes: ChangedBlock[] = [];
	let next = 0;
	const removeUpTo = (end: number, at: number): void => {
		for (; next < end; next++) {
			const old = before[next];
			if (old) changes.push(removed(old, { now, sections, at }));
		}
	};
	now.forEach((today, index) => {
		const match = matches[index];
		if (match === undefined) {
			changes.push(
				describe(today, { change: "added", now: today.source, plain: { before: "", now: today.plain } }),
			);
			return;
		}
		removeUpTo(match, index);
		const old = before[match];
		next = match + 1;
		if (old && (old.signature !== today.signature || dropsRepeated(old, { today, repeats })))
			changes.push(changed(old, today));
	});
	removeUpTo(before.length, now.length);
	return changes;
}

/** A block as versions of a page are aligned. */
export function versionOf({ type, signature, source }: TranslatableBlock): Version {
	return { type, signature, text: source };
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
		plain: { before: old.plain, now: today.plain },
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
		plain: { before: old.plain, now: "" },
	};
}

/** Words of the changed and added blocks: what a translator has to go through. */
export function changedWords(changes: readonly ChangedBlock[]): number {
	return changes.reduce((sum, { now = "" }) => sum + countWords(now), 0);
}
