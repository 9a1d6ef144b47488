import type { OppositeWords } from "../opposites.ts";

/** Source: Strömbergs synonymordbok; SAOL. */
export const opposites: OppositeWords = {
	pairs: {
		"north-south": [
			"norr, norra, norre, norrut, norrifrån, norrgående, nordlig*, nordost*, nordväst*, nordöst*",
			"söder, södra, södre, söderut, söderifrån, södergående, sydlig*, sydost*, sydväst*, sydöst*",
		],
		"east-west": [
			"öster, östra, österut, österifrån, östergående, östlig*",
			"väster, västra, västerut, västerifrån, västergående, västlig*",
		],
		"left-right": ["vänster, vänstra", "höger, högra"],
		"above-below": ["ovan, ovanför, ovanstående", "nedan, nedanför, nedanstående"],
		"before-after": ["före, innan", "efter, efteråt"],
		"earlier-later": ["tidigare", "senare"],
		"first-last": ["första, förste", "sista, siste"],
		"more-less": [
			"mer, mera, fler, större, störst, största, högre, högsta",
			"mindre, färre, minsta, lägre, lägsta",
		],
		"rise-fall": [
			"öka, ökar, ökade, ökat, ökning*, stiga, stiger, steg, stigit, höja, höjer, höjs, höjde, höjdes, höjt, höjning*",
			"minska, minskar, minskade, minskat, minskning*, sjunka, sjunker, sjönk, sjunkit, sänka, sänker, sänks, sänkte, sänktes, sänkt, sänkning*",
		],
		"least-most": ["minst, åtminstone, minimum", "högst, max, maximalt, maximum, som mest"],
		"allowed-forbidden": ["tillåtet, tillåten, tillåtna, tillåts, tillåter", "förbjud*, förbud*"],
		"granted-refused": ["bevilja*, godkänn*, godkänt, bifall*", "avslå*, avslag*, avslog*"],
		"acquitted-convicted": [
			"friad, friade, frias, frikänn*, frikänd*",
			"döms, dömd, dömde, dömdes, fälldes, fälls",
		],
		"won-lost": ["vann, vinner, vunnit, vinst*", "förlorade, förlorar, förlust*"],
		"open-closed": [
			"öppen, öppet, öppna, öppnar, öppnas, öppnade",
			"stängd, stängda, stängt, stänger, stängs, stängde, stängdes",
		],
		"cheap-expensive": ["billig*", "dyr, dyrt, dyra, dyrare, dyrast, dyraste"],
		"young-old": ["yngre, yngst, yngsta", "äldre, äldst, äldsta"],
		"voluntary-compulsory": ["frivillig*", "obligatorisk*"],
		"minor-serious": ["lindrig*, mild*", "allvarlig*, svåra"],
		"indoors-outdoors": ["inomhus*", "utomhus*"],
		"odd-even": ["udda", "jämn, jämna"],
		"employer-employee": ["arbetsgivar*", "arbetstagar*, anställd, anställda, anställdas"],
		"landlord-tenant": ["hyresvärd*", "hyresgäst*"],
		"arrival-departure": ["ankomst*, ankommer, anländer, anlände", "avgång*, avgår, avresa*, avreser"],
	},
	apart: "efter hand, mer eller mindre, första hand, före detta, inte minst, minst lika",
	negations:
		"inte, ej, icke, ingen, inga, inget, ingenting, aldrig, utan, varken, knappast, nej, omöjligt, saknar, saknas",
};
