import { gapBefore, isTight, type Reading } from "../../draft.ts";
import type { Certainty } from "../../value.ts";

/** Adds up cardinals and hundreds; “two hundred and fifty thousand”. */
export function countWords(
	reading: Reading,
	index: number,
): { readonly amount: number; readonly next: number; readonly certainty: Certainty } | undefined {
	const { tokens, facts } = reading;
	const { and, tensAnd } = facts.numberWords ?? {};
	let total = 0;
	let current: number | undefined;
	let at = index;
	let certainty: Certainty = "word";
	if (tokens[at]?.word?.one === true) {
		if (tokens[at + 1]?.word?.scale === undefined || !isCountedBy(reading, at + 1)) return undefined;
		current = 1;
		at++;
	}
	for (; at < tokens.length; at++) {
		const word = tokens[at]?.word;
		const gap = gapBefore(reading, at);
		const joined =
			at === index ||
			isTight(gap) ||
			(at === index + 1 && tokens[index]?.word?.one === true) ||
			(and !== undefined && gap.trim() === and && (current ?? 0) >= 100) ||
			(tensAnd !== undefined && gap.trim() === tensAnd && isTens(current));
		if (!word || !joined) break;
		if (word.one === true && at > index) {
			// “twenty-one”, “treinta y uno”, but not “twenty a day”.
			if (!isTens(current) || gap === " ") break;
			current = (current ?? 0) + 1;
		} else if (word.cardinal !== undefined) {
			const fits =
				current === undefined ||
				(current % 100 === 0 && current > 0) ||
				(current % 10 === 0 && current >= 20 && word.cardinal < 10);
			if (!fits || (current !== undefined && word.cardinal >= 100)) break;
			current = (current ?? 0) + word.cardinal;
		} else if (word.scale !== undefined && (at === index || isTight(gap) || current === 1)) {
			if (current === undefined && total === 0) {
				const isBare = facts.numberWords?.bareScales === true;
				const { start = 0, end = 0 } = tokens[at] ?? {};
				// “mil millones” begins with a number of its own.
				const isPhrase = reading.text.slice(start, end).includes(" ");
				if (isBare ? word.scale > 1000 && !isPhrase : word.scale < 100) break;
				if (!isBare) certainty = "weak";
				const before = at > 0 && isTight(gap) ? tokens[at - 1] : undefined;
				if (before?.word?.vague === true || before?.literal) break;
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

/** “treinta”, which a unit may follow. */
function isTens(current: number | undefined): boolean {
	return current !== undefined && current % 100 >= 20 && current % 10 === 0;
}

/** Whether a token stands beside the article before it, or after an adjective: “en miljon”, “en dryg miljon”. */
export function isCountedBy(reading: Reading, index: number): boolean {
	const gap = gapBefore(reading, index);
	return isTight(gap) || reading.facts.numberWords?.beforeUnit.test(gap) === true;
}
