import type { Problem } from "../../problems/problem.ts";
import { shorten } from "../../problems/shorten.ts";
import { suggest } from "../../problems/suggest.ts";
import type { FileUnit } from "../exchange-file.ts";
import type { Code as InlineCode } from "../markdown/inline-text.ts";
import { allCodes, type CodeFault } from "../pages/code-faults.ts";
import type { Unit } from "../pages/page-units.ts";
import type { Unfit } from "../pages/segment-edits.ts";
import { type ImportPlace, problemAt, unitName } from "./import-place.ts";

/** A unit that stands in the file twice. */
export function repeatedUnit({ id, line }: FileUnit, place: ImportPlace): Problem {
	return {
		...problemAt(line, place),
		code: "exchange/duplicate-unit",
		message: `The unit ${id} appears twice in the file.`,
		hint: "Remove the one that is wrong.",
		actual: id,
	};
}

/** A unit that the page doesn't have. */
export function unknownUnit(
	{ id, line }: FileUnit,
	{ known, ...place }: ImportPlace & { readonly known: Iterable<string> },
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

/** Units of the page that the file doesn't have. */
export function missingUnits(
	ids: readonly string[],
	{
		expected,
		line,
		...place
	}: ImportPlace & { readonly expected: number; readonly line: number | undefined },
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
export function repeatedPart(
	text: string,
	{ unit, ...place }: ImportPlace & { readonly unit: FileUnit },
): Problem {
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
}: ImportPlace & { readonly unit: FileUnit; readonly expected: string; readonly actual: string }): Problem {
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
	{ unit, line, ...place }: ImportPlace & { readonly unit: Unit; readonly line: number },
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
): { readonly code: `exchange/${string}`; readonly message: string; readonly hint: string } {
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

/** A text that would be read as something else than a text. */
export function unfitText(
	{ unit, reason }: Unfit,
	{ line, ...place }: ImportPlace & { readonly line: number },
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

/** “1 (**…**)”. */
function codeName({ id, open, close }: InlineCode): string {
	const marks = close === undefined ? open.trim() : `${open}…${close}`;
	return marks === "" || marks === "\\" ? `${id} (line break)` : `${id} (${marks})`;
}
