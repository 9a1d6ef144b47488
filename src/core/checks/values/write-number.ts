/** `Intl` objects are slow to make and are the same every time. */
const formats = new Map<string, Intl.NumberFormat>();

/** A number as a language writes it, to six decimals. */
export function writeNumber(value: number, locale: string, options: Intl.NumberFormatOptions = {}): string {
	const key = `${locale} ${JSON.stringify(options)}`;
	const found = formats.get(key) ?? new Intl.NumberFormat(locale, { maximumFractionDigits: 6, ...options });
	formats.set(key, found);
	return found.format(value);
}

/** How a number that is written in digits is formatted: those of years and the like have no mark between thousands. */
export function digitsLike(text: string, amount: number): Intl.NumberFormatOptions {
	return amount < 10_000 && !/[\s.,]/u.test(text) ? { useGrouping: false } : {};
}

/** With the word for a million or the like. */
export const inMillions: Intl.NumberFormatOptions = { notation: "compact", compactDisplay: "long" };
