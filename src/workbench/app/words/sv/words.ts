import type { DeskRow } from "../../../interface/desk.ts";
import type { Task } from "../../rows/task-of.ts";
import type { english } from "../en/words.ts";
import { languagesOf } from "../languages-of.ts";
import { failuresSwedish } from "./failures.ts";
import { problemsSwedish } from "./problems.ts";

const tag = "sv";
const number = new Intl.NumberFormat(tag);

/** Ett tal med sitt ord: ”1 sida”, ”2 sidor”. */
function counted(count: number, one: string, many: string): string {
	return `${number.format(count)} ${count === 1 ? one : many}`;
}

const states: Readonly<Record<NonNullable<DeskRow["state"]>, string>> = {
	draft: "utkast, inte publicerat",
	machine: "maskinöversatt",
	"in-review": "ska läsas av någon annan",
	reviewed: "granskad",
};

const statuses: Readonly<Record<DeskRow["status"], string>> = {
	missing: "inte påbörjad",
	current: "aktuell",
	cosmetic: "aktuell",
	stale: "originalet har ändrats",
	unpinned: "gjord från en okänd version",
	orphan: "originalet är borta",
};

const tasks: Readonly<Record<Task, string>> = {
	"go-on": "Påbörjad, inte sparad",
	mend: "Med fel",
	update: "Att uppdatera",
	finish: "Utkast",
	review: "Att läsa",
	begin: "Inte påbörjad",
	machine: "Maskinöversatt",
	orphan: "Utan original",
	done: "Klar",
};

const fields: Readonly<Record<string, string>> = {
	title: "Rubrik",
	description: "Beskrivning",
	shortTitle: "Kort rubrik",
	slug: "Adress",
	"image.alt": "Bildens beskrivning",
	"image.caption": "Bildtext",
	"image.credit": "Fotograf eller tecknare",
};

export const swedish: typeof english = {
	tag,
	shell: {
		name: "Arbetsbänken",
		menu: "Arbetsbänken",
		skip: "Till innehållet",
		language: "Arbetsbänkens språk",
		loading: "Läser in …",
		retry: "Försök igen",
		cancel: "Avbryt",
		close: "Stäng",
		gone: "Programmet svarar inte.",
		goneHint:
			"Du kan skriva vidare: allt finns kvar i webbläsaren och tas om hand när programmet är tillbaka. Det körs i en terminal; starta det igen med npm start.",
	},
	failures: failuresSwedish,
	problems: problemsSwedish,
	desk: {
		title: "Skrivbord",
		back: "Till skrivbordet",
		heading: "Det här väntar",
		lead: "Alla webbplatsens sidor och vad deras översättningar väntar på. Välj en och börja: inget publiceras förrän du lämnar in det.",
		pages: "Sidor",
		progress: "Så långt har avsnitten kommit",
		into: "Översättningar till",
		find: "Sök efter en sida",
		show: "Visa",
		all: "Alla",
		action: "Öppna",
		nobody: "ingen ännu",
		unnamed: "inte angiven",
		nothing: "Ingen sida passar in. Välj ”Alla” eller sök efter andra ord.",
		nothingLeft: "inga",
		allDone: "Inget väntar: alla sidor är översatta, lästa och aktuella.",
		strays: "Texter utan sida",
		straysLead:
			"Dem har du skrivit för sidor som inte längre finns på webbplatsen: originalen har flyttats, bytt namn eller tagits bort. Kommer ett original tillbaka gör dess texter det också. Kopiera det du behöver.",
		stray: (texts) => counted(texts, "text", "texter"),
		forgetStray: "Kasta",
		next: (task) =>
			task === "begin"
				? "Näst på tur: den kortaste sidan som ingen har börjat på"
				: `Näst på tur: ${tasks[task].toLowerCase()}`,
		shown: (pages) => `${counted(pages, "sida", "sidor")} visas`,
		more: (count, all) => `Visa ${number.format(count)} till av ${number.format(all)}`,
		wordsLeft: (left, all) =>
			left === all ? number.format(left) : `${number.format(left)} av ${number.format(all)}`,
		findings: (errors, warnings) => problemsSwedish.count(errors, warnings),
		statusOf: (status, state) =>
			[
				status === "current" && state !== undefined && state !== "reviewed" ? undefined : statuses[status],
				state && states[state],
			]
				.filter((part) => part !== undefined)
				.join(", "),
		sectionFigures: ({ pages, donePages, left }) =>
			`${number.format(donePages)} av ${counted(pages, "sida", "sidor")}${left > 0 ? `, ${counted(left, "ord", "ord")} kvar` : ""}`,
		parts: { reviewed: "granskat", translated: "översatt", machine: "av maskin", left: "kvar" },
		tasks,
		actions: {
			"go-on": "Fortsätt",
			mend: "Rätta",
			update: "Uppdatera",
			finish: "Fortsätt",
			review: "Läs",
			begin: "Börja",
			machine: "Gå igenom",
			orphan: "",
			done: "Öppna",
		},
		columns: {
			title: "Sida",
			task: "Vad den väntar på",
			words: "Ord kvar",
			translator: "Översättare",
			age: "Ändrad",
		},
	},
	page: {
		notOpened: "Sidan kan inte öppnas",
		original: "Original",
		translation: "Översättning",
		actions: "Spara och kontrollera",
		onSite: "På webbplatsen",
		editorHint: "Enter leder till nästa text, Tabb ut ur texten; Ctrl+blanksteg visar vad som kan infogas.",
		addedTexts: (count) => `${counted(count, "text är ny", "texter är nya")}`,
		changedTexts: (count) => `${counted(count, "text har", "texter har")} ändrats`,
		pinnedTextGone: "den version som översattes går inte att hitta: gå igenom alla texter",
		translatedBy: (name) => `översatt av ${name}`,
		reviewedBy: (name) => `granskad av ${name}`,
		unchanged: (count) => `Visa ${counted(count, "oförändrad text", "oförändrade texter")}`,
		sameElsewhere: (count) =>
			`${counted(count, "text", "texter")} på sidan är ${count === 1 ? "översatt" : "översatta"} på andra ställen, alltid på samma sätt.`,
		fillIn: "Fyll i",
		filledIn: (count) => `${counted(count, "text är ifylld", "texter är ifyllda")}`,
		toWaiting: "till nästa som väntar",
		progress: (done, all) => `${number.format(done)} av ${number.format(all)} texter klara`,
		allDone: "Alla texter är klara. Märk sidan som klar när du har tittat på förhandsvisningen.",
		changedElsewhere: "Filen har ändrats av ett annat program.",
		goneElsewhere: "Översättningens fil är borta.",
		changedElsewhereHint: "Det du har skrivit finns kvar. Jämför de två versionerna innan du fortsätter.",
		goneElsewhereHint:
			"Den har raderats eller fått ett annat namn, eller så har någon bytt gren. Det du har skrivit finns kvar.",
		compare: "Jämför",
		lost: (count) => `${counted(count, "text", "texter")} som du har skrivit har förlorat sin plats`,
		lostHint: "Originalet har inte längre det stycket. Kopiera det du behöver.",
		forgetLost: "Släng",
		outdated: (count) =>
			`${counted(count, "avsnitt", "avsnitt")} i översättningen saknar original och tas bort när du sparar`,
	},
	unit: {
		changed: "Ändrat i originalet:",
		changedSomehow: "Originalet har ändrats här, eller så är det okänt vilken version som översattes.",
		right: "Rätt som det är",
		kept: "Markeringen står kvar. Ctrl+Skift+Backsteg tar bort den.",
		copied: "Tas över som det är",
		remarks: { original: "Kommentar i originalet:", translation: "Kommentar i översättningen:" },
		lastRemarks: "Efter den sista texten",
		field: (name, label) => {
			const [first = "", ...rest] = name.split(" ");
			const shown = fields[first] ?? label ?? first;
			return rest.length > 0 ? `${shown} (${rest.join(" ")})` : shown;
		},
		numbered: (kind, count) => `${kind} ${count}`,
		cell: (name, { row, column, rowName, columnName }) => {
			if (row === 0) return `${name}: rubrik för kolumn ${column}`;
			const inRow = rowName === undefined ? `rad ${row}` : `rad ”${rowName}”`;
			return `${name}: ${inRow}, kolumn ${columnName === undefined ? column : `”${columnName}”`}`;
		},
		translationOf: (name, language) => `${name}, ${language}`,
		length: (length, most) => `${length} av ${most} tecken`,
		kinds: {
			field: "Fält",
			heading: "Rubrik",
			paragraph: "Stycke",
			item: "Listpunkt",
			quote: "Citat",
			attribution: "Talare",
			cell: "Tabellruta",
			note: "Fotnot",
		},
		standings: {
			empty: "Inte översatt",
			waiting: "Att gå igenom",
			optional: "Får lämnas tomt",
			done: "Klar",
			begun: "Inte färdig: markeringar saknas",
			faulty: "Med fel",
		},
	},
	codes: {
		link: "länk",
		address: "adress",
		image: "bild",
		emphasis: "betoning",
		strong: "fetstil",
		strike: "överstruket",
		language: "annat språk",
		code: "kod",
		note: "fotnot",
		break: "radbrytning",
		mark: "märkning",
		to: (kind, address) => `${kind} till ${address}`,
		named: (kind, text) => `${kind} ${text}`,
		end: (label) => `slut på ${label}`,
	},
	tools: {
		insert: "Infoga",
		mark: "originalets markering",
		original: "Originalets text",
		term: (term) => `ordlistan: ${term}`,
		value: (kind, source) => `${kind}, i originalet ${source}`,
		kinds: { number: "tal", date: "datum", name: "namn" },
		machine: (name) => `Maskinöversättning (${name})`,
		machineAsked: "Maskinen översätter …",
		machineDone: "Maskinöversatt. Gå igenom texten.",
		machineFailed: "Maskinen tappade en länk eller någon annan markering: översätt den här själv.",
	},
	signs: {
		title: "Tecken",
		quotes: "citattecken",
		innerQuotes: "citattecken inuti ett citat",
		apostrophe: "apostrof",
		dash: "tankstreck",
		noBreak: "hårt mellanslag",
	},
	memory: {
		title: "Översatt förut",
		score: (score) => (score === 100 ? "samma text" : `${score} % lika`),
		from: (name) => `i ${name}`,
		here: "på den här sidan",
		use: "Använd",
		failed: "Översättningsminnet svarar inte.",
	},
	search: {
		title: "Sök",
		heading: "Sök bland översättningarna",
		lead: "Se hur ord har översatts på andra sidor, och byt ut ett ord på alla sidor på en gång.",
		ofSelected: "Sök efter det markerade",
		text: "Ord, på något av språken",
		wholeWords: "Bara hela ord",
		matchCase: "Skilj på stora och små bokstäver",
		button: "Sök",
		searching: "Söker …",
		found: (shown, all) => {
			if (all === 0) return "Ingen text har de orden, varken i original eller översättning.";
			return shown < all
				? `De första ${counted(shown, "texten", "texterna")} av ${number.format(all)}`
				: counted(all, "text", "texter");
		},
		states: { changed: "originalet har ändrats sedan dess", machine: "maskinöversatt" },
		replaceTitle: "Ersätt",
		by: "Ersätt i översättningarna med",
		replaceLead:
			"Original, länkar och kod ändras inte. När du skriver visas varje översättning så som den blir; avmarkera dem som redan är rätt.",
		divided: (count) =>
			`${counted(count, "översättning", "översättningar")} kan inte ändras här: en länk eller annan markering står mitt bland orden, originalet har ändrats sedan dess, eller så finns texten i en av dina egna filer.`,
		replace: (texts, pages) =>
			`Ersätt i ${counted(texts, "text", "texter")} på ${counted(pages, "sida", "sidor")}`,
		replacing: (done, all) => `${number.format(done)} av ${counted(all, "sida", "sidor")} sparade …`,
		replaced: (texts, pages) =>
			texts === 0
				? "Inget ersattes"
				: `Ersatt i ${counted(texts, "text", "texter")} på ${counted(pages, "sida", "sidor")}`,
		whatNow: "Sidorna är sparade. Den tidigare texten finns på varje sida under Historik. När allt stämmer:",
		notReached: (pages) => `${counted(pages, "sida är oförändrad", "sidor är oförändrade")}.`,
		toSee: "Sidor att se över",
		left: {
			unsaved: "oförändrad: den har text som inte är sparad",
			changed: "oförändrad: den eller dess original har ändrats sedan du sökte",
			waits: "inte sparad: något annat måste bli klart först. Den ersatta texten väntar där",
		},
		findings: (count) => `sparad, med ${counted(count, "anmärkning", "anmärkningar")} fler än förut`,
	},
	difference: { added: "nytt:", removed: "borta:" },
	saving: {
		save: "Spara",
		saved: "Sparat i filen",
		nothing: "Inget skrivet ännu",
		saving: "Sparar …",
		notSaved: "Inte sparat.",
		kept: {
			browser: "Finns kvar i webbläsaren, inte sparat i filen",
			server: "Finns kvar på datorn, inte sparat i filen",
			nobody: "Finns bara på skärmen: webbläsarens lagring är full. Spara nu",
		},
		results: {
			saved: "Sparat",
			merged: "Sparat, tillsammans med det som har ändrats i filen under tiden",
			conflict: "Inte sparat: filen har ändrats under tiden. Välj vilken text som ska gälla.",
			refused: "Inte i filen ännu: det som är markerat måste bli klart först. Det du har skrivit finns kvar.",
			failed: "Inte sparat. Det du har skrivit finns kvar.",
		},
	},
	preview: {
		title: "Förhandsvisning",
		opened: "Förhandsvisningen är öppen",
		closed: "Förhandsvisningen är stängd",
		making: "Gör sidan …",
		close: "Stäng förhandsvisningen",
	},
	history: {
		title: "Historik",
		lead: "Så har filen sett ut sedan programmet startades. Även ett steg tillbaka går att ångra: det du har skrivit sparas först.",
		what: {
			opened: "Öppnad",
			saved: "Sparad",
			done: "Märkt som klar",
			dismissed: "En anmärkning godtagen",
			undone: "Återställd",
			"changed-elsewhere": "Ändrad av ett annat program",
		},
		current: "så är den nu",
		goBack: "Gå tillbaka hit",
		wentBack: "Filen är som den var då.",
		discard: "Släng det som inte är sparat",
		discarded: "Det som inte var sparat är borta.",
	},
	done: {
		button: "Klar …",
		title: "Märk som klar",
		isDone: "Sidan är klar",
		whatNow:
			"Den är sparad, och det är noterat att den bygger på originalet som det ser ut i dag. Lämna in den när du vill, gärna flera sidor på en gång.",
		notYet: (count) => `${counted(count, "text är", "texter är")} inte klara än.`,
		toNext: "Till nästa",
		errors: (count) => `Kontrollen hittar ${counted(count, "fel", "fel")}. Rätta, eller godta med ett skäl.`,
		toError: "Till felet",
		warnings: (count) =>
			`${counted(count, "anmärkning", "anmärkningar")} återstår att se över. Du kan markera sidan som klar ändå.`,
		toWarning: "Till den första",
		translator: "Vem som har översatt",
		state: "Vad som händer sedan",
		states: {
			"in-review": "Någon annan läser den",
			reviewed: "Den är redan granskad",
		},
		reviewer: "Vem som har granskat",
		mark: "Märk som klar",
	},
	conflict: {
		title: "Filen har ändrats under tiden",
		translationChanged:
			"Ett annat program, eller någon annan, har ändrat översättningen sedan du öppnade den. Inget är skrivet ännu.",
		translationGone:
			"Översättningens fil är borta: den har raderats, eller så har någon bytt gren. Om du sparar skrivs den igen, med de texter som den hade och det du har skrivit.",
		originalChanged: "Originalet har ändrats sedan du öppnade sidan. Inget är skrivet ännu.",
		from: { yours: "Din", theirs: "I filen" },
		difference: "Från filens till din:",
		own: "Texten som ska gälla",
		others: (count) => `${counted(count, "text", "texter")} som bara en av er har ändrat behålls`,
		save: "Spara så här",
		postpone: "Inte nu",
	},
	handIn: {
		title: "Lämna in",
		lead: "Det du har sparat går till den som sköter webbplatsen, som läser det och publicerar.",
		files: "Det här är ändrat",
		filesWait: (count) => `${counted(count, "sida väntar", "sidor väntar")}`,
		nothing: "Det finns inget att lämna in. Spara en översättning först.",
		changes: { new: "ny", changed: "ändrad" },
		lines: (added, removed) =>
			`${counted(added, "ny rad", "nya rader")}, ${number.format(removed)} borttagna`,
		show: "Visa ändringarna",
		open: "Öppna sidan igen",
		how: "Så lämnar du in",
		message: "Vad du har gjort, i en mening",
		suggestedMessage: (files) => {
			const what = files.length === 1 ? `”${files[0]?.title}”` : counted(files.length, "sida", "sidor");
			const verb = files.every(({ change }) => change === "new") ? "Översätt" : "Uppdatera översättningen av";
			return files.length === 0 ? "" : `${verb} ${what} till ${languagesOf(files, tag)}`;
		},
		person: "Vem du är",
		name: "Namn",
		email: "E-postadress",
		push: (address) => `Skicka till ${address}`,
		more: "Grenens namn",
		branch: "Gren",
		branchHint:
			"Under det namnet ligger ditt arbete bredvid den publicerade webbplatsen tills någon har läst det.",
		sending: "Lämnar in …",
		button: (count) => `Lämna in ${counted(count, "sida", "sidor")}`,
		otherWays: "Eller skicka en fil",
		otherWaysHint: "En ZIP-fil med sidorna, att skicka med e-post; en patch för den som använder Git.",
		downloads: { zip: "Hämta ZIP-fil", patch: "Hämta patch" },
		done: "Inlämnat",
		keptHere: "Sparat, men inte skickat",
		committed: (branch, commit) => `Det är noterat på grenen ”${branch}” som ${commit}.`,
		pushed: (remote) => `Det har skickats till ${remote}.`,
		notPushed:
			"Det finns bara på den här datorn. Publicera grenen med ditt Git-program, eller skicka filerna.",
		goOn: "Fortsätt där: föreslå ändringen",
		pushAgain: "Skicka igen",
		pushOnOwnBranch: "Skicka på en egen gren",
	},
	keys: {
		title: "Tangenter",
		control: "Ctrl",
		shift: "Skift",
		lead: "På en Mac: ⌘ i stället för Ctrl och ⌥ i stället för Alt. Tabb leder alltid ut ur en text.",
		list: [
			["Enter", "till nästa text"],
			["Ctrl+Enter", "den här är rätt: till nästa som väntar"],
			["Alt+↓  Alt+↑", "till nästa text, till föregående"],
			[
				"Ctrl+blanksteg",
				"meny med sådant som kan infogas: länkar och andra markeringar, ord ur ordlistan, tal, namn, tecken",
			],
			["Alt+1 … Alt+5", "använd det som har översatts förut"],
			["Alt+0", "använd originalets text"],
			["Ctrl+Skift+F", "hur de markerade orden har översatts på andra ställen"],
			["Ctrl+Skift+Backsteg", "ta bort länken eller markeringen bredvid markören"],
			["F8  Skift+F8", "till nästa anmärkning, till föregående"],
			["F2", "förhandsvisning"],
			["Ctrl+S", "spara"],
			["Ctrl+Skift+Enter", "märk som klar"],
			["Ctrl+Z  Ctrl+Y", "ångra, gör om i en text"],
			["Tabb  Skift+Tabb", "ut ur texten, till nästa eller föregående"],
			["F1 eller ?", "de här tangenterna"],
		],
	},
};
