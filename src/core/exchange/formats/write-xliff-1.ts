import { escapeXml } from "../../feeds/xml.ts";
import { type ExportedPage, exportedTarget } from "../exchange-file.ts";
import { type Code, type InlineText, markdownText } from "../markdown/inline-text.ts";
import type { Unit, UnitState } from "../pages/page-units.ts";
import { formatVersion, qualifiedUnitId, writeRecord } from "./page-record.ts";

/**
 * Pages as XLIFF 1.2 (OASIS Standard, 1 February 2008): a `file` for each page, a `trans-unit` for each text. A unit without
 * translation has the original's text as its target, in the state `new`: OmegaT translates what stands in targets.
 */
export function writeXliff1(pages: readonly ExportedPage[]): string {
	return `<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
${pages.map(writeFile).join("")}</xliff>
`;
}

function writeFile({ record, file, units }: ExportedPage): string {
	const { source, target, key } = record;
	const line = writeRecord(record);
	const body = units.map((unit, index) =>
		writeUnit(unit, { key, codes: record.codes, record: index === 0 ? line : undefined }),
	);
	return `<file original="${escapeXml(file)}" source-language="${source}" target-language="${target}" datatype="x-markdown" tool-id="brygga">
<header>
<note from="brygga">${escapeXml(line)}</note>
<tool tool-id="brygga" tool-name="Brygga" tool-version="${formatVersion}"/>
</header>
<body>
${body.join("")}</body>
</file>
`;
}

interface UnitContext {
	readonly key: string;
	readonly codes: ExportedPage["record"]["codes"];
	/** The page's record, for its first unit: of notes, only those on units survive `xliff2po` and `po2xliff`. */
	readonly record: string | undefined;
}

function writeUnit(unit: Unit, { key, codes, record }: UnitContext): string {
	const text = (inline: InlineText): string =>
		codes === "elements" ? writeElements(inline) : escapeXml(markdownText(inline));
	const approved = unit.state === "reviewed" ? ` approved="yes"` : "";
	const notes = [...unit.notes, ...(record === undefined ? [] : [record])];
	return `<trans-unit id="${escapeXml(qualifiedUnitId(key, unit.id))}" restype="${restype(unit)}" xml:space="preserve"${approved}>
<source>${text(unit.source)}</source>
<target${stateAttributes(unit.state)}>${text(exportedTarget(unit))}</target>
${notes.map((note) => `<note from="developer">${escapeXml(note)}</note>\n`).join("")}${alternative(unit, text)}</trans-unit>
`;
}

/** The text that was translated and its translation, where the original has changed since. */
function alternative({ previous, target }: Unit, text: (inline: InlineText) => string): string {
	if (!previous || !target) return "";
	return `<alt-trans alttranstype="previous-version" xml:space="preserve">
<source>${text(previous)}</source>
<target>${text(target)}</target>
</alt-trans>
`;
}

function restype({ kind, place }: Unit): string {
	if (place.kind === "field") return place.field.name.endsWith("caption") ? "caption" : "x-field";
	return kind === "cell" ? "cell" : `x-${kind}`;
}

function stateAttributes(state: UnitState): string {
	switch (state) {
		case "untranslated":
			return ` state="new"`;
		case "changed":
			return ` state="needs-review-translation"`;
		case "machine":
			return ` state="needs-review-translation" state-qualifier="leveraged-mt"`;
		case "translated":
			return ` state="translated"`;
		case "reviewed":
			return ` state="signed-off"`;
	}
}

/** A text with `g` for marks that enclose text and `x` for others (XLIFF 1.2, section 2.4.1). */
function writeElements({ pieces, codes }: InlineText): string {
	return pieces
		.map((piece) => {
			if (piece.kind === "text") return escapeXml(piece.text);
			if (piece.kind === "close") return "</g>";
			const code = codes.get(piece.id);
			if (!code) return "";
			return piece.kind === "open"
				? `<g id="${code.id}"${ctype(code)}>`
				: `<x id="${code.id}"${ctype(code)}${equivalent(code)}/>`;
		})
		.join("");
}

function ctype({ kind }: Code): string {
	switch (kind) {
		case "strong":
			return ` ctype="bold"`;
		case "emphasis":
			return ` ctype="italic"`;
		case "link":
			return ` ctype="link"`;
		case "break":
			return ` ctype="lb"`;
		default:
			return ` ctype="x-${kind}"`;
	}
}

function equivalent({ kind, open }: Code): string {
	return kind === "break" ? "" : ` equiv-text="${escapeXml(open)}"`;
}
