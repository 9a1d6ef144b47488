import type { ForceWords, OppositeWords, Opposition } from "../../languages/opposites.ts";
import { type BeginningIndex, createBeginningIndex } from "../phrases/beginning-index.ts";
import { createPhraseIndex, type PhraseIndex } from "../phrases/phrase-index.ts";

/**
 * What a word says: one side of a pair of opposites, surely or perhaps; a “not”, or what may stand for one; what one may or must do; or nothing,
 * which it keeps others from saying.
 */
export type OppositeMark =
	| {
			readonly kind: "side";
			readonly opposition: Opposition;
			readonly side: 0 | 1;
			readonly isLoose: boolean;
	  }
	| { readonly kind: "negation"; readonly isLoose: boolean }
	| { readonly kind: "contrary"; readonly isLoose: boolean }
	| { readonly kind: "force"; readonly verb: keyof ForceWords; readonly isLoose: boolean }
	| { readonly kind: "apart" };

/** A language's words for opposites. */
export interface OppositeIndex {
	readonly phrases: PhraseIndex<OppositeMark>;
	readonly beginnings: BeginningIndex<OppositeMark>;
}

type Listed = readonly [word: string, mark: OppositeMark];

/** Makes the index of a language's opposites. */
export function createOppositeIndex(words: OppositeWords): OppositeIndex {
	const listed = [
		...sideWords(words.pairs),
		...marked(words.apart, { kind: "apart" }),
		...sureAndLoose(words.negations, (isLoose) => ({ kind: "negation", isLoose })),
		...sureAndLoose(words.contraries ?? "", (isLoose) => ({ kind: "contrary", isLoose })),
		...forceWords(words.forces),
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

function sideWords(pairs: OppositeWords["pairs"]): Listed[] {
	return Object.entries(pairs).flatMap(([id, sides]) =>
		sides.flatMap((list, index) =>
			sureAndLoose(list, (isLoose) => ({
				kind: "side",
				opposition: id as Opposition,
				side: index === 0 ? 0 : 1,
				isLoose,
			})),
		),
	);
}

function forceWords(forces: ForceWords | undefined): Listed[] {
	if (!forces) return [];
	return (["may", "shall", "need"] as const).flatMap((verb) =>
		sureAndLoose(forces[verb], (isLoose) => ({ kind: "force", verb, isLoose })),
	);
}

function sureAndLoose(list: string, markOf: (isLoose: boolean) => OppositeMark): Listed[] {
	const [sure = "", loose = ""] = list.split("/");
	return [...marked(sure, markOf(false)), ...marked(loose, markOf(true))];
}

function marked(list: string, mark: OppositeMark): Listed[] {
	return list
		.split(",")
		.map((word) => word.trim())
		.filter(Boolean)
		.map((word) => [word, mark]);
}
