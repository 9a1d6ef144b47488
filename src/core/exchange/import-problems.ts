import { isPinOf } from "../drift/translation-status.ts";
import { languageName } from "../languages/language-tag.ts";
import type { Problem } from "../problems/problem.ts";
import { shorten } from "../problems/shorten.ts";
import { suggest } from "../problems/suggest.ts";
import type { FileUnit, PageRecord } from "./exchange-file.ts";
import { type ExchangePair, type ExchangeSite, exchangePair, pinFor } from "./exchange-site.ts";
import type { JudgedUnit } from "./judge-units.ts";
import { type Code as InlineCode, plainText } from "./markdown/inline-text.ts";
import { allCodes, type CodeFault } from "./pages/code-faults.ts";
import type { Unit } from "./pages/page-units.ts";
import type { Unfit } from "./pages/segment-edits.ts";

/** A page in a file, for the problems' place. */
interface Place {
	readonly pair: ExchangePair;
	/** Path of the file that came back. */
	readonly name: string;
}

type Code = `exchange/${string}`;

function problemAt(
	line: number | undefined,
	{ pair, name }: Place,
): Pick<Problem, "severity" | "file" | "line" | "key" | "language"> {
	return {
		severity: "error",
		file: name,
		...(line === undefined ? {} : { line }),
		key: pair.key,
		language: pair.language,
	};
}

/** The pair that a file's record is of, and whether both are still what they were when it was exported. */
export function checkRecord(
	record: PageRecord & { readonly line: number },
	{ site, name }: { readonly site: ExchangeSite; readonly name: string },
): { readonly pair?: ExchangePair; readonly problems: readonly Problem[] } {
	const { key, source, target, line } = record;
	const at = { severity: "error", file: name, line, key, language: target } as const;
	const { settings } = site;
	const targets = settings.languages.map(({ tag }) => tag).filter((tag) => tag !== settings.source.tag);
	if (source !== settings.source.tag || !targets.includes(target)) {
		const wrong = source === settings.source.tag ? target : source;
		const expected = source === settings.source.tag ? targets.join(", ") : settings.source.tag;
		return {
			problems: [
				{
					...at,
					code: "exchange/other-language",
					message: `The file translates from “${source}” into “${target}”; this site has no such pair of languages.`,
					hint: "Import the file into the site that it was exported from (--root).",
					expected,
					actual: wrong,
				},
			],
		};
	}
	const pair = exchangePair(site, { key, language: target });
	if (!pair) {
		const meant = suggest(key, site.files.get(source)?.keys() ?? []);
		return {
			problems: [
				{
					...at,
					code: "exchange/unknown-page",
					message: `The site has no page “${key}” that can be translated into ${languageName(target, "en")}.`,
					hint: meant
						? `Was it renamed to “${meant}”? Export that page.`
						: "Run “npx brygga check”: the page may have errors, or be gone.",
					actual: key,
				},
			],
		};
	}
	if (isPinOf(record.original, pair.original)) return { pair, problems: [] };
	return {
		problems: [
			{
				...at,
				code: "exchange/original-changed",
				message: `The original of “${key}” has changed since the file was exported.`,
				hint: "Export the page again and translate what changed; a translation memory fills in the rest.",
				expected: pinFor(site, pair.original),
				actual: record.original,
			},
		],
	};
}

/** Somebody else has changed the translation meanwhile. */
export function translationChanged(record: PageRecord & { readonly line: number }, place: Place): Problem {
	const { pair } = place;
	return {
		...problemAt(record.line, place),
		code: "exchange/translation-changed",
		message: `${pair.file} has changed since the file was exported: those changes would be lost.`,
		hint: "Export the page again and translate in that file; or import with --force to overwrite them.",
		...(record.translation === undefined ? {} : { actual: record.translation }),
	};
}

export function repeatedUnit({ id, line }: FileUnit, place: Place): Problem {
	return {
		...problemAt(line, place),
		code: "exchange/duplicate-unit",
		message: `The unit ${id} appears twice in the file.`,
		hint: "Remove the one that is wrong.",
		actual: id,
	};
}

export function unknownUnit(
	{ id, line }: FileUnit,
	{ known, ...place }: Place & { readonly known: Iterable<string> },
): Problem {
	const meant = suggest(id, known);
	return {
		...problemAt(line, place),
		code: "exchange/unknown-unit",
		message: `The page has no unit ${id}.`,
		hint: "Export the page again: the file is of another version of the page, or its units' ids were changed.",
		actual: id,
		...(meant ? { expected: meant } : {}),
	};
}

export function missingUnits(
	ids: readonly string[],
	{ expected, line, ...place }: Place & { readonly expected: number; readonly line: number | undefined },
): Problem {
	const [first = ""] = ids;
	return {
		...problemAt(line, place),
		code: "exchange/missing-unit",
		message: `${ids.length} of the page's ${expected} units ${ids.length === 1 ? "is" : "are"} missing from the file, the first is ${first}.`,
		hint: "The file was cut off, or units were deleted. Ask for it again, or export the page again.",
		expected: String(expected),
		actual: String(expected - ids.length),
	};
}

/** A part of a unit's translation that stands there more than once. */
export function repeatedPart(text: string, { unit, ...place }: Place & { readonly unit: FileUnit }): Problem {
	return {
		...problemAt(unit.line, place),
		code: "exchange/repeated-part",
		message: `The translation of ${unit.id} has a part more than once: “${shorten(text)}”.`,
		hint: "The translation tool has divided the text into parts (segments): remove the one that is too many.",
		actual: unit.id,
	};
}

/** A unit whose original text isn't the one that was exported, though it is named as if it were. */
export function otherSource({
	unit,
	expected,
	actual,
	...place
}: Place & { readonly unit: FileUnit; readonly expected: string; readonly actual: string }): Problem {
	return {
		...problemAt(unit.line, place),
		code: "exchange/other-source",
		message: `The original's text in ${unit.id} isn't the one that was exported: “${shorten(actual)}”, expected “${shorten(expected)}”.`,
		hint: "The translation tool has lost, doubled or moved a part (segment) of it. Export the page again and translate it there.",
		expected,
		actual,
	};
}

/** What is wrong with the codes of a unit's translation. */
export function codeProblems(
	faults: readonly CodeFault[],
	{ unit, line, ...place }: Place & { readonly unit: Unit; readonly line: number },
): Problem[] {
	const { codes } = allCodes(unit);
	return faults.map(({ kind, code }) => {
		const known = codes.get(code);
		return {
			...problemAt(line, place),
			actual: unit.id,
			...wording({ kind, code: known ? codeName(known) : code }, unitName(unit)),
		};
	});
}

function wording(
	{ kind, code }: CodeFault,
	id: string,
): { readonly code: Code; readonly message: string; readonly hint: string } {
	switch (kind) {
		case "lost":
			return {
				code: "exchange/lost-code",
				message: `The translation of ${id} has lost the code ${code} of the original.`,
				hint: "Put the code back where its text now stands. If the tool has dropped all codes, export with --plain or --po.",
			};
		case "invented":
			return {
				code: "exchange/invented-code",
				message: `The translation of ${id} has a code ${code} that the original doesn't have.`,
				hint: "Remove it, or write what it stands for as text.",
			};
		case "empty":
			return {
				code: "exchange/empty-code",
				message: `The translation of ${id} has nothing in the code ${code}.`,
				hint: "Put the code around the words that it belongs to: a link without words can't be followed by those who listen.",
			};
		case "repeated":
			return {
				code: "exchange/repeated-code",
				message: `The translation of ${id} has the code ${code} more than once.`,
				hint: "Keep one of them.",
			};
		case "unpaired":
			return {
				code: "exchange/unpaired-code",
				message: `In the translation of ${id}, the code ${code} is opened or closed alone.`,
				hint: "Put both its ends around the text that they enclose.",
			};
		case "crossed":
			return {
				code: "exchange/crossed-codes",
				message: `In the translation of ${id}, the code ${code} crosses another: it is closed while that is open.`,
				hint: "Close the codes in the opposite order to that in which they were opened.",
			};
	}
}

/** Why a page can't be written as it has come back; or, as a warning, what it will lack. */
export function pageProblems(
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
	}: Place & { readonly outOfStep: boolean; readonly engine: string | undefined },
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
	{ engine, ...place }: Place & { readonly engine: string | undefined },
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

function untranslatedUnit({ unit, line, part }: JudgedUnit, place: Place): Problem {
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
export function lackingParts(untranslated: readonly JudgedUnit[], place: Place): Problem[] {
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

function unfinishedUnit({ unit, line }: JudgedUnit, place: Place): Problem {
	return {
		...problemAt(line, place),
		code: "exchange/unfinished",
		message: `The translation of ${unitName(unit)} is marked as unfinished (fuzzy, or a state that begins with “needs-”).`,
		hint: "Finish it in the translation tool; or import with --accept when all such texts are right as they are.",
		actual: unit.id,
	};
}

/** Texts that are the original's though the tool calls them translated. */
function copies(edited: readonly JudgedUnit[], place: Place): Problem[] {
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
	place: Place,
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

function unconfirmedUnit({ unit, line }: JudgedUnit, place: Place): Problem {
	return {
		...problemAt(line, place),
		code: "exchange/unconfirmed",
		message: `The original of ${unitName(unit)} has changed, and its translation hasn't been changed or confirmed.`,
		hint: "Confirm it in the translation tool (state “translated”); or import with --accept when all such texts are right as they are.",
		actual: unit.id,
	};
}

/** A text that would be read as something else than a text. */
export function unfitText(
	{ unit, reason }: Unfit,
	{ line, ...place }: Place & { readonly line: number },
): Problem {
	const kind = unit.kind === "field" ? "field" : unit.kind;
	const at = { ...problemAt(line, place), code: "exchange/unfit-text", actual: unit.id } as const;
	switch (reason.kind) {
		case "empty":
			return {
				...at,
				message: `The translation of ${unitName(unit)} has nothing in the code ${codeName(reason.code)}: Markdown can't mark nothing.`,
				hint: "Put the code around the words that it belongs to.",
			};
		case "unreadable":
			return {
				...at,
				message: `The translation of ${unitName(unit)} can't be written as Markdown: the code ${codeName(reason.code)} wouldn't be read as one where it stands.`,
				hint: "Put a space or a word between it and the code beside it, or move it.",
			};
		case "speaker":
			return {
				...at,
				message: `The translation of ${unitName(unit)} begins with “— ”, which in the last paragraph of a quotation names the speaker.`,
				hint: "Begin it with another dash (“– ”), or with the words themselves.",
			};
		case "block":
			return {
				...at,
				message: `The translation of ${unitName(unit)} would not be one ${kind} in Markdown, but something else.`,
				hint: "Write it without empty lines and without marks at its beginning that would start a list, a heading or a quotation.",
			};
	}
}

/** A unit by its id and how its original's text begins: “p-0123456789 (“Read about …”)”. */
function unitName({ id, source }: Pick<Unit, "id" | "source">): string {
	const text = shorten(plainText(source), 40);
	return text === "" ? id : `${id} (“${text}”)`;
}

/** “1 (**…**)”. */
function codeName({ id, open, close }: InlineCode): string {
	const marks = close === undefined ? open.trim() : `${open}…${close}`;
	return marks === "" || marks === "\\" ? `${id} (line break)` : `${id} (${marks})`;
}
