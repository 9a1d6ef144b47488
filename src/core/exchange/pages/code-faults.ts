import { type AddressLanguages, isLanguageVersion } from "../../checks/values/address-key.ts";
import type { FilePiece } from "../exchange-file.ts";
import type { Code, InlineText } from "../markdown/inline-text.ts";
import { isDelimited } from "../markdown/spaces-outside.ts";
import type { Unit } from "./page-units.ts";

/** What is wrong with the codes of a translation. */
export type CodeFault =
	| { readonly kind: "lost" | "invented" | "empty" | "repeated" | "unpaired"; readonly code: string }
	| { readonly kind: "crossed"; readonly code: string };

/** Codes that open and close as brackets do, each id once. */
export function nestingFaults(pieces: readonly FilePiece[]): CodeFault[] {
	const faults: CodeFault[] = [];
	const open: string[] = [];
	const seen = new Set<string>();
	for (const piece of pieces) {
		if (piece.kind === "text") continue;
		const { kind, id } = piece;
		if (kind === "close") {
			const last = open.pop();
			if (last === undefined) faults.push({ kind: "unpaired", code: id });
			else if (last !== id) faults.push({ kind: "crossed", code: id });
			continue;
		}
		if (seen.has(id)) faults.push({ kind: "repeated", code: id });
		seen.add(id);
		if (kind === "open") open.push(id);
	}
	return [...faults, ...open.map((code): CodeFault => ({ kind: "unpaired", code }))];
}

/**
 * Codes too many, too few and with nothing in them. A link may lead to the page of another site in the translation's language, as the rule `links`
 * lets it.
 *
 * @param options `named`: by their ids, else by the Markdown that they are.
 */
export function codeFaults(
	text: InlineText,
	{
		unit,
		named,
		languages,
	}: { readonly unit: Unit; readonly named: boolean; readonly languages: AddressLanguages },
): CodeFault[] {
	const faults: CodeFault[] = [];
	const fits = ({ id, identity }: Code): boolean =>
		[unit.source, unit.target].some((known) => {
			const other = known?.codes.get(id)?.identity;
			return other !== undefined && (other === identity || leadsToVersion(identity, other, languages));
		});
	for (const code of text.codes.values()) {
		if (code.kind !== "language" && !fits(code)) faults.push({ kind: "invented", code: describe(code) });
	}
	for (const code of unit.source.codes.values()) {
		if (text.codes.has(code.id) || code.kind === "language" || wasAbsent(code, unit)) continue;
		faults.push({ kind: "lost", code: named ? code.id : describe(code) });
	}
	const emptyBefore = new Set(
		[unit.source, unit.target].flatMap((known) => (known ? emptyCodes(known) : [])),
	);
	for (const id of emptyCodes(text)) {
		const code = text.codes.get(id);
		if (code && !emptyBefore.has(id)) faults.push({ kind: "empty", code: named ? id : describe(code) });
	}
	return faults;
}

function leadsToVersion(identity: string, of: string, languages: AddressLanguages): boolean {
	const [ours, theirs] = [identity, of].map((one) => /^link (.+)$/s.exec(one)?.[1]);
	return ours !== undefined && theirs !== undefined && isLanguageVersion(ours, theirs, languages);
}

/** Links, pictures and marks of language around nothing that could be read; Markdown can't write other marks so. */
function emptyCodes({ pieces, codes }: InlineText): string[] {
	const empty: string[] = [];
	const open: { readonly id: string; isEmpty: boolean }[] = [];
	for (const piece of pieces) {
		if (piece.kind === "open") open.push({ id: piece.id, isEmpty: true });
		else if (piece.kind === "close") {
			const closed = open.pop();
			const code = closed && codes.get(closed.id);
			if (closed?.isEmpty && code && !isDelimited(code)) empty.push(closed.id);
			const outer = open.at(-1);
			if (outer && closed && !closed.isEmpty) outer.isEmpty = false;
		} else {
			const inner = open.at(-1);
			const says = piece.kind === "text" ? piece.text.trim() !== "" : codes.get(piece.id)?.kind !== "break";
			if (inner && says) inner.isEmpty = false;
		}
	}
	return empty;
}

/** Whether today's translation does without a code that its original had all along. */
function wasAbsent(code: Code, { target, previous }: Unit): boolean {
	if (!target || target.codes.has(code.id)) return false;
	return !previous || [...previous.codes.values()].some(({ identity }) => identity === code.identity);
}

/** The codes of a unit: as today's translation writes them, else as the original does. */
export function allCodes({ source, target }: Unit): InlineText {
	return { pieces: [], codes: new Map([...source.codes, ...(target?.codes ?? [])]) };
}

/** A text whose codes repeat an older original's, with today's instead: another address, another piece of code. */
export function renewCodes({ pieces, codes }: InlineText, { source, previous }: Unit): InlineText {
	const renewed = [...codes].map(([id, code]): [string, Code] => {
		const today = source.codes.get(id);
		const repeats = previous?.codes.get(id)?.identity === code.identity && today?.kind === code.kind;
		return [id, repeats && today && today.identity !== code.identity ? today : code];
	});
	return { pieces, codes: new Map(renewed) };
}

function describe({ open, close, kind }: Code): string {
	if (kind === "break") return "line break";
	return close === undefined ? open : `${open}…${close}`;
}

export function distinct(faults: readonly CodeFault[]): CodeFault[] {
	return faults.filter(
		(fault, index) =>
			faults.findIndex((other) => other.kind === fault.kind && other.code === fault.code) === index,
	);
}
