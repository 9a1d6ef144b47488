import type { BlockShape, Code } from "../../../markdown/extract/text-blocks.ts";
import type { AlignedBlock, CheckedPair, Finding, Rule, RuleContext } from "../../rule.ts";
import { countListItems } from "../../text/inline-list.ts";

/**
 * The form of the page: headings and their levels, lists and their lengths, quotations, tables, pictures and code, block for block.
 * A list within a sentence, after its colon, has as many items: a warning, since commas may be set otherwise. Where blocks have no counterpart there is one finding for the section, and no other rule looks at them.
 */
export const structure: Rule = {
	id: "structure",
	severity: "error",
	summary: "Headings, lists, quotations, tables and code are those of the original.",
	check: (pair, context) => [
		...unaligned(pair),
		...pair.blocks.flatMap((block) => changedSeries(block, context)),
		...[...pair.blocks, ...(pair.misshapen ?? [])]
			.filter(({ original }) => original.shape !== undefined)
			.flatMap((block) => changedForm(block)),
	],
};

function unaligned({ mismatches }: CheckedPair): Finding[] {
	return mismatches.map(({ line, originalLine, expected, actual }) => ({
		message:
			actual.count === 0
				? `${capitalise(expected.text)} of the original ${expected.count > 1 ? "have" : "has"} no counterpart here.`
				: expected.count === 0
					? `${capitalise(actual.text)} ${actual.count > 1 ? "have" : "has"} no counterpart in the original.`
					: `The original has ${expected.text} here; the translation has ${actual.text}.`,
		hint: "Write one block for each block of the original, in the same order.",
		lines: { translation: line, original: originalLine },
		expected: expected.text,
		actual: actual.text,
	}));
}

function changedForm(block: AlignedBlock): Finding[] {
	const { original, translation } = block;
	const found = shapeDifference(original.shape ?? {}, translation.shape ?? {});
	const code = codeDifference(original.code, translation.code);
	return [...(found ? [{ block, ...found, words: {} }] : []), ...(code ? [{ block, ...code }] : [])];
}

/** “Packlista: sovsäck, ficklampa och regnkläder.” */
function changedSeries(block: AlignedBlock, { source, target }: RuleContext): Finding[] {
	if (!block.original.text.includes(":")) return [];
	const expected = countListItems(block.original.text, source.locale);
	if (expected === undefined) return [];
	const actual = countListItems(block.translation.text, target.locale);
	if (actual === undefined || expected === actual) return [];
	return [
		{
			block,
			severity: "warning",
			message: `The list after the colon has ${count(actual, "item")}; the original has ${expected}.`,
			hint: "See whether an item is left out or added.",
			expected: String(expected),
			actual: String(actual),
			words: {},
		},
	];
}

type Difference = Pick<Finding, "message" | "hint" | "expected" | "actual" | "severity" | "words">;

function shapeDifference(original: BlockShape, translation: BlockShape): Difference | undefined {
	if (original.level !== translation.level) {
		const expected = "#".repeat(original.level ?? 1);
		return {
			message: `The heading is of level ${translation.level}; in the original it is of level ${original.level}.`,
			hint: `Begin the line with “${expected} ”.`,
			expected,
			actual: "#".repeat(translation.level ?? 1),
		};
	}
	if (original.ordered !== translation.ordered) {
		const name = (ordered: boolean | undefined): string => (ordered ? "a numbered list" : "a bulleted list");
		return {
			message: `This is ${name(translation.ordered)}; in the original it is ${name(original.ordered)}.`,
			hint: original.ordered ? "Begin the items with “1. ”, “2. ” …" : "Begin the items with “- ”.",
			expected: name(original.ordered),
			actual: name(translation.ordered),
		};
	}
	return (
		listDifference(original.items ?? [], translation.items ?? []) ??
		countDifference(original, { translation, member: "paragraphs", what: "quotation", unit: "paragraph" }) ??
		countDifference(original, { translation, member: "rows", what: "table", unit: "row" }) ??
		countDifference(original, { translation, member: "columns", what: "table", unit: "column" })
	);
}

function listDifference(original: readonly number[], translation: readonly number[]): Difference | undefined {
	if (original.join() === translation.join()) return undefined;
	const total = (items: readonly number[]): number => items.reduce((sum, count) => sum + count, 0);
	const [expected, actual] = [total(original), total(translation)];
	const nested = expected === actual;
	return {
		message: nested
			? "The items of the list are nested differently from the original's."
			: `The list has ${count(actual, "item")}; the original has ${expected}.`,
		hint: nested ? "Indent the items as in the original." : "Write one item for each item of the original.",
		expected: nested ? original.join(", ") : String(expected),
		actual: nested ? translation.join(", ") : String(actual),
	};
}

function countDifference(
	original: BlockShape,
	{
		translation,
		member,
		what,
		unit,
	}: {
		readonly translation: BlockShape;
		readonly member: "paragraphs" | "rows" | "columns";
		readonly what: string;
		readonly unit: string;
	},
): Difference | undefined {
	const [expected, actual] = [original[member], translation[member]];
	if (expected === actual || expected === undefined || actual === undefined) return undefined;
	return {
		message: `The ${what} has ${count(actual, unit)}; the original has ${expected}.`,
		hint: `Write one ${unit} for each ${unit} of the original.`,
		expected: String(expected),
		actual: String(actual),
	};
}

/** Code isn't translated, but for the comments in it and for names that its reader chooses, which nobody can tell: a doubt. */
function codeDifference(original: readonly Code[], translation: readonly Code[]): Difference | undefined {
	const severity = "warning";
	const left = translation.map(({ text }) => bareCode(text));
	const texts = original.map(({ text }) => text);
	const unequal = texts.filter((code) => {
		const at = left.indexOf(bareCode(code));
		if (at >= 0) left.splice(at, 1);
		return at < 0;
	});
	const missing = unequal.filter((code) => {
		const at = left.findIndex((other) => areWordings(bareCode(code), other));
		if (at >= 0) left.splice(at, 1);
		return at < 0;
	});
	const [expected] = missing;
	const [actual] = left;
	if (expected === undefined && actual === undefined) return undefined;
	const isLong = [expected, actual].some((code) => code?.trim().includes("\n"));
	const shown = (code: string): string => (isLong ? "code block" : `code “${code.trim()}”`);
	if (expected === undefined) {
		const message = `The ${shown(actual ?? "")} isn't in the original.`;
		return { severity, message, hint: "Remove it.", actual: actual ?? "" };
	}
	return {
		severity,
		message:
			actual === undefined
				? `The ${shown(expected)} of the original is missing.`
				: isLong
					? "The code block isn't the same as in the original."
					: `The ${shown(expected)} of the original is “${actual.trim()}” here.`,
		hint: "Repeat code as it is: only comments in it, and names that its reader chooses, are translated.",
		expected,
		...(actual === undefined ? {} : { actual }),
		words: { original: expected.trim(), ...(actual === undefined ? {} : { translation: actual.trim() }) },
	};
}

/**
 * Whether code differs in words alone that its reader chooses or that a program shows in its language: `Downloads`, `Hämtningar`;
 * `Vacation-001.jpg`, `Semester-001.jpg`; `(package name)`. Options, and what several lines say, are no such words.
 */
function areWordings(a: string, b: string): boolean {
	if (/\n|(?:^|\s)-/.test(a + b)) return false;
	// `npm start` is a command, of which `npm` shows that it has been kept.
	const words = b.split(" ");
	if (words.length > 1 && a.split(" ").some((word) => words.includes(word))) return false;
	const frame = (code: string): string => code.replace(/[\p{L}\p{M} ]+/gu, "x");
	return frame(a) === frame(b);
}

function bareCode(code: string): string {
	return code
		.split("\n")
		.map((line) => line.replace(/(?:^|\s)(?:#|\/\/).*$/, "").trimEnd())
		.join("\n")
		.trim();
}

function count(number: number, unit: string): string {
	return `${number} ${unit}${number === 1 ? "" : "s"}`;
}

function capitalise(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
