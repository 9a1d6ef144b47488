import { readFile } from "node:fs/promises";
import type { SearchRequest } from "../../src/core/search/search-request.ts";

/** One query with what it must find, told without the index. */
export interface BenchQuery {
	readonly kind: string;
	readonly query: string;
	/** Whether a page's text has what the query asks for. */
	readonly isMeant: (text: string) => boolean;
	/** For a misspelt word: whether another query is the right one. */
	readonly note: string;
}

/**
 * Reads a file of queries: kind, query, pattern, note, divided by tabs. In a pattern, `<` and `>` are the ends of a word and `&&`
 * joins patterns that must all be found.
 */
export async function readQueries(language: string): Promise<BenchQuery[]> {
	const text = await readFile(new URL(`queries/${language}.tsv`, import.meta.url), "utf8");
	return text
		.split("\n")
		.filter((line) => line !== "" && !line.startsWith("#"))
		.map((line) => {
			const [kind = "", query = "", pattern = "", note = ""] = line.split("\t");
			const patterns = pattern.split(" && ").map(wordPattern);
			return { kind, query, note, isMeant: (page) => patterns.every((each) => each.test(page)) };
		});
}

function wordPattern(pattern: string): RegExp {
	const source = pattern
		.replace(/(?<!\()\?<(?![=!])|^<|(?<=[(|\s])</g, "(?<![\\p{L}\\p{N}])")
		.replace(/>/g, "(?![\\p{L}\\p{N}])");
	return new RegExp(source, "iu");
}

/** A query as the search page asks it. */
export function requestOf({ kind, query, note }: BenchQuery): SearchRequest {
	const [name, value] = note.split("=");
	return {
		term: query,
		filters: kind === "filter" && name && value ? { [name]: value } : {},
		...(kind === "by date" ? { sort: { date: "desc" } } : {}),
	};
}
