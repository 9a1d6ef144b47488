/** A unit of measure: how many base units it holds. Time of the calendar (months, years) and of the clock don't convert. */
export interface Unit {
	readonly dimension:
		| "calendar"
		| "clock"
		| "length"
		| "area"
		| "weight"
		| "volume"
		| "temperature"
		| "consumption"
		| "energy"
		| "power"
		| "frequency"
		| "voltage"
		| "pressure"
		| "data";
	/** In months, minutes, metres, square metres, grams, litres, degrees Celsius, litres per 100 km, joules, watts, hertz, volts, pascals, bytes. */
	readonly factor: number;
	/** What is added in base units: 0 °F is −17.8 °C. */
	readonly offset?: number;
}

export const aYear: Unit = { dimension: "calendar", factor: 12 };

/** A word for money; `factor` is that of abbreviations such as “mnkr”. */
export interface CurrencyWord {
	readonly code: string;
	readonly factor: number;
	/** Whether the word is the code itself, which is written in capitals: “1 sek” is a second. */
	readonly isCode?: true;
}

/** How a language that writes no spaces writes values. */
export interface ValuePatterns {
	/** Groups `year`, `month`, `day`. */
	readonly date: RegExp;
	/** Groups `after` (noon), `before`, `hour`, `minute`, `half`. */
	readonly time: RegExp;
	/** Groups `whole`, `part`. */
	readonly fraction: RegExp;
	/** Groups `count`, `unit`: “1時間半” is an hour and a half. */
	readonly andAHalf: RegExp;
	/** Group `tenths`. */
	readonly tenths: RegExp;
	/** A number in the language's own numerals, before what it counts. */
	readonly numeral: RegExp;
	readonly half: RegExp;
	/** Group `sign`, one of `weekdaySigns`, which begin with Sunday's. */
	readonly weekday: RegExp;
	readonly weekdaySigns: string;
	/** What the numerals are worth; ten and up multiply what stands before them. */
	readonly numerals: Readonly<Record<string, number>>;
}

/** Whether a number is a percentage, a difference in percentage points, or thousandths. */
export type Share = "%" | "pp" | "‰";

/**
 * What is known of a language's words for numbers beyond CLDR. All words are in lower case. A language without such a list is
 * checked by its digits, months and separators alone.
 */
export interface LanguageWords {
	/** Two and up: single words, and the tens. */
	readonly cardinals: Readonly<Record<string, number>>;
	/** Words that are either the number one or an article. */
	readonly one: readonly string[];
	/** Words that multiply what stands before them. */
	readonly scales: Readonly<Record<string, number>>;
	/** Whether number words are written as one word (“tvåhundrafemtio”). */
	readonly joined: boolean;
	/** Whether “hundra elever” needs no number before it; otherwise “an extra thousand” may be one. */
	readonly bareScales: boolean;
	/** Words before a scale that make it vague: “några hundra”. */
	readonly vague: readonly string[];
	/** What joins a number to its hundreds: “two hundred and fifty”. */
	readonly and?: string;
	/** What joins a unit to its tens: “treinta y cuatro”. */
	readonly tensAnd?: string;
	/** What stands between a scale and its unit: “1,3 millones de euros”. */
	readonly scaleLink?: string;
	/** What stands before the tens to name a decade: “los años noventa”. */
	readonly decadeBefore?: RegExp;
	/** “och en halv”, from where the number ends; sticky. */
	readonly andAHalf?: RegExp;
	/** Words for a half, which stand before scales (“en halv miljon”). */
	readonly half: readonly string[];
	/** Third and up; the first two are too often something else. */
	readonly ordinals: Readonly<Record<string, number>>;
	/** Days of the month in words, first and second too. */
	readonly dayOrdinals: Readonly<Record<string, number>>;
	/** Before a month: its last day (“siste december”). */
	readonly lastDay: readonly string[];
	/** Denominators. */
	readonly fractions: Readonly<Record<string, number>>;
	/** Words that may stand for a value, as readings. */
	readonly weak: Readonly<Record<string, readonly string[]>>;
	/** Beginnings of compounds that may stand for a value, as readings: “högstadieelever”. */
	readonly weakStarts: Readonly<Record<string, readonly string[]>>;
	/** What stands before “second” where it is a unit of time. */
	readonly secondBefore?: RegExp;
	/** First and second, which may stand for something else but not for each other. */
	readonly firstOrdinals: Readonly<Record<string, number>>;
	/**
	 * What stands before “a year” that is a span of time; elsewhere it may be a rate (“two evenings a week”). Without it, every
	 * article before a unit counts it.
	 */
	readonly spanBefore?: RegExp;
	/** What stands before a weekday to name the night that leads up to it: “natten till fredag” is Thursday night. */
	readonly nightBefore?: RegExp;
	/** What stands before the weekday that is left out: “except on Mondays” is Tuesday to Sunday. */
	readonly exceptBefore?: RegExp;
	/** What follows a number word in a compound (“treårig”, “femdagars”). */
	readonly compoundTail?: RegExp;
	/** Whether compounds begin with ordinals: “tredjeklassare”. */
	readonly ordinalCompounds?: true;
	/** The end of a compound for a time about an hour: “fyratiden”. */
	readonly hourTail?: RegExp;
	/** The same after digits: “18-tiden”; sticky. */
	readonly hourSuffix?: RegExp;
	/** “:e”, “th”: from where the digits end; sticky. */
	readonly ordinalSuffix?: RegExp;
	/** “-talet”, “s”: from where the digits end; sticky. */
	readonly decadeSuffix?: RegExp;
	/** The end of a number word that names a decade or a rough count (“nittiotalet”, “tjugotal”). */
	readonly decadeTail?: RegExp;
	/** Decades in a word of their own: “nineties”. */
	readonly decades: Readonly<Record<string, number>>;
	/** What follows an ordinal that is a fraction: “a third of”. Without it, a word that may be either is a fraction. Sticky. */
	readonly partitive?: RegExp;
	/** After an ordinal: that it counts years: “fortieth anniversary”; sticky. */
	readonly anniversary?: RegExp;
	/** Before a noun for a number: that it is a place in an order: “blev trea”. */
	readonly placeBefore?: RegExp;
	/** After an ordinal: “82. Lebensjahr” is the year in which somebody is 81; sticky. */
	readonly yearOfLife?: RegExp;
	/** After a year: that it is before Christ, or after; sticky. */
	readonly eras?: { readonly bc: RegExp; readonly ad: RegExp };
	/** Before a number: that it is an age, in years: “aged 40”. */
	readonly ageBefore?: RegExp;
	/** “century” after an ordinal, or before a Roman numeral. */
	readonly century: readonly string[];
	/** “var” of “var tredje”. */
	readonly every: readonly string[];
	/** “av”, “out of”: what stands between the numbers of a ratio. */
	readonly ratio: readonly string[];
	readonly clock: {
		/** Before an hour: “kl”, “klockan”. */
		readonly before: readonly string[];
		/** After an hour: “o’clock”. */
		readonly after: readonly string[];
		/** Whether an hour in digits before such a word is one of twenty-four: “15 Uhr”. */
		readonly isWholeDay?: true;
		/** Before an hour: the half hour before it (“halv tre”) or after it (“half past two”). */
		readonly halfTo: readonly string[];
		readonly halfPast: readonly string[];
		readonly quarter: readonly string[];
		/** The same as “a.m.” and “p.m.”: “de la tarde”. */
		readonly am?: readonly string[];
		readonly pm?: readonly string[];
		/** After an hour: that it is one after noon (“på kvällen”); sticky. */
		readonly afternoon?: RegExp;
		/** What stands before an hour of the clock, and the minutes that words after it add: “las seis y media”; the latter sticky. */
		readonly article?: RegExp;
		readonly added?: readonly { readonly words: RegExp; readonly minutes: number }[];
		readonly past: readonly string[];
		readonly to: readonly string[];
		/** “noon”, in minutes of the day. */
		readonly named: Readonly<Record<string, number>>;
	};
	readonly shares: Readonly<Record<string, Share>>;
	/** What makes a per cent sign one of percentage points: “-enheter”; sticky. */
	readonly pointsSuffix?: RegExp;
	/** What follows a number that is a price: “:-”. */
	readonly priceMark?: { readonly mark: string; readonly code: string };
	readonly currencies: Readonly<Record<string, CurrencyWord>>;
	/** ISO 4217 code of the currency that an amount without one is in, by the region where the language is read. */
	readonly regionalCurrencies: Readonly<Record<string, string>>;
	readonly units: Readonly<Record<string, Unit>>;
	/** How units that CLDR has no name of are written after a number, by `dimension:factor`: for one, and for other numbers. */
	readonly writtenUnits?: Readonly<Record<string, readonly [one: string, other: string]>>;
	/** What stands between the ends of a range, and nothing else. */
	readonly range: RegExp;
	/** Conjunctions that stand between coordinated phrases or clauses, with what may stand around them. */
	readonly conjunction: RegExp;
	/** Words by which one number is set against another, so that their order means nothing. */
	readonly relation: RegExp;
	/** Such as may also belong to the first alone, where a conjunction comes after them: “28 per cent of their income, homeowners 17”. */
	readonly belonging: RegExp;
	/** Those that set a second number against the first, in this order: “98, compared with 120”. */
	readonly comparison: RegExp;
	/** Words that make a second number a part of the first: “340 members, of whom 212 …”. */
	readonly part?: RegExp;
	/** The ending of a unit that another word follows: “tio tons axeltryck”. */
	readonly unitGenitive?: string;
	/** Words for terms of the year before its last two digits: “VT25”. */
	readonly termMarks?: readonly string[];
	/** Titles before a person's name, which another language may leave out, and the forms of companies. In lower case, without points. */
	readonly honorifics: readonly string[];
	readonly companyForms: readonly string[];
	/** Between a number or article and its unit: “två första åren”, “en dryg mil”. */
	readonly beforeUnit: RegExp;
	/** Words between numbers that share a unit: “till”, “och”. */
	readonly connectors: readonly string[];
	/** Abbreviations of months beyond CLDR's. */
	readonly months: Readonly<Record<string, number>>;
	/** Abbreviations of weekdays; 0 is Sunday. */
	readonly weekdays: Readonly<Record<string, number>>;
	/** Words between the day, the month and the year of a date: “the 9th of October”, “9 de octubre de 2023”. */
	readonly dateLinks: readonly string[];
	/** What follows a day that stands after its month: “tammikuun 5. päivänä”; sticky. Without it, none does, but where months have capitals. */
	readonly dayAfterMonth?: RegExp;
	/** Values written by a pattern; their groups stand at `findPatterned`. Global. */
	readonly patterns?: ValuePatterns;
	/** Whether words are written without spaces between them, so that a counter is only the beginning of what follows a number. */
	readonly spaceless?: true;
	/** What a law's number is of: what stands before it, or after it. */
	readonly labels: readonly { readonly name: string; readonly before?: RegExp; readonly after?: RegExp }[];
	/** Words before a diary or case number, as the source of a regular expression. */
	readonly caseMarker: string;
}
