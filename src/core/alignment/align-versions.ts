import { alignSequences, betweenSameEnds, type Matches } from "./align-sequences.ts";

/** A piece of one of two versions of a text in one language. */
export interface Version {
	readonly type: string;
	/** Equal in pieces that say the same. */
	readonly signature: string;
	/** Its words, in any markup. */
	readonly text: string;
}

/**
 * Matches the pieces of a text with those of an older version of it: as many of the same ones as possible, then, between those, the
 * ones of the same type whose words are most alike.
 *
 * @returns For each piece of `now` the index of its match in `before`, ascending.
 */
export function alignVersions(now: readonly Version[], before: readonly Version[]): Matches {
	return betweenSameEnds(now, {
		right: before,
		isSame: (a, b) => a.signature === b.signature,
		align: alignChanged,
	});
}

/** As {@link alignVersions}, but what has only changed its place is found there too. */
export function alignMovedVersions(now: readonly Version[], before: readonly Version[]): Matches {
	const matches = alignVersions(now, before);
	const isSame = (index: number, match: number | undefined): boolean =>
		match !== undefined && before[match]?.signature === now[index]?.signature;
	const taken = new Set(matches.filter((match, index) => isSame(index, match)));
	const same = matches.map((match, index) => {
		if (isSame(index, match)) return match;
		const moved = before.findIndex((_, at) => !taken.has(at) && isSame(index, at));
		if (moved === -1) return undefined;
		taken.add(moved);
		return moved;
	});
	return same.map((match, index) => match ?? (taken.has(matches[index]) ? undefined : matches[index]));
}

/** How much more it counts that two pieces are the same than that they are alike. */
const sameScore = 10;

function alignChanged(now: readonly Version[], before: readonly Version[]): Matches {
	const words = new Map([...now, ...before].map((piece) => [piece, wordsOf(piece)]));
	const matches = alignSequences(now, {
		right: before,
		key: ({ signature }) => signature,
		score: (a, b) => {
			if (a.signature === b.signature) return sameScore;
			return a.type === b.type ? 0.1 + 0.9 * sharedWords(words.get(a) ?? [], words.get(b) ?? []) : 0;
		},
	});
	return withReplaced(matches, { now, before });
}

/** Pieces that came where as many of their types went have their counterparts in those, as has one that came where one went. */
function withReplaced(
	matches: Matches,
	{ now, before }: { readonly now: readonly Version[]; readonly before: readonly Version[] },
): Matches {
	const replaced = [...matches];
	let start = { now: 0, before: 0 };
	for (let index = 0; index <= now.length; index++) {
		const match = index === now.length ? before.length : matches[index];
		if (match === undefined) continue;
		const come = now.slice(start.now, index);
		const gone = before.slice(start.before, match);
		const isAlike = come.length === 1 || come.every(({ type }, at) => type === gone[at]?.type);
		if (come.length === gone.length && isAlike)
			for (const at of come.keys()) replaced[start.now + at] = start.before + at;
		start = { now: index + 1, before: match + 1 };
	}
	return replaced;
}

function wordsOf({ text }: Version): string[] {
	return text.toLowerCase().split(/\s+/);
}

/** From 0 to 1: the Dice coefficient of two bags of words. */
function sharedWords(a: readonly string[], b: readonly string[]): number {
	const counts = new Map<string, number>();
	for (const word of a) counts.set(word, (counts.get(word) ?? 0) + 1);
	let common = 0;
	for (const word of b) {
		const left = counts.get(word) ?? 0;
		if (left > 0) common++;
		counts.set(word, left - 1);
	}
	return a.length + b.length === 0 ? 1 : (2 * common) / (a.length + b.length);
}
