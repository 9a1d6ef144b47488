import type { problemsEnglish } from "../en/problems.ts";
import { type ProblemWording, sayProblem } from "../problems/said-problem.ts";
import { codesSwedish } from "./codes.ts";
import { swedishRemedy } from "./remedies.ts";
import { swedishSentence } from "./sentences.ts";

/** By rules for translations: what is wrong, in Swedish. */
export const rulesSwedish: Readonly<Record<string, string>> = {
	unpinned: "Det är inte noterat vilken version av originalet som har översatts.",
	stale: "Originalet har ändrats sedan det översattes.",
	cosmetic: "Originalets fil har ändrats, men inget som översättningen behöver följa.",
	"pin-unknown": "Versionen som har översatts går inte att hitta.",
	"review-record": "Uppgifterna om granskningen stämmer inte.",
	structure: "Rubriker, stycken eller listor följer inte originalet.",
	links: "Länkarna stämmer inte överens med originalets.",
	"alt-text": "Bildens beskrivning stämmer inte överens med originalets.",
	numbers: "Ett tal stämmer inte överens med originalet.",
	dates: "Ett datum stämmer inte överens med originalet.",
	times: "Ett klockslag stämmer inte överens med originalet.",
	currency: "Ett belopp eller en valuta stämmer inte överens med originalet.",
	contacts: "En kontaktuppgift stämmer inte överens med originalet.",
	references: "En hänvisning stämmer inte överens med originalet.",
	names: "Ett namn stämmer inte överens med originalet.",
	opposites: "Ett ord har blivit sin motsats.",
	quotes: "Citattecknen stämmer inte överens med originalets.",
	"dialogue-dash": "Repliken ska stå inom citattecken på det här språket.",
	punctuation: "Skiljetecknen skrivs inte så på det här språket.",
	untranslated: "Något står kvar på originalets språk.",
	length: "Textens längd skiljer sig mycket från originalets.",
	glossary: "Ett ord följer inte ordlistan.",
	swapped: "Två uppgifter har bytt plats.",
	missing: "Sidan är inte översatt.",
	orphan: "Originalet finns inte längre.",
};

const wording: ProblemWording = {
	sentence: swedishSentence,
	remedy: swedishRemedy,
	codes: codesSwedish,
	rules: rulesSwedish,
	areas: {
		"front-matter": "Något i filens huvud, mellan raderna ---, är inte som det ska.",
		exchange: "Texten kan inte stå i filen som den är.",
		images: "Något är fel med en bild.",
		links: "Något är fel med en länk.",
		markdown: "Något visas för läsarna som det är skrivet.",
	},
};

export const problemsSwedish: typeof problemsEnglish = {
	title: "Anmärkningar",
	ofPage: "Anmärkningar på hela sidan",
	severities: { error: "Fel:", warning: "Se över:" },
	rule: (id) => rulesSwedish[id] ?? id,
	say: (problem) => sayProblem(problem, wording),
	inEnglish: "På engelska:",
	count: (errors, warnings) =>
		[errors > 0 ? `${errors} fel` : "", warnings > 0 ? `${warnings} att se över` : ""]
			.filter((part) => part !== "")
			.join(", "),
	none: "Inget att anmärka",
	unchecked: "Inte kontrollerat",
	next: "Nästa",
	dismiss: "Det är inget fel …",
	dismissed: "Godtaget; skälet står i filen.",
	reason: "Varför det är rätt som det är",
	about: (value) => `(”${value}”)`,
	forPage: "(regeln tiger sedan på hela sidan)",
	letPass: "Godta",
	dismissals: (count) =>
		`${count} ${count === 1 ? "anmärkning" : "anmärkningar"} som har godtagits med ett skäl`,
	restore: "Kontrollera igen",
	restored: "Det kontrolleras igen.",
};
