import { compareEdtf } from "../../../languages/edtf.ts";
import type { Page } from "../../../model/page.ts";
import { findPage, type Pair, type SiteModel } from "../../../model/site-model.ts";

/** What a reader has of a page in a language. */
export type Coverage = "current" | "stale" | "draft" | "missing";

/** What a reader has of a pair; `undefined` for a translation without an original, which isn't published. */
function coverageOf({ status, state }: Pair): Coverage | undefined {
	if (status.kind === "orphan") return undefined;
	if (status.kind === "missing") return "missing";
	if (state === "draft") return "draft";
	return status.kind === "stale" || status.kind === "unpinned" ? "stale" : "current";
}

/** A pair that counts as one page of a language. */
export interface CountedPair {
	readonly pair: Pair;
	readonly original: Page;
	readonly coverage: Coverage;
}

/** The pairs of a language, those of the oldest originals first. */
export function countedPairs(model: SiteModel, tag: string): CountedPair[] {
	return model.pairs
		.filter((pair) => pair.language === tag)
		.flatMap((pair): CountedPair[] => {
			const original = findPage(model, pair.key, model.settings.source.tag);
			const coverage = coverageOf(pair);
			return original && coverage ? [{ pair, original, coverage }] : [];
		})
		.sort((a, b) => oldestFirst(a.original, b.original));
}

/** Orders originals by date, those without one last. */
function oldestFirst(a: Page, b: Page): number {
	const dateA = a.updated ?? a.date;
	const dateB = b.updated ?? b.date;
	if (dateA && dateB) return compareEdtf(dateA, dateB) || (a.key < b.key ? -1 : 1);
	return Number(dateA === undefined) - Number(dateB === undefined) || (a.key < b.key ? -1 : 1);
}
