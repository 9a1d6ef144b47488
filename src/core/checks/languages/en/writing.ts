import type { WritingHabits } from "../writing-habits.ts";

/** English (New Oxford Style Manual; The Cambridge Grammar of the English Language). */
export const writing: Partial<WritingHabits> = {
	lendsWords: true,
	doubledWords: new Set(
		"that had is do you her blah ha bye knock very many much so far long more on in".split(" "),
	),
	genitives: ["'s", "'"],
	respell,
	formsOf,
	familyOf,
	pronouns: new Set(
		"it its itself they their theirs them themselves we our ours us he his him she her hers one ones this these those such".split(
			" ",
		),
	),
};

/** American spellings as British ones: dictionaries have one of the two. */
const respellings: readonly (readonly [RegExp, string])[] = [
	[/or(?=s?$|ed$|ing$|s?-|ful|able|ite)/, "our"],
	[/er(?=s?$)/, "re"],
	[/er(?=s?$)/, "or"],
	[/enter(?=s?$|ed$)/, "entre"],
	[/([iy])z(?=e|ing|ation|er)/, "$1s"],
	[/og(?=s?$)/, "ogue"],
	[/ens(?=es?$)/, "enc"],
	[/([aeiou])l(?=ed$|ing$|er)/, "$1ll"],
	[/ray(?=s?$)/, "rey"],
	[/program(?=s?$)/, "programme"],
];

function respell(word: string): readonly string[] {
	return respellings.flatMap(([american, british]) =>
		american.test(word) ? [word.replace(american, british)] : [],
	);
}

/** Plurals and possessives, of the head word too: `head of administration`, `heads of administration`. */
function formsOf(term: string): readonly string[] {
	const lower = term.toLowerCase().replaceAll("’", "'");
	const head = /^(\p{L}+)( (?:of|for|in|at|to) .+)$/u.exec(lower);
	const forms = [
		...numbersOf(lower),
		...(head ? numbersOf(head[1] ?? "").map((word) => word + (head[2] ?? "")) : []),
	];
	return [
		...forms,
		...forms.map((form) => (form.endsWith("s") ? `${form}'` : `${form}'s`)),
		...forms.filter((form) => form.endsWith("s")).map((form) => `${form}'s`),
	];
}

/** A noun in singular and plural. */
function numbersOf(word: string): readonly string[] {
	const plural = /[^aeiou]y$/.test(word)
		? `${word.slice(0, -1)}ies`
		: /(?:[sxz]|ch|sh)$/.test(word)
			? `${word}es`
			: `${word}s`;
	const singular = word.endsWith("ies")
		? [`${word.slice(0, -3)}y`]
		: /(?:[sxz]|ch|sh)es$/.test(word)
			? [word.slice(0, -2)]
			: /[^su]s$/.test(word)
				? [word.slice(0, -1)]
				: [];
	return [word, plural, ...singular];
}

const derivation =
	/(?:ations?|ators?|ating|ated|ates?|ions?|ings?|ments?|ities|ity|ants?|ances?|ences?|ents?|ives?|ively|ally|als?|ively|ed|ers?|ors?|ies|es|s|e|y)$/;

function familyOf(word: string): string | undefined {
	const stem = word.replace(/'s?$/, "").replace(derivation, "");
	return stem.length >= 5 ? stem : undefined;
}
