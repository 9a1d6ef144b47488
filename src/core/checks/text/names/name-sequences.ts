import type { Prose } from "../prose.ts";
import { beginsSentence, isAcronym, type Word } from "../words.ts";

/** Words with capitals that stand together: a name of several words. */
export interface NameSequence {
	readonly words: readonly Word[];
	readonly text: string;
	/** Whether the first word's capital may be that of the sentence. */
	readonly initial: boolean;
}

/** Small words inside names, in the languages that have them. */
export const nameParticles: ReadonlySet<string> = new Set(
	"af al av bin da de del den der des di dos du e el for ibn la le of ten ter the van von y zu".split(" "),
);

/**
 * The sequences of at least two words with capitals between which nothing but one space or a name's particle stands;
 * not abbreviations alone, nor one after the first word of a sentence (“Dnr KS 2024/118”).
 */
export function nameSequences({ text, words }: Pick<Prose, "text" | "words">): NameSequence[] {
	const sequences: NameSequence[] = [];
	let current: Word[] = [];
	const finish = (): void => {
		while (current.length > 0 && !current.at(-1)?.capital) current.pop();
		const [first] = current;
		const last = current.at(-1);
		if (first && last && current.filter(({ capital }) => capital).length > 1) {
			sequences.push({
				words: current.filter(({ capital }) => capital),
				text: text.slice(first.start, last.end),
				initial: beginsSentence(text, first.start),
			});
		}
		current = [];
	};
	for (const word of words) {
		const last = current.at(-1);
		const goesOn =
			last !== undefined &&
			(word.capital || nameParticles.has(word.text)) &&
			/^[ \u00A0](?:& )?$/.test(text.slice(last.end, word.start));
		if (last && !goesOn) finish();
		if (word.capital || goesOn) current.push(word);
	}
	finish();
	return sequences.filter(({ words: parts, initial }) =>
		parts.slice(initial && parts.length === 2 ? 1 : 0).some(({ text: part }) => !isAcronym(part)),
	);
}
