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
	},
	apart: "mehr oder weniger, vor allem, vor ort, nach und nach",
	negations:
		"nicht, kein, keine, keinen, keinem, keiner, keines, nie, niemals, ohne, weder, niemand, nichts, kaum, unmöglich",
};
