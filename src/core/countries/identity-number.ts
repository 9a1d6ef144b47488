/** How a country numbers people. */
export interface IdentityNumber {
	/** With the country: “Finnish personal identity code”. */
	readonly name: string;
	/** Matches what may be one, six digits in a row at least; tried from everywhere. */
	readonly pattern: RegExp;
	/** Whether a match is one, as far as digits tell. */
	readonly isValid: (match: RegExpMatchArray) => boolean;
	/** A match as it may be repeated in a problem, which others may read. */
	readonly masked: (match: string) => string;
}

/** Whether digits end with their check digit by the Luhn algorithm (ISO/IEC 7812-1, annex B). */
export function hasLuhnDigit(digits: string): boolean {
	let sum = 0;
	[...digits].reverse().forEach((digit, place) => {
		const value = Number(digit) * (place % 2 === 0 ? 1 : 2);
		sum += value > 9 ? value - 9 : value;
	});
	return sum % 10 === 0;
}

/** Whether there is such a day. */
export function isDay(year: number, month: number, day: number): boolean {
	const date = new Date(Date.UTC(year, month - 1, day));
	return month >= 1 && month <= 12 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
