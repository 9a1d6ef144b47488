import type { OppositeWords, Opposition } from "../../languages/opposites.ts";
import { type BeginningIndex, createBeginningIndex } from "../phrases/beginning-index.ts";
import { createPhraseIndex, type PhraseIndex } from "../phrases/phrase-index.ts";

/** What a word says: one side of a pair of opposites, surely or perhaps; a “not”; or nothing, which it keeps others from saying. */
export type OppositeMark =
	| {
			readonly kind: "side";
			readonly opposition: Opposition;
			readonly side: 0 | 1;
			readonly isLoose: boolean;
	  }
	| { readonly kind: "negation" }
	| { readonly kind: "apart" };

/** A language's words for opposites. */
export interface OppositeIndex {
	readonly phrases: PhraseIndex<OppositeMark>;
	readonly beginnings: BeginningIndex<OppositeMark>;
}

/** Makes the index of a language's opposites. */
export function createOppositeIndex({ pairs, apart, negations }: OppositeWords): OppositeIndex {
	const listed = [
		...sideWords(pairs),
		...split(apart).map((word) => [word, { kind: "apart" }] as const),
		...split(negations).map((word) => [word, { kind: "negation" }] as const),
	];
	const isStart = (word: string): boolean => word.endsWith("*");
	const whole = listed.filter(([word]) => !isStart(word));
	const starts = listed.filter(([word]) => isStart(word));
	return {
		phrases: createPhraseIndex(whole.map(([phrase, mark]) => [phrase.split(" "), mark])),
		beginnings: createBeginningIndex(
			starts.map(([word, meaning]) => ({ start: word.slice(0, -1), meaning })),
		),
	};
}

function sideWords(pairs: OppositeWords["pairs"]): (readonly [string, OppositeMark])[] {
	return Object.entries(pairs).flatMap(([id, sides]) =>
		sides.flatMap((list, index) => {
			const [sure = "", loose = ""] = list.split("/");
			const marked = (words: string, isLoose: boolean): (readonly [string, OppositeMark])[] =>
				split(words).map((word) => [
					word,
					{ kind: "side", opposition: id as Opposition, side: index === 0 ? 0 : 1, isLoose },
				]);
			return [...marked(sure, false), ...marked(loose, true)];
		}),
	);
}

function split(list: string): string[] {
	return list
		.split(",")
		.map((word) => word.trim())
		.filter(Boolean);
}
