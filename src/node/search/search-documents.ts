import {
	type PreparedSearch,
	prepareSearch,
	type SearchSources,
} from "../../core/search/documents/prepare-documents.ts";
import { compoundLanguage } from "../../core/search/languages/compound-language.ts";
import { queryLanguage } from "../../core/search/languages/query-language.ts";
import { readDictionary } from "../reading/tools/read-dictionary.ts";

/** Prepares the search of each language, with what is known of the language and the dictionaries that are installed. */
export async function prepareSearches(
	languages: readonly Pick<SearchSources, "tag" | "pages" | "concepts">[],
): Promise<PreparedSearch[]> {
	return Promise.all(languages.map(prepareLanguage));
}

async function prepareLanguage(
	sources: Pick<SearchSources, "tag" | "pages" | "concepts">,
): Promise<PreparedSearch> {
	const language = await queryLanguage(sources.tag);
	const compounds = compoundLanguage(sources.tag);
	if (compounds === undefined) return prepareSearch({ ...sources, language });
	const dictionary = readDictionary(compounds.dictionary);
	return prepareSearch({ ...sources, language, divider: (corpus) => compounds.divider(corpus, dictionary) });
}
