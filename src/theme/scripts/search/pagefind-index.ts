import { type BundleManifest, type IndexPart, indexParts } from "../../../core/search/bundle-manifest.ts";
import { foundFragment, type StoredFragment } from "../../../core/search/found-fragment.ts";
import { indexPartOf } from "../../../core/search/pagefind/index-columns.ts";
import { indexMetadataOf } from "../../../core/search/pagefind/metadata-columns.ts";
import { type IndexTerm, indexTerm } from "../../../core/search/query/index-term.ts";
import type { QueryLanguage } from "../../../core/search/query/query-language.ts";
import type { SearchRequest } from "../../../core/search/search-request.ts";
import type { PagefindFragment } from "../../../core/search/search-result.ts";
import { fetchColumns, fetchPagefind } from "./bundle-files.ts";
import { type FoundEntry, type PagefindMemory, pagefindMemory, pagefindModule } from "./pagefind-wasm.ts";

/** A page that the index found. */
export interface PagefindMatch {
	readonly id: string;
	/** Places of the words found in the text. */
	readonly words: readonly number[];
	/** Names of the metadata in which words were found. */
	readonly matchedMetaFields: readonly string[];
	data(): Promise<PagefindFragment>;
}

/** One bundle's index, loaded as far as it is asked. */
export interface PagefindIndex {
	/** Loads what is the same for every index. */
	prepare(): Promise<void>;
	/** Rejects where a part that may have the words can't be loaded. */
	search(
		term: string | null,
		options: Pick<SearchRequest, "filters" | "sort"> & { readonly language: QueryLanguage },
	): Promise<PagefindMatch[]>;
}

/** The place of a bundle, and what lies in it. */
export interface IndexSource {
	/** Address, with a last slash. */
	readonly bundle: string;
	/** BCP 47 tag. */
	readonly language: string;
	manifest(): Promise<BundleManifest>;
}

/** Searches a bundle by Pagefind's WebAssembly: what its own script does, with less of it. */
export function pagefindIndex({ bundle, language: tag, manifest }: IndexSource): PagefindIndex {
	const loads = new Map<string, Promise<unknown>>();
	const once = <Value>(name: string, load: () => Promise<Value>): Promise<Value> => {
		// Each name is loaded by one kind of reader.
		const known = loads.get(name) as Promise<Value> | undefined;
		if (known) return known;
		const loading = load().catch((error: unknown) => {
			loads.delete(name);
			throw error;
		});
		loads.set(name, loading);
		return loading;
	};
	const memory = (): Promise<PagefindMemory> =>
		once("memory", async () => {
			const { wasm, metadata } = await manifest();
			const [module, pages] = await Promise.all([
				pagefindModule(bundle, wasm),
				fetchColumns(bundle + metadata),
			]);
			return pagefindMemory(module, indexMetadataOf(pages));
		});
	const addPart = ({ path, wholePath }: IndexPart): Promise<void> =>
		once(path, async () => {
			const [index, part] = await Promise.all([memory(), fetchColumns(bundle + path)]);
			// The words are in memory once, and phrases need all their places.
			const whole = path === wholePath ? undefined : loads.get(wholePath);
			if (whole) await whole;
			else index.addPart(indexPartOf(part, { isRanked: path !== wholePath }));
		});
	const addFilter = (path: string): Promise<void> =>
		once(path, async () => {
			const [index, part] = await Promise.all([memory(), fetchPagefind(bundle + path)]);
			index.addFilter(part);
		});
	const addFilters = async (filters: SearchRequest["filters"]): Promise<void> => {
		const names = (await memory()).filterNames(filters);
		await Promise.all(names.map((name) => addFilter(`filter/${name}.pf_filter`)));
	};
	const fragment = (name: string): Promise<StoredFragment> =>
		once(name, async () => {
			const content = await fetchPagefind(`${bundle}fragment/${name}.pf_fragment`);
			return JSON.parse(new TextDecoder().decode(content));
		});
	const match = ({ p: id, l: found, mf = [] }: FoundEntry, { isFound }: IndexTerm): PagefindMatch => ({
		id,
		words: found.map(({ l }) => l),
		matchedMetaFields: mf,
		data: async () =>
			foundFragment(await fragment(id), isFound ?? found.map(({ l, s }) => ({ location: l, score: s }))),
	});

	return {
		prepare: async () => {
			await pagefindModule(bundle, (await manifest()).wasm);
		},
		search: async (term, { filters, sort, language }) => {
			const asked = indexTerm(term ?? "", { language, tag });
			if (term !== null && asked.sought.length === 0) return [];
			const contents = await manifest();
			const parts = asked.sought
				.flatMap((sought) => indexParts(contents, sought))
				.map(({ path, wholePath }) => {
					const isWhole = asked.isFound === undefined || loads.has(wholePath);
					return { path: isWhole ? wholePath : path, wholePath };
				});
			const [index] = await Promise.all([memory(), addFilters(filters), ...parts.map(addPart)]);
			const { folded, written, isPhrase } = asked;
			const order = sort ? `date:${sort.date}` : "";
			const found = index.search({ folded, written, filters, sort: order, isPhrase });
			return found.map((entry) => match(entry, asked));
		},
	};
}
