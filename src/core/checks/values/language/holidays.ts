/** A holiday in a language: whole words and phrases, beginnings of words, and what is always on one date. */
interface HolidayNames {
	readonly words?: readonly string[];
	/** Of four letters and more. */
	readonly starts?: readonly string[];
	/** Words for one of its days, by month and day. */
	readonly days?: Readonly<Record<string, string>>;
}

type Holidays = Readonly<Record<string, Readonly<Record<string, HolidayNames>>>>;

/**
 * Holidays by the languages' names for them. One may be left out or explained by its date, but not become another. Sources: CLDR has none;
 * Almanackan för Sverige; Yliopiston almanakka; Duden; Oxford English Dictionary; Diccionario de la lengua española.
 */
const holidays: Holidays = {
	christmas: {
		sv: {
			words: ["jul", "julen", "julhelgen"],
			days: { julafton: "12-24", juldagen: "12-25", "annandag jul": "12-26" },
		},
		en: {
			days: { "christmas eve": "12-24", "christmas day": "12-25", "boxing day": "12-26" },
			words: ["christmas", "xmas"],
		},
		de: { starts: ["weihnacht"], days: { heiligabend: "12-24" } },
		fi: {
			words: ["joulu", "joulun", "jouluna", "jouluksi"],
			days: { jouluaatto: "12-24", jouluaattona: "12-24", joulupäivä: "12-25", joulupäivänä: "12-25" },
		},
		es: { words: ["navidad", "navidades"], days: { nochebuena: "12-24" } },
	},
	"new-year": {
		sv: { words: ["nyår", "nyårshelgen"], days: { nyårsafton: "12-31", nyårsdagen: "01-01" } },
		en: {
			days: {
				"new year's eve": "12-31",
				"new year’s eve": "12-31",
				"new year's day": "01-01",
				"new year’s day": "01-01",
			},
			words: ["new year"],
		},
		de: { words: ["jahreswechsel"], days: { silvester: "12-31", neujahr: "01-01" } },
		fi: {
			words: ["uusivuosi", "uudenvuoden", "uutenavuotena"],
			days: { uudenvuodenaatto: "12-31", uudenvuodenaattona: "12-31", uudenvuodenpäivä: "01-01" },
		},
		es: { words: ["año nuevo"], days: { nochevieja: "12-31" } },
	},
	epiphany: {
		sv: { days: { trettondagen: "01-06", trettondedagen: "01-06", trettondagsafton: "01-05" } },
		en: { days: { epiphany: "01-06", "twelfth night": "01-05" } },
		de: { days: { dreikönigstag: "01-06" } },
		fi: { days: { loppiainen: "01-06", loppiaisena: "01-06" } },
		es: { days: { epifanía: "01-06" } },
	},
	easter: {
		sv: { starts: ["påsk"] },
		en: { words: ["easter"] },
		de: { starts: ["oster"] },
		fi: { starts: ["pääsiäi"] },
		es: { words: ["semana santa", "pascua"] },
	},
	whitsun: {
		sv: { starts: ["pingst"] },
		en: { words: ["whitsun", "whit sunday", "whit monday", "pentecost"] },
		de: { starts: ["pfingst"] },
		fi: { starts: ["hellunta"] },
		es: { words: ["pentecostés"] },
	},
	ascension: {
		sv: { words: ["kristi himmelsfärd", "kristi himmelsfärdsdag"] },
		en: { words: ["ascension day"] },
		de: { words: ["himmelfahrt"] },
		fi: { starts: ["helatorst"] },
		es: { words: ["día de la ascensión"] },
	},
	midsummer: {
		sv: { starts: ["midsommar"] },
		en: { words: ["midsummer"] },
		de: { starts: ["mittsommer"] },
		fi: { starts: ["juhannu"] },
	},
	"all-saints": {
		sv: { words: ["alla helgons dag"], starts: ["allhelgona"] },
		en: { words: ["all saints' day", "all saints’ day"] },
		de: { days: { allerheiligen: "11-01" } },
		fi: { starts: ["pyhäinpäiv"] },
		es: { words: ["todos los santos"] },
	},
};

/** The holidays of a language as words and beginnings of words with their readings. Longer phrases come first. */
export function holidayWords(language: string): {
	readonly words: Readonly<Record<string, readonly string[]>>;
	readonly starts: Readonly<Record<string, readonly string[]>>;
} {
	const named = Object.entries(holidays).flatMap(([holiday, names]) => {
		const own = names[language];
		return own ? [{ reading: `holiday:${holiday}`, ...own }] : [];
	});
	return {
		words: Object.fromEntries(
			named.flatMap(({ reading, words = [], days = {} }) => [
				...Object.entries(days).map(([word, date]) => [word, [reading, `date:--${date}`]]),
				...words.map((word) => [word, [reading]]),
			]),
		),
		starts: Object.fromEntries(
			named.flatMap(({ reading, starts = [] }) => starts.map((start) => [start, [reading]])),
		),
	};
}
