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
		"women-men": ["kvinna*, kvinno*, kvinnlig*", "män, männen, mäns, männens, mannen, mannens, manlig*"],
		"children-adults": ["barn, barnen, barns, barnens", "vuxen, vuxna, vuxnas"],
		"all-some": [
			"alla, samtliga, allihop / varje, all, allt, hela, helt",
			"vissa, somliga, en del / några, någon, något",
		],
		"earliest-latest": ["tidigast / först, från, efter", "senast / till, innan, före"],
		"every-alternate": [
			"varje dag, varje dygn, varje vecka, varje månad, varje år, varje natt, varje morgon, varje kväll, varje måndag, varje tisdag, varje onsdag, varje torsdag, varje fredag, varje lördag, varje söndag, dagligen, veckovis, månadsvis, årligen",
			"varannan, vartannat / andra, två",
		],
		"home-away": ["hemmalag*, värdlag*", "bortalag*, gästerna, gästande"],
	},
	apart:
		"efter hand, mer eller mindre, första hand, före detta, inte minst, minst lika, inte bara, inte endast, inte heller, får barn, får plats, får veta, får se",
	negations:
		"inte, ej, icke, ingen, inga, inget, ingenting, aldrig, varken / nej, utan, knappast, omöjligt, saknar, saknas",
	contraries:
		"utom, förutom, bara, endast, enbart, innan, före, förrän, först, annars, överstig*, överskrid*, undant* / sällan, knappt, sakna*, brist*, slipp*, undvik*, avstå*, vägra*, neka*, avslå*, avslag*, låt bli, låta bli, förbjud*, förbud*, fri, fritt, fria, befria*, utelämn*, lugn*, tom, tomt, tomma, slut, sluta*, upphör*, misslyck*, hindra*, förhindra*, stäng*, spärr*, tidigast, istället, i stället, snarare, fel, felaktig*, alltför, få, föga, noll, kvar, ännu, fortfarande, trots, oavsett, annan, annat, andra, bort, borta, gratis, mindre, färre, lägre, olik*, skil*, mot, motsat*, alla, varje, alltid, alls, oan*, oav*, obe*, obo*, oer*, ofr*, ofö*, ogi*, oin*, okl*, okä*, olag*, olä*, omö*, onö*, oro*, osa*, osä*, oti*, otj*, otr*, otyd*, ovan*, ovi*, oänd*",
	contraryEndings: /(?:fri|fritt|fria|lös|löst|lösa|förbud|förbudet|stopp)(?!\p{L})/u,
	than: /(?<!\p{L})än(?!\p{L})/gu,
	forces: {
		may: "kan / får, kunna, tillåtet, tillåten, tillåtna",
		shall: "ska, skall",
		need: "måste / behöver, behöva, krävs, nödvändig, nödvändigt, nödvändiga",
	},
};
