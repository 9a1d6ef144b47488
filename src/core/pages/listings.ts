import { getOrInsert } from "../collections/get-or-insert.ts";
import type { Language } from "../content/settings.ts";
import { parentFolder } from "../model/infer-kind.ts";
import type { Page } from "../model/page.ts";
import type { SiteModel } from "../model/site-model.ts";
import { indexListings, type Neighbours } from "./listing-index.ts";

/** The pages that a language's listings draw on, each once: its own, and originals that it lacks. */
export interface Listings {
	/** Articles, the latest first. */
	readonly articles: readonly Page[];
	readonly municipalities: readonly Page[];
	readonly topics: readonly Page[];
	/**
	 * What a page lists: a section the pages directly in its folder, a municipality or topic the articles about it; other pages
	 * nothing.
	 *
	 * @param part Number, from 1, and size of the part that one address shows.
	 */
	readonly listedOn: (page: Pick<Page, "key" | "kind">, part: ListPart) => PartialList;
	/** The articles before and after one of the language's own, by date within its section. */
	readonly neighboursOf: (key: string) => Neighbours;
}

/** Which part of a list is wanted. */
export interface ListPart {
	/** From 1. */
	readonly number: number;
	readonly size: number;
}

/** Part of a list, and how many parts there are. */
export interface PartialList {
	readonly pages: readonly Page[];
	readonly parts: number;
}

/** Sorts a language's pages into listings. */
function createListings(model: SiteModel, language: Language): Listings {
	const { articles, municipalities, topics, folders, subjects, neighbours } = indexListings(model, language);
	return {
		articles,
		municipalities,
		topics,
		listedOn: ({ key, kind }, { number, size }) => {
			const list =
				kind === "section"
					? folders.get(parentFolder(key))
					: kind === "municipality" || kind === "topic"
						? subjects.get(key)
						: undefined;
			if (!list) return { pages: [], parts: 1 };
			const parts = Math.max(1, Math.ceil(list.length / size));
			return { pages: list.slice((number - 1) * size, number * size), parts };
		},
		neighboursOf: (key) => neighbours.get(key) ?? {},
	};
}

/** Gives the listings of a site's languages, each sorted when it is first asked for. */
export function listingsByLanguage(model: SiteModel): (language: Language) => Listings {
	const sorted = new Map<string, Listings>();
	return (language) => getOrInsert(sorted, language.tag, () => createListings(model, language));
}
