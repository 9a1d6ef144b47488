import type { Problem } from "../../problems/problem.ts";
import type { AlignedBlock, CheckedBlock, CheckedPage, CheckedPair } from "../rule.ts";
import { compareBlock } from "../values/compare-block.ts";
import type { Difference } from "../values/match-values.ts";
import type { Agreement, Manner } from "../values/matching.ts";
import type { Certainty, Value, ValueKind } from "../values/value.ts";

/** What the rules read in two texts that translate each other, and what came of it. Plain data, for programs too. */
export interface Explanation {
	readonly original: ExplainedText;
	readonly translation: ExplainedText;
	/** Number of the translation's block, or name of the field. */
	readonly place: { readonly block: number } | { readonly field: string };
	/** Values that answer to each other, by their index on either side. */
	readonly agreements: readonly ExplainedAgreement[];
	/** Values that differ, and pairs that have changed places. */
	readonly differences: readonly ExplainedDifference[];
	readonly swaps: readonly { readonly original: Indices; readonly translation: Indices }[];
	/** What all rules say of the two texts, as the site judges it. */
	readonly problems: readonly Problem[];
	/** What they would say, had the translation or the site not dismissed it. */
	readonly dismissed: readonly { readonly problem: Problem; readonly reason: string }[];
}

type Indices = readonly number[];

/** One of the texts. */
export interface ExplainedText {
	readonly file: string;
	readonly line: number;
	readonly language: string;
	readonly text: string;
	readonly values: readonly ExplainedValue[];
}

/** A value as it was read. */
export interface ExplainedValue {
	readonly text: string;
	/** Offsets in the text, in UTF-16 code units. */
	readonly start: number;
	readonly end: number;
	readonly kind: ValueKind;
	readonly certainty: Certainty;
	/** What it may mean, the likeliest first; see `Value`. */
	readonly readings: readonly string[];
	readonly measure?: string;
}

/** See `Agreement`. */
export interface ExplainedAgreement {
	readonly original: Indices;
	readonly translation: Indices;
	readonly how: Manner;
}

/** See `Difference`. */
export interface ExplainedDifference {
	readonly kind: ValueKind;
	readonly original?: number;
	readonly translation?: number;
}

/** The values of two blocks, from the comparison that the rules make. */
export function explainBlock(
	block: AlignedBlock,
	{ pair, problems, dismissed }: { readonly pair: CheckedPair } & Pick<Explanation, "problems" | "dismissed">,
): Explanation {
	const { original, translation, agreements, differences, swaps } = compareBlock(block, pair);
	const ours = indexIn(original.values);
	const theirs = indexIn(translation.values);
	const { field, number } = block.translation;
	return {
		place: field === undefined ? { block: number } : { field },
		original: explainText(block.original, { page: pair.original, values: original.values }),
		translation: explainText(block.translation, { page: pair.translation, values: translation.values }),
		agreements: agreements.map((agreement: Agreement) => ({
			original: agreement.original.map(ours),
			translation: agreement.translation.map(theirs),
			how: agreement.how,
		})),
		differences: differences.map(({ kind, missing, surplus }: Difference) => ({
			kind,
			...(missing ? { original: ours(missing) } : {}),
			...(surplus ? { translation: theirs(surplus) } : {}),
		})),
		swaps: swaps.map(({ first, second }) => ({
			original: [ours(first[0]), ours(second[0])],
			translation: [theirs(first[1]), theirs(second[1])],
		})),
		problems,
		dismissed,
	};
}

function explainText(
	{ line, text }: CheckedBlock,
	{ page, values }: { readonly page: CheckedPage; readonly values: readonly Value[] },
): ExplainedText {
	return {
		file: page.file,
		line,
		language: page.language.tag,
		text,
		values: values.map(({ text: written, start, end, kind, certainty, readings, measure }) => ({
			text: written,
			start,
			end,
			kind,
			certainty,
			readings,
			...(measure === undefined ? {} : { measure }),
		})),
	};
}

function indexIn(values: readonly Value[]): (value: Value) => number {
	return (value) => values.indexOf(value);
}
