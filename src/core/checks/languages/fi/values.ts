import { holidayWords } from "../holiday-words.ts";
import type { LanguageWords } from "../language-words.ts";
import { metricUnits } from "../metric-units.ts";
import { multiple } from "../multiple.ts";
import { plainWords } from "../plain-words.ts";

const holidays = holidayWords({
	christmas: {
		words: ["joulu", "joulun", "jouluna", "jouluksi"],
		days: { jouluaatto: "12-24", jouluaattona: "12-24", joulupäivä: "12-25", joulupäivänä: "12-25" },
	},
	"new-year": {
		words: ["uusivuosi", "uudenvuoden", "uutenavuotena"],
		days: { uudenvuodenaatto: "12-31", uudenvuodenaattona: "12-31", uudenvuodenpäivä: "01-01" },
	},
	epiphany: { days: { loppiainen: "01-06", loppiaisena: "01-06" } },
	easter: { starts: ["pääsiäi"] },
	whitsun: { starts: ["hellunta"] },
	ascension: { starts: ["helatorst"] },
	midsummer: { starts: ["juhannu"] },
	"all-saints": { starts: ["pyhäinpäiv"] },
});

const year = 12;
const hour = 60;
const day = 24 * hour;

/** Endings of the cases in the singular after a vowel stem, with back vowels; words with front vowels have ä, ö and y instead. */
const endings = ["n", "ssa", "sta", "lla", "lta", "lle", "ksi"];

/**
 * A word in the cases that numbers and units stand in.
 *
 * @param nominative `vuosi`.
 * @param stem The weak stem, to which the endings of most cases are added: `vuode`.
 * @param others Partitive, illative, essive and forms of the plural, as they are: `vuotta vuoteen vuonna vuosia`.
 */
function cases(nominative: string, stem: string, others: string): string[] {
	const front = !/[aou]/.test(stem);
	const added = endings.map((ending) => stem + (front ? ending.replaceAll("a", "ä") : ending));
	return [nominative, ...added, ...others.split(" ").filter(Boolean)];
}

/** Nouns whose stem stays as it is: `metri`, `metrin`, `metriä`; `euro`, `euron`, `euroa`. */
function regular(word: string): string[] {
	const front = !/[aou]/.test(word);
	const a = front ? "ä" : "a";
	const last = word.at(-1) ?? "";
	return cases(
		word,
		word,
		`${word}${a} ${word}${last}n ${word}n${a} ${word}j${a} ${word.replace(/i$/, "e")}j${a} ${word}t`,
	);
}

function all<Value>(forms: readonly string[], value: Value): Record<string, Value> {
	return Object.fromEntries(forms.map((form) => [form, value]));
}

const digits: readonly (readonly [number, readonly string[]])[] = [
	[2, cases("kaksi", "kahde", "kahta kahteen kahtena")],
	[3, cases("kolme", "kolme", "kolmea kolmeen kolmena")],
	[4, cases("neljä", "neljä", "neljää neljään neljänä")],
	[5, cases("viisi", "viide", "viittä viiteen viitenä")],
	[6, cases("kuusi", "kuude", "kuutta kuuteen kuutena")],
	[7, cases("seitsemän", "seitsemä", "seitsemää seitsemään seitsemänä")],
	[8, cases("kahdeksan", "kahdeksa", "kahdeksaa kahdeksaan kahdeksana")],
	[9, cases("yhdeksän", "yhdeksä", "yhdeksää yhdeksään yhdeksänä")],
];
const one = cases("yksi", "yhde", "yhtä yhteen yhtenä");
const ten = cases("kymmenen", "kymmene", "kymmentä kymmeneen kymmenenä");

/** “kaksitoista”, “kahdentoista”; “kaksikymmentä”, “kahdenkymmenen”. */
function tensAndTeens(): Record<string, number> {
	const teens = ([[1, one], ...digits] as const).flatMap(([value, forms]) =>
		forms.map((form): [string, number] => [`${form}toista`, value + 10]),
	);
	const tens = digits.flatMap(([value, forms]) =>
		forms.flatMap((form, index): [string, number][] => {
			const same = index === 0 ? ["kymmentä"] : [ten[index] ?? "", "kymmentä"];
			return same.map((word) => [form + word, value * 10]);
		}),
	);
	return Object.fromEntries([...teens, ...tens]);
}

/** What compounds begin with: “kolmivuotias”, “nelikerroksinen”. */
const beginnings = { kolmi: 3, neli: 4, seitsen: 7, kymmen: 10 };

/** “kolmas”, “kolmannen”, “kolmatta”. */
function ordinals(): Record<string, number> {
	const stems = { kolma: 3, neljä: 4, viide: 5, kuude: 6, seitsemä: 7, kahdeksa: 8, yhdeksä: 9, kymmene: 10 };
	const plain = Object.entries(stems).flatMap(([stem, value]) =>
		formsOfOrdinal(stem).map((form): [string, number] => [form, value]),
	);
	const teens = Object.entries({ yhde: 1, kahde: 2, ...stems }).flatMap(([stem, value]) =>
		value === 10 ? [] : formsOfOrdinal(stem).map((form): [string, number] => [`${form}toista`, value + 10]),
	);
	return Object.fromEntries([
		...plain,
		...teens,
		...formsOfOrdinal("sada").map((form): [string, number] => [form, 100]),
	]);
}

function formsOfOrdinal(stem: string): string[] {
	const front = !/[aou]/.test(stem);
	const forms = [
		"s",
		"nnen",
		"tta",
		"nteen",
		"nnessa",
		"nnesta",
		"nnella",
		"nnelta",
		"nnelle",
		"nneksi",
		"ntena",
	];
	return forms.map((form) => stem + (front ? form.replaceAll("a", "ä") : form));
}

/** “kolmasosa”, “kolmannes”. */
function fractions(): Record<string, number> {
	const names = {
		kolmas: 3,
		neljäs: 4,
		viides: 5,
		kuudes: 6,
		seitsemäs: 7,
		kahdeksas: 8,
		yhdeksäs: 9,
		kymmenes: 10,
	};
	const shares = Object.entries(names).flatMap(([ordinal, value]) =>
		cases(
			`${ordinal}osa`,
			`${ordinal}osa`,
			`${ordinal}osaa ${ordinal}osaan ${ordinal}osat ${ordinal}osia`,
		).map((form): [string, number] => [form, value]),
	);
	const short = Object.entries({ kolmanne: 3, neljänne: 4, viidenne: 5, kymmenenne: 10 }).flatMap(
		([stem, value]) => {
			const a = /[aou]/.test(stem) ? "a" : "ä";
			return ["s", "ksen", `st${a}`, "kseen", `ks${a === "a" ? "essa" : "essä"}`].map(
				(end): [string, number] => [stem + end, value],
			);
		},
	);
	return Object.fromEntries([...shares, ...short]);
}

function months(): Record<string, number> {
	const names = "tammi helmi maalis huhti touko kesä heinä elo syys loka marras joulu".split(" ");
	return Object.fromEntries(
		names.flatMap((name, index) =>
			[...cases(`${name}kuu`, `${name}kuu`, `${name}kuuta ${name}kuuhun ${name}kuuna`)].map(
				(form): [string, number] => [form.replace(/kuu(ss|st|ll|lt)ä$/, "kuu$1a"), index + 1],
			),
		),
	);
}

const half = ["times:0.5", "f:0.5", "%:50"];
const everyOther = ["every:2", "n:2", "f:0.5", "%:50", "ratio:1/2"];

/** “kaksinkertainen”, “kolminkertaistui”. */
function multiples(): Record<string, readonly string[]> {
	const stems = { kaksin: 2, kolmin: 3, nelin: 4, viisin: 5, kuusin: 6, kymmenin: 10 };
	return Object.fromEntries(Object.entries(stems).map(([stem, times]) => [`${stem}kertai`, multiple(times)]));
}

/** Finnish words for numbers, times and amounts. Sources: Kotimaisten kielten keskus, Kielitoimiston ohjepankki; Iso suomen kielioppi. */
export const values: LanguageWords = {
	...plainWords,
	cardinals: {
		nolla: 0,
		...Object.fromEntries(digits.flatMap(([value, forms]) => forms.map((form) => [form, value] as const))),
		...all(ten, 10),
		...tensAndTeens(),
		...beginnings,
		puolitoista: 1.5,
		puolentoista: 1.5,
	},
	one,
	scales: {
		...all(cases("sata", "sada", "sataa sataan satana"), 100),
		...all(cases("tuhat", "tuhanne", "tuhatta tuhanteen tuhatta"), 1000),
		...all(cases("miljoona", "miljoona", "miljoonaa miljoonaan"), 1e6),
		...all(cases("miljardi", "miljardi", "miljardia miljardiin"), 1e9),
		...all(cases("biljoona", "biljoona", "biljoonaa biljoonaan"), 1e12),
		milj: 1e6,
		mrd: 1e9,
		...all(cases("tusina", "tusina", "tusinaa"), 12),
	},
	joined: true,
	bareScales: true,
	vague: ["muutama", "muutaman", "muutamaa", "useita", "monia", "joitakin", "pari", "parin"],
	andAHalf: /[ \u00a0]ja[ \u00a0]puoli(?!\p{L})/uy,
	half: ["puoli", "puolen", "puolta"],
	ordinals: ordinals(),
	dayOrdinals: { ensimmäinen: 1, ensimmäisenä: 1, ensimmäistä: 1, toinen: 2, toisena: 2, toista: 2 },
	firstOrdinals: { ensimmäinen: 1, ensimmäisen: 1, ensimmäistä: 1, ensimmäisessä: 1, ensimmäisenä: 1 },
	fractions: fractions(),
	weak: {
		...holidays.words,
		puolet: half,
		tänään: ["from-today:0"],
		eilen: ["from-today:-1"],
		huomenna: ["from-today:1"],
		toissapäivänä: ["from-today:-2"],
		puolella: half,
		puolen: half,
		kokonaan: ["%:100"],
		täysin: ["%:100"],
		molemmat: ["pair:2", "n:2"],
		molempien: ["pair:2", "n:2"],
		molemmissa: ["pair:2", "n:2"],
		kumpikin: ["n:2"],
		pari: ["n:2"],
		toinen: ["n:2"],
		toisen: ["n:2"],
		kahdesti: ["pair:2", "n:2"],
		kolmesti: ["nth:3", "n:3"],
		kerran: ["n:1"],
		ainoa: ["n:1"],
		ainoan: ["n:1"],
		ainoastaan: ["n:1"],
		vain: ["n:1"],
		yksin: ["n:1"],
		"joka toinen": everyOther,
		"joka toisen": everyOther,
		neljännesvuosi: ["calendar:3", "n:3", "f:0.25"],
		neljännesvuoden: ["calendar:3", "n:3", "f:0.25"],
		puolivuotta: ["calendar:6", "n:6"],
		vuosikymmen: ["calendar:120", "n:10"],
		vuosikymmenen: ["calendar:120", "n:10"],
		vuosisata: ["calendar:1200", "n:100"],
		vuosisadan: ["calendar:1200", "n:100"],
		kymmeniä: ["many:10"],
		kymmenien: ["many:10"],
		satoja: ["many:100"],
		satojen: ["many:100"],
		tuhansia: ["many:1000"],
		tuhansien: ["many:1000"],
		kymmeniätuhansia: ["many:10000"],
		"kymmeniä tuhansia": ["many:10000"],
		satojatuhansia: ["many:100000"],
		miljoonia: ["many:1000000"],
		vuosittain: ["per:year"],
		kuukausittain: ["per:month"],
		viikoittain: ["per:week"],
		päivittäin: ["per:day"],
		vuodessa: ["per:year"],
		kuukaudessa: ["per:month"],
		viikossa: ["per:week"],
		päivässä: ["per:day"],
		tunnissa: ["per:hour"],
		"joka vuosi": ["per:year"],
		"joka kuukausi": ["per:month"],
		"joka viikko": ["per:week"],
		"joka päivä": ["per:day"],
		"ympäri vuorokauden": ["n:24", "clock:1440", "n:7"],
		itsenäisyyspäivä: ["date:--12-06"],
	},
	weakStarts: { ...holidays.starts, ...multiples(), puolitt: half },
	compoundTail:
		/^(?:luokkalai|vuoti|vuotis|päiväi|viikkoi|tunti|kuukau|minuutti|kerroksi|osai|huone|kielis|kieli|henki|hengen|sivui|metri|kilo|prosentti|miljoona|vaihei|tähti|numeroi|kertai|paikkai)/u,
	ordinalCompounds: true,
	ordinalSuffix: /(?:\.(?=[ \u00a0]\p{Ll})|:(?:s|nnen|nnessä|nnessa|nteen|ntenä|tta|ttä)(?!\p{L}))/uy,
	decadeSuffix: /[-‑–]?lu(?:vu(?:n|lla|lta|lle|ssa|sta|t)|ku(?:a|un|na)?)(?!\p{L})/uy,
	decadeTail: /lu(?:vu(?:n|lla|lta|lle|ssa|sta)|ku(?:a)?)$/u,
	hourSuffix: /[-‑]aika(?:an)?(?!\p{L})/uy,
	every: ["joka"],
	ratio: [],
	clock: {
		before: ["kello", "klo", "kellon"],
		after: [],
		halfTo: ["puoli"],
		halfPast: [],
		quarter: ["varttia"],
		past: ["yli"],
		to: ["vaille"],
		afternoon: /[ \u00a0](?:iltapäivällä|illalla)/uy,
		named: { keskiyö: 0, keskiyöllä: 0, puolipäivä: 720 },
	},
	shares: {
		...all(regular("prosentti"), "%"),
		...all(cases("prosentti", "prosenti", "prosenttia prosenttiin prosenttina"), "%"),
		...all(cases("prosenttiyksikkö", "prosenttiyksikö", "prosenttiyksikköä prosenttiyksikköön"), "pp"),
		promille: "‰",
		promillea: "‰",
	},
	currencies: {
		...all(regular("euro"), { code: "EUR", factor: 1 }),
		...all(cases("sentti", "senti", "senttiä senttiin"), { code: "EUR", factor: 0.01 }),
		te: { code: "EUR", factor: 1e3 },
		meur: { code: "EUR", factor: 1e6 },
		...all(regular("kruunu"), { code: "SEK", factor: 1 }),
		...all(regular("jeni"), { code: "JPY", factor: 1 }),
		kr: { code: "SEK", factor: 1 },
		...all(regular("dollari"), { code: "USD", factor: 1 }),
		...all(cases("punta", "punna", "puntaa puntaan"), { code: "GBP", factor: 1 }),
	},
	regionalCurrencies: { FI: "EUR", AX: "EUR" },
	units: {
		"litraa sadalla kilometrillä": { dimension: "consumption", factor: 1 },
		"litraa sadalla": { dimension: "consumption", factor: 1 },
		"l/100 km": { dimension: "consumption", factor: 1 },
		...all(cases("vuosi", "vuode", "vuotta vuoteen vuosia vuosien vuosina vuoti vuotis"), {
			dimension: "calendar",
			factor: year,
		}),
		...all(cases("kuukausi", "kuukaude", "kuukautta kuukauteen kuukausia"), {
			dimension: "calendar",
			factor: 1,
		}),
		...all(cases("viikko", "viiko", "viikkoa viikkoon viikkoja"), { dimension: "clock", factor: 7 * day }),
		...all(cases("päivä", "päivä", "päivää päivään päiviä päivänä"), { dimension: "clock", factor: day }),
		...all(cases("vuorokausi", "vuorokaude", "vuorokautta vuorokauteen"), {
			dimension: "clock",
			factor: day,
		}),
		...all(cases("tunti", "tunni", "tuntia tuntiin tunteja"), { dimension: "clock", factor: hour }),
		...all(cases("minuutti", "minuuti", "minuuttia minuuttiin minuutteja"), {
			dimension: "clock",
			factor: 1,
		}),
		...all(cases("vuosikymmen", "vuosikymmene", "vuosikymmentä vuosikymmeniä"), {
			dimension: "calendar",
			factor: 10 * year,
		}),
		...all(cases("vuosisata", "vuosisada", "vuosisataa vuosisatoja"), {
			dimension: "calendar",
			factor: 100 * year,
		}),
		...metricUnits({
			watt: regular("watti"),
			wattHour: cases("wattitunti", "wattitunni", "wattituntia wattitunteja"),
			hertz: regular("hertsi"),
			volt: regular("voltti"),
		}),
		...all(cases("sekunti", "sekunni", "sekuntia sekunteja"), { dimension: "clock", factor: 1 / 60 }),
		...all(regular("metri"), { dimension: "length", factor: 1 }),
		...all(regular("kilometri"), { dimension: "length", factor: 1000 }),
		...all(regular("senttimetri"), { dimension: "length", factor: 0.01 }),
		...all(regular("hehtaari"), { dimension: "area", factor: 10_000 }),
		...all([...regular("neliömetri"), ...regular("neliö"), "m2"], { dimension: "area", factor: 1 }),
		...all(regular("neliökilometri"), { dimension: "area", factor: 1e6 }),
		...all(regular("kuutiometri"), { dimension: "volume", factor: 1000 }),
		rkl: { dimension: "volume", factor: 0.015 },
		ruokalusikallinen: { dimension: "volume", factor: 0.015 },
		ruokalusikallista: { dimension: "volume", factor: 0.015 },
		tl: { dimension: "volume", factor: 0.005 },
		teelusikallinen: { dimension: "volume", factor: 0.005 },
		teelusikallista: { dimension: "volume", factor: 0.005 },
		...all(regular("desilitra"), { dimension: "volume", factor: 0.1 }),
		...all(regular("litra"), { dimension: "volume", factor: 1 }),
		...all([...regular("kilo"), ...regular("kilogramma")], { dimension: "weight", factor: 1000 }),
		...all(regular("gramma"), { dimension: "weight", factor: 1 }),
		...all([...regular("tonni"), "tonnin"], { dimension: "weight", factor: 1e6 }),
	},
	writtenUnits: {
		"area:1": ["neliömetri", "neliömetriä"],
		"area:1000000": ["neliökilometri", "neliökilometriä"],
		"volume:1000": ["kuutiometri", "kuutiometriä"],
		"weight:1000000": ["tonni", "tonnia"],
		"volume:0.015": ["ruokalusikallinen", "ruokalusikallista"],
		"volume:0.005": ["teelusikallinen", "teelusikallista"],
		"calendar:120": ["vuosikymmen", "vuosikymmentä"],
		"calendar:1200": ["vuosisata", "vuosisataa"],
	},
	beforeUnit: /^[ \u00a0](?:ensimmäis\p{L}+|viime(?:isen|isten)?|seuraava\p{L}*|koko|hyvä\p{L}*)[ \u00a0]$/u,
	range: /^[ \u00a0]?(?:[-–—])[ \u00a0]?$/u,
	conjunction: /[,;][ ]|[ ](?:ja|sekä|kun taas|mutta|eikä)[ ]/u,
	relation: /(?<!\p{L})(?:kuin|tai|eli|verrattuna|sijaan|sijasta)(?!\p{L})/u,
	belonging: /(?<!\p{L})(?:\p{L}*st[aä]|\p{L}*een)(?!\p{L})/u,
	comparison: /(?<!\p{L})(?:verrattuna|sijaan|sijasta)(?!\p{L})/u,
	part: /(?<!\p{L})(?:joista)(?!\p{L})/u,
	honorifics: ["herra", "rouva", "neiti", "tohtori", "tri", "prof", "professori"],
	companyForms: ["oy", "oyj", "ky", "ry", "ay"],
	connectors: ["ja", "tai", "sekä"],
	months: months(),
	dateLinks: ["päivänä", "vuonna"],
	dayAfterMonth: /\.[ \u00a0]päivä/uy,
	eras: {
		bc: /[ \u00a0]?(?:eKr|eaa|ennen[ \u00a0]ajanlaskun)\.?/uy,
		ad: /[ \u00a0]?(?:jKr|jaa|jälkeen[ \u00a0]ajanlaskun)\.?/uy,
	},
	exceptBefore: /paitsi[ \u00a0]$/u,
	labels: [
		{ name: "week", before: /\bviik(?:ko|olla|on)[ \u00a0]$/u },
		{ name: "chapter", before: /\bluku[ \u00a0]$/iu, after: /^[ \u00a0]?lu(?:vu|ku)/u },
		{ name: "section", before: /§[ \u00a0]?$/u, after: /^[ \u00a0]?(?:§|pykälä)/u },
	],
	caseMarker: "dnro|diaarinumero|asianumero|asiatunnus|viite(?:numero)?|kiinteistö",
};
