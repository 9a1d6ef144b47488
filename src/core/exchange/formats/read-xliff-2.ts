import type { Element } from "@xmldom/xmldom";
import type { FileState, FileUnit } from "../exchange-file.ts";
import { type FoundRecord, keepRecords } from "./found-records.ts";
import { joinParts, type Stretch } from "./join-parts.ts";
import { charactersOf, partFaults, type UnitPart } from "./unit-parts.ts";
import {
	children,
	descendants,
	elements,
	type FilePart,
	hasContent,
	lineOf,
	pieces,
} from "./xliff-elements.ts";

/** Reads a `file` of XLIFF 2.0–2.2: its units, and the notes that may hold its record. */
export function readXliff2(file: Element): FilePart {
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
