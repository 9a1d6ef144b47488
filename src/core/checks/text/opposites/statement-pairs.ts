import type { Prose } from "../prose.ts";
import { sentencesOf } from "../sentences.ts";
import type { Word } from "../words.ts";
import { type FoundMark, oppositeMarks } from "./opposite-marks.ts";

/** What is compared as one: a sentence, or a block whose sentences don't answer to its translation's one by one. */
export interface Statement {
	/** The block's text, which the places of the marks are in. */
	readonly text: string;
	readonly start: number;
	readonly end: number;
	readonly marks: readonly FoundMark[];
	/** Words with capitals, among which names are. */
	readonly capitals: readonly Word[];
}

/** A statement of the original, and the one that answers to it. */
export interface StatementPair {
	readonly original: Statement;
	readonly translation: Statement;
}

/** BCP 47 tags of the original's language and the translation's. */
export interface StatementLanguages {
	readonly source: string;
	readonly target: string;
}

/** Longest statement of which a “not” and the like can be told, in UTF-16 code units: longer ones say them in many ways. */
const longest = 64;

/** Whether a statement is short enough for what it says of a “not” and the like to be told. */
export function isShort({ start, end }: Statement): boolean {
	return end - start <= longest;
}

/** Both texts' statements by pairs; none where the words of a language aren't known, or one says nothing of opposites. */
export function statementPairs(
	{ ours, theirs }: { readonly ours: Prose; readonly theirs: Prose },
	{ source, target }: StatementLanguages,
): StatementPair[] {
	const marks = oppositeMarks(ours, source);
	const marksHere = oppositeMarks(theirs, target);
	if (!marks || !marksHere || marks.length + marksHere.length === 0) return [];
	const [places, placesHere] = [sentencesOf(ours.text), sentencesOf(theirs.text)];
	const whole = (prose: Prose) => [{ start: 0, end: prose.text.length }];
	const areAligned = places.length === placesHere.length;
	const originals = statementsAt(ours, { marks, places: areAligned ? places : whole(ours) });
	const translations = statementsAt(theirs, {
		marks: marksHere,
		places: areAligned ? placesHere : whole(theirs),
	});
	return originals.flatMap((original, index) => {
		const translation = translations[index];
		return translation ? [{ original, translation }] : [];
	});
}

function statementsAt(
	{ text, capitals }: Prose,
	{
		marks,
		places,
	}: {
		readonly marks: readonly FoundMark[];
		readonly places: readonly { readonly start: number; readonly end: number }[];
	},
): Statement[] {
	return places.map(({ start, end }) => {
		const isWithin = (found: { readonly start: number }): boolean =>
			found.start >= start && found.start < end;
		return { text, start, end, marks: marks.filter(isWithin), capitals: capitals.filter(isWithin) };
	});
}
