import { memoiseByText } from "../../../collections/memoise-by-text.ts";

/**
 * Makes spellings comparable that differ in accents only: `San Sebastian`, `San Sebastián`. Letters that a language sorts
 * as letters of their own keep their marks (CLDR collation): in Finnish, `ö` is no `o`, but `é` is an `e`.
 *
 * @param locale The language whose letters count, usually that of the original.
 */
export const foldingFor = memoiseByText(createFolding);

function createFolding(locale: string): (text: string) => string {
	const collator = new Intl.Collator(locale, { sensitivity: "base" });
	const folded = new Map<string, string>();
	return (text) => {
		const lower = text.toLowerCase();
		if (!beyondAscii.test(lower)) return lower;
		return lower.normalize("NFC").replace(/[^ -~\s]/gu, (letter) => {
			let plain = folded.get(letter);
			if (plain === undefined) {
				const base = letter === "’" || letter === "‘" ? "'" : letter.normalize("NFD").replace(/\p{M}+/gu, "");
				plain = base === "'" || collator.compare(base, letter) === 0 ? base : letter;
				folded.set(letter, plain);
			}
			return plain;
		});
	};
}

const beyondAscii = /[^ -~\s]/;
