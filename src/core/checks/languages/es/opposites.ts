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
		"women-men": ["mujer, mujeres, femenin*", "hombre, hombres, masculin*, varon*, varón"],
		"children-adults": ["niño, niños, niña, niñas / menor*, infantil*", "adult* / mayor*"],
		"all-some": [
			"todos, todas / todo, toda, cada, cualquier*, entero*, entera*",
			"algunos, algunas / algún, alguna, ciert*, vari*, parte, unos, unas",
		],
		"every-alternate": [
			"cada día, todos los días, todas las semanas, cada semana, cada mes, cada año, diariamente, a diario, semanalmente",
			"cada dos, días alternos, quincenal* / dos, alterno*, alterna*",
		],
	},
	apart: "más o menos, ante todo, no solo, no sólo",
	negations: "no, ni, nunca, jamás, nadie, nada, ningún*, tampoco / sin, apenas",
	contraries:
		"solo, sólo, solamente, únicamente, excepto, salvo, menos, sino, hasta, antes, super*, excede* / evit*, rechaz*, nieg*, neg*, falt*, carec*, imped*, impid*, prohib*, exent*, libre*, gratuit*, vac*, termin*, todavía, aún, aunque, otro, otra, otros, otras, distint*, diferente*, demasiado, poco, pocos, cero, fuera, contra, ina*, inc*, ind*, ine*, inh*, ins*, inu*, inv*, imp*, des*, ignor*, omit*, olvid*, pierd*, perd*, desde, siempre, todo*, toda*, cada, si, imposible*, escas*, mal, error*, cancel*, dej*, qued*, manten*",
	than: /(?<!\p{L})que(?!\p{L})/gu,
	forces: {
		may: "puede, pueden, puedes, podrá, podrán / permitido, permitida",
		shall: "debe, deben, debes, deberá, deberán",
		need: "tiene que, tienes que, hay que / necesario, necesaria, necesita, necesitas, hace falta",
	},
};
