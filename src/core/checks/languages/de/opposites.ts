import type { OppositeWords } from "../opposites.ts";

/** Source: Duden, Das Synonymwörterbuch. */
export const opposites: OppositeWords = {
	pairs: {
		"north-south": ["nord*, nörd*", "süd*"],
		"east-west": ["ost, osten, östlich*, ostwärts", "west, westen, westlich*, westwärts"],
		"left-right": ["links, linke, linken, linker, linkes", "rechts, rechte, rechten, rechter"],
		"above-below": [
			"oben, oberhalb, darüber, obige*, obenstehend*",
			"unten, unterhalb, darunter, untenstehend*",
		],
		"before-after": [
			"vor, bevor, vorher, zuvor, ehe / bis",
			"nach, nachdem, danach / hinter, seit, sobald, wenn",
		],
		"earlier-later": ["früher*, zuvor, vorher, ehemalig*, bisher*", "später*, danach, nach"],
		"first-last": [
			"erste, ersten, erster, erstes, erstmals, zuerst",
			"letzte, letzten, letzter, letztes, zuletzt",
		],
		"more-less": [
			"mehr, größer*, größte*, höher*, höchste*, weiter*",
			"weniger, kleiner*, kleinste*, geringer*, niedriger*, niedrigste*, minder*",
		],
		"rise-fall": [
			"steig*, stieg*, gestiegen*, erhöh*, zunahm*, zugenommen*, zunehmen*, zunimmt, wächst, wuchs, gewachsen*, mehr",
			"sink*, sank*, gesunken*, senk*, gesenkt*, verringer*, abnahm*, abgenommen*, abnehmen*, rückgang, zurückgegangen, fiel*, fällt, fallen, gefallen, reduzier*, weniger",
		],
		"least-most": ["mindestens, wenigstens, minimum, ab", "höchstens, maximal, maximum, bis zu"],
		"allowed-forbidden": [
			"erlaub*, zugelassen, gestatte*, zulässig, darf, dürfen",
			"verboten*, verbot*, untersagt*",
		],
		"granted-refused": [
			"genehmig*, bewillig*, stattgegeben, bewilligt*, angenommen",
			"abgelehn*, abweis*, abgewiesen*, ablehn*, lehnt*",
		],
		"acquitted-convicted": ["freigesproch*, freispruch*", "verurteil*"],
		"won-lost": ["gewann*, gewonnen*, gewinn*, sieg*", "verlor*, verlier*, verlust*, niederlage*"],
		"open-closed": ["offen, geöffnet, öffn*, eröffn*", "geschloss*, schließ*, gesperrt*"],
		"cheap-expensive": ["billig*, günstig*, preiswert*", "teuer*, teure*"],
		"young-old": ["jünger*, jüngst*, klein*", "älter*, ältest*"],
		"voluntary-compulsory": ["freiwillig*", "obligatorisch*, verpflicht*, pflicht*"],
		"minor-serious": ["leicht*, geringfügig*, mild*", "schwer*, ernst*"],
		"indoors-outdoors": ["drinnen, innen*, hallen*", "draußen, außen*, freien"],
		"odd-even": ["ungerade*", "gerade, geraden, gerader"],
		"employer-employee": ["arbeitgeber*", "arbeitnehmer*, angestellt*, mitarbeit*, beschäftigt*"],
		"landlord-tenant": ["vermieter*", "mieter*"],
		"arrival-departure": [
			"ankunft*, ankomm*, ankam*, anreise*",
			"abfahrt*, abfahr*, abflug*, abreise*, legt, fährt",
		],
		"women-men": ["frau, frauen, weiblich*", "mann, männer, männern, männlich*"],
		"children-adults": ["kind, kinder, kindern", "erwachsen*"],
		"all-some": [
			"alle, allen, aller, sämtliche* / jede*, ganz*, gesamt*, alles, überall",
			"manche, einige, einigen, einiger, gewisse*, bestimmte* / mehrere*, teil*, ein paar, etliche*",
		],
		"earliest-latest": ["frühestens / früh*, ab, erst, nach", "spätestens / bis, vor, spät*, letzt*"],
		"every-alternate": [
			"jeden tag, jede woche, jeden monat, jedes jahr, jeden montag, jeden dienstag, jeden mittwoch, jeden donnerstag, jeden freitag, jeden samstag, jeden sonntag, täglich*, wöchentlich*, monatlich*, jährlich*",
			"jeden zweiten, jede zweite, jedes zweite, zweiwöchentlich*, vierzehntägig*, alle zwei / zwei*",
		],
		"home-away": ["heimmannschaft*, gastgeber*", "auswärtsmannschaft*, gästen, gäste"],
	},
	apart: "mehr oder weniger, vor allem, vor ort, nach und nach, nicht nur, in aller, unter anderem",
	negations:
		"nicht, kein, keine, keinen, keinem, keiner, keines, nie, niemals, weder, niemand, nichts / ohne, kaum, unmöglich",
	contraries:
		"nur, lediglich, bloß, außer, sondern, bis, bevor, erst, sonst, ausgenommen, überschreit* / selten, fehl*, mangel*, vermeid*, verzicht*, weiger*, ablehn*, abgelehn*, verbot*, verbiet*, untersag*, frei*, befrei*, ausgeschloss*, ausnahm*, leer, ende*, aufhör*, verhinder*, sperr*, geschloss*, stattdessen, statt, eher, falsch*, wenig*, null, noch, trotz*, unabhängig*, ander*, weg, kostenlos*, alle*, jede*, immer, una*, unb*, unf*, ung*, unk*, unm*, unn*, unr*, unv*, unw*, unz*, los, bleib*, lass*, halt*, gegen, entfern*, verlor*, verlier*, verzöger*, inakt*, deakt*, ungültig*, selbst, auch, sogar",
	contraryEndings: /(?:frei|freie|freien|freies|los|lose|losen|verbot|verbote)(?!\p{L})/u,
	than: /(?<!\p{L})als(?!\p{L})/gu,
	forces: {
		may: "darf, dürfen, kann, können / erlaubt, gestattet, könnte, könnten",
		shall: "soll, sollen",
		need: "muss, müssen / braucht, brauchen, erforderlich, notwendig, nötig",
	},
};
