/** What sort of thing a value is; decides which rule reports it. */
export type ValueKind = "number" | "money" | "date" | "time" | "contact" | "reference";

/**
 * How sure it is that a translation repeats a value.
 *
 * - `strict`: written in digits, or an amount; it may not be lost or invented.
 * - `word`: a number or name of a month in words, which a translation may word away, but not exchange for another.
 * - `weak`: a word such as “both”, “pair”, “half”, which may answer to a number of the other text and is never missed.
 */
export type Certainty = "strict" | "word" | "weak";

/** Something of a text that keeps its value in another language. */
export interface Value {
	readonly kind: ValueKind;
	readonly certainty: Certainty;
	/** As written. */
	readonly text: string;
	/** Offsets in the text that it was found in. */
	readonly start: number;
	readonly end: number;
	/**
	 * What it may mean, the likeliest first, in a form common to all languages: `n:2.5`, `%:25`, `EUR:5000`, `date:2023-10-09`,
	 * `time:870`. Two values are equal when they have a reading in common.
	 */
	readonly readings: readonly string[];
	/** Number and unit in base units (`length:20000`): values whose measures differ are never equal. */
	readonly measure?: string;
	/** The values that it is made of, which the other language may write apart. */
	readonly parts?: readonly Value[];
	/** What a value in words may be exchanged for: only something of the same slot. */
	readonly slot: string;
	/** The number, where there is one to write in the other language's way. */
	readonly amount?: number;
}

/** The values of one text. */
export interface TextValues {
	readonly text: string;
	readonly values: readonly Value[];
	/** Whether it has a word that may stand for one: an article. */
	readonly hasOne: boolean;
	/** The measures of the units that it names: `calendar:12` for “the past year”. */
	readonly units?: ReadonlySet<string>;
	/** The text between two values when they are the ends of a range, when they are coordinated, and when they aren't. */
	readonly range?: RegExp;
	readonly conjunction?: RegExp;
	readonly relation?: RegExp;
	readonly belonging?: RegExp;
	readonly comparison?: RegExp;
	readonly part?: RegExp;
	/** ISO 4217 code of the currency that an amount without one is in; absent where it isn't known. */
	readonly currency?: string;
	/** Whether the language's number words are known. */
	readonly hasNumberWords: boolean;
}

/** A number in the form that readings have it: without the noise of binary fractions. */
export function canonicalNumber(value: number): string {
	return String(Number.isInteger(value) && Math.abs(value) < 1e12 ? value : Number(value.toPrecision(12)));
}
