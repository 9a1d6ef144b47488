import type { QueryLanguage } from "./query-language.ts";

export const english: QueryLanguage = {
	stem: stemEnglish,
	otherForms: otherEnglishForms,
	endings: /^(?:e?s)?$/,
	areForms: (one, other) => singulars(one).some((word) => singulars(other).includes(word)),
	stopWords: new Set(
		`a about after all also am an and any are as at be because been but by can could did do does for from had has have he
		her his how i if in into is it its more most my no not of on or our out over she should so some such than that the their
		them then there these they this those to under up was we were what when where which while who will with would you your`.split(
			/\s+/,
		),
	),
};

/** What a word may be the plural or genitive of, itself included, by endings alone. */
function singulars(word: string): string[] {
	const plain = word.replace(/['’]s?$/, "");
	const endings = [/(?<=..)s$/, /(?<=s|x|z|ch|sh)es$/].map((ending) => plain.replace(ending, ""));
	return [plain, ...endings, plain.replace(/(?<=..)ies$/, "y")];
}

const shortWord = /^(?:[aeiouy][^aeiouy]|.*[^aeiouy][aeiouy][^aeiouywxY]|past)$/;
const hasVowel = /[aeiouy]/;

const exceptions: ReadonlyMap<string, string> = new Map([
	["skis", "ski"],
	["skies", "sky"],
	["dying", "die"],
	["lying", "lie"],
	["tying", "tie"],
	["idly", "idl"],
	["gently", "gentl"],
	["ugly", "ugli"],
	["early", "earli"],
	["only", "onli"],
	["singly", "singl"],
]);

const unchanged = new Set(["sky", "news", "howe", "atlas", "cosmos", "bias", "andes"]);

const unchangedAfterFirstStep = /^(?:inning|outing|canning|herring|earring|proceed|exceed|succeed)$/;

const secondSuffixes: Readonly<Record<string, string>> = {
	ization: "ize",
	ational: "ate",
	fulness: "ful",
	ousness: "ous",
	iveness: "ive",
	tional: "tion",
	biliti: "ble",
	lessli: "less",
	entli: "ent",
	ation: "ate",
	alism: "al",
	aliti: "al",
	ousli: "ous",
	iviti: "ive",
	fulli: "ful",
	enci: "ence",
	anci: "ance",
	abli: "able",
	izer: "ize",
	ator: "ate",
	ogist: "og",
	alli: "al",
	bli: "ble",
};

const thirdSuffixes: Readonly<Record<string, string>> = {
	ational: "ate",
	tional: "tion",
	alize: "al",
	icate: "ic",
	iciti: "ic",
	ical: "ic",
	ful: "",
	ness: "",
};

const fourthSuffixes =
	/^(.+?)(?:(ement)|(ance|ence|able|ible|ment|ant|ent|ism|ate|iti|ous|ive|ize|al|er|ic)|(?<=[st])(ion))$/;

/**
 * The English Snowball stemmer, Porter 2 (snowballstem.org/algorithms/english/stemmer.html), which Pagefind indexes by.
 *
 * @param word Lower case, without punctuation.
 */
export function stemEnglish(word: string): string {
	if (word.length < 3) return word;
	const known = exceptions.get(word);
	if (known !== undefined) return known;
	if (unchanged.has(word)) return word;
	const marked = word.replace(/^y/, "Y").replace(/([aeiouy])y/g, "$1Y");
	const regions = regionsOf(marked);
	const first = plural(marked);
	if (unchangedAfterFirstStep.test(first)) return first;
	const second = finalY(pastAndParticiple(first, regions));
	const third = replaceSuffix(second, { suffixes: secondSuffixes, regions, last: lastOfSecond });
	const fourth = replaceSuffix(third, { suffixes: thirdSuffixes, regions, last: lastOfThird });
	return finalE(derivation(fourth, regions), regions).replaceAll("Y", "y");
}

/** Where the regions R1 and R2 begin. */
interface Regions {
	readonly first: number;
	readonly second: number;
}

function regionsOf(word: string): Regions {
	const special = /^(?:arsen|commun|emerg|gener|inter|later|organ|past|univers)/.exec(word)?.[0].length;
	const first = special ?? afterVowelConsonant(word, 0);
	return { first, second: afterVowelConsonant(word, first) };
}

function afterVowelConsonant(word: string, start: number): number {
	const found = /[aeiouy][^aeiouy]/.exec(word.slice(start));
	return found ? start + found.index + 2 : word.length;
}

function plural(word: string): string {
	if (word.endsWith("sses")) return word.slice(0, -2);
	if (/ie[ds]$/.test(word)) return word.slice(0, word.length > 4 ? -2 : -1);
	if (/(?:us|ss)$/.test(word) || !word.endsWith("s")) return word;
	return hasVowel.test(word.slice(0, -2)) ? word.slice(0, -1) : word;
}

function pastAndParticiple(word: string, { first }: Regions): string {
	const eed = /eed(?:ly)?$/.exec(word);
	if (eed) return eed.index >= first ? `${word.slice(0, eed.index)}ee` : word;
	const ending = /(?:edly|ingly|ed|ing)$/.exec(word);
	if (!ending) return word;
	const stem = word.slice(0, ending.index);
	if (!hasVowel.test(stem)) return word;
	if (/(?:at|bl|iz)$/.test(stem)) return `${stem}e`;
	if (/(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(stem)) return stem.slice(0, -1);
	return first >= stem.length && shortWord.test(stem) ? `${stem}e` : stem;
}

function finalY(word: string): string {
	return word.length > 2 && /[^aeiouy][yY]$/.test(word) ? `${word.slice(0, -1)}i` : word;
}

interface Replacement {
	readonly suffixes: Readonly<Record<string, string>>;
	readonly regions: Regions;
	/** Suffixes that need more of the word before them; tried in their turn by length. */
	readonly last: (word: string, regions: Regions) => string;
}

function replaceSuffix(word: string, { suffixes, regions, last }: Replacement): string {
	const suffix = Object.keys(suffixes).find((candidate) => word.endsWith(candidate));
	if (suffix === undefined) return last(word, regions);
	const start = word.length - suffix.length;
	return start >= regions.first ? word.slice(0, start) + suffixes[suffix] : word;
}

function lastOfSecond(word: string, { first }: Regions): string {
	const inRegion = (length: number): boolean => word.length - length >= first;
	if (word.endsWith("ogi")) return inRegion(3) && /logi$/.test(word) ? word.slice(0, -1) : word;
	return /[cdeghkmnrt]li$/.test(word) && inRegion(2) ? word.slice(0, -2) : word;
}

function lastOfThird(word: string, { second }: Regions): string {
	return word.endsWith("ative") && word.length - 5 >= second ? word.slice(0, -5) : word;
}

function derivation(word: string, { second }: Regions): string {
	const found = fourthSuffixes.exec(word);
	const stem = found?.[1];
	return stem !== undefined && stem.length >= second ? stem : word;
}

function finalE(word: string, { first, second }: Regions): string {
	const stem = word.slice(0, -1);
	if (word.endsWith("e"))
		return stem.length >= second || (stem.length >= first && !shortSyllableAtEnd.test(stem)) ? stem : word;
	return word.endsWith("ll") && stem.length >= second ? stem : word;
}

const shortSyllableAtEnd = /(?:^[aeiouy][^aeiouy]|[^aeiouy][aeiouy][^aeiouywxY])$/;

/** Plurals with another vowel or word. */
const irregularForms =
	`child children; person people; man men; woman women; foot feet; tooth teeth; mouse mice; goose geese;
	half halves; life lives; wife wives; knife knives; leaf leaves; shelf shelves; self selves; analysis analyses; basis bases;
	crisis crises; criterion criteria; datum data; medium media`
		.split(";")
		.map((forms) => forms.trim().split(/\s+/));

function otherEnglishForms(word: string): string[] {
	const bare = word.replace(/s$/, "");
	const irregular = irregularForms.filter((forms) => forms.includes(word) || forms.includes(bare)).flat();
	const regular = word.endsWith("es") ? [bare, word.slice(0, -2)] : word.endsWith("s") ? [bare] : [];
	return [...new Set([...irregular, ...regular])].filter((form) => form !== word);
}
