import { canonicalLanguageTag, languageName } from "../languages/language-tag.ts";
import { inSentence, nameSome } from "../problems/name-some.ts";
import type { Problem } from "../problems/problem.ts";
import { suggest } from "../problems/suggest.ts";
import type { Term } from "./parse-glossary.ts";

/** What is wrong with the names of the columns: problems `glossary/missing-column`, `/unknown-column`, `/unused-column`. */
export function columnProblems(
	header: readonly string[],
	{ file, languages }: { file: string; languages: readonly string[] },
): Problem[] {
	const known = [
		...languages,
		...languages.flatMap((tag) => [`definition:${tag}`, `forbidden:${tag}`]),
		"source",
		"explain",
	];
	const [source = ""] = languages;
	const required = [source, `definition:${source}`];
	const missing = required
		.filter((name) => !header.includes(name))
		.map((name) => ({
			...glossaryProblem(
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
				...glossaryProblem(
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
	return { ...glossaryProblem(file, 1, "glossary/unused-column", message, hint), severity: "warning" };
}

/** Whether a text is the tag of a language that has a name. */
function isLanguage(text: string): boolean {
	const tag = canonicalLanguageTag(text);
	return tag !== undefined && languageName(tag, "en") !== tag;
}

/** A language that is being added: one warning for all that the glossary lacks in it. */
export function untranslatedTerms(
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
			message: `Of the glossary's ${plural(terms.length, "row", "rows")}, ${counts.join(" and ")} in ${languageName(tag, "en")}; the glossary page shows those in ${languageName(source, "en")} instead.${where}`,
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

/** What each row lacks in the source language, or has in common with another row. */
export function termProblems(
	terms: readonly Term[],
	{ file, source }: { readonly file: string; readonly source: string },
): Problem[] {
	const problems: Problem[] = [];
	const seen = new Map<string, number>();
	for (const { line, renderings, definitions } of terms) {
		const name = renderings.get(source)?.[0];
		if (name === undefined) {
			problems.push(
				glossaryProblem(
					file,
					line,
					"glossary/missing-term",
					`The row has no term in ${languageName(source, "en")}.`,
					`Fill in the column “${source}”.`,
				),
			);
			continue;
		}
		if (definitions.get(source) === "")
			problems.push(
				glossaryProblem(
					file,
					line,
					"glossary/missing-definition",
					`“${name}” has no definition in ${languageName(source, "en")}.`,
					`Fill in the column “definition:${source}”.`,
				),
			);
		const earlier = seen.get(name.toLowerCase());
		if (earlier !== undefined)
			problems.push(
				glossaryProblem(
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

/** What stands under `explain` that is neither `yes` nor `no`. */
export function choiceProblems(
	rows: readonly { readonly line: number; readonly choice: string | undefined }[],
	file: string,
): Problem[] {
	return rows.flatMap(({ line, choice }) =>
		choice === undefined || ["yes", "no", ""].includes(choice)
			? []
			: [
					{
						...glossaryProblem(
							file,
							line,
							"glossary/bad-choice",
							`“${choice}” under “explain” is neither “yes” nor “no”.`,
							"Write “yes” where texts should explain the term, else “no”.",
						),
						expected: "yes or no",
						actual: choice,
					},
				],
	);
}

/** An error in a line of the glossary. */
export function glossaryProblem(
	file: string,
	line: number,
	code: Problem["code"],
	message: string,
	hint: string,
): Problem {
	return { code, severity: "error", message, hint, file, line };
}
