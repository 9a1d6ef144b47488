import { parse } from "csv-parse/sync";
import { hasErrors, type Problem } from "../problems/problem.ts";
import { slugify } from "../urls/slug.ts";
import {
	choiceProblems,
	columnProblems,
	glossaryProblem,
	termProblems,
	untranslatedTerms,
} from "./glossary-problems.ts";

/** One term of the termbase. */
export interface Term {
	/** Made from the preferred term of the source language; the same in every language. */
	readonly id: string;
	/** 1-based line in the glossary file. */
	readonly line: number;
	/** Renderings by language, the preferred one first. */
	readonly renderings: ReadonlyMap<string, readonly string[]>;
	/** One-sentence explanation by language. */
	readonly definitions: ReadonlyMap<string, string>;
	/** Renderings that must not be used, by language. */
	readonly forbidden: ReadonlyMap<string, readonly string[]>;
	readonly source?: string;
	/** Whether texts explain it where they first mention it: all are, but where the glossary has a column `explain`. */
	readonly isExplained: boolean;
}

/**
 * Reads the termbase: CSV (RFC 4180) with a column for each language, `definition:<language>`, `forbidden:<language>`,
 * `source` and `explain` (`yes` or `no`); several renderings in a cell are separated by `|`.
 *
 * @param languages Tags of the site's languages, the source language first.
 * @returns The terms, and problems `glossary/…`.
 */
export function parseGlossary(
	{ file, text }: { readonly file: string; readonly text: string },
	languages: readonly string[],
): { readonly terms: readonly Term[]; readonly problems: readonly Problem[] } {
	const rows = readRows(text, file);
	if ("problem" in rows) return { terms: [], problems: [rows.problem] };
	const [header, ...body] = rows.rows;
	if (!header)
		return {
			terms: [],
			problems: [
				glossaryProblem(
					file,
					1,
					"glossary/empty",
					"The glossary is empty.",
					"Add a line with the names of the columns.",
				),
			],
		};
	const columns = columnProblems(header.cells, { file, languages });
	if (hasErrors(columns)) return { terms: [], problems: columns };
	const terms = body.map((row) => term(row, { header: header.cells, languages }));
	const [source = "", ...targets] = languages;
	return {
		terms,
		problems: [
			...columns,
			...targets.flatMap((tag) => untranslatedTerms(terms, { file, tag, source, header: header.cells })),
			...termProblems(terms, { file, source }),
			...choiceProblems(
				body.map(({ line, cells }) => ({ line, choice: choiceOf(cells, header.cells) })),
				file,
			),
		],
	};
}

interface Row {
	readonly line: number;
	readonly cells: readonly string[];
}

function readRows(
	text: string,
	file: string,
): { readonly rows: readonly Row[] } | { readonly problem: Problem } {
	try {
		const rows: Row[] = [];
		parse(text, {
			bom: true,
			skip_empty_lines: true,
			trim: true,
			on_record: (cells: string[], { lines }) => {
				rows.push({ cells, line: lines - cells.join("").split("\n").length + 1 });
				return null;
			},
		});
		return { rows };
	} catch (error) {
		const line =
			typeof error === "object" && error !== null && "lines" in error && typeof error.lines === "number"
				? error.lines
				: 1;
		const message = error instanceof Error ? error.message : String(error);
		return {
			problem: glossaryProblem(
				file,
				line,
				"glossary/not-csv",
				`The row can't be read: ${readable(message)}.`,
				"Put a value that holds a comma or a quotation mark between quotation marks, and double the ones inside.",
			),
		};
	}
}

/** A message of the CSV parser without the name of its kind: "Quote Not Closed: the parsing is finished …". */
function readable(message: string): string {
	return message.replace(/^(?:[A-Z]\w*\s?)+: /, "").replace(/\.$/, "");
}

function term(
	{ line, cells }: Row,
	{ header, languages }: { header: readonly string[]; languages: readonly string[] },
): Term {
	const cell = (name: string): string => cells[header.indexOf(name)]?.trim() ?? "";
	const variants = (name: string): string[] =>
		cell(name)
			.normalize("NFC")
			.split("|")
			.map((part) => part.trim())
			.filter(Boolean);
	const source = cell("source");
	return {
		id: slugify(variants(languages[0] ?? "")[0] ?? String(line)),
		line,
		renderings: new Map(languages.map((tag) => [tag, variants(tag)])),
		definitions: new Map(languages.map((tag) => [tag, cell(`definition:${tag}`)])),
		forbidden: new Map(languages.map((tag) => [tag, variants(`forbidden:${tag}`)])),
		...(source === "" ? {} : { source }),
		isExplained: ["yes", undefined].includes(choiceOf(cells, header)),
	};
}

/** What a row says under `explain`; `undefined` in a glossary without that column. */
function choiceOf(cells: readonly string[], header: readonly string[]): string | undefined {
	const column = header.indexOf("explain");
	return column < 0 ? undefined : (cells[column]?.trim() ?? "");
}
