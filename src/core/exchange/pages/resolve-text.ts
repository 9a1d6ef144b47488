import type { AddressLanguages } from "../../checks/values/address-key.ts";
import type { CodeStyle, FilePiece, FileText } from "../exchange-file.ts";
import { characterReference } from "../markdown/character-reference.ts";
import {
	type Code,
	type InlineText,
	joinTexts,
	markdownText,
	type Piece,
	plainText,
	sameText,
} from "../markdown/inline-text.ts";
import { matchCodes } from "../markdown/match-codes.ts";
import { readInlineMarkdown } from "../markdown/read-inline-markdown.ts";
import { spacesOutside } from "../markdown/spaces-outside.ts";
import type { Surroundings } from "../markdown/surroundings.ts";
import { allCodes, type CodeFault, codeFaults, distinct, nestingFaults } from "./code-faults.ts";
import type { Unit } from "./page-units.ts";
import type { NewText } from "./segment-edits.ts";

/** A file's text understood as a unit's translation; or what keeps it from being one. */
export type Resolved =
	| { readonly kind: "text"; readonly text: NewText; readonly isSource: boolean; readonly isTarget: boolean }
	| { readonly kind: "fault"; readonly faults: readonly CodeFault[] };

/** A phrase that a translator marks as being in another language, in a tool that shows codes as elements. */
const languageSpan = /\[([^[\]]*)\]\{lang=([A-Za-z0-9-]+)\}/g;

/** What a text is resolved for. */
interface Resolving {
	readonly unit: Unit;
	readonly surroundings: Surroundings;
	/** Of the original and of the translation. */
	readonly languages: AddressLanguages;
}

/**
 * Understands the text of a file as the translation of a unit: its codes have to be those of the original, each once, nested as
 * a tree. Free are the marks of language, which depend on the language that the text is in.
 *
 * @param style How the file was exported.
 */
export function resolveText(
	file: FileText,
	{ style, ...resolving }: Resolving & { readonly style: CodeStyle },
): Resolved {
	if (style === "markdown")
		return resolveMarkdown(file.kind === "markdown" ? file.markdown : charactersOf(file), resolving);
	if (file.kind === "elements") return resolveElements(file.pieces, resolving);
	return strippedText(file.markdown, resolving.unit) ?? resolveStripped(file.markdown, resolving);
}

/** A text whose codes a tool has dropped but whose characters are those of the exported text is that text. */
function strippedText(characters: string, unit: Unit): Resolved | undefined {
	const folded = foldLines(characters);
	const is = (text: InlineText | undefined): boolean =>
		text !== undefined && plainText(text).trim() === folded;
	const text = [unit.target, unit.source].find(is);
	return text && { kind: "text", text: { text }, isSource: is(unit.source), isTarget: is(unit.target) };
}

function charactersOf({ pieces }: { readonly pieces: readonly FilePiece[] }): string {
	return pieces.map((piece) => (piece.kind === "text" ? piece.text : "")).join("");
}

/** Markdown that a translator wrote. */
function resolveMarkdown(markdown: string, resolving: Resolving): Resolved {
	const { unit, surroundings } = resolving;
	if (unit.place.kind === "field")
		return finish({ pieces: textPieces(foldLines(markdown)), codes: new Map() }, resolving);
	const kept = foldSoftBreaks(markdown.replace(/\r\n?/g, "\n").trim());
	const is = (text: InlineText | undefined): boolean =>
		text !== undefined && foldSoftBreaks(markdownText(text).trim()) === kept;
	const exported = [unit.target, unit.source].find(is);
	if (exported)
		return { kind: "text", text: { text: exported }, isSource: is(unit.source), isTarget: is(unit.target) };
	const read = (written: string): Resolved =>
		finish(matchCodes(readInlineMarkdown(written, surroundings), allCodes(unit)), {
			...resolving,
			markdown: written,
		});
	const resolved = read(kept);
	if (resolved.kind === "text") return resolved;
	const mended = read(mendMarks(kept));
	return mended.kind === "text" ? mended : resolved;
}

/** Marks between punctuation and a letter, which aren't read as marks, with that letter as a character reference. */
function mendMarks(markdown: string): string {
	return markdown
		.replace(
			/([\p{P}\p{S}])(\*{1,3}|~~)([^\s\p{P}\p{S}])/gu,
			(_, before: string, marks: string, letter: string) => before + marks + characterReference(letter),
		)
		.replace(
			/([^\s\p{P}\p{S}])(\*{1,3}|~~)(?=[\p{P}\p{S}])/gu,
			(_, letter: string, marks: string) => characterReference(letter) + marks,
		);
}

/** A text from a tool that drops codes: characters, in which the translator may have written the marks again. */
function resolveStripped(characters: string, resolving: Resolving): Resolved {
	if (allCodes(resolving.unit).codes.size > 0) return resolveMarkdown(characters, resolving);
	return finish({ pieces: textPieces(foldLines(characters)), codes: new Map() }, resolving);
}

function resolveElements(pieces: readonly FilePiece[], resolving: Resolving): Resolved {
	const { unit } = resolving;
	const { codes } = allCodes(unit);
	const spans = new Map<string, Code>();
	const folded = joinTexts(
		pieces.flatMap((piece): Piece[] =>
			piece.kind === "text" ? textPieces(foldLines(piece.text, { trim: false })) : [piece],
		),
	);
	const exported = [unit.target, unit.source].some(
		(text) => text && sameText({ pieces: folded, codes }, text),
	);
	const split =
		exported || unit.place.kind === "field"
			? folded
			: folded.flatMap((piece) => splitLanguageSpans(piece, spans));
	const faults = nestingFaults(pieces);
	const used = new Map<string, Code>();
	for (const piece of split) {
		if (piece.kind === "text") continue;
		const code = codes.get(piece.id) ?? spans.get(piece.id);
		const fits = code && (code.close === undefined) === (piece.kind === "whole");
		if (code && fits) used.set(piece.id, code);
		else faults.push({ kind: "invented", code: piece.id });
	}
	if (faults.length > 0) return { kind: "fault", faults: distinct(faults) };
	const text = { pieces: split, codes: used };
	return finish(trimEnds(exported ? text : spacesOutside(text)), resolving);
}

/** The checks that every text has to pass, whatever it came as, but one that is as it was exported. */
function finish(
	text: InlineText,
	{ unit, languages, markdown }: Pick<Resolving, "unit" | "languages"> & { readonly markdown?: string },
): Resolved {
	const { source, target } = unit;
	const isSource = sameText(text, source);
	const isTarget = target !== undefined && sameText(text, target);
	const faults =
		isSource || isTarget ? [] : codeFaults(text, { unit, languages, named: markdown === undefined });
	if (faults.length > 0) return { kind: "fault", faults: distinct(faults) };
	return {
		kind: "text",
		text: { text, ...(markdown === undefined ? {} : { markdown }) },
		isSource,
		isTarget,
	};
}

function splitLanguageSpans(piece: Piece, spans: Map<string, Code>): Piece[] {
	if (piece.kind !== "text") return [piece];
	const pieces: Piece[] = [];
	let at = 0;
	for (const match of piece.text.matchAll(languageSpan)) {
		const [whole, phrase = "", tag = ""] = match;
		const id = `language ${spans.size + 1}`;
		spans.set(id, { id, kind: "language", open: "[", close: `]{lang=${tag}}`, identity: `language ${tag}` });
		pieces.push(
			...textPieces(piece.text.slice(at, match.index)),
			{ kind: "open", id },
			...textPieces(phrase),
			{ kind: "close", id },
		);
		at = match.index + whole.length;
	}
	return [...pieces, ...textPieces(piece.text.slice(at))];
}

function textPieces(text: string): Piece[] {
	return text === "" ? [] : [{ kind: "text", text, raw: text }];
}

/** A text on one line: tools wrap long ones. */
function foldLines(text: string, { trim = true }: { readonly trim?: boolean } = {}): string {
	const folded = text.replace(/[ \t]*[\r\n]+[ \t]*/g, " ");
	return trim ? folded.trim() : folded;
}

/** Line ends that aren't hard breaks as spaces; empty lines stay, and won't do. */
function foldSoftBreaks(markdown: string): string {
	if (/\n[ \t]*\n/.test(markdown)) return markdown;
	return markdown
		.replace(/( {2,}|\\)?\n[ \t]*/g, (_, mark: string | undefined) =>
			mark === undefined ? " " : `${mark}\n`,
		)
		.replace(/([^ ]) \n/g, "$1 ");
}

function trimEnds({ pieces, codes }: InlineText): InlineText {
	return {
		codes,
		pieces: pieces.flatMap((piece, index): Piece[] => {
			if (piece.kind !== "text") return [piece];
			const start = index === 0 ? piece.text.trimStart() : piece.text;
			return textPieces(index === pieces.length - 1 ? start.trimEnd() : start);
		}),
	};
}
