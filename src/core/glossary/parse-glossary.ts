import { parse } from "csv-parse/sync";
import type { TextFile } from "../content/site-files.ts";
import { canonicalLanguageTag, languageName } from "../languages/language-tag.ts";
import { inSentence, nameSome } from "../problems/name-some.ts";
import { hasErrors, type Problem } from "../problems/problem.ts";
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
	if (hasErrors(columns)) return { terms: [], problems: columns };
	const terms = body.map((row) => term(row, { header: header.cells, languages }));
	const [source = "", ...targets] = languages;
	return {
		terms,
		problems: [
			...columns,
			...targets.flatMap((tag) => untranslatedTerms(terms, { file, tag, source, header: header.cells })),
			...termProblems(terms, { file, source }),
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

function columnProblems(
	header: readonly string[],
	{ file, languages }: { file: string; languages: readonly string[] },
): Problem[] {
	const known = [
		...languages,
		...languages.flatMap((tag) => [`definition:${tag}`, `forbidden:${tag}`]),
		"source",
	];
	const [source = ""] = languages;
	const required = [source, `definition:${source}`];
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
	const others = header.filter((name) => !known.includes(name));
	const unused = others.filter((name) => isLanguage(name.replace(/^(?:definition|forbidden):/, "")));
	const unknown = others
		.filter((name) => !unused.includes(name))
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
	return [...missing, ...unknown, ...(unused.length > 0 ? [unusedColumns(unused, file)] : [])];
}

/** Terms in a language that the site hasn't, no longer or not yet: nothing to lose. */
function unusedColumns(names: readonly string[], file: string): Problem {
	const columns = names.map((name) => `“${name}”`);
	const message =
		names.length === 1
			? `The column ${columns[0]} is of a language that the site doesn't have, so it isn't used.`
			: `The columns ${inSentence(columns)} are of languages that the site doesn't have, so they aren't used.`;
	const hint = "Correct the language's tag, or add the language to “languages” in content/site.yaml.";
	return { ...problem(file, 1, "glossary/unused-column", message, hint), severity: "warning" };
}

/** Whether a text is the tag of a language that has a name. */
function isLanguage(text: string): boolean {
	const tag = canonicalLanguageTag(text);
	return tag !== undefined && languageName(tag, "en") !== tag;
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
	};
}

/** A language that is being added: one warning for all that the glossary lacks in it. */
function untranslatedTerms(
	terms: readonly Term[],
	{
		file,
		tag,
		source,
		header,
	}: {
		readonly file: string;
		readonly tag: string;
		readonly source: string;
		readonly header: readonly string[];
	},
): Problem[] {
	const noTerm = terms.filter(({ renderings }) => renderings.get(tag)?.[0] === undefined);
	const noDefinition = terms.filter(({ definitions }) => definitions.get(tag) === "");
	const [first] = [...noTerm, ...noDefinition].sort((a, b) => a.line - b.line);
	if (!first) return [];
	const counts = [
		...(noTerm.length > 0 ? [`${plural(noTerm.length, "row has", "rows have")} no term`] : []),
		...(noDefinition.length > 0
			? [`${plural(noDefinition.length, "row has", "rows have")} no definition`]
			: []),
	];
	const lines = [...new Set([...noTerm, ...noDefinition].map(({ line }) => String(line)))];
	const columns = [tag, `definition:${tag}`];
	const absent = columns.filter((name) => !header.includes(name));
	const where = lines.length < terms.length ? ` Lines: ${nameSome(lines)}.` : "";
	return [
		{
			code: "glossary/incomplete",
			severity: "warning",
			message: `Of the glossary's ${plural(terms.length, "row", "rows")}, ${counts.join(" and ")} in “${tag}”; the glossary page shows those in “${source}” instead.${where}`,
			hint: `${absent.length === 0 ? "Fill in" : `Add ${absent.map((name) => `“${name}”`).join(" and ")} to the first line, and fill in`} the columns ${columns.map((name) => `“${name}”`).join(" and ")}.`,
			file,
			line: absent.length > 0 ? 1 : first.line,
			language: tag,
		},
	];
}

function plural(count: number, one: string, several: string): string {
	return `${count} ${count === 1 ? one : several}`;
}

function termProblems(
	terms: readonly Term[],
	{ file, source }: { readonly file: string; readonly source: string },
): Problem[] {
	const problems: Problem[] = [];
	const seen = new Map<string, number>();
	for (const { line, renderings, definitions } of terms) {
		const name = renderings.get(source)?.[0];
		if (name === undefined) {
			problems.push(
				problem(
					file,
					line,
					"glossary/missing-term",
					`The row has no term in “${source}”.`,
					`Fill in the column “${source}”.`,
				),
			);
			continue;
		}
		if (definitions.get(source) === "")
			problems.push(
				problem(
					file,
					line,
					"glossary/missing-definition",
					`“${name}” has no definition in “${source}”.`,
					`Fill in the column “definition:${source}”.`,
				),
			);
		const earlier = seen.get(name.toLowerCase());
		if (earlier !== undefined)
			problems.push(
				problem(
					file,
					line,
					"glossary/term-twice",
					`“${name}” is on line ${earlier} already.`,
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
