import type { PairFacts } from "../pair-facts.ts";

/** Names of places that only this pair of languages has in ways of their own; the others stand in `../place-names.ts`. */
const exonyms: Readonly<Record<string, string>> = {
	dalarna: "Dalecarlia",
	geneve: "Geneva",
	nederländerna: "Netherlands",
	sankt: "St",
};

/** Swedish words of every day that English dictionaries happen to have. They count as Swedish where the original has them. */
const accidentalWords: ReadonlySet<string> = new Set(
	"att av det dem där ett fem han hon hos hur i jag kl med mer mest mot nu när och om oss redan sedan ska som var vi vid".split(
		" ",
	),
);

/** Words that English shares with Swedish, but that its dictionary lacks (Oxford English Dictionary). */
const sharedWords: ReadonlySet<string> = new Set(
	"bankgiro bbq biogas boule drop-in falafel frisbee geodata pilates plusgiro skatepark wifi zumba".split(
		" ",
	),
);

/** Swedish originals, translated into English. */
export const inEnglish: PairFacts = {
	exonyms,
	accidentalWords,
	sharedWords,
};
