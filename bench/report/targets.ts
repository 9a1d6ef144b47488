import { medianOf, type Result, type Results, type Work } from "../results.ts";
import { searchRows } from "../workloads/search.ts";

/** Something that must hold. */
export interface Target {
	/** What is measured, in the words of the documentation. */
	readonly name: string;
	readonly limit: number;
	/** What the figure is. */
	readonly unit: "× Hugo" | "× Astro" | "× plain Eleventy" | "× a cold index" | "ms" | "GB" | "files differ";
	/** Where the figure comes from. */
	readonly from: Work;
	/** The figure; `undefined` when it wasn't measured. */
	readonly figure: (results: Results) => number | undefined;
}

/** Sizes in articles, by what the targets call them; the nearest that was measured counts. */
const sizes = { two: 1000, ten: 5000, forty: 20_000 } as const;

const cold = "Brygga, from nothing";

/** All that must hold, in the order of the documentation. */
export const targets: readonly Target[] = [
	ratio("Cold build, 10,000 pages", { limit: 1, to: "Hugo", at: sizes.ten, work: cold }),
	ratio("Cold build, 10,000 pages", { limit: 0.25, to: "Astro", at: sizes.ten, work: cold }),
	ratio("Cold build, 10,000 pages", { limit: 0.2, to: "Eleventy", at: sizes.ten, work: cold }),
	ratio("Cold build, 2,000 pages", { limit: 1.5, to: "Hugo", at: sizes.two, work: cold }),
	ratio("Cold build, 40,000 pages", { limit: 1, to: "Hugo", at: sizes.forty, work: cold }),
	ratio("One title changed, 10,000 pages", {
		limit: 0.25,
		to: "Hugo",
		at: sizes.ten,
		work: "Brygga, one title changed",
	}),
	ratio("Nothing changed, 10,000 pages", {
		limit: 0.1,
		to: "Hugo",
		at: sizes.ten,
		work: "Brygga, nothing changed",
	}),
	{
		name: "`serve`: saved until painted in Chromium, 10,000 pages",
		limit: 300,
		unit: "ms",
		from: "serve",
		figure: (results) => thousand(medianOf(at(results, sizes.ten), "Brygga serve, saved")),
	},
	{
		name: "Memory of all processes, 40,000 pages",
		limit: 1.5,
		unit: "GB",
		from: "builds",
		figure: (results) => {
			const row = at(results, sizes.forty)?.rows.find(({ work }) => work === cold);
			return row && row.megabytes / 1000;
		},
	},
	{
		name: "Search index, one title changed, 10,000 pages",
		limit: 0.5,
		unit: "× a cold index",
		from: "search",
		figure: (results) => {
			const result = at(results, sizes.ten);
			return divide(medianOf(result, searchRows.warm), medianOf(result, searchRows.cold));
		},
	},
	{
		name: "Two shards on two processes, united",
		limit: 0,
		unit: "files differ",
		from: "shards",
		// The measurement fails when one does.
		figure: (results) => (results.results.length > 0 ? 0 : undefined),
	},
];

function ratio(
	name: string,
	{
		limit,
		to,
		at: articles,
		work,
	}: { readonly limit: number; readonly to: string; readonly at: number; readonly work: string },
): Target {
	const unit = to === "Eleventy" ? "× plain Eleventy" : to === "Astro" ? "× Astro" : "× Hugo";
	return {
		name,
		limit,
		unit,
		from: "builds",
		figure: (results) => {
			const result = at(results, articles);
			return divide(medianOf(result, work), medianOf(result, `${to}, from nothing`));
		},
	};
}

function at({ results }: Results, articles: number): Result | undefined {
	return results.find((result) => result.articles === articles);
}

function divide(a: number | undefined, b: number | undefined): number | undefined {
	return a === undefined || b === undefined ? undefined : a / b;
}

function thousand(value: number | undefined): number | undefined {
	return value === undefined ? undefined : value * 1000;
}
