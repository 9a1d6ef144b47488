import type { Found, Reading } from "../../draft.ts";

const romanDigits: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };

/** “siglo XIII”: the 13th century, the 1200s. */
export function readRomanCentury({ tokens, text }: Reading, index: number): Found | undefined {
	const token = tokens[index];
	if (token?.word?.century !== true) return undefined;
	const [found, numeral = ""] =
		/^[ \u00a0]([IVXL]+)(?![\p{L}\d])/u.exec(text.slice(token.end, token.end + 9)) ?? [];
	if (found === undefined) return undefined;
	const worth = [...numeral].map((digit) => romanDigits[digit] ?? 0);
	const amount = worth.reduce((sum, value, at) => sum + (value < (worth[at + 1] ?? 0) ? -value : value), 0);
	const end = token.end + found.length;
	const readings = [`n:${(amount - 1) * 100}`];
	return {
		draft: { start: token.start, end, certainty: "strict", number: { amounts: [amount] }, readings },
		next: index + 1,
	};
}
