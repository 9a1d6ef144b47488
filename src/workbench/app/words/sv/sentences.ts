import { type KnownSentence, q, translateSentences } from "../problems/known-sentences.ts";

/** Several quotations in a row. */
const list = "(“.+”)";

/** The rules' sentences, as they are in English, and the same in Swedish. Where a language is named, both sides know which it is. */
const sentences: readonly KnownSentence[] = [
	[`${q} in the original is ${q} here\\.`, (theirs, here) => `”${theirs}” i originalet är ”${here}” här.`],
	[`${q} of the original is missing\\.`, (theirs) => `”${theirs}” i originalet saknas här.`],
	[`${q} isn't in the original\\.`, (here) => `”${here}” står inte i originalet.`],
	[
		"The list after the colon has (\\d+) items?; the original has (\\d+)\\.",
		(here, theirs) => `Uppräkningen efter kolonet har ${here} led; originalets har ${theirs}.`,
	],
	[
		`${q} is written as in the original, but means something else here\\.`,
		(here) => `”${here}” är skrivet som i originalet, men betyder något annat på det här språket.`,
	],
	[
		`${q} and ${q} have changed places: in the original ${q} comes before ${q}\\.`,
		(first, second, before, after) =>
			`”${first}” och ”${second}” har bytt plats: i originalet kommer ”${before}” före ”${after}”.`,
	],
	[
		`${q} and ${q} have changed places: in the original ${q} stands with ${q}, ${q} with ${q}\\.`,
		(first, second, _, value, __, other) =>
			`”${first}” och ”${second}” har bytt plats: i originalet hör ”${first}” till ”${value}” och ”${second}” till ”${other}”.`,
	],
	[
		`${q} and ${q} have exchanged their parts: each does here what the other does in the original\\.`,
		(first, second) =>
			`”${first}” och ”${second}” har bytt roller: var och en gör här det som den andra gör i originalet.`,
	],
	[
		`The name ${q} isn't in the translation: ${q} is missing\\.`,
		(name, word) => `Namnet ”${name}” finns inte i översättningen: ”${word}” saknas.`,
	],
	[
		`The name ${q} isn't in the translation: its words are in another order\\.`,
		(name) => `Namnet ”${name}” finns inte i översättningen: orden står i en annan ordning.`,
	],
	[
		`(?:The name )?${q} isn't in the translation, which has ${q}\\.`,
		(name, instead) => `”${name}” finns inte i översättningen, där det står ”${instead}”.`,
	],
	[
		`${q} and ${q} have exchanged their parts: .+\\.`,
		(first, second) =>
			`”${first}” och ”${second}” har bytt roller: var och en gör här det som den andra gör i originalet.`,
	],
	[
		`The links ${q} and ${q} have changed places\\.`,
		(first, second) => `Länkarna ”${first}” och ”${second}” har bytt plats.`,
	],
	[
		`${q} of the original is its opposite here, ${q}\\.`,
		(word, opposite) => `Originalets ”${word}” har blivit sin motsats här: ”${opposite}”.`,
	],
	[
		`${q} and ${q} have changed sides of the comparison\\.`,
		(first, second) => `”${first}” och ”${second}” har bytt plats i jämförelsen.`,
	],
	[
		`${q} of the original has nothing that answers to it here\\.`,
		(word) => `Originalets ”${word}” har ingen motsvarighet här.`,
	],
	[
		`${q} has nothing in the original that it answers to\\.`,
		(word) => `”${word}” har ingen motsvarighet i originalet.`,
	],
	[
		"The quotation of the original that begins with . before “([^”]+)” has no marks here\\.",
		(word) => `Originalets citat som börjar med ”${word}” har inga citattecken här.`,
	],
	[
		`${q} begins with a dash, which doesn't mark speech in .+\\.`,
		(line) => `”${line}” börjar med ett streck, som inte betyder en replik på det här språket.`,
	],
	[`${q} should not be used for ${q}\\.`, (word, term) => `”${word}” ska inte användas för ”${term}”.`],
	[
		`${q} isn't the official name for ${q}\\.`,
		(word, term) => `”${word}” är inte det officiella namnet på ”${term}”.`,
	],
	[`${q} isn't rendered as the glossary says\\.`, (term) => `”${term}” är inte återgivet som i ordlistan.`],
	[
		`The text ${q} is the same as in the original\\.`,
		(text) => `Texten ”${text}” är densamma som i originalet.`,
	],
	[`The text ${q} is in neither .+\\.`, (text) => `Texten ”${text}” är på något annat språk än de två.`],
	[`The text ${q} is in .+\\.`, (text) => `Texten ”${text}” är på ett annat språk än sidans.`],
	[`${list} (?:is|are) left in .+\\.`, (words = "") => `${quoted(words)} står kvar på originalets språk.`],
	[
		`The field ${q} is missing in the translation, which shows the original's ${q}\\.`,
		(field, text) => `Fältet ”${field}” saknas i översättningen, som visar originalets ”${text}”.`,
	],
	[
		`The alternative text is still the original's: ${q}\\.`,
		(text) => `Bildens beskrivning är originalets: ”${text}”.`,
	],
	[`The picture ${q} has no alternative text\\.`, (picture) => `Bilden ”${picture}” saknar beskrivning.`],
	[
		"The translation is (\\d+) % as long as the original, which is unusually (short|long)\\.",
		(percent, how) =>
			`Översättningen är ${percent} % så lång som originalet, vilket är ovanligt ${how === "short" ? "kort" : "långt"}.`,
	],
	[
		`The (link|picture|code) ${q} of the original is ${q} here\\.`,
		(what = "", theirs, here) => `${things[what]} ”${theirs}” i originalet är ”${here}” här.`,
	],
	[
		`The (link|picture|code) ${q} of the original is missing\\.`,
		(what = "", theirs) => `${things[what]} ”${theirs}” i originalet saknas här.`,
	],
	[
		`The (link|picture|code) ${q} isn't in the original\\.`,
		(what = "", here) => `${things[what]} ”${here}” finns inte i originalet.`,
	],
	[`${q} appears twice in a row\\.`, (word) => `”${word}” står två gånger i rad.`],
	[`The bracket ${q} has no counterpart\\.`, (bracket) => `Parentesen ”${bracket}” har ingen motsvarighet.`],
	[`Two spaces in a row: ${q}\\.`, (text) => `Två mellanslag i rad: ”${text}”.`],
	[`No space between two sentences: ${q}\\.`, (text) => `Mellanslag saknas mellan två meningar: ”${text}”.`],
	[`No space after ${q}: ${q}\\.`, (mark, text) => `Mellanslag saknas efter ”${mark}”: ”${text}”.`],
	[`A space inside brackets: ${q}\\.`, (text) => `Ett mellanslag innanför en parentes: ”${text}”.`],
	[`A space before ${q}: ${q}\\.`, (mark, text) => `Ett mellanslag före ”${mark}”: ”${text}”.`],
	[`A mark appears twice: ${q}\\.`, (text) => `Ett skiljetecken står två gånger: ”${text}”.`],
	[
		`The text ends with a mark, but the original doesn't: ${q}\\.`,
		(text) => `Texten slutar med ett skiljetecken, men inte originalet: ”${text}”.`,
	],
	[
		`The text doesn't end with the same mark as the original: ${q}, not ${q}\\.`,
		(text, other) => `Texten slutar inte med samma skiljetecken som originalet: ”${text}”, inte ”${other}”.`,
	],
	[
		`The text doesn't end with a mark, as the original does: ${q}\\.`,
		(text) => `Texten slutar utan skiljetecken, till skillnad från originalet: ”${text}”.`,
	],
	[
		`${q} is two marks, which don't make a quotation mark in .+\\.`,
		(marks) => `”${marks}” är två tecken, som inte blir ett citattecken på det här språket.`,
	],
	[
		"The mark (.+) doesn't (open|close) a quotation in .+\\.",
		(mark = "", role) =>
			`Tecknet ${placed(mark)} ${role === "open" ? "inleder" : "avslutar"} inte ett citat på det här språket.`,
	],
	[
		"The mark (.+) is (straight|curly), where the page has (?:straight|curly) ones\\.",
		(mark = "", style) =>
			style === "straight"
				? `Tecknet ${placed(mark)} är rakt, men sidans andra är böjda.`
				: `Tecknet ${placed(mark)} är böjt, men sidans andra är raka.`,
	],
	[
		"The quotation that begins with (.+) isn't closed\\.",
		(mark = "") => `Citatet som börjar med ${placed(mark)} avslutas inte.`,
	],
	[
		"The quotation that ends with (.+) isn't opened\\.",
		(mark = "") => `Citatet som slutar med ${placed(mark)} har ingen början.`,
	],
	[
		"The (table|list|quotation) has (\\d+) (\\w+?)s?; the original has (\\d+)\\.",
		(what = "", here, of = "", theirs) =>
			`${things[what]} har ${here} ${parts[of]} här, men ${theirs} i originalet.`,
	],
	[
		"The heading is of level (\\d); in the original it is of level (\\d)\\.",
		(here, theirs) => `Rubriken är av nivå ${here}; i originalet är den av nivå ${theirs}.`,
	],
	[
		"This is a (bulleted|numbered) list; in the original it is a (?:bulleted|numbered) list\\.",
		(here) =>
			here === "bulleted"
				? "Här är en punktlista; i originalet är den numrerad."
				: "Här är en numrerad lista; i originalet är den en punktlista.",
	],
	["(?:A|An|The) .+ has? no counterpart in the original\\.", () => "Här står något som originalet inte har."],
	[
		"(?:A|An|The) .+ of the original (?:has|have) no counterpart here\\.",
		() => "Här saknas något som originalet har.",
	],
	[
		"The original has .+ here; the translation has .+\\.",
		() => "Originalet har här något av annat slag än översättningen.",
	],
	["The state is “.+”, but .+ is missing\\.", () => "Uppgifterna om granskningen är inte fullständiga."],
	["(.+) is an? .+day, not an? .+day\\.", (date) => `Veckodagen stämmer inte med datumet ${date}.`],
	[
		"The items of the list are nested differently .+\\.",
		() => "Listans punkter är indragna på ett annat sätt än originalets.",
	],
	["The code block isn't in the original\\.", () => "Kodblocket finns inte i originalet."],
	["The code block of the original is missing\\.", () => "Originalets kodblock saknas här."],
	[
		"The code block isn't the same as in the original\\.",
		() => "Kodblocket är inte detsamma som i originalet.",
	],
];

const things: Readonly<Record<string, string>> = {
	link: "Länken",
	picture: "Bilden",
	code: "Koden",
	table: "Tabellen",
	list: "Listan",
	quotation: "Citatet",
};
const parts: Readonly<Record<string, string>> = {
	row: "rader",
	column: "kolumner",
	item: "punkter",
	paragraph: "stycken",
};

/** “a”, “b” and “c” */
function quoted(words: string): string {
	return words.replaceAll("“", "”").replace(" and ", " och ");
}

/** ” before “word” */
function placed(mark: string): string {
	return mark
		.replace(/ before “(.*)”$/, " före ”$1”")
		.replace(/ after “(.*)”$/, " efter ”$1”")
		.replace(/^“(.*)”$/, "”$1”");
}

/** A rule's sentence in Swedish; `undefined` for one that isn't known. */
export const swedishSentence = translateSentences(sentences);
