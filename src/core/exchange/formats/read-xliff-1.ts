import type { Element } from "@xmldom/xmldom";
import type { FileState, FileText, FileUnit } from "../exchange-file.ts";
import { joinParts } from "./join-parts.ts";
import { readQualifiedUnitId } from "./page-record.ts";
import { charactersOf, partFaults, type UnitPart } from "./unit-parts.ts";
import {
	descendants,
	elements,
	type FilePart,
	hasContent,
	isSegmentMark,
	lineOf,
	pieces,
	stretchesOf,
} from "./xliff-elements.ts";

/** Reads a `file` of XLIFF 1.0–1.2: its units, and the notes that may hold its record. */
export function readXliff1(file: Element): FilePart {
	const header = elements(file, "header").flatMap((element) => elements(element, "note"));
	const units = descendants(file, "trans-unit").filter(
		(unit) => unit.getAttribute("restype") !== "x-gettext-domain-header",
	);
	const notes = [...header, ...units.flatMap((unit) => elements(unit, "note"))];
	return {
		records: notes.map((note) => ({ text: note.textContent ?? "", line: lineOf(note) })),
		units: units.map((unit) => readUnit1(unit, nameOf(unit))),
	};
}

interface UnitName {
	readonly key: string;
	readonly id: string;
	/** Whether the unit was a message of a PO file meanwhile, so that its codes are gone. */
	readonly wasMessage: boolean;
}

/** A unit's own name; after `po2xliff` its location. */
function nameOf(unit: Element): UnitName {
	const id = unit.getAttribute("id") ?? "";
	const own = readQualifiedUnitId(id);
	if (own) return { ...own, wasMessage: false };
	const location = descendants(unit, "context").find(
		(context) => context.getAttribute("context-type") === "sourcefile",
	);
	const name = readQualifiedUnitId(location?.textContent ?? "");
	return name ? { ...name, wasMessage: true } : { key: "", id, wasMessage: false };
}

function readUnit1(unit: Element, { key, id, wasMessage }: UnitName): FileUnit {
	const [target] = elements(unit, "target");
	const [source] = [...elements(unit, "seg-source"), ...elements(unit, "source")];
	const text = (element: Element): FileText =>
		wasMessage
			? { kind: "markdown", markdown: element.textContent ?? "" }
			: {
					kind: "elements",
					pieces: joinParts(stretchesOf(element), { source: source ? stretchesOf(source) : [] }),
				};
	const state = state1(target?.getAttribute("state") ?? "", unit.getAttribute("approved") ?? "");
	const faults = source && target ? partFaults(partsOf(source, { target, state })) : [];
	return {
		key,
		id,
		line: lineOf(unit),
		...(target && hasContent(target) ? { target: text(target) } : {}),
		state,
		machine: /^(?:leveraged-mt|mt-suggestion)$/.test(target?.getAttribute("state-qualifier") ?? ""),
		...(faults.length > 0 ? { faults } : {}),
		...(source && !wasMessage ? { source: charactersOf(pieces(source)) } : {}),
	};
}

/**
 * The segments that a tool has marked in a unit (`mrk` with the type `seg`, XLIFF 1.2, section 2.5.1); none where its target has
 * no such marks. Their order is the target's own.
 */
function partsOf(
	source: Element,
	{ target, state }: { readonly target: Element; readonly state: FileState },
): UnitPart[] {
	const theirs = segmentMarks(target);
	if (theirs.length === 0) return [];
	const sources = segmentMarks(source);
	const known = new Set(sources.map(({ id }) => id));
	return [
		...sources.flatMap(({ id, element }): UnitPart[] => {
			const own = theirs.filter((mark) => mark.id === id);
			const part = { id, source: pieces(element), state };
			return own.length === 0 ? [part] : own.map((mark) => ({ ...part, target: pieces(mark.element) }));
		}),
		...theirs
			.filter(({ id }) => !known.has(id))
			.map(({ id, element }) => ({ id, source: [], target: pieces(element), state })),
	];
}

function segmentMarks(element: Element): { readonly id: string; readonly element: Element }[] {
	return descendants(element, "mrk")
		.filter(isSegmentMark)
		.map((mark) => ({ id: mark.getAttribute("mid") ?? "", element: mark }));
}

/** XLIFF 1.2, section 3.2.1, "state". Without one, a unit that isn't approved may or may not be translated. */
function state1(state: string, approved: string): FileState {
	if (state === "new" || state === "needs-translation") return "untranslated";
	if (state.startsWith("needs-")) return "unconfirmed";
	return state === "" && approved === "no" ? "untranslated" : "confirmed";
}
