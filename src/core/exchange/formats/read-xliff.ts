import type { Document, Element, Node } from "@xmldom/xmldom";
import type { Result } from "../../problems/result.ts";
import type { ExchangeFile, FilePiece, FileState, FileText, FileUnit } from "../exchange-file.ts";
import { type FoundRecord, keepRecords } from "./found-records.ts";
import { joinParts, type Stretch } from "./join-parts.ts";
import { readUnitName } from "./page-record.ts";
import { charactersOf, partFaults, type UnitPart } from "./unit-parts.ts";

/**
 * Reads XLIFF 1.0–1.2 and 2.0–2.2 as tools hand it back: with segments marked (`mrk`), with codes in pairs of single elements
 * (`bx`/`ex`, `sc`/`ec`), or turned to PO and back by translate-toolkit, which keeps a unit's name only as its location.
 *
 * @returns Problems `exchange/unknown-version`, `/no-record`, `/unknown-format`.
 */
export function readXliff(document: Document, file: string): Result<ExchangeFile> {
	const root = document.documentElement;
	const version = root?.getAttribute("version") ?? "";
	if (!root || !/^(?:1\.[0-2]|2\.[0-2])$/.test(version)) {
		return {
			ok: false,
			problems: [
				{
					code: "exchange/unknown-version",
					severity: "error",
					message: `The file is XLIFF ${version || "without a version"}, expected 1.2 or 2.1.`,
					hint: "Export the page again, or save the file as XLIFF 1.2 in the translation tool.",
					file,
					line: lineOf(root),
					expected: "1.2",
					actual: version,
				},
			],
		};
	}
	const files = elements(root, "file");
	const fromPo = files.filter((element) => element.getAttribute("datatype") === "po");
	const read = (fromPo.length > 0 ? fromPo : files).map((element) =>
		version.startsWith("1") ? readFile1(element) : readFile2(element),
	);
	const records = keepRecords(
		read.flatMap((part) => part.records),
		file,
	);
	if (!records.ok) return records;
	return { ok: true, value: { records: records.value, units: read.flatMap((part) => part.units) } };
}

interface FilePart {
	readonly records: readonly FoundRecord[];
	readonly units: readonly FileUnit[];
}

function readFile1(file: Element): FilePart {
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
	const own = readUnitName(id);
	if (own) return { ...own, wasMessage: false };
	const location = descendants(unit, "context").find(
		(context) => context.getAttribute("context-type") === "sourcefile",
	);
	const name = readUnitName(location?.textContent ?? "");
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

function stretchesOf(element: Element): Stretch[] {
	return [...element.childNodes].map((node) => ({
		isPart: isElement(node) && isSegmentMark(node),
		pieces: nodePieces(node),
	}));
}

function isSegmentMark(element: Element): boolean {
	return element.localName === "mrk" && element.getAttribute("mtype") === "seg";
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

function readFile2(file: Element): FilePart {
	const notes = elements(file, "notes").flatMap((element) => elements(element, "note"));
	const records = notes.map((note) => ({ text: note.textContent ?? "", line: lineOf(note) }));
	const key = keepRecords(records, "").ok ? keyIn(records) : "";
	return { records, units: descendants(file, "unit").map((unit) => readUnit2(unit, key)) };
}

function keyIn(records: readonly FoundRecord[]): string {
	const kept = keepRecords(records, "");
	return kept.ok ? (kept.value[0]?.key ?? "") : "";
}

/** A unit's segments together make its text: tools may divide it into sentences, and translate these in another order. */
function readUnit2(unit: Element, key: string): FileUnit {
	const parts = children(unit)
		.filter(({ localName }) => localName === "segment" || localName === "ignorable")
		.map((element, index) => readPart2(element, index));
	const segments = parts.filter(({ isSegment }) => isSegment);
	const isTranslated = segments.some(({ target }) => target && hasContent(target));
	const ordered = [...parts].sort((a, b) => a.order - b.order);
	const faults = partFaults(segments.length > 1 ? segments.map(unitPartOf) : []);
	const states = segments.map(({ state }) => state);
	return {
		key,
		id: unit.getAttribute("id") ?? "",
		line: lineOf(unit),
		...(isTranslated
			? {
					target: {
						kind: "elements",
						pieces: joinParts(stretches2(ordered, "text"), { source: stretches2(parts, "source") }),
					},
				}
			: {}),
		state:
			states.find((state) => state === "untranslated") ??
			states.find((state) => state === "unconfirmed") ??
			"confirmed",
		machine: false,
		...(isTranslated && faults.length > 0 ? { faults } : {}),
		source: charactersOf(parts.flatMap(({ source }) => (source ? pieces(source) : []))),
	};
}

/** A `segment` or `ignorable` of a unit. */
interface Part2 {
	readonly id: string;
	readonly isSegment: boolean;
	readonly source?: Element | undefined;
	readonly target?: Element | undefined;
	/** What stands in the translation: of what isn't translated, such as spaces between sentences, the original's. */
	readonly text?: Element | undefined;
	/** Its place in the translation: its own, unless the target says another (XLIFF 2.1, section 4.3.1.22, "order"). */
	readonly order: number;
	readonly state: FileState;
}

function readPart2(element: Element, index: number): Part2 {
	const [source] = elements(element, "source");
	const [target] = elements(element, "target");
	const isSegment = element.localName === "segment";
	return {
		id: element.getAttribute("id") ?? "",
		isSegment,
		source,
		target,
		text: target ?? (isSegment ? undefined : source),
		order: Number(target?.getAttribute("order") || index + 1),
		state: state2(element.getAttribute("state") ?? "", element.getAttribute("subState") ?? ""),
	};
}

function unitPartOf({ id, source, target, state }: Part2): UnitPart {
	return { id, state, source: source ? pieces(source) : [], ...(target ? { target: pieces(target) } : {}) };
}

/** XLIFF 2.1, section 4.3.1.29, "state"; what Brygga's own sub-states mean. */
function state2(state: string, subState: string): FileState {
	if (state === "translated" || state === "reviewed" || state === "final") return "confirmed";
	return subState === "brygga:changed" || subState === "brygga:machine" ? "unconfirmed" : "untranslated";
}

function stretches2(parts: readonly Part2[], side: "source" | "text"): Stretch[] {
	return parts.flatMap(({ isSegment, [side]: element }) =>
		element ? [{ isPart: isSegment, pieces: pieces(element) }] : [],
	);
}

/** The text of an element; marks of tools (`mrk`, `sm`, `em`) are passed through, elements that nobody knows are codes. */
function pieces(element: Element): FilePiece[] {
	return [...element.childNodes].flatMap(nodePieces);
}

function nodePieces(node: Node): FilePiece[] {
	if (node.nodeType === 3 || node.nodeType === 4) return [{ kind: "text", text: node.nodeValue ?? "" }];
	if (!isElement(node)) return [];
	const id = node.getAttribute("id") ?? "";
	switch (node.localName) {
		case "mrk":
			return pieces(node);
		case "sm":
		case "em":
			return [];
		case "g":
		case "pc":
			return [{ kind: "open", id }, ...pieces(node), { kind: "close", id }];
		case "bx":
		case "sc":
			return [{ kind: "open", id }];
		case "ex":
			return [{ kind: "close", id: node.getAttribute("rid") ?? id }];
		case "ec":
			return [{ kind: "close", id: node.getAttribute("startRef") ?? id }];
		case "x":
		case "ph":
			return [{ kind: "whole", id }];
		case "cp":
			return [];
		default:
			return [{ kind: "whole", id: id || (node.localName ?? "?") }];
	}
}

function hasContent(element: Element): boolean {
	return (
		element.childNodes.length > 0 &&
		pieces(element).some((piece) => piece.kind !== "text" || piece.text.trim() !== "")
	);
}

function isElement(node: Node): node is Element {
	return node.nodeType === 1;
}

function children(element: Element): Element[] {
	return [...element.childNodes].filter(isElement);
}

/** Child elements by local name: `po2xliff` mixes namespaces. */
function elements(element: Element, name: string): Element[] {
	return children(element).filter(({ localName }) => localName === name);
}

function descendants(element: Element, name: string): Element[] {
	return children(element).flatMap((child) => [
		...(child.localName === name ? [child] : []),
		...(child.localName === "alt-trans" ? [] : descendants(child, name)),
	]);
}

function lineOf(node: Element | null | undefined): number {
	return node?.lineNumber ?? 1;
}
