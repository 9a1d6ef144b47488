import type { Problem } from "../problems/problem.ts";
import type { ExchangeFile, FileUnit, PageRecord } from "./exchange-file.ts";
import type { ExchangePair } from "./exchange-site.ts";
import { codeProblems, missingUnits, repeatedUnit, unknownUnit } from "./import-problems.ts";
import { sameText } from "./markdown/read-blocks.ts";
import { renewCodes } from "./pages/code-faults.ts";
import type { Unit } from "./pages/page-units.ts";
import { type Resolved, resolveText } from "./pages/resolve-text.ts";
import type { NewText } from "./pages/segment-edits.ts";

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
	{
		record,
		pair,
		name,
		accept,
	}: {
		readonly record: PageRecord;
		readonly pair: ExchangePair;
		readonly name: string;
		readonly accept: boolean;
	},
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
	if (missing.length > 0)
		problems.push(missingUnits(missing, { ...place, expected: record.units, line: inFile.at(-1)?.line }));
	if (problems.length > 0) return { units: [], problems };
	const { references } = pair.originalTexts;
	const resolved = inFile.flatMap((unit) => {
		const own = known.get(unit.id);
		return own
			? [
					{
						file: unit,
						unit: own,
						text: unit.target && resolveText(unit.target, { unit: own, style: record.codes, references }),
					},
				]
			: [];
	});
	const faults = resolved.flatMap(({ file: unit, text }) =>
		text?.kind === "fault" ? codeProblems(text.faults, { ...place, unit }) : [],
	);
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
	return !units.some(
		({ file, text }) =>
			file.state === "untranslated" && text?.kind === "text" && !text.isSource && !text.isTarget,
	);
}

function judge(
	{ file, unit, text }: ResolvedUnit,
	{ accept, states }: { readonly accept: boolean; readonly states: boolean },
): JudgedUnit {
	const base = { unit, line: file.line, machine: file.machine };
	const empty = text?.kind !== "text" || text.text.text.pieces.length === 0;
	if (empty || text.isTarget) {
		const { target } = unit;
		if (!target) return { ...base, verdict: "untranslated" };
		if (unit.state === "translated" || unit.state === "reviewed") return { ...base, verdict: "kept" };
		if (empty || !(accept || file.state === "confirmed")) return { ...base, verdict: "unconfirmed" };
		const renewed = renewCodes(target, unit);
		return sameText(renewed, target)
			? { ...base, verdict: "confirmed" }
			: { ...base, verdict: "edited", text: { text: renewed } };
	}
	const copied = !unit.target && text.isSource && file.state !== "confirmed" && (states || hasWords(unit));
	if (copied) return { ...base, verdict: "untranslated" };
	const { text: written, markdown } = text.text;
	const renewed = markdown === undefined ? { text: renewCodes(written, unit) } : text.text;
	return { ...base, verdict: "edited", text: renewed };
}

/** Whether a text has more than names, figures and units, which are the same in every language: a word of three small letters. */
function hasWords({ source }: Unit): boolean {
	const text = source.pieces.map((piece) => (piece.kind === "text" ? piece.text : " ")).join("");
	return /(?:^|[^\p{L}\p{M}\p{N}])(?:\p{Ll}{3}|\p{Lo})/u.test(text);
}
