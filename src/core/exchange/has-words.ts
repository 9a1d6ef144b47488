const word = /(?:^|[^\p{L}\p{M}\p{N}])(?:\p{Ll}{3}|\p{Lo})/gu;

/** An address or a file's name: `www.example.org`, `site.yaml`. */
const address = /(?<![\p{L}\p{N}])[a-z\d-]+(?:\.[a-z\d-]+)+(?![\p{L}\p{N}])/gu;

/**
 * Whether a text has more than names, figures, units and addresses, which are the same in every language: words of three small letters, or of
 * letters that know no capitals.
 *
 * @param least How many such words.
 */
export function hasWords(text: string, least = 1): boolean {
	return (text.replace(address, "").match(word) ?? []).length >= least;
}
