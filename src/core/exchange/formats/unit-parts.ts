import type { FilePiece, FileState, PartFault } from "../exchange-file.ts";
import { hasWords } from "../has-words.ts";

/** A part of a unit that a tool has divided: a sentence, mostly. */
export interface UnitPart {
	/** Unique in its unit; empty where the tool gives none. */
	readonly id: string;
	readonly source: readonly FilePiece[];
	/** Absent when the part is lost. */
	readonly target?: readonly FilePiece[];
	readonly state: FileState;
}

/**
 * What keeps the parts of a divided unit from being a whole translation: parts without one, or with one that the tool calls none
 * while it calls others one; copies of the original; parts that stand there twice. A copy that the tool calls translated may be one: names are.
 *
 * @param parts In the order of the source; one that stands twice in the target is there twice.
 */
export function partFaults(parts: readonly UnitPart[]): PartFault[] {
	const tellsStates = parts.some(({ state }) => state === "confirmed");
	const seen = new Set<string>();
	return parts.flatMap(({ id, source, target = [], state }): PartFault[] => {
		const text = charactersOf(source);
		if (id !== "" && seen.has(id)) return [{ kind: "repeated", text: charactersOf(target) || text, id }];
		seen.add(id);
		if (!/[\p{L}\p{N}]/u.test(text)) return [];
		const isSame = charactersOf(target) === text;
		const isCopy = isSame && hasWords(text) && state !== "confirmed";
		const isUntold = state === "untranslated" && tellsStates;
		if (isEmpty(target) || isCopy || isUntold) return [{ kind: "untranslated", text }];
		return isSame && hasWords(text, 2) ? [{ kind: "copied", text }] : [];
	});
}

/** The characters of a text on one line. */
export function charactersOf(pieces: readonly FilePiece[]): string {
	return pieces
		.map((piece) => (piece.kind === "text" ? piece.text : ""))
		.join("")
		.replace(/\s+/g, " ")
		.trim();
}

function isEmpty(pieces: readonly FilePiece[]): boolean {
	return pieces.every((piece) => piece.kind === "text" && piece.text.trim() === "");
}
