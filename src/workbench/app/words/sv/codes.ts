const typed = "visas för läsarna som det är skrivet";

/** By codes: what is wrong and what to do, in Swedish. */
export const codesSwedish: Readonly<Record<string, string>> = {
	"content/hidden-character":
		"Här står ett osynligt tecken, som har följt med från det du klistrade in: ta bort det.",
	"exchange/lost-code": "En länk eller någon annan markering i originalet saknas: sätt in den.",
	"exchange/invented-code": "Här finns en länk eller markering som originalet inte har: ta bort den.",
	"exchange/repeated-code": "En länk eller någon annan markering står två gånger: ta bort den ena.",
	"exchange/crossed-codes": "Två markeringar går i varandra: avsluta först den som började sist.",
	"exchange/empty-code": "En länk eller någon annan markering är tom: sätt den runt orden som den hör till.",
	"exchange/unpaired-code": "En markering saknar början eller slut: sätt båda runt orden som de hör till.",
	"exchange/unfit-text":
		"Texten kan inte stå här som den är: ta bort det som Markdown läser som något annat i dess början, till exempel ”#”, ”- ” eller ”> ”, eller sätt ett mellanslag mellan en markering och det som den rör vid.",
	"exchange/untranslated": "Texten är inte översatt.",
	"exchange/unconfirmed":
		"Originalet har ändrats här: ändra översättningen, eller säg att den är rätt som den är.",
	"exchange/machine-translation": "En maskin har skrivit detta: gå igenom det.",
	"exchange/partly-translated": "Bara en del är översatt: översätt resten.",
	"exchange/unfinished": "Här står originalets text kvar: översätt den.",
	"exchange/same-as-original": "Texten är densamma som originalets: översätt den, om den inte ska vara det.",
	"fields/missing": "Ett fält som sidor av det här slaget ska ha saknas.",
	"front-matter/required": "Ett fält som måste finnas saknas.",
	"front-matter/unknown-field": "Filens huvud har ett fält som webbplatsen inte känner till.",
	"front-matter/bad-slug": "Adressen får bara ha små bokstäver, siffror och bindestreck.",
	"images/external": "Bilden ligger på en annan webbplats: lägg filen bredvid sidan och skriv dess namn.",
	"images/missing": "Bilden finns inte: lägg filen där, eller rätta namnet.",
	"images/no-alternative-text": "Bilden saknar beskrivning: skriv vad den visar.",
	"images/outside-content": "Bilden ligger utanför innehållets mapp: lägg filen bredvid sidan.",
	"links/credentials": "Länken innehåller ett användarnamn eller lösenord: ta bort det som står före ”@”.",
	"links/forbidden-scheme":
		"Så får en länk inte börja: använd https, http, mailto eller tel, eller sökvägen till en sida på webbplatsen.",
	"links/hidden-character": "Länkens adress innehåller ett osynligt tecken: skriv den utan det.",
	"links/missing-file": "Länken leder till en fil som inte finns: rätta namnet, eller lägg filen där.",
	"links/no-address":
		"Länken har ingen adress: skriv den mellan parenteserna, eller ta bort hakparenteserna.",
	"links/no-text": "Länken har ingen text: skriv mellan hakparenteserna vad den leder till.",
	"links/unknown-fragment":
		"Länken leder till ett ställe som inte finns på sidan: rätta det som står efter ”#”.",
	"links/unknown-page": "Länken leder inte till någon sida: skriv sökvägen till sidans fil.",
	"markdown/alert": `Rutans märke ${typed}: skriv ordet på sidans språk, till exempel ”> **Obs:** …”.`,
	"markdown/attributes": `Märket inom klammer ${typed}: ta bort det. Bara [fras]{lang=sv} får ett märke, direkt efter ”]”.`,
	"markdown/broken-definition": `Länkens definition ${typed}: ställ den efter en tom rad, med bara en rubrik inom citattecken efter adressen.`,
	"markdown/broken-heading": `Raden är ingen rubrik och ${typed}: börja den med två till sex ”#” och ett mellanslag.`,
	"markdown/broken-link": `Det är ingen länk och ${typed}: skriv [text](adress) utan mellanslag före ”(”.`,
	"markdown/container": `Rutans märke ${typed}: skriv ett citat med ”> ” eller en rubrik i stället.`,
	"markdown/definition-list": `Raden är ingen definition och ${typed}: skriv en lista, ”- **Term:** vad den betyder”.`,
	"markdown/emphasis": `Markeringen ${typed}: sätt mellanslag och skiljetecken i kanterna utanför den.`,
	"markdown/field-markup": `Markdown ${typed} i ett fält: skriv utan markeringar.`,
	"markdown/footnote": `Fotnotens märke ${typed}: skriv noten inom parentes i texten, eller länka till källan.`,
	"markdown/formula": `Formeln ${typed}: skriv den i ord eller med tecken som ², × och ≤.`,
	"markdown/heading-level": "Rubriken hoppar över en nivå: ge den så många ”#” som originalets.",
	"markdown/highlight": `Markeringen ${typed}: skriv **fetstil**, eller ta bort tecknen.`,
	"markdown/html-tag": `HTML ${typed}: skriv det i Markdown, eller ta bort taggen.`,
	"markdown/language-tag":
		"Språket är inte skrivet som en språkkod: skriv till exempel {lang=sv} eller {lang=en}.",
	"markdown/percent-comment": `Anmärkningen ${typed}: ta bort den, eller skriv den mellan ”<!--” och ”-->”.`,
	"markdown/program-text": `Raden ur ett program ${typed}: ta bort den.`,
	"markdown/shortcode": `Koden ${typed}: skriv det som den står för.`,
	"markdown/task-list": `Kryssrutan ${typed}: ta bort den, eller skriv i ord vad som är gjort.`,
	"markdown/title-heading": "Sidans rubrik står i ett eget fält: ge den här rubriken två ”#”.",
	"markdown/unclosed-comment": `Kommentaren som börjar med ”<!--” ${typed}: avsluta den med ”-->” i samma stycke.`,
	"markdown/unknown-reference": `Det är ingen länk och ${typed}: skriv adressen direkt, [text](adress).`,
	"markdown/wiki-link": `Länken ${typed}: skriv [text](sida.md).`,
	"pairing/unknown-item":
		"En uppgift i en lista hör inte till någon i originalet: ge den samma namn som där.",
	"translation/ignore-unused":
		"Här har en anmärkning godtagits som inte längre görs: välj ”Kontrollera igen” vid den.",
	"translation/review-record": "Uppgifterna om granskningen är inte fullständiga: märk sidan som klar igen.",
	"translation/unfinished": "Här står originalets text kvar: översätt den.",
	"workbench/emptied": "Översättningen är borttagen här, och sidan är publicerad: skriv en ny, eller ångra.",
	"workbench/nothing-typed": "Inget är översatt än, så det finns inget att spara.",
	"workbench/no-reviewer": "Skriv vem som har granskat sidan.",
	"workbench/not-gone-through":
		"Ingen har gått igenom texten: ändra den, eller säg att den är rätt som den är.",
	"workbench/reads-as-untranslated":
		"I filen skulle det stå att texten inte är översatt: ta bort ”[!original]” och det som står före.",
	"workbench/untranslated": "Texten är inte översatt.",
	"workbench/unwritable":
		"Filens huvud är skrivet så att programmet inte kan ändra i det: be den som sköter webbplatsen om hjälp.",
};
