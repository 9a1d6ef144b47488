import type { LanguageKnowledge } from "../../../core/checks/check-translations.ts";
import { wordsOf } from "../../../core/checks/text/words.ts";
import { once } from "../../../core/collections/once.ts";
import type { Language } from "../../../core/content/settings/settings.ts";
import { spellingDictionary } from "../../../core/dictionary/spelling-dictionary.ts";
import { hasDictionary, readDictionary } from "./read-dictionary.ts";

/**
 * What is known of the words of a site's languages. A language's dictionary is the npm package `dictionary-<tag>`, where
 * one is installed: by region (`dictionary-en-gb`), else by language (`dictionary-de`). It is read when it is first asked.
 * Without a dictionary for each language, `eld` tells languages apart by their letters.
 *
 * @returns `isWord` takes words letter for letter: `Lund` isn't `lund`.
 */
export async function createLanguageTools(languages: readonly Language[]): Promise<LanguageKnowledge> {
	const dictionaries = new Map(languages.map((language) => [language.tag, once(() => findWords(language))]));
	const isWord: LanguageKnowledge["isWord"] = (word, tag) => dictionaries.get(tag)?.()?.(word);
	if (languages.every((language) => dictionaryPackage(language) !== undefined)) {
		return {
			isWord,
			detectLanguage: (text) => byWords(text, { languages, isWord }),
			detectThird: () => undefined,
		};
	}
	return { isWord, ...(await createDetectors(languages)) };
}

type IsWord = (word: string) => boolean;

/** The package with a language's words, if one is installed. */
function dictionaryPackage({ tag, locale }: Language): string | undefined {
	const names = [locale.toLowerCase(), tag.toLowerCase(), new Intl.Locale(tag).language];
	return names.map((name) => `dictionary-${name}`).find(hasDictionary);
}

/** Languages that the family of packages has a dictionary of, of those that texts are shipped in (github.com/wooorm/dictionaries). */
const dictionariesToInstall: ReadonlySet<string> = new Set(["da", "de", "es", "fr", "nb"]);

/** The packages with which the translation rules would find more in a site's languages, and that aren't installed. */
export function missingDictionaries(languages: readonly Language[]): string[] {
	return languages.flatMap((language) => {
		const { language: primary } = new Intl.Locale(language.tag);
		const exists = dictionariesToInstall.has(primary) && dictionaryPackage(language) === undefined;
		return exists ? [`dictionary-${primary}`] : [];
	});
}

function findWords(language: Language): IsWord | undefined {
	const name = dictionaryPackage(language);
	const dictionary = name === undefined ? undefined : readDictionary(name);
	if (!dictionary) return undefined;
	const { has, hasCompound } = spellingDictionary(dictionary);
	const known = new Map<string, boolean>();
	return (word) => {
		let answer = known.get(word);
		if (answer === undefined) {
			answer = has(word) || hasCompound(word);
			known.set(word, answer);
		}
		return answer;
	};
}

/** The language whose dictionary has most words of a text: at least two more than any other, and more than half of all. */
function byWords(
	text: string,
	{
		languages,
		isWord,
	}: { readonly languages: readonly Language[]; readonly isWord: LanguageKnowledge["isWord"] },
): string | undefined {
	const words = wordsOf(text);
	const counts = languages
		.map(({ tag }) => ({ tag, count: words.filter(({ lower }) => isWord(lower, tag) === true).length }))
		.sort((a, b) => b.count - a.count);
	const [best, second] = counts;
	if (!best || best.count * 2 <= words.length || best.count - (second?.count ?? 0) < 2) return undefined;
	return best.tag;
}

/**
 * The n-gram detector, restricted to the languages at hand. It answers only where it calls itself reliable, and never
 * when it lacks one of the languages, or can't tell two of them apart.
 */
async function createDetectors(
	languages: readonly Language[],
): Promise<Pick<LanguageKnowledge, "detectLanguage" | "detectThird">> {
	const { eld } = await import("eld/extrasmall");
	const detector = eld.newInstance();
	const tags = new Map(languages.map(({ tag }) => [detectorCode(tag), tag]));
	const known = Object.values(detector.setLanguageSubset([...tags.keys()]));
	if (known.length < languages.length)
		return { detectLanguage: () => undefined, detectThird: () => undefined };
	const detectorOfAll = eld.newInstance();
	return {
		detectLanguage: (text) => {
			const result = detector.detect(text);
			const [best = 0, second = 0] = Object.values(result.getScores()).sort((a, b) => b - a);
			return result.isReliable() && best - second >= clearDistance ? tags.get(result.language) : undefined;
		},
		detectThird: (text) => {
			const result = detectorOfAll.detect(text);
			const scores = result.getScores();
			const own = Math.max(...[...tags.keys()].map((code) => scores[code] ?? 0));
			const isClear = result.isReliable() && (scores[result.language] ?? 0) - own >= clearDistance;
			return isClear ? result.language : undefined;
		},
	};
}

/** Languages that are near to each other, as Danish and Norwegian, or Spanish and Portuguese, score less than this apart in each other's texts. */
const clearDistance = 0.15;

/** The detector knows both kinds of Norwegian as `no`, and Filipino as `tl`. */
function detectorCode(tag: string): string {
	const { language } = new Intl.Locale(tag);
	return language === "nb" || language === "nn" ? "no" : language === "fil" ? "tl" : language;
}
