import { parse } from "csv-parse/sync";
import type { TextFile } from "../content/site-files.ts";
import type { Problem } from "../problems/problem.ts";
import { suggest } from "../problems/suggest.ts";
import { slugify } from "../urls/slug.ts";

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
}

/**
 * Reads the termbase: CSV (RFC 4180) with a column for each language, `definition:<language>`, `forbidden:<language>` and
 * `source`; several renderings in a cell are separated by `|`.
 *
 * @param languages Tags of the site's languages, the source language first.
 * @returns The terms, and problems `glossary/…`.
 */
export function parseGlossary(
	{ file, text }: TextFile,
	languages: readonly string[],
): { readonly terms: readonly Term[]; readonly problems: readonly Problem[] } {
	const rows = readRows(text, file);
	if ("problem" in rows) return { terms: [], problems: [rows.problem] };
	const [header, ...body] = rows.rows;
	if (!header)
		return {
			terms: [],
			problems: [
				problem(
					file,
					1,
					"glossary/empty",
					"The glossary is empty.",
					"Add a line with the names of the columns.",
				),
			],
		};
	const columns = columnProblems(header.cells, { file, languages });
	if (columns.length > 0) return { terms: [], problems: columns };
	const terms = body.map((row) => term(row, { header: header.cells, languages }));
	return { terms, problems: termProblems(terms, { file, languages }) };
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
		const rows = parse(text, {
			bom: true,
			info: true,
			skip_empty_lines: true,
			trim: true,
		}) as unknown as readonly {
			readonly record: readonly string[];
			readonly info: { readonly lines: number };
		}[];
		return {
			rows: rows.map(({ record, info }) => ({
				cells: record,
				line: info.lines - record.join("").split("\n").length + 1,
			})),
		};
	} catch (error) {
		const line =
			typeof error === "object" && error !== null && "lines" in error && typeof error.lines === "number"
				? error.lines
				: 1;
		const message = error instanceof Error ? error.message : String(error);
		return {
			problem: problem(
				file,
				line,
				"glossary/not-csv",
				`The row can't be read: ${message}.`,
				"Put a value that holds a comma or a quotation mark between quotation marks, and double the ones inside.",
			),
		};
	}
}

function columnProblems(
	header: readonly string[],
	{ file, languages }: { file: string; languages: readonly string[] },
): Problem[] {
	const known = [
		...languages,
		...languages.flatMap((tag) => [`definition:${tag}`, `forbidden:${tag}`]),
		"source",
	];
	const required = languages.flatMap((tag) => [tag, `definition:${tag}`]);
	const missing = required
		.filter((name) => !header.includes(name))
		.map((name) => ({
			...problem(
				file,
				1,
				"glossary/missing-column",
				`The column “${name}” is missing.`,
				`Add “${name}” to the first line and a value to each row.`,
			),
			expected: name,
		}));
	const unknown = header
		.filter((name) => !known.includes(name))
		.map((name) => {
			const meant = suggest(name, known);
			return {
				...problem(
					file,
					1,
					"glossary/unknown-column",
					`Unknown column “${name}”.`,
					meant ? `Did you mean “${meant}”?` : "Remove it.",
				),
				actual: name,
			};
		});
	return [...missing, ...unknown];
}

function term(
	{ line, cells }: Row,
	{ header, languages }: { header: readonly string[]; languages: readonly string[] },
): Term {
	const cell = (name: string): string => cells[header.indexOf(name)]?.trim() ?? "";
	const variants = (name: string): string[] =>
		cell(name)
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
	};
}

function termProblems(
	terms: readonly Term[],
	{ file, languages }: { file: string; languages: readonly string[] },
): Problem[] {
	const problems: Problem[] = [];
	const source = languages[0] ?? "";
	const seen = new Map<string, number>();
	for (const { line, renderings, definitions } of terms) {
		for (const tag of languages) {
			const name = renderings.get(tag)?.[0];
			if (name === undefined)
				problems.push(
					problem(
						file,
						line,
						"glossary/missing-term",
						`The row has no term in “${tag}”.`,
						`Fill in the column “${tag}”.`,
					),
				);
			else if (definitions.get(tag) === "")
				problems.push(
					problem(
						file,
						line,
						"glossary/missing-definition",
						`“${name}” has no definition in “${tag}”.`,
						`Fill in the column “definition:${tag}”.`,
					),
				);
		}
		const name = renderings.get(source)?.[0];
		if (name === undefined) continue;
		const earlier = seen.get(name.toLowerCase());
		if (earlier !== undefined)
			problems.push(
				problem(
					file,
					line,
					"glossary/term-twice",
					`“${name}” stands on line ${earlier} too.`,
					"Join the two rows, with the variants separated by |.",
				),
			);
		seen.set(name.toLowerCase(), line);
	}
	return problems;
}

function problem(file: string, line: number, code: Problem["code"], message: string, hint: string): Problem {
	return { code, severity: "error", message, hint, file, line };
}
