import type { FailureWords } from "../failure-words.ts";

export const failuresSwedish: FailureWords = {
	unreachable: {
		what: "Programmet som sköter filerna svarar inte.",
		remedy:
			"Är det fortfarande i gång i terminalen? Starta det igen med npm start. Det du har skrivit finns kvar.",
	},
	"not-allowed": {
		what: "Sidan hör till en tidigare körning av programmet.",
		remedy: "Ladda om den. Det du har skrivit finns kvar.",
	},
	"bad-request": {
		what: "Programmet förstod inte sin egen sida.",
		remedy: "Ladda om sidan. Hjälper inte det, rapportera det: det är ett fel i Brygga.",
	},
	"too-large": {
		what: "Det är mer text än programmet tar emot: 100 000 tecken i en text.",
		remedy: "Ta bort det du inte behöver av det du har klistrat in.",
	},
	"unknown-page": {
		what: "Det finns inget original med det namnet, eller inget sådant språk.",
		remedy:
			"Det kan ha flyttats eller raderats, eller så har någon bytt gren. Det du har skrivit finns kvar; välj en sida på skrivbordet.",
	},
	"unreadable-page": {
		what: "Filen går inte att läsa som en sida.",
		remedy: "Fälten mellan de två raderna med --- är felaktiga. Rätta dem i en textredigerare.",
	},
	"two-versions": {
		what: "Filen innehåller två versioner av en text, eftersom det vid en sammanslagning inte gick att avgöra vilken som gäller.",
		remedy:
			"Behåll den rätta i en textredigerare och ta bort raderna <<<<<<<, ======= och >>>>>>>. Det du har skrivit finns kvar.",
	},
	"unknown-unit": {
		what: "Originalet har ändrats: den här texten finns inte längre.",
		remedy: "Spara för att jämföra det du har skrivit med sidan som den ser ut nu.",
	},
	"unknown-state": {
		what: "Den tidigare versionen finns inte kvar här.",
		remedy: "Programmet har startats om sedan dess. Äldre versioner finns i Git.",
	},
	"unreadable-site": {
		what: "Webbplatsens inställningar går inte att läsa just nu.",
		remedy: "content/site.yaml är felaktig; terminalen visar var. Det du har skrivit finns kvar.",
	},
	"disk-full": {
		what: "Disken är full.",
		remedy:
			"Ingenting skrevs. Frigör utrymme och spara igen. Det du har skrivit finns kvar i det här fönstret.",
	},
	"no-permission": {
		what: "Filen får inte skrivas.",
		remedy: "Den ägs av någon annan eller är skrivskyddad. Det du har skrivit finns kvar.",
	},
	"in-use": { what: "Ett annat Brygga skriver just nu.", remedy: "Försök igen om en stund." },
	"disk-failed": {
		what: "Det blev fel på disken.",
		remedy: "Ingenting skrevs. Det du har skrivit finns kvar.",
	},
	"git-absent": {
		what: "Git är inte installerat på den här datorn.",
		remedy:
			"Hämta en ZIP-fil och skicka den, eller installera Git från git-scm.com och starta om programmet.",
	},
	"no-repository": {
		what: "Webbplatsen ligger inte i ett kodförråd (Git).",
		remedy: "Hämta en ZIP-fil och skicka den till den som sköter webbplatsen.",
	},
	"not-trusted": {
		what: "Kodförrådet ägs av en annan användare på datorn, så Git vägrar.",
		remedy: "Kör kommandot nedan om du litar på det, eller hämta en ZIP-fil.",
	},
	"nothing-to-hand-in": { what: "Det finns inget att lämna in.", remedy: "Allt är redan inlämnat." },
	"no-identity": {
		what: "Git vet inte vem du är.",
		remedy: "Fyll i namn och e-postadress. De visas tillsammans med ändringen.",
	},
	"merge-needed": {
		what: "Någon har börjat slå ihop två versioner i Git och är inte klar.",
		remedy: "Gör klart det i ditt Git-program, eller hämta en ZIP-fil.",
	},
	"remote-ahead": {
		what: "Andra har lämnat in på samma gren sedan dess.",
		remedy:
			"Skicka din ändring på en egen gren, så slår den som sköter webbplatsen ihop dem, eller hämta deras ändringar i ditt Git-program och skicka sedan igen. Din ändring finns kvar på datorn.",
	},
	"hook-refused": { what: "En kontroll i kodförrådet sade nej.", remedy: "Dess eget meddelande står nedan." },
	"bad-branch": {
		what: "Git godtar inte det namnet på en gren.",
		remedy: "Använd bokstäver, siffror, bindestreck och snedstreck, inga mellanslag.",
	},
	"branch-exists": { what: "Det finns redan en annan gren med det namnet.", remedy: "Välj ett annat namn." },
	"no-remote": {
		what: "Det är inte inställt vart ändringar skickas.",
		remedy: "Din ändring finns kvar på datorn. Publicera grenen i ditt Git-program, eller hämta en ZIP-fil.",
	},
	"push-denied": {
		what: "Servern släppte inte in dig.",
		remedy:
			"Git behöver ditt lösenord eller din nyckel. Logga in med ditt Git-program och skicka sedan igen.",
	},
	"push-unreachable": {
		what: "Servern där webbplatsen finns går inte att nå.",
		remedy: "Är du uppkopplad? Din ändring finns kvar på datorn; skicka den igen senare.",
	},
	"git-failed": {
		what: "Git klarade det inte.",
		remedy: "Dess eget meddelande står nedan. Du kan hämta en ZIP-fil i stället.",
	},
	"git-busy": {
		what: "Ett annat Git-program använder kodförrådet just nu.",
		remedy:
			"Vänta tills det är klart och försök igen. Om det har avbrutits ligger låset kvar: Gits eget meddelande nedan anger vilken fil som är i vägen.",
	},
	"changed-meanwhile": {
		what: "En fil har ändrats sedan listan gjordes.",
		remedy: "Titta på listan igen och lämna sedan in.",
	},
	"no-machine": {
		what: "Ingen maskinöversättning är inställd.",
		remedy: "Hur man gör står i dokumentationen.",
	},
	"machine-unreachable": {
		what: "Maskinöversättningen svarar inte.",
		remedy: "Är dess server i gång? Du kan fortsätta utan den.",
	},
	"machine-slow": {
		what: "Maskinöversättningen tog för lång tid.",
		remedy: "Försök med en kortare text, eller igen senare.",
	},
	"machine-failed": {
		what: "Maskinöversättningen klarade det inte.",
		remedy: "Dess eget meddelande står nedan.",
	},
	"no-preview": {
		what: "Sidan går inte att visa som den är.",
		remedy: "Rätta först det som kontrollen har hittat.",
	},
	internal: {
		what: "Något gick fel i Brygga.",
		remedy: "Det du har skrivit finns kvar. Ladda om sidan, och rapportera felet om det kommer tillbaka.",
	},
};
