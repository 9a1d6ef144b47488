import type { problemsEnglish } from "./problems-english.ts";
import { swedishSentence } from "./sentences-swedish.ts";

/** Rules that compare what stands in the original with what stands in the translation. */
const comparing: ReadonlySet<string> = new Set([
	"numbers",
	"dates",
	"times",
	"currency",
	"contacts",
	"references",
	"links",
	"names",
]);

export const problemsSwedish: typeof problemsEnglish = {
	title: "Anmärkningar",
	ofPage: "Anmärkningar på hela sidan",
	severities: { error: "Fel:", warning: "Se över:" },
	rules: {
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
		quotes: "Citattecknen stämmer inte överens med originalets.",
		"dialogue-dash": "Repliken ska stå inom citattecken på det här språket.",
		punctuation: "Skiljetecknen skrivs inte så på det här språket.",
		untranslated: "Något står kvar på originalets språk.",
		length: "Textens längd skiljer sig mycket från originalets.",
		glossary: "Ett ord följer inte ordlistan.",
		swapped: "Två uppgifter har bytt plats.",
		missing: "Sidan är inte översatt.",
		orphan: "Originalet finns inte längre.",
	},
	codes: {
		"links/unknown-page": "Länken leder inte till någon sida.",
		"translation/unfinished": "Här står originalets text kvar.",
		"exchange/lost-code": "En länk eller någon annan markering saknas.",
		"exchange/invented-code": "Här finns en länk eller markering som originalet inte har.",
		"exchange/repeated-code": "En länk eller någon annan markering står två gånger.",
		"exchange/crossed-codes": "Två markeringar går i varandra.",
		"exchange/empty-code": "En länk eller någon annan markering är tom.",
		"exchange/unpaired-code": "En markering saknar början eller slut.",
		"exchange/unfit-text": "Texten kan inte stå här.",
		"exchange/untranslated": "Texten är inte översatt.",
		"exchange/unconfirmed":
			"Originalet har ändrats här: ändra översättningen, eller säg att den är rätt som den är.",
		"exchange/machine-translation": "En maskin har skrivit detta: gå igenom det.",
		"exchange/partly-translated": "Bara en del är översatt.",
		"exchange/unfinished": "Här står originalets text kvar.",
		"exchange/same-as-original": "Texten är densamma som originalets.",
		"content/hidden-character":
			"Här står ett osynligt tecken, som har följt med från det du klistrade in: ta bort det.",
		"links/unknown-fragment": "Länken leder till ett ställe som inte finns på sidan.",
		"links/missing-file": "Länken leder till en fil som inte finns.",
		"links/forbidden-scheme": "Så får en länk inte börja.",
		"links/no-text": "Länken har ingen text.",
		"links/no-address": "Länken har ingen adress.",
		"links/credentials": "Länken innehåller ett användarnamn eller lösenord.",
		"markdown/html-tag": "HTML visas som det är skrivet: ta bort taggen.",
		"markdown/unclosed-comment": "Kommentaren som börjar med ”<!--” slutar inte med ”-->”.",
		"markdown/language-tag": "Språket är inte skrivet som en språkkod.",
		"translation/ignore-unused": "Ett godtagande i filen gäller inget längre.",
		"workbench/emptied":
			"Översättningen är borttagen här, och sidan är publicerad: skriv en ny, eller ångra.",
		"workbench/nothing-typed": "Inget är översatt än, så det finns inget att spara.",
		"workbench/no-reviewer": "Skriv vem som har granskat sidan.",
		"workbench/not-gone-through":
			"Ingen har gått igenom texten: ändra den, eller säg att den är rätt som den är.",
		"workbench/reads-as-untranslated":
			"I filen skulle det stå att texten inte är översatt: ta bort ”[!original]” och det som står före.",
		"workbench/untranslated": "Texten är inte översatt.",
		"workbench/unwritable":
			"Filens huvud är skrivet så att programmet inte kan ändra i det: be den som sköter webbplatsen om hjälp.",
		"front-matter/required": "Ett fält som måste finnas saknas.",
	},
	sentence: swedishSentence,
	inEnglish: "Kontrollens eget meddelande (på engelska)",
	values: (expected, actual, rule) => {
		if (rule !== undefined && comparing.has(rule)) {
			if (expected !== undefined && actual !== undefined)
				return `Det ska stå ”${expected}”, inte ”${actual}”.`;
			if (actual !== undefined) return `”${actual}” står inte i originalet.`;
			if (expected !== undefined) return `”${expected}” saknas.`;
		}
		return [expected && `Väntat: ${expected}.`, actual && `Hittat: ${actual}.`].filter(Boolean).join(" ");
	},
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
	forPage: "(regeln tiger sedan på hela sidan)",
	letPass: "Godta",
	dismissals: (count) =>
		`${count} ${count === 1 ? "anmärkning" : "anmärkningar"} som har godtagits med ett skäl`,
	restore: "Kontrollera igen",
	restored: "Det kontrolleras igen.",
};
