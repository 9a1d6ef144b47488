import type { PairFacts } from "./pair-facts.ts";

/**
 * What only this pair of languages has. Exonyms: names of places, peoples' lands and newspapers' cities that English
 * writes in its own way (UNGEGN list; EU Interinstitutional Style Guide, annex A5). Countries come from CLDR.
 */
const exonyms: Readonly<Record<string, string>> = {
	aten: "Athens",
	bryssel: "Brussels",
	dalarna: "Dalecarlia",
	donau: "Danube",
	europa: "Europe",
	florens: "Florence",
	geneve: "Geneva",
	göteborg: "Gothenburg",
	haag: "Hague",
	helsingfors: "Helsinki",
	köln: "Cologne",
	köpenhamn: "Copenhagen",
	lappland: "Lapland",
	lissabon: "Lisbon",
	mellanöstern: "Middle East",
	moskva: "Moscow",
	münchen: "Munich",
	neapel: "Naples",
	nederländerna: "Netherlands",
	nordsjön: "North Sea",
	peking: "Beijing",
	prag: "Prague",
	rom: "Rome",
	sankt: "St",
	skåne: "Scania",
	tammerfors: "Tampere",
	venedig: "Venice",
	warszawa: "Warsaw",
	wien: "Vienna",
	åbo: "Turku",
	östersjön: "Baltic Sea",
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
export const swedishInEnglish: PairFacts = {
	between: ["sv", "en"],
	exonyms,
	accidentalWords,
	sharedWords,
};
