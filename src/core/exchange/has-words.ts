const word = /(?:^|[^\p{L}\p{M}\p{N}])(?:\p{Ll}{3}|\p{Lo})/gu;

/**
 * Whether a text has more than names, figures and units, which are the same in every language: words of three small letters, or of
 * letters that know no capitals.
 *
 * @param least How many such words.
 */
export function hasWords(text: string, least = 1): boolean {
	return (text.match(word) ?? []).length >= least;
}
