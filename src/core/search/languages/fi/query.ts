import type { QueryLanguage } from "../query-language.ts";
import { wordForms, wordList } from "../word-forms.ts";

/** Case endings of nouns and adjectives, with the plural's vowel; what is left before them has four letters or more. */
const cases =
	/(?<=....)(?:i?(?:ss[aä]|st[aä]|ll[aä]|lt[aä]|lle|ksi|n[aä]|tt[aä])|ineen|jen|iden|ien|ten|den|h[aeoöä]n|hin|seen|siin|j[aä]|i[aä]|it[aä]|t[aä]|n|t)$/;
/** What may be all of an ending that looks longer: `työttömyyde|n`, `vapaut|ta`. */
const shortCase = /(?<=....)(?:n|t|t[aä])$/;
/** A case and an owner by themselves. */
const caseAlone = /^(?:n|t|ss[aä]|st[aä]|ll[aä]|lt[aä]|lle|ksi)(?:ni|si|mme|nne|ns[aä])?$/;
/** Whose it is, after the case: `kirjoissa|mme`. */
const possessive = /(?<=....)(?:ni|si|mme|nne|ns[aä])$/;
/** Consonants that change where an ending closes the syllable (kotus.fi, `astevaihtelu`), as the open syllable has them. */
const strong: readonly (readonly [weak: RegExp, strong: string])[] = [
	[/kk$/, "k"],
	[/pp$/, "p"],
	[/tt$/, "t"],
	[/nn$/, "nt"],
	[/ll$/, "lt"],
	[/rr$/, "rt"],
	[/mm$/, "mp"],
	[/ng$/, "nk"],
	[/d$/, "t"],
	[/v$/, "p"],
	[/ks$/, "s"],
];
/** What a third letter may change to; `k` may be lost (`laki`, `lain`). */
const exchanged: Readonly<Record<string, string>> = { t: "d", d: "t", p: "v", v: "p", k: "aeiouvjyäö" };
/** Nominatives that inflections don't begin with: what they end in, and what the stem has in its place. */
const nominatives: readonly (readonly [ending: RegExp, stem: string])[] = [
	[/(?<=..)nen$/, "s"],
	[/(?<=..i)n$/, "m"],
	[/(?<=..t)[oö]n$/, "tom"],
	[/(?<=...)[aäei]s$/, ""],
	[/(?<=..u)t$/, ""],
	[/(?<=..y)t$/, ""],
];
/** A word of one syllable, with its cases and owners. */
const syllable =
	/^([^aeiouyäö]{0,2}(?:aa|ai|ee|ei|ie|ii|oi|uo|ui|uu|yy|yö|äi|ää|öi|öy))(?:n|t|[jd]en|t[aä]|ss[aä]|st[aä]|ll[aä]|lt[aä]|lle|ksi|n[aä]|h[aeiouyäö]n|hin)?(?:ni|si|mme|nne|ns[aä])?$/;
/** The vowels of its plural before an ending, and of the word itself: `teillä`, `tie`. */
const plurals: Readonly<Record<string, readonly string[]>> = {
	ai: ["aa"],
	ei: ["ie", "ee"],
	oi: ["uo"],
	ui: ["uu"],
	äi: ["ää"],
	öi: ["yö"],
};
/** A `k` that is lost where an ending closes the syllable, and what may come in its place. */
const lostK = /^(.*[aeiouyäölrh])k(?=[aeiouyäö]$)/;
export const finnish: QueryLanguage = {
	isOftenInflected: true,
	areForms: (one, other) => {
		const stems = finnishStems(one);
		return finnishStems(other).some((stem) => stems.includes(stem)) || loseK(one, other) || loseK(other, one);
	},
	beginningsOf: (beginning) => {
		const start = beginning.slice(0, -1);
		return [
			beginning,
			...[...(exchanged[beginning.at(-1) ?? ""] ?? "")].map((letter) => start + letter),
			...otherNumber(beginning),
		];
	},
	stopWords: wordList(`
		ei eikä ehkä ennen että he hän ja jo joka jos jossa jota kanssa kuin kuinka kuka kun me mihin miksi mikä millä milloin minkä minä missä mistä mitä mitkä
		mukaan mutta myös ne nyt nämä ole olen oli olla olla on onko ovat paljonko se sekä sen siitä sillä sinä sitten sitä tai te tämä tämän tässä tätä vai
		vain voi voiko vuoksi`),
	irregular: wordForms(`
		vesi vettä veden vedet vedessä vedestä vedellä veteen vesiä vesien vesissä; käsi kättä käden kädet käteen käsiä; uusi uutta uuden uudet uusia;
		lapsi lasta lapsen lapset lapsia lasten lapsille; mies miestä miehen miehet miehiä; vuosi vuotta vuoden vuodet vuosia; kuusi kuutta kuuden kuuteen kuudessa kuusen kuuset kuusia kuusien kuusessa`),
};

/**
 * What may be a word's stem: with and without what may be endings, without last vowels, its last consonants as in an open syllable; of words of one syllable the
 * syllable, and what the stem has where the nominative ends otherwise.
 */
export function finnishStems(word: string): string[] {
	const [, alone] = syllable.exec(word) ?? [];
	if (alone !== undefined)
		return [alone, ...(plurals[alone.slice(-2)] ?? []).map((vowels) => alone.slice(0, -2) + vowels)];
	const owned = word.replace(possessive, "");
	const others = nominatives.flatMap(([ending, stem]) =>
		ending.test(word) ? word.replace(ending, stem) : [],
	);
	const stems = [word, owned].flatMap((each) => [each, each.replace(cases, ""), each.replace(shortCase, "")]);
	return [...new Set([...stems, ...others].map(openStem))];
}

/** A syllable in the plural for one in the singular, and the other way about. */
function otherNumber(syllable: string): string[] {
	const [start, vowels] = [syllable.slice(0, -2), syllable.slice(-2)];
	return Object.entries(plurals).flatMap(([plural, singulars]) => {
		if (vowels === plural) return singulars.map((singular) => start + singular);
		return singulars.includes(vowels) ? [start + plural] : [];
	});
}

function openStem(stem: string): string {
	const consonants = stem.replace(/(?<=...)[aeiouyäö]{1,2}$/, "");
	const [weak, instead] = strong.find(([ending]) => ending.test(consonants)) ?? [];
	const open = weak === undefined ? consonants : consonants.replace(weak, instead ?? "");
	return open.replace(/(?<=..[uy])s$/, "t");
}

/** Whether a word's `k` is lost in another: `joki`, `joen`. */
function loseK(word: string, other: string): boolean {
	const [whole, start = ""] = lostK.exec(word) ?? [];
	if (whole === undefined) return false;
	const vowel = word.slice(whole.length);
	const weak = [vowel, vowel === "i" ? "e" : vowel].map((last) => start + last);
	const between = [`${start}v${vowel}`, `${start}j${vowel}`, `${start}je`];
	return [...weak, ...between].some(
		(stem) => other.startsWith(stem) && caseAlone.test(other.slice(stem.length)),
	);
}
