import type { ChangedBlock } from "../../../drift/compare-blocks.ts";
import type { ChangedField } from "../../../drift/translated-fields.ts";
import { shorten } from "../../../problems/shorten.ts";
import type { AlignedBlock, CheckedPair, Finding, Rule } from "../../rule.ts";
import { findValues } from "../../values/find-values.ts";
import { pinCommand, statusOf } from "./translation-record.ts";

/**
 * The original has changed since the translation: a finding for each block or field. An error where a number, date, contact or reference
 * of the text has changed, for then the translation may be telling readers something false.
 */
export const stale: Rule = {
	id: "stale",
	severity: "warning",
	summary: "The original hasn't changed since the translation was made.",
	check: (pair) => {
		const status = statusOf(pair);
		if (status.kind !== "stale") return [];
		return [
			...status.fields.map((change) => changedField(change, pair)),
			...status.blocks.map((change) => changedBlock(change, pair)),
		];
	},
};

function changedBlock(change: ChangedBlock, pair: CheckedPair): Finding {
	const block = change.change === "changed" ? blockOf(pair, change.block) : undefined;
	return {
		...describe(change.change, { ...change, what: ofBlock }),
		severity: severityOf(change, pair),
		hint: hintFor(pair),
		...(block ? { block } : {}),
		lines: { translation: block?.translation.line ?? lineNear(pair, change.block), original: change.line },
	};
}

function changedField(change: ChangedField, pair: CheckedPair): Finding {
	const block = pair.blocks.find(
		({ original }) => original.field === change.field && original.text === change.now,
	);
	const kind = change.before === undefined ? "added" : change.now === undefined ? "removed" : "changed";
	return {
		...describe(kind, { ...change, what: ofField(change.field) }),
		severity: severityOf(change, pair),
		hint: hintFor(pair),
		...(block ? { block } : {}),
		lines: {
			translation: block?.translation.line ?? pair.fieldLine?.(change.field.split(".")) ?? 1,
			original: change.line,
		},
	};
}

/** What has happened, up to the text. */
type Happenings = Readonly<Record<ChangedBlock["change"], string>>;

const ofBlock: Happenings = {
	added: "The original has a new block here",
	removed: "A block of the original has been removed",
	changed: "This block of the original has changed since this translation",
};

function ofField(field: string): Happenings {
	return {
		added: `The original has a new field, “${field}”`,
		removed: `The field “${field}” of the original has been removed`,
		changed: `The field “${field}” of the original has changed since this translation`,
	};
}

function describe(
	change: ChangedBlock["change"],
	{
		before = "",
		now = "",
		what,
	}: { readonly before?: string; readonly now?: string; readonly what: Happenings },
): Pick<Finding, "message" | "expected" | "actual"> {
	if (change === "added") return { message: `${what.added}: “${shorten(now)}”.`, expected: now };
	if (change === "removed") return { message: `${what.removed}: “${shorten(before)}”.`, actual: before };
	const [was, is] = differing(before, now);
	return {
		message: `${what.changed}: “${shorten(was)}” is now “${shorten(is)}”.`,
		expected: now,
		actual: before,
	};
}

function hintFor(pair: CheckedPair): string {
	return `Bring the translation up to date, then: ${pinCommand(pair)}`;
}

function severityOf(
	{ before = "", now = "" }: { readonly before?: string; readonly now?: string },
	{ original, translation }: CheckedPair,
): "error" | "warning" {
	const language = {
		locale: original.language.locale,
		source: original.language.tag,
		target: translation.language.tag,
	};
	/** The values that stand in digits, in any order: a sentence may have been turned round. */
	const factsOf = (text: string): string =>
		findValues(text, language)
			.values.filter(({ certainty }) => certainty === "strict")
			.map(({ readings, measure = "" }) => `${readings[0]} ${measure}`)
			.sort()
			.join("\n");
	return factsOf(before) === factsOf(now) ? "warning" : "error";
}

function blockOf(pair: CheckedPair, number: number): AlignedBlock | undefined {
	return wholeBlocks(pair).find(({ original }) => original.number === number);
}

/** The blocks that align as wholes, also those that have lost or gained a part, before their parts. */
function wholeBlocks({ blocks, misshapen = [] }: CheckedPair): readonly AlignedBlock[] {
	return [...misshapen, ...blocks];
}

/** The translation's line of a block, or of the nearest before it that it has. */
function lineNear(pair: CheckedPair, number: number): number {
	const before = wholeBlocks(pair).filter(({ original }) => original.number > 0 && original.number <= number);
	const nearest = Math.max(...before.map(({ original }) => original.number));
	return before.find(({ original }) => original.number === nearest)?.translation.line ?? 1;
}

/** The words that differ, with one on either side. */
function differing(before: string, now: string): [string, string] {
	const [a, b] = [before.split(" "), now.split(" ")];
	let start = 0;
	while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++;
	let end = 0;
	while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
	const from = Math.max(0, start - 1);
	const cut = (words: readonly string[]): string =>
		words.slice(from, words.length - Math.max(0, end - 1)).join(" ");
	return [cut(a), cut(b)];
}
