import { getOrInsert } from "../../../collections/get-or-insert.ts";
import { knownLanguage } from "../../languages/known-languages.ts";
import type { Statement, StatementLanguages, StatementPair } from "./statement-pairs.ts";

/** Two opposites or names that have changed sides of a comparison. */
export interface ExchangedSides {
	readonly first: string;
	readonly second: string;
}

/**
 * Opposites or names of which each text has both, once each, with “than” between them, but in another order: “more men than women” for `fler kvinnor än män`.
 */
export function exchangedSides(
	{ original, translation }: StatementPair,
	{ source, target }: StatementLanguages,
): ExchangedSides | undefined {
	const [at, atHere] = [thanIn(original, source), thanIn(translation, target)];
	if (at === undefined || atHere === undefined) return undefined;
	const names = sharedNames(original, translation);
	const theirs = comparedOf(translation, { at: atHere, names });
	return comparedOf(original, { at, names }).find(({ before, after }) =>
		theirs.some((other) => other.before === after && other.after === before),
	);
}

/** What stands before and after “than”, by what both languages have in common; `first` and `second` as written. */
interface Compared extends ExchangedSides {
	readonly before: string;
	readonly after: string;
}

function comparedOf(
	statement: Statement,
	{ at, names }: { readonly at: number; readonly names: ReadonlySet<string> },
): Compared[] {
	const found = new Map<string, { readonly id: string; readonly text: string; readonly start: number }[]>();
	for (const { mark, text, start } of statement.marks) {
		if (mark.kind !== "side" || mark.isLoose) continue;
		getOrInsert(found, mark.opposition, () => []).push({
			id: `${mark.opposition} ${mark.side}`,
			text,
			start,
		});
	}
	for (const { lower, text, start } of statement.capitals)
		if (names.has(lower)) getOrInsert(found, "", () => []).push({ id: lower, text, start });
	return [...found.values()].flatMap(([first, second, ...others]): Compared[] => {
		if (!first || !second || others.length > 0 || first.id === second.id) return [];
		if (first.start > at || second.start < at) return [];
		return [{ first: first.text, second: second.text, before: first.id, after: second.id }];
	});
}

/** Words with capitals that both texts have. */
function sharedNames(original: Statement, translation: Statement): ReadonlySet<string> {
	const theirs = new Set(translation.capitals.map(({ lower }) => lower));
	return new Set(original.capitals.map(({ lower }) => lower).filter((name) => theirs.has(name)));
}

/** Where the only “than” of a statement stands. */
function thanIn({ text, start, end }: Statement, language: string): number | undefined {
	const than = knownLanguage(language).opposites?.than;
	if (than === undefined) return undefined;
	const found = [...text.slice(start, end).matchAll(than)];
	return found.length === 1 && found[0] ? start + found[0].index : undefined;
}
