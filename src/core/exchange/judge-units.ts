import type { Problem } from "../problems/problem.ts";
import type { ExchangeFile, FileUnit, PageRecord } from "./exchange-file.ts";
import type { ExchangePair } from "./exchange-site.ts";
import { codeProblems, missingUnits, repeatedUnit, unknownUnit } from "./import-problems.ts";
import { plainText } from "./markdown/inline-text.ts";
import type { Unit } from "./pages/page-units.ts";
import { type Resolved, resolveText } from "./pages/resolve-text.ts";
import type { NewText } from "./pages/write-translation.ts";

/** A unit with what has come back for it. */
export interface JudgedUnit {
	readonly unit: Unit;
	readonly line: number;
	/**
	 * `edited`: there is another text. `confirmed`: the text is the same, and somebody has gone through it. `unconfirmed`: nobody has,
	 * though it was to be gone through. `kept`: the same text, which was good before. `untranslated`: there is no text, nor was there.
	 */
	readonly verdict: "edited" | "confirmed" | "unconfirmed" | "kept" | "untranslated";
	/** The text, when it is edited. */
	readonly text?: NewText;
	/** Whether it comes from a machine and nobody has changed it, says the tool. */
	readonly machine: boolean;
}

/** A page's units judged, or what is wrong with them. */
export interface JudgedPage {
	readonly units: readonly JudgedUnit[];
	readonly problems: readonly Problem[];
}

/** Compares the units of a file with those of a page. */
export function judgeUnits(
	file: ExchangeFile,
	{ record, pair, name, accept }: { readonly record: PageRecord; readonly pair: ExchangePair; readonly name: string; readonly accept: boolean },
): JudgedPage {
	const inFile = file.units.filter(({ key }) => key === record.key);
	const known = new Map(pair.units.units.map((unit) => [unit.id, unit]));
	const place = { pair, name };
	const problems: Problem[] = [];
	const seen = new Set<string>();
	for (const unit of inFile) {
		if (seen.has(unit.id)) problems.push(repeatedUnit(unit, place));
		else if (!known.has(unit.id)) problems.push(unknownUnit(unit, { ...place, known: known.keys() }));
		seen.add(unit.id);
	}
	const missing = [...known.keys()].filter((id) => !seen.has(id));
	if (missing.length > 0) problems.push(missingUnits(missing, { ...place, expected: record.units, line: inFile.at(-1)?.line }));
	if (problems.length > 0) return { units: [], problems };
	const { references } = pair.originalTexts;
	const resolved = inFile.flatMap((unit) => {
		const own = known.get(unit.id);
		return own ? [{ file: unit, unit: own, text: unit.target && resolveText(unit.target, { unit: own, style: record.codes, references }) }] : [];
	});
	const faults = resolved.flatMap(({ file: unit, text }) => (text?.kind === "fault" ? codeProblems(text.faults, { ...place, unit }) : []));
	if (faults.length > 0) return { units: [], problems: faults };
	const states = keepsStates(resolved);
	return { units: resolved.map((item) => judge(item, { accept, states })), problems: [] };
}

interface ResolvedUnit {
	readonly file: FileUnit;
	readonly unit: Unit;
	readonly text: Resolved | undefined;
}

/** Whether the tool tells what is translated: OmegaT translates and leaves every unit's state as it was. */
function keepsStates(units: readonly ResolvedUnit[]): boolean {
	return !units.some(({ file, text }) => file.state === "untranslated" && text?.kind === "text" && !text.isSource && !text.isTarget);
}

function judge({ file, unit, text }: ResolvedUnit, { accept, states }: { readonly accept: boolean; readonly states: boolean }): JudgedUnit {
	const base = { unit, line: file.line, machine: file.machine };
	const empty = text?.kind !== "text" || text.text.text.pieces.length === 0;
	if (empty || text.isTarget) {
		if (!unit.target) return { ...base, verdict: "untranslated" };
		if (unit.state === "translated" || unit.state === "reviewed") return { ...base, verdict: "kept" };
		return { ...base, verdict: !empty && (accept || file.state === "confirmed") ? "confirmed" : "unconfirmed" };
	}
	const copied = !unit.target && text.isSource && file.state !== "confirmed" && (states || hasWords(unit));
	return copied ? { ...base, verdict: "untranslated" } : { ...base, verdict: "edited", text: text.text };
}

/** Whether a text has more than names and figures, which are the same in every language: a word with a small first letter. */
function hasWords({ source }: Unit): boolean {
	return /(?:^|[^\p{L}\p{M}\p{N}])[\p{Ll}\p{Lo}]/u.test(plainText(source));
}
