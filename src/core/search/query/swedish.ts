import { foldWord } from "../words/fold-word.ts";
import type { QueryLanguage } from "./query-language.ts";

const endings =
	/^(?:[aent]|[aeo]n|et|[aeo]r|[aeo]rna|na|are|aren|arna|ne|m[ae][nrt]|n[ae][tr]|marna|nerna|ad|at|ade)?s?$/;

export const swedish: QueryLanguage = {
	stem: stemSwedish,
	otherForms: otherSwedishForms,
	endings,
	areForms: areSwedishForms,
	stopWords: new Set(
		`alla allt att av bara blev bli blir de dem den denna deras dess dessa det detta dig din du där då efter ej eller en er
		ett från för ha hade han hans har hon hur här i icke in ingen inom inte jag ju kan man med mellan men mig min mitt mot
		mycket ni nu när och oss på sedan sig sin sina sitt själv ska skulle som så till under upp ut utan vad var vara vars vem
		vi vid vilka vilken vilket vår våra vårt än är åt över`.split(/\s+/),
	),
};

/** A beginning that two forms share has so many letters. */
const shortestShared = 3;

function areSwedishForms(one: string, other: string): boolean {
	let shared = 0;
	while (shared < one.length && one[shared] === other[shared]) shared++;
	if (shared < Math.min(shortestShared, one.length, other.length)) return false;
	return endings.test(one.slice(shared)) && endings.test(other.slice(shared));
}

const vowels = "aeiouyäåö";

const mainSuffixes =
	`heterna hetens arna erna orna andes ande anden arens andet ernas ornas arnas heten heter hetens
	aren ades erns ast aste are arne ade ens ern het as es or er en ar at ad a e`
		.split(/\s+/)
		.sort((a, b) => b.length - a.length);

/**
 * The Swedish Snowball stemmer (snowballstem.org/algorithms/swedish/stemmer.html), which Pagefind indexes by.
 *
 * @param word Lower case.
 */
export function stemSwedish(word: string): string {
	const start = regionStart(word);
	let stem = word;
	const strip = (count: number): void => {
		stem = stem.slice(0, stem.length - count);
	};
	const inRegion = (suffix: string): boolean => stem.endsWith(suffix) && stem.length - suffix.length >= start;

	const suffix = mainSuffixes.find(inRegion);
	if (suffix) strip(suffix.length);
	else if (inRegion("et") && isNeuter(stem.slice(0, -2))) strip(2);
	else if (inRegion("s") && stem.endsWith("ets") && isNeuter(stem.slice(0, -3))) strip(3);
	else if (inRegion("s") && /[bcdfghjklmnoprtvy]s$/.test(stem)) strip(1);

	if (["dd", "gd", "nn", "dt", "gt", "kt", "tt"].some(inRegion)) strip(1);

	if (inRegion("fullt") || inRegion("löst")) strip(1);
	else {
		const last = ["lig", "els", "ig"].find(inRegion);
		if (last) strip(last.length);
	}
	return stem;
}

/** Whether `et` after it is the definite article: after a vowel and one consonant, but for loans and abstracts in `-het`, `-itet`. */
function isNeuter(stem: string): boolean {
	return (
		/[aeiouyäåö][^aeiouyäåö]$/.test(stem) &&
		!/(?:h|ie|ui|fab|cit|dit|alit|ilit|mit|nit|pit|rit|sit|tit|ivit|kvit|xit|kom|rak|pak|stak)$/.test(stem)
	);
}

/** Where region R1 begins: after the first consonant that follows a vowel, and not before the fourth letter. */
function regionStart(word: string): number {
	for (let index = 1; index < word.length; index++) {
		if (!vowels.includes(word[index] ?? "") && vowels.includes(word[index - 1] ?? ""))
			return Math.max(3, index + 1);
	}
	return word.length;
}

/** Endings of nouns and adjectives that stemming leaves in place or takes for part of the word. */
const inflections = /^(?:[aeo]rna|are|aren|[aeo]r|[aeo]n|et|na|[ae])$/;
/** The definite article after a vowel, or after the endings of words like `cykel`. */
const article = /(?:[aeiouyåäö]|[aeo][lr])[nt]$/;
/** Words that end like an inflection and are none. */
const uninflected = /(?:ion|het|itet|ing|else|skap)$/;

/** Beginnings of at least so many letters are worth a search. */
const shortestForm = 3;

function otherSwedishForms(word: string): string[] {
	const bare = word.length > 2 ? word.replace(/(?<=[^s])s$/, "") : word;
	const stems = [bare];
	if (uninflected.test(bare)) return stems.filter((form) => form !== word);
	for (let start = bare.length - 1; start >= shortestForm && start >= bare.length - 4; start--) {
		const isInflected = start === bare.length - 1 ? article.test(bare) : false;
		if (isInflected || inflections.test(bare.slice(start))) stems.push(bare.slice(0, start));
	}
	return [
		...new Set([
			...stems,
			...stems.flatMap((stem) => [...undoubled(stem), ...syncopated(stem)]),
			...irregular(bare),
		]),
	].filter((form) => form !== word);
}

/** `rumm` of `rummet`: `rum`. */
function undoubled(stem: string): string[] {
	return /(mm|nn)$/.test(stem) ? [stem.slice(0, -1)] : [];
}

/** The vowel that comes and goes before l, n and r: `vattn` and `vatten`, `cykl` and `cykel`, `fönstr` and `fönster`. */
function syncopated(stem: string): string[] {
	if (/[^aeiouyåäö][lnr]$/.test(stem) && !/(ll|nn|rr|rl|rn)$/.test(stem))
		return [`${stem.slice(0, -1)}e${stem.slice(-1)}`];
	return /[^aeiouyåäö]e[lnr]$/.test(stem) ? [stem.slice(0, -2) + stem.slice(-1)] : [];
}

/** Plurals with another vowel, without regard to diacritics, which the search doesn't compare. */
const irregularForms =
	`bok böck; dotter döttrar; bror bröder broder; mor mödrar moder; far fäder fader; mus möss; gås gäss;
	lus löss; öga ögon; öra öron; medium medie medier; museum musei musee; gymnasium gymnasie; stadium stadie; centrum centra centr;
	datum data; förälder föräldr; liten lilla små; gammal gaml äldre; bra bättre; god goda`
		.split(";")
		.map((forms) => forms.trim().split(/\s+/));

function irregular(word: string): string[] {
	const folded = foldWord(word);
	return irregularForms.filter((forms) => forms.some((form) => isFormOf(folded, foldWord(form)))).flat();
}

function isFormOf(word: string, form: string): boolean {
	return word.startsWith(form) && /^(?:e?n|e?t|er|ar|erna|arna|na|s)?$/.test(word.slice(form.length));
}
