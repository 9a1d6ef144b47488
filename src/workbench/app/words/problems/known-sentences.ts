/** An English sentence as a regular expression, and the same in another language, from what the expression's groups have found. */
export type KnownSentence = readonly [pattern: string, wording: (...parts: readonly string[]) => string];

/** What is quoted in a sentence, as a group. */
export const q = "“(.+?)”";

/**
 * Translates whole sentences of which the English pattern is known.
 *
 * @returns Gives `undefined` for a sentence that isn't known.
 */
export function translateSentences(
	sentences: readonly KnownSentence[],
): (english: string) => string | undefined {
	const patterns = sentences.map(
		([pattern, wording]) => [new RegExp(`^${pattern}$`, "su"), wording] as const,
	);
	return (english) => {
		for (const [pattern, wording] of patterns) {
			const match = pattern.exec(english);
			if (match) return wording(...match.slice(1));
		}
		return undefined;
	};
}
