import { gapBefore, isTight, type Reading } from "../draft.ts";
import type { Certainty } from "../value.ts";

/** Adds up cardinals and hundreds; “two hundred and fifty thousand”. */
export function countWords(
	reading: Reading,
	index: number,
): { readonly amount: number; readonly next: number; readonly certainty: Certainty } | undefined {
	const { tokens, facts } = reading;
	const and = facts.numberWords?.and;
	let total = 0;
	let current: number | undefined;
	let at = index;
	let certainty: Certainty = "word";
	if (tokens[at]?.word?.one === true) {
		if (tokens[at + 1]?.word?.scale === undefined || !isTight(gapBefore(reading, at + 1))) return undefined;
		current = 1;
		at++;
	}
	for (; at < tokens.length; at++) {
		const word = tokens[at]?.word;
		const gap = gapBefore(reading, at);
		const joined =
			at === index || isTight(gap) || (and !== undefined && gap.trim() === and && (current ?? 0) >= 100);
		if (!word || !joined) break;
		if (word.cardinal !== undefined) {
			const fits =
				current === undefined ||
				(current % 100 === 0 && current > 0) ||
				(current % 10 === 0 && current >= 20 && word.cardinal < 10);
			if (!fits || (current !== undefined && word.cardinal >= 100)) break;
			current = (current ?? 0) + word.cardinal;
		} else if (word.scale !== undefined && (at === index || isTight(gap))) {
			if (current === undefined && total === 0) {
				if (!facts.numberWords?.bareScales || word.scale > 1000) break;
				if (tokens[at - 1]?.word?.vague === true || tokens[at - 1]?.literal) break;
				certainty = "weak";
			}
			if (word.scale < 1000) current = (current ?? 1) * word.scale;
			else {
				total += (current ?? 1) * word.scale;
				current = undefined;
			}
		} else break;
	}
	if (at === index || (at === index + 1 && tokens[index]?.word?.one === true)) return undefined;
	return { amount: total + (current ?? 0), next: at, certainty };
}
