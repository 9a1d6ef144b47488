import { fetchPagefind } from "./bundle-files.ts";

/** What Pagefind's WebAssembly exports (version 1.6), as `wasm-bindgen` writes it: an index is a number, and so is a place in memory. */
interface PagefindExports {
	readonly memory: WebAssembly.Memory;
	readonly __wbindgen_externrefs: WebAssembly.Table;
	__wbindgen_start(): void;
	__wbindgen_malloc(length: number, alignment: number): number;
	__wbindgen_free(place: number, length: number, alignment: number): void;
	init_pagefind(...metadata: Passed): number;
	load_index_chunk(index: number, ...part: Passed): number;
	load_filter_chunk(index: number, ...part: Passed): number;
	request_filter_indexes(index: number, ...filters: Passed): Passed;
	search(index: number, ...terms: readonly (number | boolean)[]): Passed;
}

/** Bytes or text in memory, as an argument and as what comes back. */
type Passed = [place: number, length: number];

/** A page that Pagefind found. */
export interface FoundEntry {
	/** Name of the page. */
	readonly p: string;
	/** What it is ranked by, also in another order than by relevance. */
	readonly s: number;
	/** Places of the words in the text, in order, and how much each counts. */
	readonly l: readonly { readonly l: number; readonly s: number }[];
	/** Names of the metadata in which words were found. */
	readonly mf?: readonly string[];
}

/** What Pagefind searches for. */
export interface WasmSearch {
	/** Words without diacritics. */
	readonly folded: string;
	/** The same words as they were typed. */
	readonly written: string;
	/** One value by the name of each filter. */
	readonly filters: Readonly<Record<string, string>>;
	/** A name and `asc` or `desc`, divided by a colon; empty for Pagefind's own order. */
	readonly sort: string;
	/** Whether the words must follow each other and be no mere beginnings. */
	readonly isPhrase: boolean;
}

/** One language's index in memory. */
export interface PagefindMemory {
	addPart(part: Uint8Array): void;
	addFilter(part: Uint8Array): void;
	/** Names of the files that filters need. */
	filterNames(filters: WasmSearch["filters"]): readonly string[];
	/** Finds pages in the parts that have been added, the first to show first. */
	search(search: WasmSearch): readonly FoundEntry[];
}

const modules = new Map<string, Promise<WebAssembly.Module>>();

/**
 * Loads Pagefind's WebAssembly, once for all bundles in which it has the same name.
 *
 * @param bundle Address of a bundle, with a last slash.
 */
export function pagefindModule(bundle: string, name: string): Promise<WebAssembly.Module> {
	const known = modules.get(name);
	if (known) return known;
	const loading = fetchPagefind(bundle + name)
		.then((code) => WebAssembly.compile(code))
		.catch((error: unknown) => {
			modules.delete(name);
			throw error;
		});
	modules.set(name, loading);
	return loading;
}

/** Gives an index memory of its own, with nothing but what is known of its pages. */
export async function pagefindMemory(
	module: WebAssembly.Module,
	metadata: Uint8Array,
): Promise<PagefindMemory> {
	const exports = await instantiate(module);
	const encoder = new TextEncoder();
	const decoder = new TextDecoder();
	const memory = (): Uint8Array => new Uint8Array(exports.memory.buffer);
	const pass = (bytes: Uint8Array): Passed => {
		const place = exports.__wbindgen_malloc(bytes.length, 1) >>> 0;
		memory().set(bytes, place);
		return [place, bytes.length];
	};
	const passText = (text: string): Passed => pass(encoder.encode(text));
	const take = ([place, length]: Passed): unknown => {
		const text = decoder.decode(memory().subarray(place >>> 0, (place >>> 0) + length));
		exports.__wbindgen_free(place, length, 1);
		return JSON.parse(text);
	};
	/** Each change of an index gives another number. */
	const accepted = (number: number): number => {
		if (number === 0) throw new Error("The search index can't be read.");
		return number >>> 0;
	};
	let index = accepted(exports.init_pagefind(...pass(metadata)));
	return {
		addPart: (part) => {
			index = accepted(exports.load_index_chunk(index, ...pass(part)));
		},
		addFilter: (part) => {
			index = accepted(exports.load_filter_chunk(index, ...pass(part)));
		},
		filterNames: (filters) =>
			take(exports.request_filter_indexes(index, ...passText(JSON.stringify(filters)))) as string[],
		search: ({ folded, written, filters, sort, isPhrase }) => {
			const texts = [folded, written, JSON.stringify(filters), sort].flatMap(passText);
			const answer = take(exports.search(index, ...texts, isPhrase, false));
			const { results } = answer as { readonly results: readonly FoundEntry[] };
			return results.toSorted((a, b) => b.s - a.s);
		},
	};
}

async function instantiate(module: WebAssembly.Module): Promise<PagefindExports> {
	const instance = await WebAssembly.instantiate(module, {
		"./pagefind_web_bg.js": {
			__wbindgen_init_externref_table: () => {
				const table = exports.__wbindgen_externrefs;
				const first = table.grow(4);
				for (const [offset, value] of [undefined, null, true, false].entries())
					table.set(first + offset, value);
			},
		},
	});
	const exports = instance.exports as unknown as PagefindExports;
	exports.__wbindgen_start();
	return exports;
}
