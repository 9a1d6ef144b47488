import type { OppositeWords } from "../opposites.ts";

/** Source: Kotimaisten kielten keskus, Kielitoimiston sanakirja. */
export const opposites: OppositeWords = {
	pairs: {
		"north-south": ["pohjoi*", "etelä*"],
		"east-west": [
			"itä, itään, idässä, idästä, itäi*, itäpuol*",
			"länsi, länteen, lännessä, lännestä, länti*, länsipuol*",
		],
		"left-right": ["vasen, vasem*", "oikea, oikean, oikealla, oikealle, oikealta, oikeaan, oikeanpuol*"],
		"above-below": ["yllä, yläpuol*, ylhäällä, ylempänä / ylä*", "alla, alapuol*, alhaalla, alempana / ala*"],
		"before-after": ["ennen, ennakkoon, mennessä", "jälkeen, jälkeinen*"],
		"earlier-later": ["aiem*, aikaisem*, entinen, entise*", "myöhem*"],
		"first-last": ["ensimmäi*", "viimei*"],
		"more-less": [
			"enemmän, useampi*, useamm*, suurempi*, suuremm*, suurin, suurim*, korkeampi*, korkeamm*, enempi, lisää",
			"vähemmän, harvempi*, harvemm*, pienempi*, pienemm*, pienin, pienim*, alempi, alemm*, matalampi*",
		],
		"rise-fall": [
			"nous*, nousi*, kasv*, lisä*, korot*, nost*, kohos*",
			"lask*, vähen*, väheni*, pienen*, alen*, supist*",
		],
		"least-most": ["vähintään, ainakin", "enintään, korkeintaan, maksimi*"],
		"allowed-forbidden": ["sallit*, sallii, saa, luvallis*", "kielle*, kiello*, kielto*"],
		"granted-refused": ["hyväksy*, myönn*, myöns*", "hylk*, hylätt*, hylkä*, evät*, eväs*"],
		"won-lost": ["voitt*, voito*", "hävi*, häviö*, menett*, tappio*"],
		"open-closed": ["auki, avoin*, avoinna, avaa*, avat*, avoim*", "suljet*, sulje*, kiinni, sulki*"],
		"cheap-expensive": ["halv*, edulli*", "kall*"],
		"young-old": ["nuor*", "vanh*, ikäänty*"],
		"voluntary-compulsory": ["vapaaehtoi*", "pakolli*"],
		"minor-serious": ["lievä*, liev*", "vakav*"],
		"indoors-outdoors": ["sisällä, sisätil*", "ulkona, ulkotil*"],
		"odd-even": ["parit*", "parilli*"],
		"employer-employee": ["työnantaj*", "työntekij*"],
		"landlord-tenant": ["vuokranantaj*", "vuokralai*"],
		"arrival-departure": ["saapu*", "lähte*, lähde*, läht*"],
		"women-men": ["nainen, naisen, naise*, nais*", "mies, miehe*, mieht*"],
		"children-adults": ["lapsi, lapse*, lapset, lasten, lapsia", "aikui*"],
		"all-some": [
			"kaikki, kaikkien, kaikille, kaikilla, kaikissa / joka, koko, jokai*",
			"jotkut, joidenkin, eräät, osa / muutam*, usea*, joku",
		],
		"earliest-latest": ["aikaisintaan / alk*, vasta, jälk*", "viimeistään, mennessä / ennen, asti, saakka"],
		"every-alternate": [
			"joka päivä, joka viikko, joka kuukausi, joka vuosi, joka maanantai, joka tiistai, joka keskiviikko, joka torstai, joka perjantai, joka lauantai, joka sunnuntai, päivittäin, viikoittain, kuukausittain, vuosittain",
			"joka toinen, joka toisena, joka toisella, joka toisessa / kaksi, kahden, toinen",
		],
		"home-away": ["kotijouk*, isännät", "vierasjouk*, vieraat"],
	},
	apart: "ennen kaikkea, enemmän tai vähemmän, ei vain, ennen muuta",
	negations: "ei, eivät, en, et, emme, ette, älä, älkää, mikään, kukaan, koskaan, eikä, eivätkä / ilman",
	contraries:
		"vain, ainoastaan, paitsi, ennen, kunnes, vasta, muuten, ylit* / harvoin, puuttu*, vältä, vältt*, kiel*, kiell*, vapaa*, ilmai*, tyhj*, lopp*, lope*, est*, sulj*, sulk*, sijaan, väär*, liian, vähän, vähe*, nolla, vielä, huolimatta, riippumatta, muu*, pois, kaikki, aina, joka, epä*, maton, mahdot*, tuntemat*, kielt*, lakka*, hylä*, hylk*, pelkä*, jätä, jättä*, jää*, peruut*, poist*, mieluummin, enää, tur*",
	contraryEndings: /(?:ton|tön|maton|mätön|kielto)(?!\p{L})/u,
	than: /(?<!\p{L})kuin(?!\p{L})/gu,
	forces: {
		may: "voi, voivat, voit / saa, saavat, saat, sallittu",
		shall: "",
		need: "täytyy, on pakko / pitää, tarvitse, tarvitsee",
	},
};
