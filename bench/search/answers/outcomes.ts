import { createHash } from "node:crypto";
import type { CorpusQuery } from "./corpora.ts";

/** What one query came to. */
export interface Outcome {
	readonly corpus: string;
	readonly kind: string;
	readonly isHidden: boolean;
	readonly isAnswerable: boolean;
	/** Of Brygga, and of plain Pagefind where that was asked. */
	readonly scores: readonly Score[];
}

/** From 0 to 1. */
export interface Score {
	readonly recall: number;
	readonly precision: number;
	readonly isEmpty: boolean;
}

/** One in so many of the queries is never looked at singly. */
export function isHeldOut({ query }: Pick<CorpusQuery, "query">, share: number): boolean {
	return (createHash("sha256").update(query).digest()[0] ?? 0) % share === 0;
}

/**
 * How well a list of addresses, the best first, answers.
 *
 * @param wanted All that answer; none of nonsense.
 * @param relevant What is right to show, if that is more.
 */
export function scoreOf(
	found: readonly string[],
	wanted: readonly string[],
	relevant: readonly string[] = wanted,
): Score {
	const first = found.slice(0, 5);
	return {
		recall:
			wanted.length === 0
				? found.length === 0
					? 1
					: 0
				: wanted.filter((url) => found.includes(url)).length / wanted.length,
		// Of what stands in the first five places.
		precision:
			wanted.length === 0
				? found.length === 0
					? 1
					: 0
				: first.filter((url) => relevant.includes(url)).length / Math.max(1, first.length),
		isEmpty: found.length === 0,
	};
}

/** Prints recall, precision and empty pages by kind of query, a table a corpus; then of all corpora, a line a language. */
export function printTables(outcomes: readonly Outcome[]): void {
	for (const corpus of new Set(outcomes.map((outcome) => outcome.corpus)))
		printTable(
			corpus,
			outcomes.filter((outcome) => outcome.corpus === corpus),
		);
	printHead("all corpora");
	const languageOf = ({ corpus }: Outcome): string => corpus.slice(corpus.lastIndexOf("-") + 1);
	for (const language of new Set(outcomes.map(languageOf)))
		printTotals(
			language,
			outcomes.filter((outcome) => languageOf(outcome) === language),
		);
}

function printHead(name: string): void {
	console.log(`\n${name.padEnd(24)}   n   recall  plain   prec.@5 plain   empty plain`);
}

function printTable(corpus: string, outcomes: readonly Outcome[]): void {
	printHead(corpus);
	for (const kind of [...new Set(outcomes.map((outcome) => outcome.kind))])
		printLine(
			kind,
			outcomes.filter((outcome) => outcome.kind === kind),
		);
	printTotals("all that have answers", outcomes);
}

function printTotals(name: string, outcomes: readonly Outcome[]): void {
	const answerable = outcomes.filter(({ isAnswerable }) => isAnswerable);
	printLine(name, answerable);
	printLine(
		"  never looked at singly",
		answerable.filter(({ isHidden }) => isHidden),
	);
}

function printLine(name: string, outcomes: readonly Outcome[]): void {
	const mean = (place: number, of: (score: Score) => number): string => {
		const all = outcomes.flatMap(({ scores }) => (scores[place] ? [of(scores[place])] : []));
		return all.length === 0 ? "   –" : (all.reduce((sum, one) => sum + one, 0) / all.length).toFixed(2);
	};
	const cells = [
		({ recall }: Score) => recall,
		({ precision }: Score) => precision,
		({ isEmpty }: Score) => Number(isEmpty),
	];
	console.log(
		`${name.padEnd(24)}${String(outcomes.length).padStart(4)}   ${cells.map((of) => `${mean(0, of)}    ${mean(1, of)}`).join("    ")}`,
	);
}
