import { escapeXml } from "../../feeds/xml.ts";
import { type ExportedPage, exportedTarget } from "../exchange-file.ts";
import { type Code, type InlineText, markdownText } from "../markdown/inline-text.ts";
import type { Unit, UnitState } from "../pages/page-units.ts";
import { writeRecord } from "./page-record.ts";

/** Pages as XLIFF 2.1 (OASIS Standard, 13 February 2018; ISO 21720): a `file` for each page, a `unit` for each text. */
export function writeXliff2(pages: readonly ExportedPage[]): string {
	const [first] = pages;
	if (!first) return "";
	const { source, target } = first.record;
	return `<?xml version="1.0" encoding="UTF-8"?>
<xliff version="2.1" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="${source}" trgLang="${target}">
${pages.map(writeFile).join("")}</xliff>
`;
}

function writeFile({ record, file, units }: ExportedPage, index: number): string {
	return `<file id="f${index + 1}" original="${escapeXml(file)}" canResegment="no" xml:space="preserve">
<notes>
<note category="brygga">${escapeXml(writeRecord(record))}</note>
</notes>
${units.map((unit) => writeUnit(unit, record.codes)).join("")}</file>
`;
}

function writeUnit(unit: Unit, style: ExportedPage["record"]["codes"]): string {
	const { id, source, notes, state, previous } = unit;
	const target = exportedTarget(unit);
	const data = originalData(style === "elements" ? [source, target] : []);
	const text = (inline: InlineText): string =>
		style === "elements" ? writeElements(inline, data) : escapeXml(markdownText(inline));
	const before = previous ? [`The original was: ${markdownText(previous)}`] : [];
	return `<unit id="${id}"${unit.place.kind === "field" ? ` name="${escapeXml(unit.place.field.name)}"` : ""}>
<notes>
${[...notes, ...before].map((note) => `<note>${escapeXml(note)}</note>\n`).join("")}</notes>
${writeData(data)}<segment${stateAttributes(state)}>
<source>${text(source)}</source>
<target>${text(target)}</target>
</segment>
</unit>
`;
}

/** Pieces of Markdown by the ids of `data` elements, one for each that the unit's codes stand for. */
type OriginalData = ReadonlyMap<string, string>;

function originalData(texts: readonly InlineText[]): OriginalData {
	const pieces = texts.flatMap(({ codes }) =>
		[...codes.values()].flatMap(({ open, close }) => (close === undefined ? [open] : [open, close])),
	);
	return new Map([...new Set(pieces)].map((markdown, index) => [markdown, `d${index + 1}`]));
}

function writeData(data: OriginalData): string {
	if (data.size === 0) return "";
	return `<originalData>
${[...data].map(([markdown, id]) => `<data id="${id}">${escapeXml(markdown)}</data>\n`).join("")}</originalData>
`;
}

/** Segments are `initial`, `translated`, `reviewed` or `final`; what is to be gone through again is a state below `initial`. */
function stateAttributes(state: UnitState): string {
	switch (state) {
		case "untranslated":
			return ` state="initial"`;
		case "changed":
			return ` state="initial" subState="brygga:changed"`;
		case "machine":
			return ` state="initial" subState="brygga:machine"`;
		case "translated":
			return ` state="translated"`;
		case "reviewed":
			return ` state="reviewed"`;
	}
}

/** A text with `pc` for marks that enclose text and `ph` for others (XLIFF 2.1, section 4.3.1). */
function writeElements({ pieces, codes }: InlineText, data: OriginalData): string {
	const id = (markdown: string | undefined): string => data.get(markdown ?? "") ?? "";
	return pieces
		.map((piece) => {
			if (piece.kind === "text") return escapeXml(piece.text);
			if (piece.kind === "close") return "</pc>";
			const code = codes.get(piece.id);
			if (!code) return "";
			const common = `id="${code.id}"${typeOf(code)} canCopy="no" canDelete="${code.kind === "language" ? "yes" : "no"}"`;
			if (piece.kind === "whole") return `<ph ${common} dataRef="${id(code.open)}"${equivalent(code)}/>`;
			return `<pc ${common} dataRefStart="${id(code.open)}" dataRefEnd="${id(code.close)}">`;
		})
		.join("");
}

function typeOf({ kind }: Code): string {
	switch (kind) {
		case "strong":
			return ` type="fmt" subType="xlf:b"`;
		case "emphasis":
			return ` type="fmt" subType="xlf:i"`;
		case "break":
			return ` type="fmt" subType="xlf:lb"`;
		case "strike":
			return ` type="fmt" subType="brygga:strike"`;
		case "link":
		case "address":
			return ` type="link"`;
		case "image":
			return ` type="image"`;
		case "code":
		case "language":
		case "note":
		case "mark":
			return ` type="other" subType="brygga:${kind}"`;
	}
}

function equivalent({ kind, open }: Code): string {
	return kind === "break" ? "" : ` disp="${escapeXml(open)}" equiv="${escapeXml(open)}"`;
}
