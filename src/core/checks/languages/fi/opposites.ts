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
	},
	apart: "ennen kaikkea, enemmän tai vähemmän",
	negations: "ei, eivät, en, et, emme, ette, älä, älkää, ilman, mikään, kukaan, koskaan, eikä",
};
