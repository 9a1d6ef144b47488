import { characterReference } from "./character-reference.ts";
import type { Code, InlineText, Piece } from "./inline-text.ts";
import { isDelimited } from "./spaces-outside.ts";

/**
 * Keeps characters of a text from being read as marks.
 *
 * @param place Whether the text begins a line, and whether it ends the whole.
 */
export type Escaping = (text: string, place: { readonly first: boolean; readonly last: boolean }) => string;

/** A piece as it is written. */
interface Written {
	readonly kind: "text" | "mark" | "code";
	readonly markdown: string;
}

/**
 * Writes pieces and codes one after the other.
 *
 * @param options `alternating`: bold and italic in turn with stars and underscores, so that marks that meet are told apart.
 * `references`: a letter beside a mark whose other side is punctuation is written as a character reference, since Markdown
 * doesn't take `**“Bridge”**s` as bold (CommonMark 0.31, section 6.2).
 */
export function renderInline(
	{ pieces, codes }: InlineText,
	{
		escaping,
		alternating,
		references,
	}: { readonly escaping: Escaping; readonly alternating: boolean; readonly references: boolean },
): string {
	const marks = alternating ? alternatingMarks({ pieces, codes }) : new Map<string, string>();
	const written = pieces.map((piece, index): Written => {
		if (piece.kind === "text") return textOf(piece.text, { index, pieces, codes, escaping });
		const code = codes.get(piece.id);
		const markdown = (piece.kind === "close" ? code?.close : code?.open) ?? "";
		if (!code || !isDelimited(code)) return { kind: "code", markdown };
		return { kind: "mark", markdown: marks.get(piece.id) ?? markdown };
	});
	return joined(references ? withReferences(written) : written).trim();
}

function joined(written: readonly Written[]): string {
	return written.map(({ markdown }) => markdown).join("");
}

/** The pieces with references where marks need them; one that ends in such a reference ends in punctuation, and may ask for more. */
function withReferences(written: readonly Written[]): readonly Written[] {
	const next = written.map((_, index) => withReferencesAt(written, index));
	return joined(next) === joined(written) ? next : withReferences(next);
}

function textOf(
	text: string,
	{
		index,
		pieces,
		codes,
		escaping,
	}: Pick<InlineText, "pieces" | "codes"> & { readonly index: number; readonly escaping: Escaping },
): Written {
	const [before, after] = [pieces[index - 1], pieces[index + 1]];
	const isBreak = before?.kind === "whole" && codes.get(before.id)?.kind === "break";
	const escaped = escaping(text, { first: before === undefined || isBreak, last: after === undefined });
	const isBeforeBracket = after?.kind === "open" && escaped.endsWith("!") && !escaped.endsWith("\\!");
	return { kind: "text", markdown: isBeforeBracket ? `${escaped.slice(0, -1)}\\!` : escaped };
}

function alternatingMarks({ pieces, codes }: InlineText): Map<string, string> {
	const marked = pieces.flatMap((piece: Piece): Code[] => {
		const code = piece.kind === "open" ? codes.get(piece.id) : undefined;
		return code && (code.kind === "emphasis" || code.kind === "strong") ? [code] : [];
	});
	return new Map(
		marked.map(({ id, kind }, index) => [
			id,
			(index % 2 === 0 ? "*" : "_").repeat(kind === "strong" ? 2 : 1),
		]),
	);
}

/** A text with the letters at its ends as references, where marks beside them need that. */
function withReferencesAt(written: readonly Written[], index: number): Written {
	const part = written[index];
	if (part?.kind !== "text") return part ?? { kind: "code", markdown: "" };
	const start = isHidden(written, { from: index, step: -1 })
		? part.markdown.replace(/^[^\s\p{P}\p{S}]/u, characterReference)
		: part.markdown;
	return {
		...part,
		markdown: isHidden(written, { from: index, step: 1 })
			? start.replace(/[^\s\p{P}\p{S}]$/u, characterReference)
			: start,
	};
}

/**
 * Whether the marks beside a text have punctuation on their other side, which other marks count as, or are underscores, which are
 * marks only at a word's end.
 */
function isHidden(
	written: readonly Written[],
	{ from, step }: { readonly from: number; readonly step: 1 | -1 },
): boolean {
	const beside = step > 0 ? written.slice(from + 1) : written.slice(0, from).reverse();
	const end = beside.findIndex(({ kind }) => kind !== "mark");
	const marks = beside.slice(0, end < 0 ? undefined : end);
	if (marks.length === 0) return false;
	const other = beside[marks.length]?.markdown ?? "";
	return (
		marks.length > 1 ||
		marks.some(({ markdown }) => markdown.startsWith("_")) ||
		(step > 0 ? /^[\p{P}\p{S}]/u : /[\p{P}\p{S}]$/u).test(other)
	);
}
