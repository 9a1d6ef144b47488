import type { WritingHabits } from "../writing-habits.ts";

/** Swedish: what the dictionary and CLDR don't say (Svenska skrivregler; Svenska Akademiens grammatik). */
export const writing: Partial<WritingHabits> = {
	dialogueDash: true,
	genitives: ["s"],
	nameEndings:
		/(?<=\p{L}{2})(?:berg|blad|blom|borg|bäck|dahl|dal|ell|feldt|fors|gatan|gren|gård|hammar|holm|hult|kvist|land|lin|lind|ljung|lund|lunda|löf|löv|malm|man|mark|plan|qvist|rot|sjö|skog|son|stad|stam|stedt|sten|strand|ström|torp|torget|vall|vik|vägen|wall|ås|ö)s?$/u,
	surnames: new Set(
		"alm ask berg björk blad blom bäck dahl ek falk fors frisk gran hall hed holm kvist lind ljung lund löv malm nord sand sjö skog sten storm strand ström vall vik".split(
			" ",
		),
	),
	formsOf,
	isDefinite: (word) => /(?:[^aeiouyåäö](?:en|et)|[aeo][nt]|na)s?$/u.test(word),
	pronouns: new Set("den det de dem dess deras vi vår vårt våra oss han hon hans hennes".split(" ")),
};

/**
 * Definite forms, plurals and genitives of the last word. Endings that no noun of that shape takes only make words that
 * no text has.
 */
function formsOf(term: string): readonly string[] {
	const lower = term.toLowerCase();
	const stems = [lower, ...inflected(lower)];
	return [...stems, ...stems.filter((form) => !/[sxz]$/.test(form)).map((form) => `${form}s`)];
}

function inflected(word: string): readonly string[] {
	const plural = /(?:[^r]ar|er|or)$/.test(word) ? [`${word}na`] : [];
	if (word.endsWith("a")) return [`${word}n`, `${word.slice(0, -1)}or`, `${word.slice(0, -1)}orna`];
	if (word.endsWith("e"))
		return [
			`${word}n`,
			`${word}t`,
			`${word}r`,
			`${word}rna`,
			`${word}na`,
			`${word.slice(0, -1)}ar`,
			`${word.slice(0, -1)}arna`,
		];
	const definite = /(?:el|en|er)$/.test(word) ? [`${word}n`, `${word.slice(0, -2)}${word.slice(-1)}et`] : [];
	const doubled = /[^aeiouyåäö][aeiouyåäö]m$/.test(word) ? [`${word}men`, `${word}met`] : [];
	const vowel = /[iouyåäöé]$/.test(word) ? [`${word}n`, `${word}t`, `${word}et`] : [];
	const endings = ["en", "et", "ar", "arna", "er", "erna"];
	return [...endings.map((ending) => word + ending), ...plural, ...definite, ...doubled, ...vowel];
}
