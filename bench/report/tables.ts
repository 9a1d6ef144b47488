import type { ChartLine } from "../chart.ts";
import { type Environment, median, medianOf, type Result, type Row, readResults } from "../results.ts";
import { type Target, targets } from "./targets.ts";

/** A machine and its programs, in a sentence without an end. */
export function machineOf({ processors, processor, gigabytes, node, versions }: Environment): string {
	const programs = Object.entries({ Node: node, ...versions }).map(([name, version]) => `${name} ${version}`);
	return `${processors} × ${processor}, ${gigabytes} GB; ${programs.join(", ")}`;
}

/** All that was measured at one size, as a Markdown table. */
export function resultTable({ articles, size, rows }: Result): string {
	const base = medianOf({ articles, size, rows }, "Hugo, from nothing");
	const count = (value: number): string => value.toLocaleString("en-GB");
	return [
		`${count(size.pages)} pages (${count(articles)} articles in two languages), ${count(size.links)} links:`,
		"",
		"| work | median | ratio to Hugo | spread | processor time | memory |",
		"|---|--:|--:|--:|--:|--:|",
		...rows.map((row) => `| ${cells(row, base).join(" | ")} |`),
		"",
	].join("\n");
}

function cells({ work, seconds, processorSeconds, megabytes }: Row, base: number | undefined): string[] {
	const middle = median(seconds);
	return [
		work,
		`${middle.toFixed(2)} s`,
		base === undefined ? "–" : (middle / base).toFixed(2),
		`${Math.min(...seconds).toFixed(2)}–${Math.max(...seconds).toFixed(2)} s`,
		processorSeconds.some((value) => value > 0) ? `${median(processorSeconds).toFixed(1)} s` : "–",
		megabytes > 0 ? `${Math.round(megabytes)} MB` : "–",
	];
}

/** What must hold beside what was measured, as a Markdown table. A quick run has its own results, of other sizes. */
export function targetTable({ quick }: { readonly quick: boolean }): string {
	if (quick) return "A quick run is too small to tell whether the targets hold.";
	return [
		"| work | at most | measured | command |",
		"|---|--:|--:|---|",
		...targets.map((target) => `| ${targetCells(target).join(" | ")} |`),
	].join("\n");
}

function targetCells({ name, limit, unit, from, figure }: Target): string[] {
	const results = readResults(from);
	const found = results && figure(results);
	const measured =
		found === undefined
			? "not measured"
			: `${found.toFixed(unit === "ms" || unit === "files differ" ? 0 : 2)}${found > limit ? " **missed**" : ""}`;
	return [name, `${limit} ${unit}`, measured, `\`npm run bench -- --work ${from}\``];
}

/** The lines of the chart: builds from nothing, and Brygga's others. */
export function chartLines(results: readonly Result[]): ChartLine[] {
	const works = [...new Set(results.flatMap(({ rows }) => rows.map(({ work }) => work)))];
	return works.map((work) => ({
		name: work.replace(", from nothing", ""),
		points: results.flatMap((result) => {
			const middle = medianOf(result, work);
			return middle === undefined ? [] : [{ x: result.size.pages, y: middle }];
		}),
	}));
}
