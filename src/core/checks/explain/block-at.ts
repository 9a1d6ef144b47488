import { partBlocks } from "../alignment/block-parts.ts";
import { readBlocks } from "../alignment/read-blocks.ts";
import type { AlignedBlock, CheckedBlock, CheckedPair } from "../rule.ts";
import type { FileLine } from "./explain-line.ts";

/** What stands at a line of a page. */
export type BlockAt =
	| { readonly kind: "aligned"; readonly aligned: AlignedBlock }
	/** A block or part of one that isn't compared. */
	| { readonly kind: "alone" }
	/** No text of the page. */
	| { readonly kind: "nothing" };

/** The block, part of a block or field at a line of one of the pages of a pair. */
export function blockAt(pair: CheckedPair, { file, line, text }: FileLine): BlockAt {
	const side = file === pair.original.file ? "original" : "translation";
	const lines = text.split(/\r?\n/);
	if (line < 1 || (lines[line - 1] ?? "").trim() === "") return { kind: "nothing" };
	const own = readBlocks(pair[side]);
	const parts = (pair.misshapen ?? []).flatMap((block) => partBlocks(block)[side]);
	const standing = lastBefore([...own, ...parts], line);
	if (standing) {
		const aligned = pair.blocks.find((block) => isSame(block[side], standing));
		return aligned ? { kind: "aligned", aligned } : { kind: "alone" };
	}
	// A text that a translation takes from its original stands on no line of its own.
	const fields = pair.blocks.filter((block) => block[side].field !== undefined && !block[side].isInherited);
	const start = fieldStart(lines, { line, isField: (at) => fields.some((block) => block[side].line === at) });
	const field = fields.find((block) => block[side].line === start);
	return field ? { kind: "aligned", aligned: field } : { kind: "nothing" };
}

function lastBefore(blocks: readonly CheckedBlock[], line: number): CheckedBlock | undefined {
	return blocks
		.filter((block) => block.line <= line)
		.reduce<CheckedBlock | undefined>(
			(last, block) => (last && last.line > block.line ? last : block),
			undefined,
		);
}

function isSame(a: CheckedBlock, b: CheckedBlock): boolean {
	return a.field === undefined && a.number === b.number && a.line === b.line && a.text === b.text;
}

/** The line that a field's value begins on: the line itself, or that above of which it is the indented continuation. */
function fieldStart(
	lines: readonly string[],
	{ line, isField }: { readonly line: number; readonly isField: (line: number) => boolean },
): number | undefined {
	const depth = (at: number): number => /^ */.exec(lines[at - 1] ?? "")?.[0].length ?? 0;
	let at = line;
	while (!isField(at)) {
		if (at <= 1 || depth(at) === 0) return undefined;
		at--;
	}
	return at === line || depth(at) < depth(line) ? at : undefined;
}
