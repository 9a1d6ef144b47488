import type { Problem } from "../../problems/problem.ts";
import type { ExchangeFile, FileUnit, PageRecord, PartFault } from "../exchange-file.ts";
import type { ExchangePair } from "../exchange-site.ts";
import { hasWords } from "../has-words.ts";
import { markdownText, plainText, sameText } from "../markdown/inline-text.ts";
import { renewCodes } from "../pages/code-faults.ts";
import type { Unit } from "../pages/page-units.ts";
import { type Resolved, resolveText } from "../pages/resolve-text.ts";
import type { NewText } from "../pages/segment-edits.ts";
import {
	codeProblems,
	missingUnits,
	otherSource,
	repeatedPart,
	repeatedUnit,
	unknownUnit,
} from "./problem-texts.ts";

/** A unit with what has come back for it. */
export interface JudgedUnit {
	readonly unit: Unit;
	readonly line: number;
	/**
	 * `edited`: there is another text. `confirmed`: the text is the same, and somebody has gone through it. `unconfirmed`: nobody has,
	 * though it was to be gone through. `kept`: the same text, which was good before. `untranslated`: there is no text, nor was there, or
	 * only a part of one. `unfinished`: there is another text, of which the tool says that it isn't done.
	 */
	readonly verdict: "edited" | "confirmed" | "unconfirmed" | "kept" | "untranslated" | "unfinished";
	/** The text, when it is edited or unfinished. */
	readonly text?: NewText;
	/** Whether that, or a part of it, is the original's, word for word, though there was none and it looks as if it should be translated. */
	readonly isCopy?: boolean;
	/** Of a text that a tool has divided, the part that has no translation, or whose translation is the original's. */
	readonly part?: string;
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
		...trust
	}: Trust & {
		readonly record: PageRecord;
		readonly pair: ExchangePair;
		readonly name: string;
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
	const { surroundings } = pair.originalTexts;
	const languages = { source: record.source, target: record.target };
	const resolved = inFile.flatMap((unit) => {
		const own = known.get(unit.id);
		return own
			? [
					{
						file: unit,
						unit: own,
						text:
							unit.target &&
							resolveText(unit.target, { unit: own, style: record.codes, surroundings, languages }),
					},
				]
			: [];
	});
	const faults = resolved.flatMap(({ file: unit, unit: own, text }) =>
		text?.kind === "fault" && !untranslatedPart(unit)
			? codeProblems(text.faults, { ...place, line: unit.line, unit: own })
			: [],
	);
	if (faults.length > 0) return { units: [], problems: faults };
	const states = keepsStates(resolved);
	const judged = resolved.map((item) => ({ ...item, judged: judge(item, { ...trust, states }) }));
	const parts = judged.flatMap(({ file: unit, unit: { source }, judged: { verdict } }) =>
		verdict === "edited" || verdict === "unfinished"
			? partProblems(unit, { expected: [plainText(source), markdownText(source)], ...place })
			: [],
	);
	return parts.length > 0
		? { units: [], problems: parts }
		: { units: judged.map((item) => item.judged), problems: [] };
}

/** What is taken as gone through though the tool doesn't say so. */
interface Trust {
	/** Whether texts that came back unchanged, or as unfinished, are. */
	readonly accept: boolean;
	/** Whether a machine made the translation, which goes through nothing. */
	readonly byMachine: boolean;
}

/** Parts that stand in a unit twice; and an original's text that has lost or gained some. */
function partProblems(
	unit: FileUnit,
	{
		expected,
		...place
	}: { readonly expected: readonly string[]; readonly pair: ExchangePair; readonly name: string },
): Problem[] {
	const repeated = (unit.faults ?? []).filter(({ kind }) => kind === "repeated");
	if (repeated.length > 0) return repeated.map(({ text }) => repeatedPart(text, { ...place, unit }));
	const { source } = unit;
	const isAsExported = source === undefined || expected.some((text) => bare(text) === bare(source));
	return isAsExported ? [] : [otherSource({ ...place, unit, expected: expected[0] ?? "", actual: source })];
}

/** A text without white space, which tools change. */
function bare(text: string): string {
	return text.normalize("NFC").replace(/\s+/g, "");
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

function untranslatedPart({ faults }: FileUnit): PartFault | undefined {
	return faults?.find(({ kind }) => kind === "untranslated");
}

function judge(
	{ file, unit, text }: ResolvedUnit,
	{ accept, byMachine, states }: Trust & { readonly states: boolean },
): JudgedUnit {
	const base = { unit, line: file.line, machine: file.machine };
	const part = untranslatedPart(file);
	// What it lacks is a translation, whatever else went with it.
	if (part && text?.kind === "fault") return { ...base, verdict: "untranslated", part: part.text };
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
	if (part) return { ...base, verdict: "untranslated", part: part.text };
	const isWordy = hasWords(plainText(unit.source));
	const copied = !unit.target && text.isSource && file.state !== "confirmed" && (states || isWordy);
	if (copied) return { ...base, verdict: "untranslated" };
	const { text: written, markdown } = text.text;
	const renewed = markdown === undefined ? { text: renewCodes(written, unit) } : text.text;
	const copy = file.faults?.find(({ kind }) => kind === "copied")?.text;
	const isCopy = copy !== undefined || (text.isSource && hasWords(plainText(unit.source), 2));
	const wasToBeDone = unit.state === "changed" || unit.state === "machine";
	const isUnfinished = file.state === "unconfirmed" && !wasToBeDone && !(accept || byMachine || file.machine);
	return {
		...base,
		verdict: isUnfinished ? "unfinished" : "edited",
		text: renewed,
		isCopy,
		...(text.isSource || copy === undefined ? {} : { part: copy }),
	};
}
