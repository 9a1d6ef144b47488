/** A sentence with its place in the text. */
export interface Sentence {
	readonly text: string;
	readonly start: number;
	readonly end: number;
}

const boundary = /\n\s*|[^\S\n]+(?<=\p{L}{2}[.!?…]["'”’»)\]]*\s+)(?=["'“‘”«([]?[\p{Lu}\uFFFC])/gu;

/** The sentences of a text, roughly: they end where a mark stands after a word and a capital follows, and with the line. */
export function sentencesOf(text: string): Sentence[] {
	const sentences: Sentence[] = [];
	let start = 0;
	const add = (end: number): void => {
		if (text.slice(start, end).trim() !== "")
			sentences.push({ text: text.slice(start, end).trim(), start, end });
	};
	for (const { 0: gap, index } of text.matchAll(boundary)) {
		add(index);
		start = index + gap.length;
	}
	add(text.length);
	return sentences;
}
