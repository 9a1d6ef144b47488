/** A word as the search compares words: lower case, without diacritics (`Försörjning` as `forsorjning`), like Pagefind. */
export function foldWord(word: string): string {
	const lower = word.toLowerCase();
	return isAscii.test(lower) ? lower : lower.replaceAll("ß", "ss").normalize("NFD").replace(/\p{M}/gu, "");
}

const isAscii = /^[\0-\x7f]*$/;
