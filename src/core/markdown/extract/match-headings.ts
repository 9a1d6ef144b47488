import { diffArrays } from "diff";
import type { Heading } from "./read-headings.ts";
import { uniqueId } from "./read-headings.ts";

/**
 * Ids for a translation's headings: those of the original's headings at the same place and depth, so that a link with a
 * fragment works in every language. A heading that the original lacks gets an id made from its own text.
 */
export function matchHeadings(translated: readonly Heading[], original: readonly Heading[]): string[] {
	if (areLevelsSame(translated, original)) return original.map(({ id }) => id);
	const taken = new Map(original.map(({ id }) => [id, 2]));
	const ids: string[] = [];
	let at = 0;
	const levels = (headings: readonly Heading[]): string[] => headings.map(({ level }) => String(level));
	for (const part of diffArrays(levels(original), levels(translated))) {
		for (let index = 0; index < part.value.length; index++) {
			if (part.removed) at++;
			else if (part.added) ids.push(uniqueId(translated[ids.length]?.text ?? "", taken));
			else ids.push(original[at++]?.id ?? uniqueId(translated[ids.length]?.text ?? "", taken));
		}
	}
	return ids;
}

function areLevelsSame(some: readonly Heading[], others: readonly Heading[]): boolean {
	return some.length === others.length && some.every(({ level }, index) => level === others[index]?.level);
}
