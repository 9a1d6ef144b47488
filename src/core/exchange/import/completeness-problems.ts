import type { Problem } from "../../problems/problem.ts";
import { shorten } from "../../problems/shorten.ts";
import { plainText } from "../markdown/inline-text.ts";
import { type ImportPlace, problemAt, unitName } from "./import-place.ts";
import type { JudgedUnit } from "./judge-units.ts";

/** Why a page can't be written as it has come back; or, as a warning, what it will lack. */
export function completenessProblems(
	{
		edited,
		unfinished,
		untranslated,
		unconfirmed,
	}: Readonly<Record<"edited" | "unfinished" | "untranslated" | "unconfirmed", readonly JudgedUnit[]>>,
	{
		outOfStep,
		engine,
		...place
	}: ImportPlace & { readonly outOfStep: boolean; readonly engine: string | undefined },
): Problem[] {
	const { pair } = place;
	const published = pair.translation !== undefined && pair.translation.state !== "draft";
	const problems = machineProblems(edited, { ...place, engine });
	problems.push(...copies(edited, place));
	if (published) {
		problems.push(...untranslated.map((unit) => untranslatedUnit(unit, place)));
		problems.push(...unfinished.map((unit) => unfinishedUnit(unit, place)));
	} else if (untranslated.length + unfinished.length > 0) {
		problems.push(...lackingParts(untranslated, place), draft({ untranslated, unfinished }, place));
	}
	if (published && outOfStep) problems.push(...unconfirmed.map((unit) => unconfirmedUnit(unit, place)));
	return problems;
}

function machineProblems(
	edited: readonly JudgedUnit[],
	{ engine, ...place }: ImportPlace & { readonly engine: string | undefined },
): Problem[] {
	const byMachine = edited.filter(({ machine, unit }) => machine && unit.state !== "machine");
	const [first] = byMachine;
	if (!first || engine !== undefined) return [];
	return [
		{
			...problemAt(first.line, place),
			code: "exchange/machine-translation",
			message: `${byMachine.length} ${byMachine.length === 1 ? "text" : "texts"} of “${place.pair.key}” ${byMachine.length === 1 ? "was" : "were"} translated by a machine and changed by nobody.`,
			hint: "Name the machine with --machine, so that the page says so; or go through the texts in the translation tool.",
			actual: first.unit.id,
		},
	];
}

function untranslatedUnit({ unit, line, part }: JudgedUnit, place: ImportPlace): Problem {
	const text = `“${shorten(part ?? plainText(unit.source))}”`;
	return {
		...problemAt(line, place),
		code: "exchange/untranslated",
		message:
			part === undefined
				? `The unit ${unit.id} isn't translated: ${text}.`
				: `A part of the unit ${unit.id} isn't translated: ${text}.`,
		hint: "Translate it: the page is published, and can't be so in part.",
		actual: unit.id,
	};
}

/** Texts that are left out though a part of them has come back; an error for a page that is published. */
export function lackingParts(untranslated: readonly JudgedUnit[], place: ImportPlace): Problem[] {
	const { translation } = place.pair;
	const divided = untranslated.filter(({ part }) => part !== undefined);
	if (translation && translation.state !== "draft")
		return divided.map((unit) => untranslatedUnit(unit, place));
	return divided.map((unit) => ({
		...untranslatedUnit(unit, place),
		severity: "warning",
		hint: "Translate it too: until then the whole text counts as untranslated, and nothing of it is written.",
	}));
}

function unfinishedUnit({ unit, line }: JudgedUnit, place: ImportPlace): Problem {
	return {
		...problemAt(line, place),
		code: "exchange/unfinished",
		message: `The translation of ${unitName(unit)} is marked as unfinished (fuzzy, or a state that begins with “needs-”).`,
		hint: "Finish it in the translation tool; or import with --accept when all such texts are right as they are.",
		actual: unit.id,
	};
}

/** Texts that are the original's though the tool calls them translated. */
function copies(edited: readonly JudgedUnit[], place: ImportPlace): Problem[] {
	return edited
		.filter(({ isCopy }) => isCopy)
		.map(({ unit, line, part }) => ({
			...problemAt(line, place),
			severity: "warning",
			code: "exchange/same-as-original",
			message:
				part === undefined
					? `The translation of ${unit.id} is the original's text: “${shorten(plainText(unit.source))}”.`
					: `A part of the translation of ${unit.id} is the original's text: “${shorten(part)}”.`,
			hint: "Translate it, unless it is the same in both languages.",
			actual: unit.id,
		}));
}

function draft(
	{
		untranslated,
		unfinished,
	}: { readonly untranslated: readonly JudgedUnit[]; readonly unfinished: readonly JudgedUnit[] },
	place: ImportPlace,
): Problem {
	const [first] = [...untranslated, ...unfinished];
	const of = `of the ${place.pair.units.units.length} units of “${place.pair.key}”`;
	const counted = (units: readonly JudgedUnit[], { one, more }: { one: string; more: string }): string[] =>
		units.length === 0 ? [] : [`${units.length} ${of} ${units.length === 1 ? one : more}`];
	const lacking = [
		...counted(untranslated, { one: "isn't translated", more: "aren't translated" }),
		...counted(unfinished, { one: "is marked as unfinished", more: "are marked as unfinished" }),
	];
	return {
		...problemAt(first?.line, place),
		severity: "warning",
		code: "exchange/partly-translated",
		message: `${lacking.join(", and ")}, so the page is a draft.`,
		hint:
			unfinished.length > 0
				? "Finish the rest and import again; then write “state: in-review” in its front matter to publish it."
				: "Translate the rest and import again: the page is published then.",
		...(first ? { actual: first.unit.id } : {}),
	};
}

function unconfirmedUnit({ unit, line }: JudgedUnit, place: ImportPlace): Problem {
	return {
		...problemAt(line, place),
		code: "exchange/unconfirmed",
		message: `The original of ${unitName(unit)} has changed, and its translation hasn't been changed or confirmed.`,
		hint: "Confirm it in the translation tool (state “translated”); or import with --accept when all such texts are right as they are.",
		actual: unit.id,
	};
}
