import { type KnownSentence, q, translateSentences } from "../problems/known-sentences.ts";

/** What the rules say to do, as it is in English, and the same in Swedish. */
const remedies: readonly KnownSentence[] = [
	[`Did you mean ${q}\\?`, (meant) => `Menade du ”${meant}”?`],
	["Did you mean (.+)\\?", (meant) => `Menade du ${meant}?`],
	[`Write ${q} in .+\\.`, (text) => `Skriv ”${text}” på sidans språk.`],
	[
		"Write (straight|curly) quotation marks throughout\\.",
		(style) => `Skriv ${style === "straight" ? "raka" : "böjda"} citattecken överallt.`,
	],
	["Write the one mark (.+)\\.", (mark) => `Skriv det enda tecknet ${mark}.`],
	["Write (\\S+…\\S+)\\.", (marks) => `Skriv ${marks}.`],
	[`Write ${q}\\.`, (text) => `Skriv ”${text}”.`],
	["Remove it, or correct it\\.", () => "Ta bort det eller rätta det."],
	["Remove it, or add it to the original too\\.", () => "Ta bort den, eller låt även originalet få den."],
	["Remove it\\.", () => "Ta bort den."],
	["Remove one\\.", () => "Ta bort det ena."],
	["Remove the space\\.", () => "Ta bort mellanslaget."],
	["Add a space\\.", () => "Lägg till ett mellanslag."],
	["Add the other one, or remove this one\\.", () => "Lägg till den andra eller ta bort den här."],
	["Add it, even if it says the same\\.", () => "Lägg till det, även om det säger detsamma."],
	["End it as the original ends\\.", () => "Avsluta den som originalet."],
	["Put quotation marks around what is quoted\\.", () => "Sätt citattecken runt det som citeras."],
	[
		"Put the closing quotation mark where the quotation ends\\.",
		() => "Sätt ut det avslutande citattecknet där citatet slutar.",
	],
	[
		"Put the opening quotation mark where the quotation begins\\.",
		() => "Sätt ut det inledande citattecknet där citatet börjar.",
	],
	[
		"Take the dash away and put the speech between (.+) and (.+)\\.",
		(open, close) => `Ta bort strecket och sätt repliken mellan ${open} och ${close}.`,
	],
	[
		"The glossary has “(.+)”\\.",
		(renderings = "") => `I ordlistan står ”${renderings.replaceAll("” or “", "” eller ”")}”.`,
	],
	["See whether something has been added\\.", () => "Se efter om något har lagts till."],
	["See whether something is left out\\.", () => "Se efter om något har fallit bort."],
	[
		"See whether an item is left out or added\\.",
		() => "Se efter om något led har fallit bort eller lagts till.",
	],
	[`Link to ${q}\\.`, (address) => `Länka till ”${address}”.`],
	[`Show the picture ${q}\\.`, (file) => `Visa bilden ”${file}”.`],
	[
		"Say what it shows between the square brackets: .+",
		() => "Skriv mellan hakparenteserna vad bilden visar: ![…](…).",
	],
	[
		"Write names as the original has them, or add the name to the glossary\\.",
		() => "Skriv namn som i originalet, eller lägg till namnet i ordlistan.",
	],
	[
		"See to it that the translation says the same, not the contrary\\.",
		() => "Se till att översättningen säger detsamma, inte tvärtom.",
	],
	[
		"See to it that the language, people or country is the original's\\.",
		() => "Se till att språket, folket eller landet är originalets.",
	],
	[
		"See to it that each link leads to what its words name\\.",
		() => "Se till att varje länk leder till det som orden säger.",
	],
	["See to it that each name is in its place\\.", () => "Se till att varje namn står på sin plats."],
	[
		"See to it that the number after the name is the original's\\.",
		() => "Se till att numret efter namnet är originalets.",
	],
	[
		"Write the place's name in the translation's language\\.",
		() => "Skriv ortens namn på översättningens språk.",
	],
	[
		"The original has the same weekday: ask its publisher which is right\\.",
		() => "Originalet har samma veckodag: fråga den som har publicerat det vilken som är rätt.",
	],
	["Give each its own place\\.", () => "Ge var och en dess plats."],
	[
		`Give each its own place: ${q} first, then ${q}\\.`,
		(first, second) => `Ge var och en dess plats: först ”${first}”, sedan ”${second}”.`,
	],
	[
		"Write one block for each block of the original, in the same order\\.",
		() => "Skriv ett stycke för varje stycke i originalet, i samma ordning.",
	],
	[
		"Write one (item|paragraph|row|column) for each .+ of the original\\.",
		(part = "") => `Skriv ${each[part]} i originalet.`,
	],
	["Indent the items as in the original\\.", () => "Dra in punkterna som i originalet."],
	[`Begin the line with ${q}\\.`, (mark) => `Börja raden med ”${mark}”.`],
	["Begin the items with “1\\. ”, “2\\. ” …", () => "Börja punkterna med ”1. ”, ”2. ” …"],
	["Begin the items with “- ”\\.", () => "Börja punkterna med ”- ”."],
	[
		"Repeat code as it is: .+",
		() => "Upprepa kod som den är: bara kommentarer i den och namn som läsaren själv väljer översätts.",
	],
	["Translate it\\.", () => "Översätt."],
	[
		"Translate (?:it|them).*, or mark .+: \\[…\\]\\{lang=(.+)\\}\\.",
		(tag) => `Översätt, eller märk det som ska stå kvar med dess språk: […]{lang=${tag}}.`,
	],
	[
		"Translate it\\. A name that stays is a term .+",
		() =>
			"Översätt. Ett namn som ska stå kvar läggs till i ordlistan, med samma ord på båda språken; eller godta anmärkningen med ett skäl.",
	],
	["Remove it from “ignore”\\.", () => "Välj ”Kontrollera igen” vid det godtagande som inte längre behövs."],
];

const each: Readonly<Record<string, string>> = {
	item: "en punkt för varje punkt",
	paragraph: "ett stycke för varje stycke",
	row: "en rad för varje rad",
	column: "en kolumn för varje kolumn",
};

/** What a rule says to do, in Swedish; `undefined` for what isn't known. */
export const swedishRemedy = translateSentences(remedies);
