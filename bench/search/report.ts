import { firstSearchKinds } from "./first-search.ts";
import type { Score } from "./score.ts";

/** One thing measured. */
export interface Row {
	readonly site: string;
	readonly language: string;
	readonly kind: string;
	readonly score?: Score;
	readonly milliseconds?: number;
	readonly value?: number;
}

/** A demand on the search (docs/search.md). */
interface Target {
	readonly goal: string;
	/** What is measured, of one site's rows. */
	readonly measure: (rows: readonly Row[]) => number | undefined;
	/** Absent where there is something to know, but nothing to reach. */
	readonly limit?: { readonly least: number } | { readonly most: number };
	/** Only on the sites named. */
	readonly sites?: readonly string[];
}

const targets: readonly Target[] = [
	{
		goal: "Swedish form-pair recall",
		measure: mean(["inflection", "definite"], "sv"),
		limit: { least: 0.95 },
	},
	{ goal: "compound-end recall", measure: mean(["compound end"], "sv"), limit: { least: 0.95 } },
	{ goal: "one-edit typos, top suggestion right", measure: mean(["typo"]), limit: { least: 0.95 } },
	{ goal: "nonsense words without hits", measure: mean(["nonsense"]), limit: { least: 1 } },
	{ goal: "prefix completeness", measure: mean(["prefix"]), limit: { least: 1 } },
	{
		goal: "Swedish term on the English site, precision at 5",
		measure: mean(["other language"], "en"),
		limit: { least: 0.95 },
	},
	{
		goal: "any first search, kB compressed",
		measure: largest("first search, kB"),
		limit: { most: 140 },
		sites: ["own site", "1000 pages"],
	},
	...firstSearchKinds.map((kind) => ({ goal: `  ${kind}`, measure: largest(`first search, kB: ${kind}`) })),
	{ goal: "before the field has focus, kB", measure: largest("before focus, kB"), limit: { most: 0 } },
	{ goal: "warm search, 95th percentile, ms", measure: percentile95, limit: { most: 60 } },
	{ goal: "Swedish bundle, MB", measure: largest("bundle, MB", "sv") },
	{ goal: "English bundle, MB", measure: largest("bundle, MB", "en") },
	{ goal: "whole build, s", measure: largest("build, s") },
];

/** Prints a table by kind and the targets. @returns Whether all are reached. */
export function printTargets(rows: readonly Row[]): boolean {
	const sites = [...new Set(rows.map(({ site }) => site))];
	printKinds(rows, sites);
	console.log(`\n${"target".padEnd(50)}${"".padEnd(8)}${sites.map((site) => site.padStart(12)).join("")}`);
	let isReached = true;
	for (const { goal, measure, limit, sites: only } of targets) {
		const cells = sites.map((site) => {
			const value = measure(rows.filter((row) => row.site === site));
			if (value === undefined) return "–";
			const isMet = meets(value, limit);
			const counts = only === undefined || only.includes(site);
			if (counts) isReached &&= isMet;
			return `${counts && !isMet ? "✗ " : ""}${rounded(value)}`;
		});
		const bound = limit === undefined ? "" : "least" in limit ? `≥ ${limit.least}` : `≤ ${limit.most}`;
		console.log(`${goal.padEnd(50)}${bound.padEnd(8)}${cells.map((cell) => cell.padStart(12)).join("")}`);
	}
	return isReached;
}

function meets(value: number, limit: Target["limit"]): boolean {
	if (limit === undefined) return true;
	return "least" in limit ? value >= limit.least : value <= limit.most;
}

function printKinds(rows: readonly Row[], sites: readonly string[]): void {
	const kinds = [
		...new Set(
			rows.filter(({ score }) => score !== undefined).map(({ kind, language }) => `${language}\t${kind}`),
		),
	];
	console.log(`${"kind".padEnd(58)}${sites.map((site) => site.padStart(12)).join("")}`);
	for (const key of kinds.sort()) {
		const [language = "", kind = ""] = key.split("\t");
		const cells = sites.map((site) => {
			const value = mean([kind], language)(rows.filter((row) => row.site === site));
			return value === undefined ? "–" : rounded(value);
		});
		const count = Math.max(
			...sites.map(
				(site) =>
					scores(
						rows.filter((row) => row.site === site),
						[kind],
						language,
					).length,
			),
		);
		console.log(
			`${`${language} ${kind} (${count})`.padEnd(58)}${cells.map((cell) => cell.padStart(12)).join("")}`,
		);
	}
}

function scores(rows: readonly Row[], kinds: readonly string[], language?: string): number[] {
	return rows.flatMap((row) =>
		kinds.includes(row.kind) &&
		(language === undefined || row.language === language) &&
		row.score !== undefined
			? [row.score]
			: [],
	);
}

function mean(kinds: readonly string[], language?: string): Target["measure"] {
	return (rows) => {
		const found = scores(rows, kinds, language);
		return found.length === 0 ? undefined : found.reduce((sum, score) => sum + score, 0) / found.length;
	};
}

function largest(kind: string, language?: string): Target["measure"] {
	return (rows) => {
		const asked = rows.filter(
			(row) => row.kind === kind && (language === undefined || row.language === language),
		);
		const values = asked.flatMap(({ value }) => (value === undefined ? [] : [value]));
		return values.length === 0 ? undefined : Math.max(...values);
	};
}

function percentile95(rows: readonly Row[]): number | undefined {
	const times = rows.flatMap(({ milliseconds }) => (milliseconds === undefined ? [] : [milliseconds]));
	return times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)];
}

function rounded(value: number): string {
	return value >= 10 ? value.toFixed(1) : value.toFixed(3);
}
