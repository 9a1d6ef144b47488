import { type BundleManifest, type ManifestPart, partsWith } from "../../../core/search/bundle-manifest.ts";
import type { WordLookup } from "../../../core/search/query/word-sources.ts";
import type { Suggestion } from "../../../core/search/suggestions/title-index.ts";
import {
	createVocabulary,
	rankCandidates,
	type Vocabulary,
} from "../../../core/search/vocabulary/vocabulary.ts";
import { foldWord } from "../../../core/search/words/fold-word.ts";
import { fetchUnpacked } from "./bundle-files.ts";

/** The words and titles of one search bundle. */
export interface WordStore extends WordLookup {
	manifest(): Promise<BundleManifest>;
	/** Loads what every query needs. */
	prepare(): Promise<void>;
	/** Whether a word stands in the texts as it is. */
	has(word: string): Promise<boolean>;
	/** What may be suggested to a reader who has typed the beginning of a word. */
	titles(beginning: string): Promise<readonly Suggestion[]>;
}

/**
 * Reads a bundle's word files, each once. What fails to load rejects, and is asked for again the next time; where a file is
 * gone, since the site has been published again, so is the list of files.
 *
 * @param bundle Address of the bundle, with a last slash.
 * @param list Fetches the list of its files.
 */
export function wordStore(bundle: string, list: () => Promise<BundleManifest>): WordStore {
	const files = new Map<string, Promise<unknown>>();

	const once = <Value>(path: string, load: (path: string) => Promise<Value>): Promise<Value> => {
		const known = files.get(path);
		// Each path is loaded by one kind of reader.
		if (known) return known as Promise<Value>;
		const loading = load(path).catch((error: unknown) => {
			files.delete(path);
			files.delete(listOfFiles);
			throw error;
		});
		files.set(path, loading);
		return loading;
	};
	const manifest = (): Promise<BundleManifest> => once(listOfFiles, list);
	const vocabulary = (path: string): Promise<Vocabulary> =>
		once(path, async () => createVocabulary(await (await fetchUnpacked(bundle + path)).text()));
	const common = async (): Promise<Vocabulary> => vocabulary((await manifest()).common);
	const rare = async (parts: (all: readonly ManifestPart[]) => string[]): Promise<Vocabulary[]> =>
		Promise.all(parts((await manifest()).rare).map(vocabulary));
	const everywhere = async (): Promise<Vocabulary[]> => [
		await common(),
		...(await rare((all) => all.map(([, path]) => path))),
	];
	const startingWith = async (folded: string): Promise<readonly string[]> => {
		const parts = await Promise.all([common(), rare((all) => partsWith(all, folded))]);
		return parts.flat().flatMap((part) => part.startingWith(folded));
	};

	return {
		manifest,
		prepare: async () => {
			await common();
		},
		startingWith,
		has: async (word) => (await startingWith(foldWord(word))).includes(word),
		near: async (word) => {
			const found = (await common()).near(word);
			if (found.some(({ distance }) => distance === 1)) return found;
			let candidates = found;
			// A slip at the beginning changes the two letters about, or puts one before the right one.
			for (const letter of foldWord(word).slice(0, 2)) {
				const others = await rare((all) => partsWith(all, letter));
				candidates = rankCandidates([...found, ...others.flatMap((part) => part.near(word))], word);
				if (candidates.some(({ distance }) => distance === 1)) break;
			}
			return candidates;
		},
		endingWith: async (folded) => (await everywhere()).flatMap((part) => part.endingWith(folded)),
		nearest: async (word) => {
			const candidates = (await everywhere()).flatMap((part) => part.near(word, 1));
			return rankCandidates(candidates, word);
		},
		titles: async (beginning) => {
			const paths = partsWith((await manifest()).titles, beginning).slice(0, mostTitleParts);
			const parts = await Promise.all(paths.map((path) => once(path, () => titlesOf(bundle + path))));
			return parts.flat();
		},
	};
}

/** Files of titles loaded for one beginning: of two letters there may be many, and the next letter tells which is wanted. */
const mostTitleParts = 3;

/** What the list is known by among the files that it lists. */
const listOfFiles = "";

async function titlesOf(address: string): Promise<readonly Suggestion[]> {
	return (await fetchUnpacked(address)).json();
}
