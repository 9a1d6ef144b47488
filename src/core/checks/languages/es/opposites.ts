import type { OppositeWords } from "../opposites.ts";

/** Source: Real Academia Española, Diccionario de la lengua española. */
export const opposites: OppositeWords = {
	pairs: {
		"north-south": [
			"norte, norteñ*, septentrional*, nordeste, noroeste, noreste",
			"sur, sureñ*, meridional*, sureste, sudeste, suroeste, sudoeste",
		],
		"east-west": ["este, oriental*, oriente", "oeste, occidental*, occidente"],
		"left-right": ["izquierd*", "derecha, derechas"],
		"above-below": [
			"arriba, encima, superior*, anterior*",
			"abajo, debajo, inferior*, siguiente*, continuación",
		],
		"before-after": ["antes, previo, previa, previamente, anterior*", "después, tras, posterior*, luego"],
		"earlier-later": ["antes, anterior*, previo*, previa*", "después, posterior*, más tarde"],
		"first-last": ["primer, primero, primera, primeros, primeras", "último, última, últimos, últimas, final"],
		"more-less": [
			"más, mayor, mayores, superior*",
			"menos, menor, menores, inferior* / pequeñ*, baj*, reduc*",
		],
		"rise-fall": [
			"aument*, subi*, sube, suben, subió, crec*, elev*, increment*, alza, más",
			"disminu*, baj*, reduc*, reduj*, descen*, caer, cae, cayó, caída*, menos",
		],
		"least-most": ["al menos, por lo menos, mínimo, como mínimo", "como máximo, máximo, a lo sumo, hasta"],
		"allowed-forbidden": ["permit*, autoriz*, puede, pueden", "prohib*"],
		"granted-refused": ["conced*, aprob*, aprueb*, acept*", "rechaz*, deneg*, denieg*, desestim*"],
		"acquitted-convicted": ["absuel*, absolv*", "conden*, culpable*"],
		"won-lost": ["gan*, venc*, victoria*", "perd*, pierd*, derrota*"],
		"open-closed": ["abre, abren, abrir, abrirá*, abrió, abiert*, apertura*", "cerr*, cierr*, cierre*"],
		"cheap-expensive": ["barat*, económic*", "caro, cara, caros, caras"],
		"young-old": ["joven*, jóven*, menor*, pequeñ*", "mayor*, viej*, ancian*, antigu*"],
		"voluntary-compulsory": ["voluntari*, opcional*", "obligatori*"],
		"minor-serious": ["leve*, liger*", "grave*, seri*"],
		"odd-even": ["impar*", "par, pares"],
		"employer-employee": ["empleador*, empresa*", "emplead*, trabajador*"],
		"landlord-tenant": ["propietari*, arrendador*, caser*", "inquilin*, arrendatari*"],
		"arrival-departure": ["lleg*", "sal, sale, salen, salid*, salir, part*"],
	},
	apart: "más o menos, ante todo",
	negations: "no, ni, nunca, jamás, sin, nadie, nada, ningún*, tampoco, apenas",
};
