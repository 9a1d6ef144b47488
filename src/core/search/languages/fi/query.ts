import type { QueryLanguage } from "../query-language.ts";
import { wordForms, wordList } from "../word-forms.ts";

/** Case endings of nouns and adjectives, with the plural's vowel; what is left before them has four letters or more. */
const cases =
	/(?<=....)(?:i?(?:ss[aä]|st[aä]|ll[aä]|lt[aä]|lle|ksi|n[aä]|tt[aä])|ineen|jen|iden|ien|ten|den|h[aeoöä]n|hin|seen|siin|j[aä]|i[aä]|it[aä]|t[aä]|n|t)$/;
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
/** What a third letter may change to. */
const exchanged: Readonly<Record<string, string>> = { t: "d", d: "t", p: "v", v: "p" };

export const finnish: QueryLanguage = {
	areForms: (one, other) => {
		const stems = stemsOf(one);
		return stemsOf(other).some((stem) => stems.includes(stem));
	},
	beginningsOf: (beginning) => {
		const last = exchanged[beginning.at(-1) ?? ""];
		return last === undefined ? [beginning] : [beginning, beginning.slice(0, -1) + last];
	},
	stopWords: wordList(`
		ei eikä ehkä ennen että he hän ja jo joka jos jossa jota kanssa kuin kuinka kuka kun me mihin miksi mikä millä milloin minkä minä missä mistä mitä mitkä
		mukaan mutta myös ne nyt nämä ole olen oli olla olla on onko ovat paljonko se sekä sen siitä sillä sinä sitten sitä tai te tämä tämän tässä tätä vai
		vain voi voiko vuoksi`),
	irregular: wordForms(`
		vesi vettä veden vedet vedessä vedestä vedellä veteen vesiä vesien vesissä; käsi kättä käden kädet käteen käsiä; uusi uutta uuden uudet uusia;
		lapsi lasta lapsen lapset lapsia lasten lapsille; mies miestä miehen miehet miehiä; vuosi vuotta vuoden vuodet vuosia; kuusi kuutta kuuden kuuteen kuudessa kuusen kuuset kuusia kuusien kuusessa`),
};

/** What may be a word's stem: with and without what may be endings, without last vowels, its last consonants as in an open syllable. */
function stemsOf(word: string): string[] {
	const owned = word.replace(possessive, "");
	return [word, word.replace(cases, ""), owned, owned.replace(cases, "")].map((stem) => {
		const consonants = stem.replace(/(?<=...)[aeiouyäö]{1,2}$/, "");
		const [weak, instead] = strong.find(([ending]) => ending.test(consonants)) ?? [];
		return weak === undefined ? consonants : consonants.replace(weak, instead ?? "");
	});
}
