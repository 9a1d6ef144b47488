import { readFile } from "node:fs/promises";
import { setImmediate } from "node:timers/promises";
import { pairingRules, rules } from "../../src/core/checks/rule-list.ts";
import type { Problem } from "../../src/core/problems/problem.ts";
import { checkTexts, swedishAndEnglish } from "../core/checks/case-site.ts";
import { type CorpusPair, readCorpus } from "./read-corpus.ts";

/** How one rule did. */
export interface RuleTally {
	readonly rule: string;
	readonly severity: Problem["severity"];
	/** Faults planted for it, and those that it found. */
	planted: number;
	found: number;
	/** Those reported with severity error. */
	foundAsErrors: number;
	/** Correct translations that it raised an alarm on. */
	errors: number;
	warnings: number;
}

/** A pair of which the rules said too much or too little. */
export interface Miss {
	readonly pair: CorpusPair;
	readonly problems: readonly Problem[];
}

/** What the rules find in the corpus. */
export interface CorpusMeasurement {
	readonly rules: readonly RuleTally[];
	readonly faithful: number;
	readonly planted: number;
	/** Correct translations with an alarm of a severity. */
	readonly withErrors: readonly Miss[];
	readonly withWarnings: readonly Miss[];
	/** Planted faults that their rule didn't find. */
	readonly overlooked: readonly Miss[];
}

/** Pairs that are checked between two signs of life. */
const pairsAtATime = 100;

/**
 * Checks every pair of the corpus with the dictionaries and termbase of this repository.
 *
 * @param onMove Called with what has been done, again and again.
 * @param without Mechanisms of the rules that are left out.
 */
export async function measureCorpus(
	onMove: (what: string) => void = () => undefined,
	without: ReadonlySet<string> = new Set(),
): Promise<CorpusMeasurement> {
	const knowledge = await swedishAndEnglish();
	const glossary = await readFile(new URL("../../i18n/glossary.csv", import.meta.url), "utf8");
	const tallies = new Map(
		[...rules, ...pairingRules].map(({ id, severity }): [string, RuleTally] => [
			id,
			{ rule: id, severity, planted: 0, found: 0, foundAsErrors: 0, errors: 0, warnings: 0 },
		]),
	);
	const tallyOf = (rule: string): RuleTally => {
		const tally = tallies.get(rule);
		if (!tally) throw new Error(`The corpus names the rule “${rule}”, which doesn't exist`);
		return tally;
	};
	const checkAll = async (kind: "faithful" | "planted"): Promise<Miss[]> => {
		const misses: Miss[] = [];
		for (const pair of await readCorpus(kind)) {
			misses.push({ pair, problems: checkTexts({ ...pair, glossary }, knowledge, without).problems });
			if (misses.length % pairsAtATime > 0) continue;
			onMove(`${misses.length} ${kind} pairs of the corpus have been checked`);
			await setImmediate();
		}
		return misses;
	};
	const faithful = await checkAll("faithful");
	const planted = await checkAll("planted");
	const overlooked: Miss[] = [];
	for (const miss of planted) {
		const tally = tallyOf(miss.pair.rule);
		tally.planted++;
		const own = miss.problems.filter(({ rule }) => rule === miss.pair.rule);
		if (own.length > 0) tally.found++;
		else overlooked.push(miss);
		if (own.some(({ severity }) => severity === "error")) tally.foundAsErrors++;
	}
	for (const { problems } of faithful) {
		for (const rule of new Set(problems.map(({ rule: name = "" }) => name))) {
			const own = problems.filter((problem) => problem.rule === rule);
			if (own.some(({ severity }) => severity === "error")) tallyOf(rule).errors++;
			else tallyOf(rule).warnings++;
		}
	}
	const having = (severity: Problem["severity"]): Miss[] =>
		faithful.filter(({ problems }) => problems.some((problem) => problem.severity === severity));
	return {
		rules: [...tallies.values()],
		faithful: faithful.length,
		planted: planted.length,
		withErrors: having("error"),
		withWarnings: having("warning"),
		overlooked,
	};
}

/** Share of the planted faults that were found, over the rules of a severity. */
export function foundShare({ rules: tallies }: CorpusMeasurement, severity: Problem["severity"]): number {
	const own = tallies.filter((tally) => tally.severity === severity);
	const sum = (member: "planted" | "found"): number => own.reduce((total, tally) => total + tally[member], 0);
	return sum("planted") === 0 ? 1 : sum("found") / sum("planted");
}

/**
 * Share of the planted faults of error rules that were reported as errors. `untranslated` is left out: what it says of a single
 * word is a warning.
 */
export function foundAsErrorsShare({ rules: tallies }: CorpusMeasurement): number {
	const own = tallies.filter(({ severity, rule }) => severity === "error" && rule !== "untranslated");
	const sum = (member: "planted" | "foundAsErrors"): number =>
		own.reduce((total, tally) => total + tally[member], 0);
	return sum("planted") === 0 ? 1 : sum("foundAsErrors") / sum("planted");
}
